"""Aid that is told by its price, what is the greatest of its kind since a time, and quarters of a town."""

from __future__ import annotations

import pytest

from spoken import attributed, last_told, parties, when_and_where


@pytest.mark.parametrize(
    ("text", "factuality", "actor"),
    [
        ("L'Union va fournir dix millions d'euros d'aide humanitaire.", "future", "L'Union"),
        ("L'Union s'est engagée à fournir dix millions d'euros d'aide humanitaire.", "future", "L'Union"),
        ("L'Union a fourni dix millions d'euros d'aide humanitaire.", "asserted", "L'Union"),
        ("L'Union va fournir une aide humanitaire.", "future", "L'Union"),
    ],
)
def test_aid_by_its_price_is_as_sure_as_who_gives_it_says(text: str, factuality: str, actor: str) -> None:
    """« dix millions d'euros d'aide »: what stands over the money stands over the aid."""
    assert last_told(text, "aid")[0].factuality == factuality
    assert parties(text, "aid")[0] == actor


@pytest.mark.parametrize(
    ("text", "type", "value"),
    [
        ("Le raid, le plus vaste depuis la trêve de mai, visait à déloger les rebelles.", "territory_capture", None),
        ("Cette prise d'otages, la première depuis janvier, a duré deux heures.", "abduction", None),
        ("L'attaque, la pire depuis mars, a fait dix morts.", "armed_attack", None),
        ("Les rebelles tiennent la ville et retiennent dix otages depuis janvier.", "abduction", "2024-01/2024-06"),
        ("L'offensive la plus vaste depuis 2012 a été lancée dimanche.", "offensive", "2024-06-09"),
    ],
)
def test_the_greatest_since_a_time_is_not_of_that_time(text: str, type: str, value: str | None) -> None:
    assert when_and_where(text, type)[0] == value


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Dix hommes ont été tués dans le quartier de Kossi, dans le centre de Gao.", "le quartier de Kossi"),
        ("Dix hommes ont été tués dans le quartier de Kossi, à Gao.", "le quartier de Kossi"),
        ("Dix hommes ont été tués dans la région de Gao, dans le centre de Tessit.", "le centre de Tessit"),
        ("Dix hommes ont été tués au Mali, dans le centre de Gao.", "le centre de Gao"),
    ],
)
def test_a_town_tells_more_of_its_quarter(text: str, place: str) -> None:
    assert when_and_where(text, "killing")[1] == place


def test_who_speaks_for_their_part_has_an_object() -> None:
    """« dénonce pour sa part des exécutions »: they are denounced, whatever stands before them."""
    (told,) = attributed("Le Réseau Vigie dénonce pour sa part des « exécutions sommaires ».").attributions
    assert told.act == "condemn"
    (talk,) = attributed("Le ministre parle pour sa part des élections.").attributions
    assert talk.act == "state"
