"""What is done by naming a feeling, by calling names, by saying that nothing was done."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("L'ambassadeur a exprimé son indignation devant ce massacre.", "condemn"),
        ("L'Union a exprimé sa vive préoccupation face à l'escalade.", "believe"),
        ("Le conseil a exprimé sa solidarité avec les victimes.", "state"),
        ("Le ministre a réitéré ses accusations contre le pays voisin.", "accuse"),
        ("Le président a fait part de sa satisfaction après la libération des otages.", "praise"),
        ("Le préfet a fait part de sa douleur.", "state"),
        ("Les deux hommes clament leur innocence.", "deny"),
        ("Une femme a crié : « Menteur ! »", "accuse"),
        ("Une femme a crié : « Partez ! »", "state"),
        ("L'état-major dit n'avoir aucune trace de cet incident.", "deny"),
        ("La mère dit n'avoir aucune nouvelle de son fils.", "state"),
        ("Le groupe assure ne détenir aucun otage.", "deny"),
        ("Le président dit ne pas craindre les sanctions.", "state"),
        ("« Aucune frappe n'a visé de civils », a déclaré le colonel.", "deny"),
        ("« Aucun passager n'a été tué », a indiqué la compagnie.", "state"),
        ("Le ministre a affirmé qu'il n'y avait pas eu de massacre.", "deny"),
        ("Le maire dit qu'il n'y a pas d'eau.", "state"),
        ("Le maire affirme qu'il n'y a plus de combats.", "state"),
        ("Le chef rebelle s'est dit étranger à cette attaque.", "deny"),
        ("Pour l'opposition, ce scrutin est une mascarade.", "condemn"),
        ("Pour le ministre, la situation est calme.", "believe"),
        ("L'offre a été jugée indécente par les familles.", "condemn"),
        ("Le directeur estime que ce n'est pas une honte de perdre.", "believe"),
        ("La police fait état de sept blessés.", "estimate"),
        ("La police a fait état de sept arrestations.", "state"),
    ],
)
def test_what_is_done_by_words_that_leave_it_open(text: str, act: str) -> None:
    """The noun that is given words to, a name alone, or a deed that was not done, tells what is done."""
    doc = read_words(text, "text", engine(), None)
    assert [found.act for found in doc.attributions] == [act]
