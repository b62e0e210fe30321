"use strict";
// Lights up the rows and the box of one source together; moves between incidents by keyboard.
{
  const incidents = [...document.querySelectorAll(".incident")];
  let lit = [];

  function show(part) {
    for (const old of lit) old.classList.remove("on");
    const incident = part?.closest(".incident");
    lit = incident ? [...incident.querySelectorAll(`[data-root="${part.dataset.root}"]`)] : [];
    for (const piece of lit) piece.classList.add("on");
  }

  function step(by) {
    const at = incidents.findIndex((incident) => `#${incident.id}` === location.hash);
    const next = incidents[at < 0 ? 0 : Math.min(incidents.length - 1, Math.max(0, at + by))];
    if (!next) return;
    history.replaceState(null, "", `#${next.id}`);
    next.focus({ preventScroll: true });
    next.scrollIntoView();
  }

  document.addEventListener("mouseover", (event) => show(event.target.closest("[data-root]")));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else return;
    event.preventDefault();
  });
  document.documentElement.classList.add("scripted");
  document.body.dataset.ready = "true";
}
