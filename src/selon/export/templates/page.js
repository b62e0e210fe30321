"use strict";
// Lights up the words of a record while it is pointed at or focused; moves between records by keyboard.
{
  const cards = [...document.querySelectorAll(".record")];
  const words = new Map(cards.map((card) => [card, []]));
  let chosen = null;
  let shown = null;

  for (const report of document.querySelectorAll(".report")) {
    const own = new Map([...report.querySelectorAll(".record")].map((card) => [card.dataset.event, card]));
    for (const piece of report.querySelectorAll("[data-r]")) {
      for (const use of piece.dataset.r.split(" ")) {
        const [event, role] = use.split(".");
        words.get(own.get(event))?.push([piece, role]);
      }
    }
  }

  const link = (card) => card.querySelector("h4 a");
  const trigger = (card) => document.getElementById(link(card).hash.slice(1));

  function show(card) {
    if (card === shown) return;
    for (const [piece] of words.get(shown) ?? []) {
      piece.classList.remove("lit");
      delete piece.dataset.as;
    }
    shown?.classList.remove("on");
    shown = card;
    card?.classList.add("on");
    const named = new Set();
    for (const [piece, role] of words.get(card) ?? []) {
      piece.classList.add("lit");
      if (named.has(role)) continue;
      named.add(role);
      const name = role === "trigger" ? card.dataset.type : role;
      piece.dataset.as = piece.dataset.as ? `${piece.dataset.as}, ${name}` : name;
    }
  }

  function choose(card) {
    chosen?.classList.remove("chosen");
    chosen = card;
    card?.classList.add("chosen");
    show(card);
    if (card) document.body.dataset.record = card.id;
    else delete document.body.dataset.record;
  }

  function go(card) {
    choose(card);
    link(card).focus({ preventScroll: true });
    history.replaceState(null, "", `#${card.id}`);
    card.scrollIntoView({ block: "nearest" });
    trigger(card)?.scrollIntoView({ block: "center" });
  }

  function step(by) {
    if (!cards.length) return;
    const at = cards.indexOf(chosen);
    go(cards[at < 0 ? 0 : Math.min(cards.length - 1, Math.max(0, at + by))]);
  }

  function fromAddress() {
    const card = document.getElementById(location.hash.slice(1));
    if (words.has(card)) go(card);
  }

  document.addEventListener("mouseover", (event) => show(event.target.closest(".record") ?? chosen));
  document.addEventListener("focusin", (event) => {
    const card = event.target.closest(".record");
    if (card) choose(card);
  });
  document.addEventListener("click", (event) => {
    const card = event.target.closest(".record");
    const word = event.target.closest("a.trigger");
    if (card && !event.target.closest("details, .tag") && getSelection().isCollapsed) {
      event.preventDefault();
      go(card);
    } else if (word) {
      event.preventDefault();
      const target = document.getElementById(word.hash.slice(1));
      if (words.has(target)) go(target);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const within = event.target.closest?.(".records");
    const layers = document.querySelectorAll(".layer input");
    if (event.key === "j" || (within && event.key === "ArrowDown")) step(1);
    else if (event.key === "k" || (within && event.key === "ArrowUp")) step(-1);
    else if (event.key === "Escape") choose(null);
    else if (event.key >= "1" && event.key <= "9" && layers[event.key - 1]) layers[event.key - 1].click();
    else return;
    event.preventDefault();
  });
  addEventListener("hashchange", fromAddress);
  addEventListener("beforeprint", () => show(null));
  addEventListener("afterprint", () => show(chosen));

  document.documentElement.classList.add("scripted");
  fromAddress();
  document.body.dataset.ready = "true";
}
