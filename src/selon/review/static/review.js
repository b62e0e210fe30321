"use strict";
// The review page: lights up the words of a record, moves and decides by keyboard, turns selected words into fields.
// What is decided is sent by htmx; the server answers with the whole sheet, and this file finds its place again.
{
  const find = (selector, root = document) => root.querySelector(selector);
  const every = (selector, root = document) => [...root.querySelectorAll(selector)];
  const told = find("#told");
  let cards = [];
  let lights = new Lights([]);
  let chosen = null;
  let after = null;

  function say(text, wrong = false) {
    told.textContent = text;
    told.classList.toggle("wrong", wrong);
  }

  // ---- records and their words in the text

  function index() {
    cards = every("#sheet .record");
    lights = new Lights(every("#sheet"));
    chosen = null;
  }

  const link = (card) => find("h4 a", card);
  const trigger = (card) => document.getElementById(link(card).hash.slice(1));
  const byRecord = (record) => cards.find((card) => card.dataset.record === record);

  function choose(card) {
    chosen?.classList.remove("chosen");
    chosen = card;
    card?.classList.add("chosen");
    lights.show(card);
    if (card) history.replaceState(null, "", `#${card.id}`);
  }

  function go(card) {
    if (!card) return;
    choose(card);
    link(card).focus({ preventScroll: true });
    trigger(card)?.scrollIntoView({ block: "nearest", behavior: "instant" });
    card.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  function step(by) {
    const at = cards.indexOf(chosen);
    go(cards[at < 0 ? 0 : Math.min(cards.length - 1, Math.max(0, at + by))]);
  }

  function nextUndecided() {
    const at = cards.indexOf(chosen);
    const order = [...cards.slice(at + 1), ...cards.slice(0, Math.max(0, at))];
    const next = order.find((card) => card.dataset.state === "undecided");
    if (next) go(next);
    else if (chosen?.dataset.state === "undecided") say("This is the only undecided record here.");
    else location.assign(`/next?after=${find("#sheet").dataset.document}`);
  }

  // ---- deciding

  function decide(verdict) {
    if (!chosen) return say("Choose a record first: n or j.", true);
    find(`.decide button[value=${verdict}]`, chosen).click();
  }

  function edit(card) {
    if (!card) return say("Choose a record first: n or j.", true);
    go(card);
    find(".decide .edit", card).click();
  }

  function leave(card) {
    find(".editor", card).replaceChildren();
    find(".decide .edit", card).setAttribute("aria-expanded", "false");
    go(card);
  }

  function onScreen() {
    return cards.filter((card) => {
      const box = card.getBoundingClientRect();
      const list = card.closest(".records").getBoundingClientRect();
      const top = Math.max(0, list.top);
      const bottom = Math.min(innerHeight, list.bottom);
      return card.dataset.state === "undecided" && box.top >= top - 4 && box.bottom <= bottom + 4;
    });
  }

  function acceptAll() {
    const open = onScreen();
    if (!open.length) return say("No undecided record is wholly on screen.", true);
    const form = find("#all form");
    const names = open.map((card) => {
      const item = document.createElement("li");
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = "records";
      field.value = card.dataset.record;
      item.append(card.dataset.short, field);
      return item;
    });
    find(".named", form).replaceChildren(...names);
    form.setAttribute("hx-post", `${form.getAttribute("action")}?seen=${find("#sheet").dataset.seen}`);
    htmx.process(form);
    find("#all").showModal();
  }

  // ---- words of the text

  // Offsets count code points; a piece of text says where it begins.
  function offset(node, within) {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
    if (!piece) return null;
    const before = node.nodeType === Node.TEXT_NODE ? node.data.slice(0, within) : within ? piece.textContent : "";
    return Number(piece.dataset.at) + [...before].length;
  }

  function selected() {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    const text = find("#sheet .text");
    if (!text?.contains(range.commonAncestorContainer)) return null;
    const pieces = every("[data-at]", text).filter((piece) => range.intersectsNode(piece));
    if (!pieces.length) return null;
    const last = pieces.at(-1);
    const start = offset(range.startContainer, range.startOffset) ?? Number(pieces[0].dataset.at);
    const end = offset(range.endContainer, range.endOffset) ?? Number(last.dataset.at) + [...last.textContent].length;
    return end > start ? { start, end, words: selection.toString().trim() } : null;
  }

  function offer() {
    const bar = find("#selection");
    if (!bar) return;
    const now = selected();
    bar.hidden = !now;
    for (const button of every("[data-field]", bar)) button.disabled = !chosen;
  }

  function use(field) {
    const now = selected();
    if (!now || !chosen) return;
    const form = find(".edit-form", chosen);
    if (form) return fill(form, field, now);
    const { document, seen } = find("#sheet").dataset;
    const values = { ...now, field, record: chosen.dataset.record, seen };
    htmx.ajax("POST", `/reports/${document}/select`, { target: "#sheet", swap: "outerHTML", values });
  }

  function fill(form, field, now) {
    const rows = every("[name^=number-][name$=_words]", form);
    const empty = rows.find((row) => !row.value) ?? rows[0];
    const name = field === "numbers" ? empty.name.replace("_words", "") : field;
    form.elements[`${name}_words`].value = now.words;
    form.elements[`${name}_start`].value = now.start;
    const list = form.elements[field];
    if (field === "place") form.elements.place_query.value = now.words;
    if (["source", "place", "time"].includes(field)) {
      list.value = "other";
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }
    getSelection().empty();
    form.elements[`${name}_words`].focus();
  }

  function add() {
    const form = find("#add form");
    const now = selected();
    form.elements.words.value = now?.words ?? "";
    form.elements.start.value = now?.start ?? "";
    form.elements.end.value = now?.end ?? "";
    find("#add").showModal();
    (now ? form.elements.type : form.elements.words).focus();
  }

  // ---- layers of marks, which stay as they were set

  function layers() {
    const hidden = new Set((localStorage.getItem("selon-hidden") ?? "").split(" "));
    for (const box of every(".layer input")) {
      box.checked = !hidden.has(box.id);
      box.addEventListener("change", () => {
        const off = every(".layer input").filter((other) => !other.checked);
        localStorage.setItem("selon-hidden", off.map((other) => other.id).join(" "));
      });
    }
  }

  // ---- what others decide meanwhile

  async function listen() {
    const sheet = find("#sheet");
    if (!sheet || document.hidden) return;
    const answer = await fetch(`/news?document=${sheet.dataset.document}&after=${sheet.dataset.seen}`);
    find("#news").innerHTML = answer.status === 200 ? await answer.text() : "";
  }

  // ---- events

  const ACTS = {
    next: nextUndecided,
    all: acceptAll,
    add,
    close: (button) => button.closest("dialog").close(),
    leave: (button) => leave(button.closest(".record")),
    reload: () => location.reload(),
  };
  const KEYS = {
    a: () => decide("accepted"),
    x: () => decide("rejected"),
    e: () => edit(chosen),
    n: nextUndecided,
    p: () => step(-1),
    j: () => step(1),
    k: () => step(-1),
    m: add,
  };

  document.addEventListener("mouseover", (event) => {
    if (find("#sheet")) lights.show(event.target.closest(".record") ?? chosen);
  });
  document.addEventListener("focusin", (event) => {
    const card = event.target.closest("#sheet .record");
    if (card && card !== chosen) choose(card);
  });
  document.addEventListener("selectionchange", offer);
  // A press on the bar must not take the selection away.
  find("#selection")?.addEventListener("mousedown", (event) => event.preventDefault());

  document.addEventListener("click", (event) => {
    const { target } = event;
    const button = target.closest("[data-act], [data-field], #help");
    if (button?.id === "help") find("#keys").showModal();
    else if (button?.dataset.act) ACTS[button.dataset.act](button);
    else if (button?.dataset.field) use(button.dataset.field);
    if (button) return;
    const word = target.closest("#sheet a.trigger");
    const card = target.closest("#sheet .record");
    const goal = word ? document.getElementById(word.hash.slice(1)) : card;
    if (!goal || (card && target.closest("details, form, .tag"))) return;
    if (!getSelection().isCollapsed) return;
    event.preventDefault();
    go(goal);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const card = event.target.closest?.(".record");
    if (event.key === "Escape" && card && find(".edit-form", card)) return leave(card);
    if (event.target.closest?.("input:not([type=checkbox]), select, textarea, dialog")) return;
    const layer = every(".layer input")[event.key - 1];
    if (event.key === "?") find("#keys").showModal();
    else if (event.key === "u") find("#undo").requestSubmit();
    else if (event.key === "U") find("#redo").requestSubmit();
    else if (find("#sheet") && KEYS[event.key]) KEYS[event.key]();
    else if (layer) layer.click();
    else return;
    event.preventDefault();
  });

  document.addEventListener("told", ({ detail }) => say(detail.words, detail.wrong));
  document.addEventListener("htmx:beforeRequest", ({ detail }) => {
    const path = detail.requestConfig.path;
    if (detail.requestConfig.verb !== "post" || !find("#sheet")) return;
    const list = find("#sheet .records");
    after = { path, record: chosen?.dataset.record, top: list.scrollTop, verdict: path.endsWith("/judge") };
    say("");
  });
  document.addEventListener("htmx:sendError", () => say("selon does not answer: is `selon review` still running?", true));
  // Not when htmx has swapped: only when it has settled do elements have the attributes that they keep.
  document.addEventListener("htmx:afterSettle", ({ detail }) => {
    const { target } = detail;
    if (target.id === "sheet" || detail.elt?.id === "sheet") return settle();
    if (target.matches?.(".editor")) {
      const card = target.closest(".record");
      find(".decide .edit", card).setAttribute("aria-expanded", "true");
      globalThis.selonMaps(target);
      others(find("form", target));
      find("select", target).focus();
    }
  });

  // Only what belongs to the choice « another » is shown.
  function others(form) {
    const set = ({ target } = {}) => {
      for (const other of every(".other", form)) {
        other.hidden = find("select", other.parentElement).value !== "other";
      }
      find("[name=source_words]", form).closest(".pair").hidden = form.elements.source.value !== "other";
      if (target?.name === "place" && target.value === "other") htmx.trigger(form.elements.place_query, "search");
    };
    form.addEventListener("change", set);
    set();
  }

  function settle() {
    for (const dialog of every("dialog[open]")) dialog.close();
    const known = new Set(cards.map((card) => card.dataset.record));
    index();
    const fresh = cards.find((card) => !known.has(card.dataset.record));
    const before = after;
    after = null;
    offer();
    if (!before) return;
    find("#sheet .records").scrollTop = before.top;
    const card = (before.path.endsWith("/add") && fresh) || byRecord(before.record);
    go(card);
    if (before.verdict && card && card.dataset.state !== "undecided" && !told.textContent) nextOr(card);
  }

  // After a verdict the next undecided record is shown; after the last one the reviewer is told.
  function nextOr(card) {
    if (cards.some((other) => other.dataset.state === "undecided")) nextUndecided();
    else say(`${card.dataset.state}. Every record of this report is decided; n leads to the next report.`);
  }

  function fromAddress() {
    const card = document.getElementById(location.hash.slice(1));
    if (lights.has(card)) go(card);
  }

  addEventListener("hashchange", fromAddress);
  addEventListener("beforeprint", () => lights.show(null));
  addEventListener("afterprint", () => lights.show(chosen));
  document.documentElement.classList.add("scripted");
  layers();
  index();
  fromAddress();
  if (find("#news")) {
    setInterval(listen, 10_000);
    document.addEventListener("visibilitychange", listen);
  }
  document.body.dataset.ready = "true";
}
