"""From bytes to text: which encoding they are in, or why they are no text.

The order is fixed, so the same bytes always give the same text: byte order mark, declared charset (HTML),
UTF-8, Windows-1252, ISO 8859-1; the encodings of old Macs and of DOS where they alone give words.
"""

from __future__ import annotations

import codecs
import re
from itertools import pairwise

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image, sound or film"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
)
_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
# Encodings of the WHATWG list that a page may declare; those that read ASCII otherwise are left out.
_ALLOWED = re.compile(r"utf-?8|iso-?8859|windows-|cp?125|latin|(us-)?ascii|mac|koi8|gb|big5|shift|sjis|euc-", re.I)
# No language of Western Europe has three letters with accents in a row.
_GIBBERISH = re.compile(r"[^\W\d_\x00-\x7f]{3,}")
# What stands in the texts of Western Europe beside ASCII: where another encoding is meant, hardly any of it comes out.
_WESTERN = frozenset("àâäáãåæçéèêëíìîïñóòôöõøœúùûüÿßÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜ«»‘’“”–—…•·°§©®™€£¡¿½²ªº\xa0")
_OLDER = ("mac-roman", "cp850")
_PLAIN, _STRANGE = 0.95, 0.5  # the share of such characters that tells an encoding, and the one that rules one out
_LATIN_1 = frozenset({"iso8859-1", "ascii"})
_HEAD = 4096
_SAMPLE = 200_000
_MOST_CONTROLS = 0.01
_MOST_GIBBERISH = 0.2
_FEWEST_VALID = 4


class NotText(ValueError):
    """Bytes that no text can be read from; the message says why."""


def decode(data: bytes, markup: bool = False) -> str:
    """The text of some bytes, without a byte order mark; ``markup`` heeds a charset declared in HTML or XML.

    UTF-8 with a few broken bytes stays UTF-8, each of them read as Windows-1252. Raises NotText for bytes
    of a known binary format, with NULs, or in an encoding that is none of those recognised.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    _refuse_binary(data)
    if markup and (text := _declared(data)) is not None:
        return text
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = _mostly_utf_8(data)
    return _single_byte(data) if text is None else text


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(f"announces {encoding.upper()} but is not ({error.reason} at byte {error.start})") from None


def _refuse_binary(data: bytes) -> None:
    for magic, name in _FORMATS:
        if data.startswith(magic):
            raise NotText(f"{name}, not text")
    if b"\x00" in data:
        raise NotText("binary data, not text (or UTF-16 without a byte order mark)")
    sample = data[:_SAMPLE]
    controls = sum(sample.count(bytes([byte])) for byte in range(32) if byte not in b"\t\n\v\f\r\x1b")
    if controls > _MOST_CONTROLS * len(sample):
        raise NotText("binary data, not text")


def _declared(data: bytes) -> str | None:
    """The text by the charset that a page declares; None when it declares none that fits."""
    match = _DECLARED.search(data, 0, _HEAD)
    if match is None or not _ALLOWED.match(name := match[1].decode("ascii")):
        return None
    try:
        known = codecs.lookup(name).name
        return data.decode("cp1252" if known in _LATIN_1 else known)
    except (LookupError, UnicodeDecodeError):
        return None


def _mostly_utf_8(data: bytes) -> str | None:
    """UTF-8 with a broken byte here and there, None when it is another encoding."""
    text = data.decode("utf-8", "surrogateescape")
    broken = re.findall("[\udc80-\udcff]", text)
    valid = sum(map(_is_accented, text)) - len(broken)
    if valid < _FEWEST_VALID * len(broken):
        return None
    return re.sub("[\udc80-\udcff]", lambda m: bytes([ord(m[0]) - 0xDC00]).decode("cp1252", "replace"), text)


def _single_byte(data: bytes) -> str:
    """Windows-1252 where its table allows, else ISO 8859-1, or an older one; words of accented letters are neither."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    if _western(text) <= _STRANGE:
        text = next((t for t in map(data.decode, _OLDER) if _western(t) > _PLAIN), text)
    sample = text[:_SAMPLE]
    if sum(map(len, _GIBBERISH.findall(sample))) > _MOST_GIBBERISH * sum(map(str.isalpha, sample)):
        raise NotText("in an encoding that is neither UTF-8 nor UTF-16 nor Windows-1252")
    return text


def _western(text: str) -> float:
    """The share of what is not ASCII that is usual, where it stands, in a text of Western Europe."""
    pairs = [(before, own) for before, own in pairwise(f" {text[:_SAMPLE]}") if _is_accented(own)]
    usual = sum(own in _WESTERN and not (before.islower() and own.isupper()) for before, own in pairs)
    return usual / len(pairs) if pairs else 1.0


def _is_accented(character: str) -> bool:
    return character > "\x7f"
