"""The cells of a list of places: kinds, coordinates, numbers and countries, each with where it stands for messages."""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, tuple[str, ...]] = {
    "PPL": ("locality", "city", "town", "village", "hamlet", "municipality", "settlement", "isolated_dwelling"),
    "PPLX": ("neighbourhood", "neighborhood", "macrohood", "microhood", "borough", "suburb", "quarter", "pplx"),
    "ADM1": ("region", "state", "province", "governorate", "macroregion", "adm1"),
    "ADM2": ("county", "district", "localadmin", "macrocounty", "adm2", "adm3", "adm4", "adm5"),
    "BLDG": ("campus", "venue", "building", "facility", "site", "camp", "airport", "hospital", "school", "bldg"),
    "PCLI": ("country", "dependency", "empire", "pcli", "pcls", "pcld", "pclf"),
}  # fmt: skip
WIDEST = "NTRL"  # a kind that is not known gets no pin


class UnreadablePlaces(ValueError):
    """A list of places that cannot be used: its message names the file, the line where there is one, and the cause."""


def kind(word: str) -> str:
    """The GeoNames feature that a word for a kind of place stands for; all codes of towns are towns."""
    low = word.casefold()
    known = next((feature for feature, words in KINDS.items() if low in words), None)
    return known or ("PPL" if low.startswith("ppl") else WIDEST)


def degrees(at: str, what: str, cell: str, limit: int) -> float:
    """A latitude or longitude, rounded to a metre; ``what`` is what it is called in messages."""
    try:
        found = float(cell)
    except ValueError:
        raise UnreadablePlaces(f"{at}: {what} {cell!r} is no number" if cell else f"{at}: no {what}") from None
    if not -limit <= found <= limit:
        raise UnreadablePlaces(f"{at}: {what} {cell} is not on Earth")
    return round(found, 5)


def whole(at: str, what: str, cell: str) -> int | None:
    """A number without fraction, None for an empty cell."""
    if not cell:
        return None
    if not cell.removesuffix(".0").isdecimal():
        raise UnreadablePlaces(f"{at}: {what} {cell!r} is no whole number")
    return int(cell.removesuffix(".0"))


def country(at: str, cell: str) -> str | None:
    """An ISO code, None for an empty cell."""
    if not cell:
        return None
    if len(cell) != 2 or not cell.isalpha():
        raise UnreadablePlaces(f"{at}: country {cell!r} is no two-letter ISO code")
    return cell.upper()
