"use strict";
// Which words of a text belong to which record, and lighting them up with the part that they play in it.
const LETTER = 7; // pixels of a letter of a label, at most
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
      piece.classList.remove("lit", "low");
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
    this.#apart(card);
  }

  // A label that would lie under the one before it stands below its words.
  #apart(card) {
    const labelled = (this.#words.get(card) ?? []).map(([piece]) => piece).filter((piece) => piece.dataset.as);
    const placed = [...new Set(labelled)].map((piece) => [piece, piece.getBoundingClientRect()]);
    const inLine = (a, b) => Math.abs(a.top - b.top) < Math.min(a.height, b.height) / 2;
    placed.sort(([, a], [, b]) => (inLine(a, b) ? a.left - b.left : a.top - b.top));
    let before = null;
    for (const [piece, box] of placed) {
      const wide = before ? before.piece.dataset.as.length * LETTER : 0;
      piece.classList.toggle("low", before !== null && inLine(box, before.box) && box.left < before.box.left + wide);
      if (!piece.classList.contains("low")) before = { piece, box };
    }
  }
}
