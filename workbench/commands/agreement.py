"""`workbench agreement`: how far the reviewers of the same articles agree."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workbench.errors import UsageError
from workbench.export.json_text import json_text
from workbench.log.reading import LogReader
from workbench.log.records import chosen_session, read_record, related_records
from workbench.review.blind import blinded
from workbench.review.bootstrap import LEVEL, ROUNDS, SEED
from workbench.review.record import SessionRecord
from workbench.review.reliability import MEASURES, Estimate, Group, reliability
from workbench.review.scales import Scale
from workbench.text.safe import safe_line

FORMATS = ("table", "json")
_NAMES = {
    "percent": "percent agreement",
    "kappa": "Cohen's kappa",
    "alpha_nominal": "Krippendorff's alpha (nominal)",
    "alpha_ordinal": "Krippendorff's alpha (ordinal)",
}


def agreement(
    session: str | None = None,
    *,
    log: Path,
    viewer: str,
    form: str = "table",
    blind: bool = True,
    own_scales: Mapping[str, Scale] | None = None,
) -> str:
    """The figures for everybody who judged the articles of a session (the viewer's last one).

    Only verdicts that the viewer may see count: a second reviewer's figures are about the claims
    that they have judged. Raises UsageError for an unknown form, LogError for the log.
    """
    if form not in FORMATS:
        raise UsageError(f"--format {form} is not known", f"Known: {', '.join(FORMATS)}.")
    with LogReader.open(log) as reader:
        record = read_record(reader, chosen_session(reader, session, viewer))
        records = (record, *related_records(reader, record))
    if blind:
        records = tuple(blinded(one, viewer, records).record for one in records)
    groups = reliability(records, own_scales)
    return _as_json(records, groups) if form == "json" else _as_table(records, groups)


def _as_json(records: tuple[SessionRecord, ...], groups: tuple[Group, ...]) -> str:
    document = {
        "schema": "workbench.agreement/1",
        "sessions": [r.info.id for r in records],
        "bootstrap": {"rounds": ROUNDS, "seed": SEED, "level": LEVEL},
        "groups": [_group(group) for group in groups],
    }
    return json_text(document, indent=1)


def _group(group: Group) -> dict[str, Any]:
    return {
        "reviewers": list(group.reviewers),
        "scale": group.scale,
        "scale_version": group.scale_version,
        "agreement": group.agreement.value if group.agreement else None,
        "claims": group.claims,
        "measures": {name: _estimate(group.measures[name]) for name in MEASURES},
    }


def _estimate(estimate: Estimate) -> dict[str, Any]:
    return {
        "value": estimate.figure.value,
        "undefined": estimate.figure.reason or None,
        "low": estimate.interval.low,
        "high": estimate.interval.high,
        "no_interval": estimate.interval.reason or None,
    }


def _as_table(records: tuple[SessionRecord, ...], groups: tuple[Group, ...]) -> str:
    if not groups:
        names = ", ".join(safe_line(r.info.reviewer) for r in records)
        return f"No claim of these articles is judged yet (sessions of: {names})."
    return "\n\n".join("\n".join(_lines(group)) for group in groups)


def _lines(group: Group) -> list[str]:
    who = safe_line(" and ".join(group.reviewers))
    which = f"{group.agreement.value} claims" if group.agreement else "all claims"
    scale = safe_line(f"{group.scale} scale {group.scale_version}")
    head = f"{who}, {scale}, {which}: {group.claims} judged by at least two"
    width = max(map(len, _NAMES.values()))
    return [
        head,
        *(f"  {_NAMES[name]:<{width}}  {_shown(group.measures[name])}" for name in MEASURES),
    ]


def _shown(estimate: Estimate) -> str:
    value, between = estimate.figure.value, estimate.interval
    if value is None:
        return f"undefined: {safe_line(estimate.figure.reason)}"
    if between.low is None or between.high is None:
        return f"{value:.3f}  (no interval: {between.reason})"
    return f"{value:.3f}  ({LEVEL:.0%} interval {between.low:.3f} to {between.high:.3f})"
