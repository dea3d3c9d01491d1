"""`workbench compare`: what the articles share, dispute and say alone, without a screen.

The table is for reading in a terminal of any width: disputes first, each with who says what in its
very words. JSON is the contract for scripts, Markdown for pasting into a report.
"""

import json
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.comparison.document import to_document
from workbench.comparison.model import (
    Agreement,
    Claim,
    Comparison,
    Conflict,
    ConflictValue,
    Strength,
)
from workbench.errors import UsageError
from workbench.export.markdown import escaped
from workbench.statements.model import Statement
from workbench.text.normalize import squeeze
from workbench.text.safe import safe_line

FORMATS = ("table", "json", "markdown")
_NARROWEST = 30
_GLYPHS = {Agreement.DISPUTED: "≠", Agreement.SHARED: "=", Agreement.SINGLE: "1"}
_ASCII = {**_GLYPHS, Agreement.DISPUTED: "!"}
_HEADINGS = {
    Agreement.DISPUTED: "Disputed",
    Agreement.SHARED: "Shared",
    Agreement.SINGLE: "Said by one article alone",
}


@dataclass(frozen=True, slots=True)
class Look:
    """How a table is set."""

    width: int = 80
    """Columns of the terminal; what is narrower than 30 is taken for 30."""
    ascii_only: bool = False
    singles: bool = True
    """Are claims of one article listed, or only counted?"""


def checked_format(form: str) -> str:
    """The form itself. Raises UsageError for one that is not known, before any work is done."""
    if form not in FORMATS:
        raise UsageError(f"there is no format {form}", f"choose from {', '.join(FORMATS)}")
    return form


def rendered(comparison: Comparison, form: str, look: Look | None = None) -> str:
    """A comparison as text: table, JSON (`workbench.comparison/1`) or Markdown."""
    forms = {"table": _table, "json": _json, "markdown": _markdown}
    return forms[checked_format(form)](comparison, look or Look())


def _json(comparison: Comparison, _look: Look) -> str:
    return json.dumps(to_document(comparison), ensure_ascii=False, indent=2) + "\n"


def _by_agreement(comparison: Comparison) -> Iterator[tuple[Agreement, list[Claim]]]:
    for agreement in Agreement:
        claims = [c for c in comparison.claims if c.agreement is agreement]
        if claims:
            yield agreement, claims


def _counts(comparison: Comparison) -> str:
    counted = (
        f"{len(claims)} {agreement.value}" for agreement, claims in _by_agreement(comparison)
    )
    return f"{len(comparison.articles)} articles. Claims: {', '.join(counted) or 'none'}."


def _origin_lines(comparison: Comparison) -> Iterator[str]:
    labels = _labels(comparison)
    for proposal in comparison.origins:
        who = " and ".join(labels[a] for a in proposal.articles)
        yield f"One origin? {who}: {'; '.join(safe_line(c) for c in proposal.clues)}."
    yield from (f"Note: {safe_line(note)}." for note in comparison.notes)


def _labels(comparison: Comparison) -> dict[str, str]:
    """What each article is called; its id beside it where two are called the same."""
    names = [safe_line(a.label) for a in comparison.articles]
    return {
        a.id: name if names.count(name) == 1 else f"{name} ({safe_line(a.id)})"
        for a, name in zip(comparison.articles, names, strict=True)
    }


def _table(comparison: Comparison, look: Look) -> str:
    width = max(_NARROWEST, look.width)
    lines = [*_wrapped(_counts(comparison), width)]
    for line in _origin_lines(comparison):
        lines += _wrapped(line, width)
    for agreement, claims in _by_agreement(comparison):
        if agreement is Agreement.SINGLE and not look.singles:
            continue
        lines += ["", _HEADINGS[agreement].upper()]
        for claim in claims:
            lines += _claim_lines(comparison, claim, width, look)
    return "\n".join(lines) + "\n"


def _claim_lines(comparison: Comparison, claim: Claim, width: int, look: Look) -> Iterator[str]:
    glyph = (_ASCII if look.ascii_only else _GLYPHS)[claim.agreement]
    labels = _labels(comparison)
    if claim.agreement is Agreement.SINGLE:
        only = comparison.statement(claim.statements[0])
        yield from _wrapped(f"{labels[only.article]}: {_words(claim.text)}", width, f"{glyph} ")
        return
    yield ""
    yield from _wrapped(_words(claim.text), width, f"{glyph} ")
    for conflict in claim.conflicts:
        yield from _conflict_lines(conflict, width, look)
    told = {s for c in claim.conflicts for v in c.values for s in v.statements}
    shown = [comparison.statement(s) for s in claim.statements]
    for statement in sorted(shown, key=lambda s: s.id not in told):
        quoted = _quoted(statement, '""' if look.ascii_only else "“”")
        yield from _wrapped(f"{labels[statement.article]}: {quoted}", width, "    ")
    origins = len(claim.origins)
    articles = len({s.article for s in shown})
    if origins < articles:
        yield from _wrapped(f"{articles} articles, {origins} origins if so judged", width, "    ")


def _conflict_lines(conflict: Conflict, width: int, look: Look) -> Iterator[str]:
    mark = "differs" if conflict.strength is Strength.POSSIBLE else conflict.kind.value
    arrow = "->" if look.ascii_only else "→"
    yield from _wrapped(f"{mark}: {safe_line(conflict.explanation)}", width, f"  {arrow} ")


def _words(text: str) -> str:
    return safe_line(squeeze(text))


def _quoted(statement: Statement, marks: str = "“”") -> str:
    return f"{marks[0]}{_words(statement.text)}{marks[1]}"


def _wrapped(text: str, width: int, indent: str = "") -> list[str]:
    """The text in lines of the width, the first with the indent, the others below its words."""
    return textwrap.wrap(
        text, width, initial_indent=indent, subsequent_indent=" " * len(indent)
    ) or [indent.rstrip()]


def _markdown(comparison: Comparison, look: Look) -> str:
    lines = ["# Comparison", "", _counts(comparison)]
    lines += [f"\n{escaped(line)}" for line in _origin_lines(comparison)]
    for agreement, claims in _by_agreement(comparison):
        if agreement is Agreement.SINGLE and not look.singles:
            continue
        lines += ["", f"## {_HEADINGS[agreement]}"]
        for claim in claims:
            lines += _markdown_claim(comparison, claim)
    return "\n".join(lines) + "\n"


def _markdown_claim(comparison: Comparison, claim: Claim) -> Iterator[str]:
    labels = _labels(comparison)
    yield ""
    yield f"### {escaped(_words(claim.text))}"
    for conflict in claim.conflicts:
        yield ""
        yield f"**{_kind(conflict)}**: {escaped(safe_line(conflict.explanation))}"
    yield ""
    for statement in map(comparison.statement, claim.statements):
        held = _held(statement, claim.conflicts)
        value = f" ({escaped(', '.join(held))})" if held else ""
        yield f"- {escaped(labels[statement.article])}{value}: {escaped(_quoted(statement))}"


def _kind(conflict: Conflict) -> str:
    return f"{conflict.kind.value}, {conflict.strength.value}"


def _held(statement: Statement, conflicts: Iterable[Conflict]) -> list[str]:
    """The values that a statement holds."""
    values: list[ConflictValue] = [v for c in conflicts for v in c.values]
    return [safe_line(v.value) for v in values if statement.id in v.statements]
