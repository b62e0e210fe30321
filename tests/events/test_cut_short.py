"""How sure a thing is beside a denial, a fear, a plan or an end: what a clause says is not said of all beside it."""

from __future__ import annotations

import pytest

from parsed import told_at


@pytest.mark.parametrize(
    ("marked", "factuality"),
    [
        ("Le suspect a été arrêté avant de commettre un <trigger>attentat</trigger>.", "negated"),
        ("Le chef a été arrêté avant de <trigger>tuer</trigger> d'autres passants.", "negated"),
        ("Un homme a été abattu avant de parvenir à <trigger>incendier</trigger> le marché.", "negated"),
        ("Un homme a été abattu avant d'<trigger>ouvrir le feu</trigger> sur la foule.", "negated"),
        ("Un homme a été <trigger>abattu</trigger> avant d'ouvrir le feu sur la foule.", "asserted"),
        ("Un homme a été abattu après avoir <trigger>ouvert le feu</trigger> sur la foule.", "asserted"),
        ("Le chef a été arrêté avant d'être <trigger>libéré</trigger>.", "asserted"),
        ("Un garde a été arrêté avant de <trigger>comparaître</trigger> devant le juge.", "asserted"),
        ("La police a tué un homme avant de se <trigger>retirer</trigger> de la ville.", "asserted"),
        ("L'armée n'a pas tenu parole, <trigger>tuant</trigger> six bergers.", "asserted"),
        ("L'armée n'a pas fui en <trigger>tuant</trigger> des otages.", "negated"),
        ("L'armée n'a pas <trigger>bombardé</trigger> la ville, tuant dix civils.", "negated"),
        ("La ville craint des combats et des <trigger>enlèvements</trigger>.", "hedged"),
        ("La police craint des émeutes et des <trigger>pillages</trigger>.", "hedged"),
        ("L'ONU espère une trêve et une <trigger>libération</trigger> des otages.", "future"),
        ("Le syndicat prévoit des grèves et des <trigger>manifestations</trigger>.", "future"),
        ("L'armée a mené des raids et des <trigger>arrestations</trigger>.", "asserted"),
        ("L'armée a empêché un attentat et une <trigger>émeute</trigger>.", "negated"),
        ("La crise entraînerait une grève et des <trigger>élections</trigger>.", "hedged"),
        ("Les habitants ont peur que l'armée <trigger>attaque</trigger> la ville.", "hedged"),
        ("Les habitants ont peur d'une <trigger>attaque</trigger>.", "hedged"),
        ("Les <trigger>sanctions</trigger> décidées par l'ONU frappent le pays depuis mai.", "asserted"),
        ("Les <trigger>sanctions</trigger> décidées par l'ONU inquiètent le pays.", "future"),
        ("Le chanteur a été poussé à l'<trigger>exil</trigger> par les rebelles.", "asserted"),
        ("Une vidéo semble montrer que des rebelles ont <trigger>exécuté</trigger> des soldats.", "hedged"),
        ("Une vidéo montre que des rebelles ont <trigger>exécuté</trigger> des soldats.", "asserted"),
        ("Le médiateur pousse à un <trigger>cessez-le-feu</trigger>.", "future"),
        ("Le président a sollicité l'<trigger>appui militaire</trigger> de la France.", "future"),
    ],
)
def test_how_sure_it_is(marked: str, factuality: str) -> None:
    assert told_at(marked).factuality == factuality
