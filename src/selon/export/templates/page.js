// Lights up the words of a record while it is pointed at or focused; moves between records by keyboard.
{
  const cards = [...document.querySelectorAll(".record")];
  const lights = new Lights(document.querySelectorAll(".report"));
  let chosen = null;

  const link = (card) => card.querySelector("h4 a");
  const trigger = (card) => document.getElementById(link(card).hash.slice(1));

  function choose(card) {
    chosen?.classList.remove("chosen");
    chosen = card;
    card?.classList.add("chosen");
    lights.show(card);
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
    if (lights.has(card)) go(card);
  }

  document.addEventListener("mouseover", (event) => lights.show(event.target.closest(".record") ?? chosen));
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
      if (lights.has(target)) go(target);
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
  addEventListener("beforeprint", () => lights.show(null));
  addEventListener("afterprint", () => lights.show(chosen));

  document.documentElement.classList.add("scripted");
  fromAddress();
  document.body.dataset.ready = "true";
}
