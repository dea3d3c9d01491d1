"""Agreement between reviewers of the same articles: per scale, and per agreement of the claim."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from workbench.comparison.model import Agreement
from workbench.review.agreement import (
    Figure,
    Table,
    Unit,
    cohen_kappa,
    krippendorff_alpha,
    overlap,
    percent_agreement,
    tally,
)
from workbench.review.bootstrap import Interval, interval
from workbench.review.model import ReviewState
from workbench.review.record import SessionRecord
from workbench.review.scales import PRESETS, Scale
from workbench.review.second import ClaimStatus, name_key, statuses, statuses_of

MEASURES = ("percent", "kappa", "alpha_nominal", "alpha_ordinal")


@dataclass(frozen=True, slots=True)
class Estimate:
    """One figure with its interval."""

    figure: Figure
    interval: Interval


@dataclass(frozen=True, slots=True)
class Group:
    """Claims judged on one scale by these reviewers, all of them or those of one agreement."""

    reviewers: tuple[str, ...]
    scale: str
    scale_version: int
    agreement: Agreement | None
    """None for the claims of all kinds together."""
    claims: int
    """How many have labels of at least two of the reviewers."""
    measures: Mapping[str, Estimate]
    """By the names in `MEASURES`."""


@dataclass(frozen=True, slots=True)
class _Rated:
    agreement: Agreement
    status: ClaimStatus


def reliability(
    records: Sequence[SessionRecord], own: Mapping[str, Scale] | None = None
) -> tuple[Group, ...]:
    """Figures for each scale that was used, for all reviewers and, where more than two, each pair.

    Only each person's own verdicts count, never an adjudication. `own` are the user's scales:
    ordinal figures need to know the order of the labels.
    """
    rated = _rated(records)
    names = _names(rated)
    scales = dict.fromkeys((v.scale, v.scale_version) for one in rated for v in one.status.verdicts)
    return tuple(
        group
        for scale in scales
        for reviewers in _circles(tuple(names))
        for group in _groups(rated, names, reviewers, scale, {**PRESETS, **(own or {})})
    )


def seen_tables(state: ReviewState) -> Mapping[tuple[str, int], Table]:
    """Scale to table of labels, for the claims that the reviewer of an open review has judged.

    What colleagues judged of other claims is not counted, so the figures tell nothing of it.
    """
    found = statuses_of((state, *state.colleagues))
    seen = [found[c.id] for c in state.claims if state.standing(c.id).judged]
    names = dict.fromkeys(name_key(v.reviewer) for status in seen for v in status.verdicts)
    scales = dict.fromkeys((v.scale, v.scale_version) for s in seen for v in s.verdicts)
    return {scale: tally(_unit(s, tuple(names), scale) for s in seen) for scale in scales}


def _rated(records: Sequence[SessionRecord]) -> list[_Rated]:
    found = statuses(records)
    kinds = {c.id: r.state.agreement(c) for r in reversed(records) for c in r.state.claims}
    return [_Rated(kinds[claim], status) for claim, status in found.items()]


def _names(rated: Sequence[_Rated]) -> dict[str, str]:
    """Every reviewer's key and name as first written, in alphabetical order of the key."""
    names: dict[str, str] = {}
    for one in rated:
        for verdict in one.status.verdicts:
            names.setdefault(name_key(verdict.reviewer), verdict.reviewer)
    return dict(sorted(names.items()))


def _circles(names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield names
    if len(names) > 2:
        yield from combinations(names, 2)


def _groups(
    rated: Sequence[_Rated],
    names: Mapping[str, str],
    reviewers: tuple[str, ...],
    scale: tuple[str, int],
    known: Mapping[str, Scale],
) -> Iterator[Group]:
    degrees = _ranks(scale, known)
    for kind in (None, *Agreement):
        chosen = [one.status for one in rated if kind in {None, one.agreement}]
        table = tally(_unit(status, reviewers, scale) for status in chosen)
        count = overlap(table)
        if kind is None or count:
            yield Group(
                tuple(names[r] for r in reviewers), *scale, kind, count, _measured(table, degrees)
            )


def _unit(status: ClaimStatus, reviewers: tuple[str, ...], scale: tuple[str, int]) -> Unit:
    given = {
        name_key(v.reviewer): v.label
        for v in status.verdicts
        if (v.scale, v.scale_version) == scale
    }
    return tuple(given.get(reviewer) for reviewer in reviewers)


def _ranks(scale: tuple[str, int], known: Mapping[str, Scale]) -> Mapping[str, int] | None:
    name, version = scale
    found = known.get(name)
    return found.ordinal if found and found.version == version else None


def _measured(table: Table, degrees: Mapping[str, int] | None) -> dict[str, Estimate]:
    nominal: dict[str, Callable[[Table], Figure]] = {
        "percent": percent_agreement,
        "kappa": cohen_kappa,
        "alpha_nominal": krippendorff_alpha,
    }
    found = {name: _estimate(table, statistic) for name, statistic in nominal.items()}
    if degrees is None:
        unknown = "the order of this scale's labels is not known here"
        found["alpha_ordinal"] = Estimate(Figure(None, unknown), Interval(None, None, unknown))
    else:
        found["alpha_ordinal"] = _estimate(table, partial(krippendorff_alpha, ranks=degrees))
    return found


def _estimate(table: Table, statistic: Callable[[Table], Figure]) -> Estimate:
    return Estimate(statistic(table), interval(table, statistic))
