"""Countries in the names of channels, agencies and branches are no places."""

from __future__ import annotations

from pathlib import Path

import pytest

from parsed import french, read
from selon.annotate.gazetteer import Gazetteer, build_gazetteer
from selon.annotate.places import find_places
from towns import write_data


@pytest.mark.parametrize(
    ("text", "is_place"),
    [
        ("La cérémonie est retransmise sur France 3 et Canal 9.", False),
        ("Environnement Canada a averti de fortes pluies.", False),
        ("Statistique Canada a publié les chiffres.", False),
        ("Médecins libres France a dénoncé la loi.", False),
        ("Amnistie et Greenpeace Allemagne ont manifesté.", False),
        ("En France, 3 hommes ont été arrêtés.", True),
        ("La France 3 fois championne a perdu.", True),
        ("Guerre Canada : dix morts.", True),
        ("La ministre a visité la France et le Canada.", True),
    ],
)
def test_a_country_beside_a_number_or_a_body_is_a_part_of_its_name(text: str, is_place: bool, tmp_path: Path) -> None:
    build_gazetteer(tmp_path / "index.sqlite3", write_data(tmp_path))
    towns = Gazetteer(tmp_path / "index.sqlite3")
    places = find_places(read(text), towns, french().places)
    towns.close()
    assert bool(places) is is_place
