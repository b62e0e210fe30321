"""Who may come in: only this machine, only with the token, and nothing that another page sends."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewing import AGENCY, Reviewer, record, reviewing, stored


@pytest.fixture(scope="module")
def anna(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reviewer]:
    with reviewing(stored(tmp_path_factory.mktemp("guard") / "s.db")) as reviewer:
        yield reviewer


PAGES = ("/", "/reports", "/incidents", "/agreement", "/log", f"/reports/{AGENCY.id}", "/static/review.js", "/nowhere")


@pytest.mark.parametrize("page", PAGES)
def test_without_the_token_nothing_is_shown(anna: Reviewer, page: str) -> None:
    """Other users of the machine, and other pages of the browser, know the port at most."""
    for cookie in ("", "selon=x", f"selon-{anna.port}=x", '=;;"'):
        answer = anna.ask("GET", page, cookie=cookie)
        assert answer.status == 403
        assert "Valmire" not in answer.body
    assert anna.ask("GET", f"{page}?token=guess", cookie="").status == 403


def test_the_token_leaves_the_address_at_once(anna: Reviewer) -> None:
    """An address with a token would be copied, shown and remembered."""
    path = anna.served.address.removeprefix(anna.base)
    answer = anna.ask("GET", path, cookie="")
    assert (answer.status, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "evil.example:{port}", "[::1]x:{port}"])
def test_a_strange_host_is_refused(anna: Reviewer, host: str) -> None:
    """A name of somebody else that was made to point here (DNS rebinding)."""
    answer = anna.ask("GET", "/reports", Host=host.format(port=anna.port))
    assert answer.status == 421


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "", "https://127.0.0.1:{port}", "http://127.0.0.1:1"]
)
def test_what_another_page_sends_changes_nothing(anna: Reviewer, origin: str) -> None:
    """Even with the cookie, a decision comes from the page itself or not at all."""
    fields = {"record": record(AGENCY), "verdict": "accepted"}
    path = f"/reports/{AGENCY.id}/judge"
    assert anna.ask("POST", path, fields, Origin=origin.format(port=anna.port)).status == 403
    assert anna.log == ()


def test_every_answer_keeps_the_browser_at_home(anna: Reviewer) -> None:
    """Pages, files, mistakes and refusals alike: nothing inline, nothing from elsewhere, no frame around it."""
    for page in PAGES:
        for cookie in (None, ""):
            headers = anna.ask("GET", page, cookie=cookie).headers
            assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'; ")
            assert "unsafe" not in headers["content-security-policy"]
            assert "frame-ancestors 'none'" in headers["content-security-policy"]
            assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "name", ["../app.py", "..%2fapp.py", "vendor/../../app.py", "%2e%2e/guard.py", "/etc/passwd", "", "vendor"]
)
def test_only_files_meant_for_the_browser_are_served(anna: Reviewer, name: str) -> None:
    assert anna.ask("GET", f"/static/{name}").status == 404


def test_it_listens_on_the_loopback_only(anna: Reviewer) -> None:
    assert anna.served.socket.getsockname()[0] == "127.0.0.1"
    assert anna.served.socket.family is socket.AF_INET


def test_a_form_of_an_unlikely_size_is_refused(anna: Reviewer) -> None:
    """A page that is left open must not be a way to fill the memory."""
    answer = anna.post(f"/reports/{AGENCY.id}/judge", record=record(AGENCY), why="x" * 300_000)
    assert answer.status == 413


@pytest.mark.parametrize("page", ["/reports/none", "/incidents/none", "/incidents/of/none", "/nowhere"])
def test_what_is_not_there_is_said(anna: Reviewer, page: str) -> None:
    answer = anna.ask("GET", page)
    assert answer.status == 404
    assert "not possible" in answer.body


def test_files_of_others_are_as_they_were_published() -> None:
    """A changed library would run in the page of every reviewer; hashes stand beside the files."""
    import hashlib
    import re

    folder = Path(__file__).parents[2] / "src/selon/review/static/vendor"
    rows = re.findall(
        r"^\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|$", (folder / "README.md").read_text("utf-8"), re.MULTILINE
    )
    assert {name for name, _ in rows} == {f.name for f in folder.iterdir() if f.suffix in {".js", ".css", ".json"}}
    for name, digest in rows:
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
