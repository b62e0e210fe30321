"""The review page in a real browser: reading, deciding, correcting, two at once, keyboard alone, no request outside."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from browser import Page, browsing, chromium
from reviewing import AGENCY, PHARE, RADIO, Reviewer, record, reviewing, stored
from selon.cli import app
from selon.judge import decide, judged
from selon.records import records
from selon.store import verify

VENDOR = Path(__file__).parents[1] / "vendor"
ENTER, ESCAPE, TAB = ("Enter", 13), ("Escape", 27), ("Tab", 9)
OTHER_PLACE = """((list) => {
  list.value = "other";
  list.dispatchEvent(new Event("change", { bubbles: true }));
})(document.querySelector("[name=place]"))"""
CHOSEN = "document.querySelector('.record.chosen')?.dataset.record"


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    program = chromium()
    if program is None:
        pytest.skip("no Chromium found: install one or name it in $CHROMIUM")
    with browsing(program) as opened:
        yield opened


@pytest.fixture
def anna(page: Page, tmp_path: Path) -> Iterator[Reviewer]:
    """A reviewer whose browser is open on the list of reports; afterwards nothing may have gone wrong or outside."""
    with reviewing(stored(tmp_path / "s.db")) as reviewer:
        page.resize(1280, 900)
        page.requests.clear()
        page.complaints.clear()
        page.open(reviewer.served.address)
        yield reviewer
        outside = [url for url in page.requests if not url.startswith((f"{reviewer.base}/", "data:"))]
        page.open("about:blank")
    assert outside == []
    assert page.complaints == []
    assert verify(reviewer.path) == ()


def opened(page: Page, anna: Reviewer, path: str) -> None:
    page.open(f"{anna.base}{path}")
    page.until("document.body.dataset.ready")


def logged(anna: Reviewer, count: int) -> list[tuple[str, object]]:
    """The fields and values of a log of so many entries."""
    log = anna.log
    assert len(log) == count, log
    return [(entry.field, entry.after) for entry in log]


def test_from_the_list_to_an_accepted_record(page: Page, anna: Reviewer) -> None:
    """A new user's first minute: open a report, accept a record by its button; the next one is shown at once."""
    page.click(f"a[href='/reports/{PHARE.id}']")
    page.until("document.querySelectorAll('.record').length")
    page.until("document.body.dataset.ready")
    page.click(f"[data-record='{record(PHARE)}'] button[value=accepted]")
    page.until("document.querySelector('.record').dataset.state === 'accepted'")
    assert logged(anna, 1) == [("verdict", "accepted")]
    assert page.until(CHOSEN) == record(PHARE, 1)


def test_what_is_decided_on_the_page_is_in_the_export(page: Page, anna: Reviewer, tmp_path: Path) -> None:
    """While the page is open: one record accepted, one rejected, the others undecided, in rows that say so."""
    opened(page, anna, f"/reports/{PHARE.id}")
    page.press("n")
    for key, verdict in (("a", "accepted"), ("x", "rejected")):
        page.press(key)
        page.until(f"document.querySelectorAll('.record.{verdict}').length === 1")
    output = tmp_path / "records.csv"
    result = CliRunner().invoke(app, ["export", str(anna.path), "--to", "csv", "-o", str(output)])
    assert result.exit_code == 0, result.output
    with output.open(encoding="utf-8-sig", newline="") as file:
        confirmed = {row["id"]: row["confirmed"] for row in csv.DictReader(file)}
    assert confirmed[record(PHARE)] == "true"
    assert record(PHARE, 1) not in confirmed, "what was rejected is left out"
    assert sorted(set(confirmed.values())) == ["false", "true"]


def test_a_focused_record_is_lit_up_in_the_text(page: Page, anna: Reviewer) -> None:
    """Each part is lit where it stands, with its role in words, so that colour alone says nothing."""
    opened(page, anna, f"/reports/{PHARE.id}")
    page.press("j")
    lit = page.value(
        "Object.fromEntries([...document.querySelectorAll('.lit[data-as]')].map(e => [e.dataset.as, e.textContent]))"
    )
    assert lit["place"] == "Valmire"
    assert lit["time"] == "la nuit du 3 mai"
    assert any(role.startswith("air strike") for role in lit)
    assert anna.log == ()


def test_keys_decide_and_undo(page: Page, anna: Reviewer) -> None:
    opened(page, anna, f"/reports/{PHARE.id}")
    page.press("n")
    page.press("a")
    page.until("document.querySelectorAll('.record.accepted').length === 1")
    page.press("x")
    page.until("document.querySelectorAll('.record.rejected').length === 1")
    for left in (1, 0):
        page.press("u")
        page.until(f"document.querySelectorAll('.record:not(.undecided)').length === {left}")
    page.press("u")
    page.until("document.querySelector('#told').textContent.includes('nothing of yours')")
    page.press("U")
    page.until("document.querySelectorAll('.record.accepted').length === 1")
    # Undoing nothing is answered with a refusal, which the browser notes.
    page.complaints = [line for line in page.complaints if "422" not in line]


def test_words_selected_with_the_mouse_correct_a_record(page: Page, anna: Reviewer) -> None:
    """Over the edges of marks, and behind a character outside the basic plane."""
    opened(page, anna, f"/reports/{PHARE.id}")
    page.press("n")
    page.mark("Anselme Quiroux, un habitant", ".text")
    page.until("!document.querySelector('#selection').hidden")
    page.click("#selection [data-field=actor]")
    page.until("document.querySelector('.change')")
    assert [(f, v["text"]) for f, v in logged(anna, 1)] == [("actor", "Anselme Quiroux, un habitant")]  # type: ignore[index]
    assert page.value(CHOSEN) == record(PHARE)


def test_a_missed_record_is_added_from_a_selection(page: Page, anna: Reviewer) -> None:
    opened(page, anna, f"/reports/{PHARE.id}")
    page.mark("affirme", ".text")
    page.until("!document.querySelector('#selection').hidden")
    page.click("#selection [data-act=add]")
    page.until("document.querySelector('#add').open")
    page.value("document.querySelector('#add-type').value = 'negotiation'")
    page.click("#add button.main")
    page.until("document.querySelector('.record.chosen.accepted')")
    doc = judged(PHARE, decide(anna.log))
    assert [(r.type, r.source) for r in records(doc) if r.type == "negotiation"] == [("negotiation", "Anselme Quiroux")]


def test_the_form_corrects_and_accepts(page: Page, anna: Reviewer) -> None:
    """With the form open, selected words go into it and nothing is sent before it is saved."""
    opened(page, anna, f"/reports/{PHARE.id}")
    page.press("n")
    page.press("e")
    page.until("document.querySelector('.edit-form')")
    page.mark("L'armée", ".text")
    page.until("!document.querySelector('#selection').hidden")
    page.click("#selection [data-field=actor]")
    assert page.value("document.querySelector('[name=actor_words]').value") == "L'armée"
    assert anna.log == ()
    page.click(".edit-form button.main")
    page.until("document.querySelector('.record.accepted')")
    assert [field for field, _ in logged(anna, 2)] == ["actor", "verdict"]


def test_a_place_is_picked_on_the_map(page: Page, anna: Reviewer) -> None:
    opened(page, anna, f"/reports/{PHARE.id}")
    page.press("n")
    page.press("e")
    page.until("document.querySelector('.picker')")
    page.value(OTHER_PLACE)
    page.until("document.querySelector('.picker canvas')")
    before = page.value("document.querySelector('[name=lat]').value")
    page.click(".picker")
    page.until(f"document.querySelector('[name=lat]').value !== '{before}'")
    page.click(".edit-form button.main")
    page.until("document.querySelector('.record.accepted')")
    place = dict(logged(anna, 2))["place"]
    assert isinstance(place, dict)
    assert place["geonames_id"] is None
    assert place["text"] == "Valmire"
    assert abs(place["lat"] - 12.25) < 1


def test_keyboard_alone_is_enough(page: Page, anna: Reviewer) -> None:
    """From the list to a corrected, accepted and an added record without the mouse."""
    page.value(f"document.querySelector('a[href=\"/reports/{RADIO.id}\"]').focus()")
    page.press(*ENTER)
    page.until("document.querySelector('.record') && document.body.dataset.ready")
    page.press("n")
    page.press("e")
    page.until("document.activeElement.name === 'type'")
    while page.value("document.activeElement.name") != "recipient_words":
        page.press(*TAB)
    page.write("l’hôpital")
    page.press(*ENTER)
    page.until("document.querySelector('.record.accepted')")
    assert [(r.recipient) for r in records(judged(RADIO, decide(anna.log)))] == ["l'hôpital"]
    page.press("m")
    page.until("document.activeElement.id === 'add-words'")
    page.write("tué")
    page.press(*TAB)
    page.press("k", 75)  # the first type that begins so
    while page.value("document.activeElement.className") != "main":
        page.press(*TAB)
    page.press(*ENTER)
    page.until("document.querySelectorAll('.record').length === 2")
    assert [r.type for r in records(judged(RADIO, decide(anna.log)))] == ["air_strike", "killing"]
    page.press("?")
    page.until("document.querySelector('#keys').open")
    page.press(*ESCAPE)
    page.until("!document.querySelector('#keys').open")


def test_leaving_the_form_changes_nothing(page: Page, anna: Reviewer) -> None:
    opened(page, anna, f"/reports/{RADIO.id}")
    page.press("n")
    page.press("e")
    page.until("document.activeElement.name === 'type'")
    page.press(*ESCAPE)
    page.until("!document.querySelector('.edit-form')")
    assert page.value("document.activeElement.closest('.record') !== null")
    assert anna.log == ()


def test_accept_all_says_what_is_on_screen_first(page: Page, anna: Reviewer) -> None:
    """Only records wholly on screen are named, and nothing is sent before that is confirmed."""
    opened(page, anna, f"/reports/{PHARE.id}")
    page.resize(1280, 700)
    page.click("[data-act=all]")
    named = page.value("[...document.querySelectorAll('#all [name=records]')].map(f => f.value)")
    assert 0 < len(named) < len(PHARE.events)
    assert logged(anna, 0) == []
    page.click("#all button.main")
    page.until(f"document.querySelectorAll('.record.accepted').length === {len(named)}")
    assert {entry.record for entry in anna.log} == set(named)


def test_a_reload_keeps_the_place(page: Page, anna: Reviewer) -> None:
    """The record, the layers that were switched off, and a filtered list."""
    opened(page, anna, f"/reports/{PHARE.id}")
    for _ in range(3):
        page.press("j")
    page.press("4")
    page.call("Page.reload")
    page.until(f"document.body.dataset.ready && {CHOSEN} === '{record(PHARE, 2)}'")
    assert page.value("document.querySelector('#show-places').checked") is False
    page.press("4")
    opened(page, anna, "/incidents")
    page.value("document.querySelector('[name=place]').focus()")
    page.write("ostrelle")
    page.until("document.querySelectorAll('#list tbody tr').length === 1")
    page.until("location.search.includes('place=ostrelle')")
    page.call("Page.reload")
    page.until("document.body.dataset.ready && document.querySelectorAll('#list tbody tr').length === 1")


def test_two_sessions_at_once(page: Page, anna: Reviewer) -> None:
    """What the other one decided is told, and a decision on an old page is not written over it."""
    opened(page, anna, f"/reports/{PHARE.id}")
    with reviewing(anna.path, "Ben") as ben:
        ben.post(f"/reports/{PHARE.id}/judge", record=record(PHARE), verdict="rejected", seen=0)
    page.press("n")
    page.press("a")
    page.until("document.querySelector('#told').textContent.includes('Ben decided meanwhile')")
    page.until(f"document.querySelector('.record.rejected') && {CHOSEN}")
    page.press("a")
    page.until("document.querySelector('.dispute-line')")
    assert [(entry.who, entry.after) for entry in anna.log] == [("Ben", "rejected"), ("Anna", "accepted")]


def test_what_others_decide_is_told_while_one_reads(page: Page, anna: Reviewer) -> None:
    """The page asks now and then, and when one comes back to it; what it knows it shows when asked to."""
    opened(page, anna, f"/reports/{PHARE.id}")
    with reviewing(anna.path, "Ben") as ben:
        ben.post(f"/reports/{PHARE.id}/judge", record=record(PHARE), verdict="rejected", seen=0)
    page.value("document.dispatchEvent(new Event('visibilitychange'))")
    assert "Ben decided on 1 record" in page.until("document.querySelector('#news').textContent")
    page.click("#news button")
    page.until("document.querySelector('.record.rejected') && document.body.dataset.ready")


def test_incidents_are_merged_and_split(page: Page, anna: Reviewer) -> None:
    opened(page, anna, "/incidents")
    count = page.value("document.querySelectorAll('#list tbody tr').length")
    for at in (1, 2):
        page.click(f"#list tbody tr:nth-child({at}) input")
    page.click("#list form button")
    page.until("document.querySelector('.members')")
    assert page.value("document.querySelector('.why').textContent").count("put together by Anna") == 1
    page.click(".members input")
    page.click("form[aria-label='Take records out'] button")
    page.until("document.querySelectorAll('.members li').length === 1")
    opened(page, anna, "/incidents")
    assert page.value("document.querySelectorAll('#list tbody tr').length") == count
    page.press("u")
    page.until("document.querySelectorAll('.members li').length > 1")


def test_the_list_of_incidents_is_filtered_while_one_types(page: Page, anna: Reviewer) -> None:
    """By words in the reports; the address keeps the filter, so that it can be kept and sent."""
    opened(page, anna, "/incidents")
    rows = "document.querySelectorAll('#list tbody tr').length"
    count = page.value(rows)
    page.click(".filter input[name=words]")
    page.write("zzzz")
    page.until(f"{rows} === 0")
    assert "words=zzzz" in page.value("location.href")
    opened(page, anna, "/incidents?words=")
    assert page.value(rows) == count > 0


def test_an_incident_leads_to_its_records(page: Page, anna: Reviewer) -> None:
    """All reports side by side, with map and timeline; a press leads to the words in their text."""
    opened(page, anna, f"/incidents/of/{record(RADIO)}")
    assert page.value("[...document.querySelectorAll('svg')].map(drawing => drawing.getAttribute('class'))") == [
        "graph",
        "timeline",
        "map",
    ]
    page.click(f".members a[href*='{RADIO.id}']")
    page.until(f"document.querySelector('.record') && {CHOSEN} === '{record(RADIO)}'")


VIEWS = {
    "reports": "/reports",
    "report": f"/reports/{PHARE.id}",
    "incidents": "/incidents",
    "incident": f"/incidents/of/{record(AGENCY)}",
    "agreement": "/agreement",
    "log": "/log",
}
AXE = """axe.run(document, { resultTypes: ["violations"] }).then((found) =>
  JSON.stringify(found.violations.map((v) => [v.impact, v.id, v.nodes.map((node) => node.html.slice(0, 120))])))"""


@pytest.fixture
def judged_on(anna: Reviewer) -> Reviewer:
    """A desk on which every kind of mark is to be seen."""
    path = f"/reports/{PHARE.id}"
    anna.post(f"{path}/judge", record=record(PHARE), verdict="accepted", why="so it says")
    anna.post(f"{path}/judge", record=record(PHARE, 1), verdict="rejected")
    anna.post(f"{path}/correct", **(anna.form(PHARE, record(PHARE, 2)) | {"type": "siege"}))
    with reviewing(anna.path, "Ben") as ben:
        ben.post(f"{path}/judge", record=record(PHARE), verdict="rejected")
    return anna


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(page: Page, judged_on: Reviewer, view: str, scheme: str) -> None:
    """No barrier that a machine can find, whatever its weight; in the report also with the form open."""
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    opened(page, judged_on, VIEWS[view])
    if view == "report":
        page.press("n")
        page.press("e")
        page.until("document.querySelector('.edit-form')")
    page.value((VENDOR / "axe.min.js").read_text("utf-8"))
    found = json.loads(page.value(AXE))
    assert found == [], json.dumps(found, indent=1)
    page.call("Emulation.setEmulatedMedia", features=[])


@pytest.mark.parametrize("dialog", ["keys", "add", "all"])
def test_axe_finds_nothing_in_dialogs(page: Page, anna: Reviewer, dialog: str) -> None:
    opened(page, anna, f"/reports/{PHARE.id}")
    page.click({"keys": "#help", "add": "[data-act=add]", "all": "[data-act=all]"}[dialog])
    page.until(f"document.querySelector('#{dialog}').open")
    page.value((VENDOR / "axe.min.js").read_text("utf-8"))
    found = json.loads(page.value(AXE))
    assert found == [], json.dumps(found, indent=1)


@pytest.mark.parametrize("view", VIEWS)
def test_a_phone_shows_it_without_scrolling_sideways(page: Page, judged_on: Reviewer, view: str) -> None:
    page.resize(360, 740)
    opened(page, judged_on, VIEWS[view])
    if view == "report":
        page.press("n")
        page.press("e")
        page.until("document.querySelector('.edit-form')")
    assert page.value("document.documentElement.scrollWidth") <= 360


def test_paper_has_no_buttons(page: Page, anna: Reviewer) -> None:
    opened(page, anna, f"/reports/{PHARE.id}")
    page.call("Emulation.setEmulatedMedia", media="print")
    shown = page.value("[...document.querySelectorAll('button')].filter(b => b.offsetParent).length")
    page.call("Emulation.setEmulatedMedia", media="screen")
    assert shown == 0


def test_the_checker_is_as_it_was_published() -> None:
    """A changed axe could find nothing on purpose."""
    table = (VENDOR / "README.md").read_text("utf-8")
    ((name, digest),) = re.findall(r"^\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|$", table, re.MULTILINE)
    assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == digest
