"""Pictures of the pages, made from the bundled examples: python docs/pictures.py [FOLDER]

They are taken in a Chromium (``$CHROMIUM``, else the first one found) of a page that is really served.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from threading import Thread

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from browser import Page, browsing, chromium  # noqa: E402
from selon.pipeline import Given, read_many  # noqa: E402
from selon.review import serve  # noqa: E402
from selon.store import open_store  # noqa: E402

# The bundled reports carry no outlet in their text: as in `make demo`.
OUTLETS = {
    "1-agence.txt": "Agence Nord-Sud",
    "2-nation.txt": "La Voix de la Nation",
    "3-fleuve.txt": "L'Écho du Fleuve",
    "4-resistance.txt": "Radio Résistance",
    "5-suite.html": None,
}
SHOWN = "3-fleuve.txt"
WIDE, HIGH = 1280, 1000
PAGE = 1200  # width of the pages that are files
OTHER_PLACE = """((list) => {
  list.value = "other";
  list.dispatchEvent(new Event("change", { bubbles: true }));
})(document.querySelector("[name=place]"))"""


def fill(store: Path) -> str:
    """Reads the examples into a store; the id of the report that is shown."""
    ids = {}
    with open_store(store) as opened:
        for name, outlet in OUTLETS.items():
            for doc in read_many([f"examples/{name}"], Given(outlet=outlet)):
                opened.put(doc)  # type: ignore[arg-type]
                ids[name] = doc.id  # type: ignore[union-attr]
    return ids[SHOWN]


def visit(page: Page, address: str) -> None:
    """Opens a page of selon and waits until it can be used."""
    page.open(address)
    page.until("document.body.dataset.ready")


def take(page: Page, base: str, document: str, folder: Path) -> None:
    """All pictures, in the order in which a reviewer would come by."""
    visit(page, f"{base}/reports/{document}")
    page.press("n")
    for state in ("accepted", "rejected"):
        page.press("a" if state == "accepted" else "x")
        page.until(f"document.querySelector('.record.{state}') && document.querySelector('.record.chosen.undecided')")
    page.picture(folder / "review.png", WIDE, HIGH)
    page.press("e")
    page.until("document.querySelector('.picker')")
    page.value(OTHER_PLACE)
    page.until("document.querySelector('.picker canvas')")
    page.value("document.querySelector('.edit-form').scrollIntoView({ block: 'start', behavior: 'instant' })")
    time.sleep(1)  # the outlines are drawn
    page.picture(folder / "review-form.png", WIDE, HIGH + 200)
    visit(page, f"{base}/incidents")
    page.picture(folder / "review-incidents.png", WIDE, HIGH - 150)


def take_files(page: Page, store: Path, place: Path, folder: Path) -> None:
    """The page of one report, and that of the incident which most reports tell of, as `selon` writes them."""
    report, incident = place / "page.html", place / "compare.html"
    _selon("read", f"examples/{SHOWN}", "--outlet", OUTLETS[SHOWN] or "", "--format", "html", "--output", str(report))
    _selon("link", str(store))
    told = [json.loads(line) for line in _selon("compare", str(store), "--format", "jsonl").splitlines()]
    most = max(told, key=lambda row: len(row["records"]))["id"]
    _selon("compare", str(store), most, "--format", "html", "--output", str(incident))
    for file, high in ((report, HIGH), (incident, HIGH + 330)):
        page.resize(PAGE, high)
        page.open(file.as_uri())
        page.picture(folder / f"{file.stem}.png", PAGE, high)


def _selon(*given: str) -> str:
    done = subprocess.run([sys.executable, "-m", "selon", *given], check=True, capture_output=True, text=True)
    return done.stdout


def main() -> None:
    """Writes the pictures into a folder, ``docs/images`` without one."""
    program = chromium()
    if program is None:
        sys.exit("no Chromium found: install one or name it in $CHROMIUM")
    os.chdir(ROOT)
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        store = Path(place) / "examples.db"
        document = fill(store)
        served = serve(store, "Anna")
        server = Thread(target=served.run, daemon=True)
        server.start()
        while not served.server.started:
            time.sleep(0.01)
        with browsing(program) as page:
            page.resize(WIDE, HIGH)
            page.open(served.address)
            take(page, served.address.partition("/?")[0], document, folder)
            take_files(page, store, Path(place), folder)
        served.server.should_exit = True
        server.join()


if __name__ == "__main__":
    main()
