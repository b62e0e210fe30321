"""The page of incidents: self-contained, safe with any text, readable without colour and without script."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from browser import Page, browsing, chromium
from selon.export.comparison.html import write_compare_html
from selon.link import compare, find_figures, link
from selon.model import Document
from telling import Says, Tells, report

DAY = "2031-05-03"
HOSTILE = "</title><script>alert(1)</script>\"' onmouseover=alert(1) \x1b\u202e"


def told(path: str, outlet: str | None, killed: int, source: str, published: str | None = "2031-05-04") -> Document:
    text = f"Une frappe des bandits à Valmire, selon {source}, récit {path}. مرحبا 🔥"
    says = Says(source, "Une frappe des bandits à Valmire")
    counts = (("killed", killed, killed),)
    tells = Tells("frappe", "air_strike", "Valmire", DAY, actor="des bandits", counts=counts, by=says)
    return report(text, tells, path=path, outlet=outlet, published=published, charged=["bandits"])


def copied(path: str, outlet: str, published: str) -> Document:
    text = f"Une frappe à Valmire, dit l'agence. {' '.join(f'mot{n}' for n in range(40))}"
    return report(
        text + " " * len(path),
        Tells("frappe", "air_strike", "Valmire", DAY),
        path=path,
        outlet=outlet,
        published=published,
    )


DOCS = (
    told("a", "Le Phare", 12, "Ana Brel"),
    told("b", HOSTILE, 17, "Ugo <i>Brel</i>"),
    copied("c", "Agence Plaine", "2031-05-03"),
    copied("dd", "La Vigie", "2031-05-05"),
    report("Une trêve à Ostrelle.", Tells("trêve", "ceasefire", "Ostrelle", DAY), path="lone", published=None),
)
HTML = write_compare_html(compare(DOCS, link(DOCS)))


class Elements(HTMLParser):
    """The elements with their attributes, and the text outside style and script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.text, self._skip = "", False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))
        self._skip = tag in {"style", "script"}

    def handle_endtag(self, tag: str) -> None:
        self._skip = False

    def handle_data(self, data: str) -> None:
        self.text += "" if self._skip else data


PAGE = Elements(HTML)


def test_the_page_asks_nothing_of_any_network() -> None:
    """Who reads about a war must not be seen doing so; and the page must work in ten years."""
    for tag, attributes in PAGE.found:
        assert tag not in {"iframe", "object", "embed", "img", "form", "base"}
        for name in {"src", "href", "srcset", "action", "poster"} & attributes.keys():
            assert attributes[name].startswith(("#", "data:,")), attributes
    assert "url(" not in HTML
    assert "@import" not in HTML


def test_the_policy_allows_the_one_style_and_the_one_script() -> None:
    """Nothing that a text brings in could run, even if escaping failed."""
    (policy,) = [a["content"] for tag, a in PAGE.found if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", HTML, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not any(name == "style" or name.startswith("on") for _, a in PAGE.found for name in a)


def test_text_is_text() -> None:
    """Names and titles of reports stay words, whatever they hold."""
    assert len([1 for tag, _ in PAGE.found if tag == "script"]) == 1
    assert "<script>alert(1)</script>" in PAGE.text
    assert "\x1b" not in HTML


def test_every_record_and_dispute_is_there() -> None:
    """Who says it, what differs, who copies whom, what each calls them, on whose words it rests."""
    for words in ("Ana Brel", "12 killed", "17 killed", "how many killed", "La Vigie has words of Agence Plaine"):
        assert words in PAGE.text
    assert "bandits" in [a for a in PAGE.text.split() if "bandits" in a]
    assert "Told by one report only" in PAGE.text
    labels = [a["aria-label"] for tag, a in PAGE.found if tag == "svg"]
    assert any("Le Phare: Ana Brel, resting on Ana Brel" in label for label in labels)


def test_what_differs_is_marked_without_colour() -> None:
    """A sign with a name for those who cannot see it, in each cell in dispute."""
    marks = [a for tag, a in PAGE.found if a.get("class") == "mark"]
    assert len(marks) == 2
    assert all(a["aria-label"] == "contradicted" for a in marks)


def test_the_same_incidents_give_the_same_page() -> None:
    """Pages can be compared byte by byte."""
    assert write_compare_html(compare(DOCS[::-1], link(DOCS[::-1]))) == HTML


def test_reports_without_any_date_have_no_timeline() -> None:
    """An axis without days would say nothing."""
    docs = [report("Une frappe à Valmire.", Tells("frappe", "air_strike", "Valmire"), path="a", published=None)]
    assert "timeline" not in re.sub("(?s)<style>.*</style>", "", write_compare_html(compare(docs, link(docs))))


def test_the_page_has_what_each_outlet_does_and_what_was_not_read() -> None:
    """Figures over all reports stand at the end; a report that was kept unread is named with the reason."""
    unread = replace(report("Not a word.", path="u", outlet=HOSTILE), lang="und", unread="does not look French")
    docs = (*DOCS, unread)
    linked = link(docs)
    found = compare(docs, linked)
    page = Elements(write_compare_html(found, find_figures(docs, found, linked), docs))
    assert "The outlets" in page.text
    assert "Kept unread" in page.text
    assert "does not look French" in page.text
    assert "The outlets" not in Elements(HTML).text


def test_every_drawing_says_in_words_what_it_shows() -> None:
    """Graph, timeline and map are pictures: who cannot see them has their content as a label."""
    drawings = [attributes for tag, attributes in Elements(HTML).found if tag == "svg"]
    assert {drawing["class"] for drawing in drawings} == {"graph", "timeline", "map"}
    assert all(drawing["role"] == "img" and drawing["aria-label"] for drawing in drawings)


def test_nothing_to_show_is_a_page_that_says_so() -> None:
    """A store without records is no error."""
    assert "0 incidents" in write_compare_html(())


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    program = chromium()
    if program is None:
        pytest.skip("no Chromium to look at the page with; name one in $CHROMIUM")
    file = tmp_path_factory.mktemp("page") / "compare.html"
    file.write_text(HTML, "utf-8")
    with browsing(program) as browser:
        browser.open(Path(file).as_uri())
        yield browser


def test_a_browser_has_no_complaint_and_fetches_nothing(page: Page) -> None:
    """The policy holds in a real browser, and the script runs under it."""
    assert page.value("document.body.dataset.ready") == "true"
    assert page.complaints == []
    assert len(page.requests) == 1


@pytest.mark.parametrize("width", [320, 768, 1400])
def test_only_tables_and_drawings_scroll_sideways(page: Page, width: int) -> None:
    """On a narrow screen the page stays as wide as the screen."""
    page.resize(width, 900)
    assert page.value("document.documentElement.scrollWidth") <= width


def test_the_keyboard_goes_from_incident_to_incident(page: Page) -> None:
    """j and k, as on the page of reports."""
    page.resize(1200, 900)
    page.press("j")
    first = page.value("location.hash")
    page.press("j")
    assert page.value("location.hash") not in {"", first}
    page.press("k")
    assert page.value("location.hash") == first
    assert page.value("document.activeElement.id") == first[1:]


def test_one_source_lights_up_in_the_table_and_the_drawing(page: Page) -> None:
    """A row and the box of the words it rests on belong together."""
    page.value("document.querySelector('.row').dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))")
    assert page.value("document.querySelectorAll('.row.on, .box.on').length") >= 2
    assert page.value("new Set([...document.querySelectorAll('.on')].map((e) => e.dataset.root)).size") == 1
