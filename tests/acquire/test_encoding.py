"""Texts in the encodings of French outlets are decoded; what is no text is refused with its reason."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.acquire.encoding import NotText, decode

TEXT = "« Été à Dolmur : l’armée nie », dit-il. Œuvre d’un garçon."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_the_encoding_is_recognised(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_utf_16_of_either_byte_order_is_recognised() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")) == decode(b"\xff\xfe" + TEXT.encode("utf-16-le")) == TEXT


def test_bytes_that_windows_1252_lacks_are_read_as_latin_1() -> None:
    assert decode("L'armée nie\x81.".encode("latin-1")) == "L'armée nie\x81."


@pytest.mark.parametrize("encoding", ["mac-roman", "cp850"])
@pytest.mark.parametrize(
    "text", ["À Dolmur, l'armée a nié être entrée dans la forêt, où des blessés ont été évacués.", "Trois tués à Klow."]
)
def test_old_macs_and_dos_are_read_where_windows_1252_gives_no_words(text: str, encoding: str) -> None:
    """« armŽe » was read without a word, and every quotation shown so."""
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    "text", ["Gâteau", "L'été", "Der Fluß über Köln", "¡Señor!", "Milan Žarkov a été blessé.", "Oui…"]
)
def test_what_windows_1252_reads_well_stays(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


def test_utf_8_with_a_broken_byte_stays_utf_8() -> None:
    """A stray Windows-1252 apostrophe must not turn every accent of the text into two letters."""
    assert (
        decode("Été à Dolmur, l".encode() + b"\x92" + "armée nie à présent.".encode())
        == "Été à Dolmur, l’armée nie à présent."
    )


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "cp1252"),
        ('<?xml version="1.0" encoding="iso-8859-15"?>', "iso8859-15"),
    ],
)
def test_a_page_is_decoded_as_it_declares(head: str, encoding: str) -> None:
    page = head + ("<p>Они ушли</p>" if encoding == "cp1251" else "<p>L'été à Dolmur, c'est 10 € le passage</p>")
    encoded = page.encode(encoding)
    assert decode(encoded, markup=True) == page


@pytest.mark.parametrize("declared", ["utf-8", "rot13", "unicode_escape", "no-such-charset"])
def test_a_declaration_that_does_not_fit_is_passed_over(declared: str) -> None:
    page = f'<meta charset="{declared}"><p>L\'été à Dolmur</p>'
    assert decode(page.encode("cp1252"), markup=True) == page


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04word/document.xml", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"texte\x00texte", "binary"),
        (bytes(range(1, 32)) * 20, "binary"),
        ("Они ушли из города утром".encode("cp1251"), "encoding"),
        (b"\xff\xfea", "UTF-16"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, cause: str) -> None:
    with pytest.raises(NotText, match=cause):
        decode(data)


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_is_read_as_it_was_written(text: str) -> None:
    """But for a byte order mark, which is no part of the text."""
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    """Nothing but NotText is ever raised."""
    with contextlib.suppress(NotText):
        assert isinstance(decode(data, markup=True), str)
