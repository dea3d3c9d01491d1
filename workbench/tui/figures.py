"""How far the review has come, and how far reviewers of the same articles agree: a page to read."""

from collections import Counter
from collections.abc import Iterator, Mapping

from workbench.review.agreement import (
    Figure,
    Table,
    cohen_kappa,
    krippendorff_alpha,
    overlap,
    percent_agreement,
)
from workbench.review.model import ReviewState
from workbench.review.reliability import seen_tables
from workbench.review.scales import Scale
from workbench.review.second import STAGES, ClaimState, stages
from workbench.review.session import progress
from workbench.text.safe import safe_line
from workbench.tui.paint import Line, Role

_WIDTH = 31


def figure_lines(state: ReviewState, scale: Scale) -> list[Line]:
    """Figures of the claims that the reviewer has judged; of others nothing is told."""
    lines = [*_progress(state), (("", Role.TEXT),), *_stages(state), (("", Role.TEXT),)]
    tables = seen_tables(state)
    if not any(overlap(table) for table in tables.values()):
        words = "No claim that you judged is judged by somebody else too: no agreement to tell."
        return [*lines, ((words, Role.DIM),)]
    for (name, version), table in tables.items():
        known = (name, version) == (scale.name, scale.version)
        lines += _agreement(name, table, scale.ordinal if known else None)
    return lines


def _progress(state: ReviewState) -> Iterator[Line]:
    now = progress(state)
    yield _line("Judged", f"{now.judged} of {now.total}, {now.disputes_left} disputes left")
    verdicts = (state.standing(c.id).verdict for c in state.claims)
    for label, count in Counter(v.label for v in verdicts if v is not None).most_common():
        yield _line(f"  {safe_line(label)}", str(count))


def _stages(state: ReviewState) -> Iterator[Line]:
    counted = Counter(stages(state).values())
    for stage in ClaimState:
        yield _line(STAGES[stage].capitalize(), str(counted[stage]))


def _agreement(name: str, table: Table, ranks: Mapping[str, int] | None) -> Iterator[Line]:
    yield _line(f"Agreement, {safe_line(name)} scale", f"{overlap(table)} claims judged by two")
    yield _line("  percent", _shown(percent_agreement(table)))
    yield _line("  Cohen's kappa", _shown(cohen_kappa(table)))
    yield _line("  Krippendorff's alpha, nominal", _shown(krippendorff_alpha(table)))
    if ranks is not None:
        ordinal = krippendorff_alpha(table, ranks)
        yield _line("  Krippendorff's alpha, ordinal", _shown(ordinal))


def _shown(figure: Figure) -> str:
    return f"undefined: {figure.reason}" if figure.value is None else f"{figure.value:.3f}"


def _line(name: str, value: str) -> Line:
    return ((f"{name:<{_WIDTH}}  ", Role.DIM), (safe_line(value), Role.TEXT))
