"use strict";
// A map to choose a place on without a single request to the outside: outlines of countries come with selon.
{
  const OUTLINES = "/static/outlines.json";
  const LINE = { color: "#77736a", weight: 1, fill: false, interactive: false };
  const POINT = { radius: 7, color: "#1f1e1c", weight: 2, fillColor: "#ffe27a", fillOpacity: 0.9 };
  let outlines = null;

  // The arcs that borders and coasts are made of: steps on a grid, longitude and latitude by turns.
  function lines({ arcs, scale }) {
    return arcs.map((steps) => {
      let x = 0;
      let y = 0;
      const points = [];
      for (let at = 0; at < steps.length; at += 2) points.push([(y += steps[at + 1]) / scale, (x += steps[at]) / scale]);
      return points;
    });
  }

  async function load() {
    outlines ??= fetch(OUTLINES).then((answer) => answer.json()).then(lines);
    return outlines;
  }

  function draw(element, center, zoom) {
    const map = L.map(element, { attributionControl: false, worldCopyJump: true, zoomAnimation: false }).setView(center, zoom);
    L.control.scale({ imperial: false }).addTo(map);
    load().then((found) => L.polyline(found, { ...LINE, renderer: L.canvas() }).addTo(map));
    return map;
  }

  // A map to pick from: a press on it, or a candidate that is chosen, fills in the degrees of its form.
  function pick(element) {
    const form = element.closest("form");
    const { lat, lon } = form.elements;
    const known = lat.value && lon.value;
    const map = draw(element, known ? [Number(lat.value), Number(lon.value)] : [20, 15], known ? 7 : 2);
    let marker = known ? L.circleMarker(map.getCenter(), POINT).addTo(map) : null;

    function show(point) {
      marker?.remove();
      marker = L.circleMarker(point, POINT).addTo(map);
      form.elements.place.value = "other";
      form.elements.place.dispatchEvent(new Event("change", { bubbles: true }));
    }

    map.on("click", ({ latlng }) => {
      const at = latlng.wrap();
      lat.value = at.lat.toFixed(4);
      lon.value = at.lng.toFixed(4);
      show(at);
    });
    form.addEventListener("change", ({ target }) => {
      if (target.name === "candidate" && target.dataset.lat) {
        lat.value = target.dataset.lat;
        lon.value = target.dataset.lon;
        show([Number(lat.value), Number(lon.value)]);
        map.setView(marker.getLatLng(), 7);
      } else if (target === lat || target === lon) {
        if (lat.value && lon.value) show([Number(lat.value), Number(lon.value)]);
      }
    });
    new ResizeObserver(() => map.invalidateSize()).observe(element);
  }

  globalThis.selonMaps = (root) => {
    for (const element of root.querySelectorAll(".picker:not(.leaflet-container)")) pick(element);
  };
}
