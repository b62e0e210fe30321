"use strict";
// Which words of a text belong to which record, and lighting them up with the part that they play in it.
class Lights {
  #words = new Map();
  #shown = null;

  constructor(reports) {
    for (const report of reports) {
      const own = new Map([...report.querySelectorAll(".record")].map((card) => [card.dataset.event, card]));
      for (const card of own.values()) this.#words.set(card, []);
      for (const piece of report.querySelectorAll("[data-r]")) {
        for (const use of piece.dataset.r.split(" ")) {
          const [event, role] = use.split(".");
          this.#words.get(own.get(event))?.push([piece, role]);
        }
      }
    }
  }

  has(card) {
    return this.#words.has(card);
  }

  show(card) {
    if (card === this.#shown) return;
    for (const [piece] of this.#words.get(this.#shown) ?? []) {
      piece.classList.remove("lit");
      delete piece.dataset.as;
    }
    this.#shown?.classList.remove("on");
    this.#shown = card;
    card?.classList.add("on");
    const named = new Set();
    for (const [piece, role] of this.#words.get(card) ?? []) {
      piece.classList.add("lit");
      if (named.has(role)) continue;
      named.add(role);
      const name = role === "trigger" ? card.dataset.type : role;
      piece.dataset.as = piece.dataset.as ? `${piece.dataset.as}, ${name}` : name;
    }
  }
}
