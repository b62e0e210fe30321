"""Many reports side by side: copies, incidents, on whose words they rest, where they agree and where not."""

from selon.link.comparison import Comparison, compare, lay_open
from selon.link.figures import Figures, find_figures
from selon.link.linking import link
from selon.link.results import Incident, Link, Linked, Passage
from selon.link.settings import Settings

__all__ = [
    "Comparison",
    "Figures",
    "Incident",
    "Link",
    "Linked",
    "Passage",
    "Settings",
    "compare",
    "find_figures",
    "lay_open",
    "link",
]
