"""The house rules that a machine can hold; the floors are in pyproject.toml (`make floors`)."""

import ast
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "workbench"
MODULES = sorted(PACKAGE.rglob("*.py"))
SOURCES = [
    *MODULES,
    *sorted((ROOT / "tests").rglob("*.py")),
    *sorted((ROOT / "screenshots").glob("*.py")),
]
SPEAKING_INITS = {PACKAGE / "__init__.py", PACKAGE / "comparison" / "__init__.py"}
TOP_LEVEL = {
    *("pyproject.toml", "workbench", "data", "tests", "screenshots"),
    *("README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "Makefile"),
}


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_holds_one_idea_in_300_lines_at_most(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_says_why_it_exists_unless_it_is_an_empty_init(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    if path.name == "__init__.py" and path not in SPEAKING_INITS:
        assert source == "", "a package's __init__ is empty: no barrels"
    else:
        assert ast.get_docstring(ast.parse(source))


def test_functions_can_be_read_at_a_glance() -> None:
    lengths = {
        f"{path.relative_to(ROOT)}:{function.name}": _lines(function)
        for path in MODULES
        for function in _functions(path)
    }
    long = {name: n for name, n in lengths.items() if n > 50}
    assert not long
    assert statistics.median(lengths.values()) <= 10


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_name_says_what_a_thing_is(path: Path) -> None:
    vague = re.compile(r"(?i)utils?|manager|helpers?|misc|common")
    parts = [path.stem, *(p.name for p in path.relative_to(PACKAGE).parents)]
    assert not [part for part in parts if vague.fullmatch(part)]
    assert not [f.name for f in _functions(path) if f.name == "process"]


def test_the_top_level_holds_what_the_card_says_and_nothing_else() -> None:
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if tracked.returncode != 0:
        pytest.skip("not a git checkout")
    top = {name.split("/")[0] for name in tracked.stdout.split("\0") if name}
    assert {name for name in top if not name.startswith(".")} <= TOP_LEVEL


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("workbench.__main__", {"textual", "rapidfuzz", "sqlite_utils", "typer"}),
        ("workbench.cli", {"textual", "rapidfuzz", "sqlite_utils"}),
        ("workbench.review.session", {"textual", "rapidfuzz", "sqlite_utils", "typer", "rich"}),
        ("workbench.commands.export", {"textual", "rapidfuzz", "sqlite_utils", "typer"}),
        ("workbench.pipeline", {"textual", "sqlite_utils", "typer", "rich", "trafilatura", "lxml"}),
        ("workbench.tui.app", {"sqlite_utils", "typer", "rapidfuzz", "trafilatura"}),
    ],
)
def test_a_room_loads_no_library_that_belongs_to_another(module: str, absent: set[str]) -> None:
    script = f"import sys, {module}; print(*(m for m in sys.modules if '.' not in m))"
    loaded = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not absent & set(loaded.stdout.split())
