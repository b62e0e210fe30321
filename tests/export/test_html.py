"""The page: self-contained, safe with any text, whole without script, and alive with the keyboard."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

import fictional
from browser import Page, browsing, chromium
from selon.export.html import LAYERS, write_html
from selon.export.report import HUES
from selon.model import Attribution, Document, Party, Source, Span, Wording
from selon.records import records

DOC = fictional.report()
HOSTILE = replace(
    DOC,
    id='fictional-"2"',
    title="</title><script>alert(1)</script>\"' & \x00\x1b \u202e",
    outlet="<img src=x onerror=alert(1)>",
    path="javascript:alert(1)",
    author='" onmouseover="alert(1)',
    text=DOC.text.replace("une même nuit", "<b>👩 nuit</b>").replace("مرحبا", "</p>'\""),
    events=(
        replace(fictional.BOMBED, actor=Party(fictional.at("Les bandits"), "</h4><script>x</script>")),
        fictional.BURNT,
    ),
    wording=(Wording(fictional.at("bandits"), "b", "<i>", ("</li>",)),),
)


class Elements(HTMLParser):
    """The elements of a page with their attributes, and the text outside style and script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self._skip = False
        self.feed(page)
        self.ids = [a["id"] for _, a in self.found if "id" in a]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))
        self._skip = tag in {"style", "script"}

    def handle_endtag(self, tag: str) -> None:
        self._skip = False

    def handle_data(self, data: str) -> None:
        self.text += "" if self._skip else data

    def of(self, tag: str, cls: str = "") -> list[dict[str, str]]:
        return [a for t, a in self.found if t == tag and (not cls or cls in a.get("class", "").split())]


def test_nothing_in_the_page_asks_for_an_address() -> None:
    for doc in (DOC, replace(DOC, url="https://outlet.example/report")):
        page = write_html((doc,))
        for _, attributes in Elements(page).found:
            for name in ("src", "href", "action", "srcset", "poster", "data", "ping"):
                assert attributes.get(name, "#").startswith("#") or attributes[name] == "data:,"
        assert not re.search(r"url\(|@import|fetch\(|XMLHttpRequest|import\(", page)


def test_the_policy_allows_the_style_and_the_script_of_the_page_and_no_more() -> None:
    page = write_html((DOC,))
    policy = next(a["content"] for a in Elements(page).of("meta") if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not any("style" in a or any(name.startswith("on") for name in a) for _, a in Elements(page).found)


def test_hostile_text_stays_text() -> None:
    elements = Elements(write_html((HOSTILE,)))
    assert len(elements.of("script")) == 1
    assert not elements.of("img")
    assert not any("onmouseover" in a for _, a in elements.found)
    assert "<script>x</script>" in elements.text
    assert "\x00" not in elements.text
    assert "\x1b" not in elements.text


def test_the_text_of_the_report_is_shown_whole() -> None:
    page = re.sub(r'<a class="tag.*?</a>', "", write_html((DOC,)))
    article = page[page.index("<article") : page.index("</article>")]
    assert "".join(Elements(article).text.split()) == "".join(DOC.text.split())


def test_every_record_leads_to_its_words_and_its_words_to_it() -> None:
    elements = Elements(write_html((DOC, HOSTILE)))
    anchors = {a["href"][1:] for a in elements.of("a") if a["href"] != "#main"}
    assert anchors <= set(elements.ids)
    assert len(elements.ids) == len(set(elements.ids))
    for doc in (DOC, HOSTILE):
        for record in records(doc):
            assert f"rec-{record.id}" in elements.ids
            assert f"rec-{record.id}" in anchors


def test_triggers_that_overlap_or_coincide_can_all_be_reached() -> None:
    wider = replace(fictional.STRIKE, trigger=fictional.at("Une frappe aérienne a tué"))
    inner = replace(fictional.STRIKE, trigger=fictional.at("tué"), type="killing")
    same = replace(fictional.STRIKE, type="armed_attack")
    elements = Elements(write_html((replace(DOC, events=(wider, fictional.STRIKE, same, inner)),)))
    cards = [a["href"][1:] for a in elements.of("a") if re.fullmatch(r"#d1-t\d+", a["href"])]
    assert len(cards) == 4
    assert set(cards) <= set(elements.ids)


def test_every_voice_has_a_label_at_its_words_and_at_its_source() -> None:
    elements = Elements(write_html((DOC,)))
    assert {"d1-a1", "d1-a2", "d1-a3", "d1-a4"} <= set(elements.ids)
    assert len(elements.of("a", "of")) == 4


def test_a_voice_within_a_voice_shows_both() -> None:
    page = write_html((DOC,))
    inner = next(a for a in Elements(page).of("span", "outer"))
    assert {"voice", "outer"} <= set(inner["class"].split())
    assert "as told by <bdi>a2 Anselme Quiroux</bdi>" in page


def test_the_page_says_that_records_are_claims() -> None:
    text = " ".join(Elements(write_html((DOC,))).text.split())
    assert "Each of the 6 records on this page is something that somebody said. None is a fact" in text


def test_a_headline_in_the_text_is_the_title_and_is_shown_once() -> None:
    for doc in (DOC, replace(DOC, title=None)):
        elements = Elements(write_html((doc,)))
        assert elements.of("section", "titled")
        assert "<title>Valmire : deux récits" in write_html((doc,)).replace("&#39;", "'")
    assert not Elements(write_html((replace(DOC, title="Autre titre"),))).of("section", "titled")


def test_language_and_direction_are_marked() -> None:
    elements = Elements(write_html((DOC,)))
    assert elements.of("html")[0]["lang"] == "en"
    assert elements.of("article", "text")[0]["lang"] == "fr"
    assert all(a.get("dir") == "auto" for a in elements.of("p", "body"))


def test_every_colour_that_a_voice_can_get_is_in_the_style_sheet() -> None:
    page = write_html(())
    assert all(f".{kind}{hue} {{" in page for kind in "hos" for hue in range(HUES))


def test_more_voices_than_colours_are_told_apart_by_label() -> None:
    crowd = tuple(_speaker(i) for i in range(HUES + 3))
    elements = Elements(write_html((replace(DOC, attributions=crowd, events=()),)))
    assert {f"d1-a{i}" for i in range(1, HUES + 4)} <= set(elements.ids)
    assert len(elements.ids) == len(set(elements.ids))


def _speaker(i: int) -> Attribution:
    return Attribution(
        (Span(i, i + 1),), None, Source(None, f"Voix {i}", "person", False), (), "direct", "state", "hand"
    )


def test_the_same_documents_give_the_same_page() -> None:
    assert write_html((DOC, HOSTILE)) == write_html((DOC, HOSTILE))


def test_an_empty_report_and_no_report_are_pages_too() -> None:
    assert "Nothing in this text was read as an event." in write_html((Document("x", "", "0" * 64),))
    assert "Each of the 0 records" in write_html(())


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    program = chromium()
    if program is None or not Path(program).exists():
        pytest.skip("no Chromium here: install one or name it in $CHROMIUM to test the page in a browser")
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_text(write_html((DOC, HOSTILE)), encoding="utf-8")
    with browsing(program) as opened:
        opened.resize(1280, 900)
        opened.open(path.as_uri())
        yield opened


LIT = "[...document.querySelectorAll('.lit')].map(e => e.textContent)"
CHOSEN = "document.body.dataset.record"


def test_the_script_runs_without_a_complaint_and_without_a_request(page: Page) -> None:
    assert page.value("document.body.dataset.ready") == "true"
    assert page.complaints == []
    assert len(page.requests) == 1
    assert page.requests[0].startswith("file:")


def test_j_and_k_move_between_records_and_light_up_their_words(page: Page) -> None:
    first, second = records(DOC)[:2]
    page.press("Escape")
    page.press("j")
    assert page.value(CHOSEN) == f"rec-{first.id}"
    assert set(page.value(LIT)) >= {
        "frappe aérienne",
        "au moins 12 personnes",
        "la nuit du 3 mai",
        "une source médicale",
    }
    page.press("j")
    assert page.value(CHOSEN) == f"rec-{second.id}"
    assert "frappe aérienne" not in page.value(LIT)
    page.press("k")
    assert page.value(CHOSEN) == f"rec-{first.id}"
    page.press("Escape")
    assert page.value(LIT) == []


def test_an_address_with_a_record_opens_it(page: Page) -> None:
    burnt = next(r for r in records(DOC) if r.type == "destruction")
    changed = "new Promise(done => addEventListener('hashchange', () => done(true)))"
    page.value(f"location.hash = 'rec-{burnt.id}'; {changed}")
    assert page.value(CHOSEN) == f"rec-{burnt.id}"
    assert "incendié" in page.value(LIT)


def test_focus_alone_lights_up_a_record(page: Page) -> None:
    last = records(DOC)[-1]
    page.value(f"document.querySelector('#rec-{last.id} h4 a').focus()")
    assert "arrivés" in page.value(LIT)
    assert page.value("document.querySelector('.lit[data-as*=actor]').textContent") == "Des renforts"


def test_a_click_on_a_trigger_chooses_its_record(page: Page) -> None:
    denied = next(r for r in records(DOC) if r.voice == "a4")
    page.value(f"document.querySelector('#d1-t{fictional.DENIED.trigger.start}').click()")
    assert page.value(CHOSEN) == f"rec-{denied.id}"


@pytest.mark.parametrize("number", range(1, len(LAYERS) + 1))
def test_each_layer_is_switched_by_its_number(page: Page, number: int) -> None:
    state = f"document.querySelectorAll('.bar input')[{number - 1}].checked"
    assert page.value(state) is True
    page.press(str(number))
    assert page.value(state) is False
    page.press(str(number))
    assert page.value(state) is True


def test_switched_off_voices_have_no_ground_and_no_label(page: Page) -> None:
    style = "getComputedStyle(document.querySelector('.text .{}'))"
    shown = f"[{style.format('voice')}.borderBottomWidth, {style.format('tag')}.display]"
    assert page.value(shown) == ["2px", "inline"]
    page.press("1")
    assert page.value(shown) == ["0px", "none"]
    page.press("1")


@pytest.mark.parametrize("width", [390, 800, 1280])
def test_nothing_sticks_out_sideways(page: Page, width: int) -> None:
    page.resize(width, 900)
    assert page.value("document.documentElement.scrollWidth") <= width
    page.resize(1280, 900)


def test_the_labels_of_somebody_who_says_much_stay_on_the_page(page: Page, tmp_path: Path) -> None:
    """They stand in rows, as many as they need."""
    usual, path = page.value("location.href"), tmp_path / "much.html"
    words = fictional.MEDIC.content[0]
    more = tuple(replace(fictional.MEDIC, content=(Span(words.start + i, words.start + i + 1),)) for i in range(90))
    path.write_text(write_html((replace(DOC, attributions=DOC.attributions + more),)), "utf-8")
    page.open(path.as_uri())
    assert page.value("document.querySelectorAll('.speaker .tag').length") > 90
    assert page.value("document.documentElement.scrollWidth") <= 1280
    page.open(usual)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_is_at_least_that_of_wcag_aa(page: Page, scheme: str) -> None:
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    worst = page.value(CONTRAST)
    assert worst["ratio"] >= 4.5, worst


def test_without_script_all_words_are_shown_and_no_key_is_promised(page: Page) -> None:
    page.call("Emulation.setScriptExecutionDisabled", value=True)
    page.open(page.requests[0])
    assert page.value("document.body.dataset.ready ?? null") is None
    shown = page.value("[...document.querySelectorAll('blockquote')].every(q => q.scrollHeight <= q.clientHeight + 1)")
    assert shown is True
    assert page.value("document.querySelector('.keys').checkVisibility()") is False
    page.call("Emulation.setScriptExecutionDisabled", value=False)


# The lowest contrast of any words with the ground that they stand on; a canvas turns any colour into RGB.
CONTRAST = """
(() => {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (colour) => {
    context.clearRect(0, 0, 1, 1); context.fillStyle = colour; context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => [r, g, b].map((v) => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ground = (element) => {
    for (; element; element = element.parentElement) {
      const colour = rgb(getComputedStyle(element).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return [255, 255, 255];
  };
  let worst = { ratio: 99 };
  for (const element of document.querySelectorAll('body *')) {
    if (![...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || !element.checkVisibility()) continue;
    const [a, b] = [light(rgb(getComputedStyle(element).color)), light(ground(element))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    if (ratio < worst.ratio) worst = { ratio, text: element.textContent.slice(0, 60), cls: element.className };
  }
  return worst;
})()
"""
