"""Verdicts read back: taken where id and words fit, listed with the reason where they do not."""

from typing import Any

import pytest

from tests.export.examples import ANA, HOSTILE, record, verdict
from workbench.export.returned import Returned, returned_verdicts
from workbench.export.rows import Filters, RowKind
from workbench.export.table import csv_export, read_csv
from workbench.export.view import export_view
from workbench.review.model import DecisionKind
from workbench.review.scales import PRESETS


def returned(*rows: dict[str, str], said: Any = ()) -> Returned:
    return returned_verdicts(rows, record("Ana", said), PRESETS)


def row(**cells: str) -> dict[str, str]:
    return {"claim_id": "c2", "claim": "It cost 4 million", "verdict": "supported"} | cells


def test_a_row_whose_id_and_words_fit_is_taken_with_all_it_says() -> None:
    found = returned(
        row(note="Asked the city.", settled="4 million", evidence="primary: https://example.org/x")
    )
    assert not found.unmatched
    assert {kind: data for kind, _, data in found.said} == {
        DecisionKind.VERDICT: {"label": "supported", "scale": "default", "scale_version": 1},
        DecisionKind.NOTE: {"text": "Asked the city."},
        DecisionKind.SETTLE: {"value": "4 million"},
        DecisionKind.EVIDENCE: {
            "links": [{"url": "https://example.org/x", "kind": "primary", "archived": ""}]
        },
    }
    assert {claim for _, claim, _ in found.said} == {"c2"}


def test_words_alone_are_enough_where_they_fit_one_claim_whatever_the_typography() -> None:
    found = returned(row(claim_id="", claim="It  cost 4\u00a0million"))
    assert [claim for _, claim, _ in found.said] == ["c2"]
    found = returned(row(claim_id="elsewhere-7", claim="", statement="It cost 4 million."))
    assert [claim for _, claim, _ in found.said] == ["c2"]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"claim": "It cost 5 million"}, "the words are not those of the claim with this id"),
        ({"claim_id": "", "claim": "It cost 5 million"}, "no claims have these words"),
        ({"claim_id": "c9", "claim": ""}, "no claim has the id c9"),
        ({"claim_id": "", "claim": ""}, "neither claim_id nor words"),
        ({"verdict": "Pants on Fire"}, "the scale default has no verdict Pants on Fire"),
        ({"scale": "stars"}, "no scale is named stars"),
        ({"reviewer": "Ben"}, "given by Ben, and this session is Ana's"),
    ],
)
def test_a_row_that_does_not_fit_is_listed_with_the_reason(
    cells: dict[str, str], reason: str
) -> None:
    found = returned(row(claim_id="c1", claim="Two hundred guests came"), row(**cells))
    assert [(u.line, u.reason) for u in found.unmatched] == [(2, reason)]
    assert [claim for _, claim, _ in found.said] == ["c1"]


def test_rows_without_a_verdict_are_passed_over() -> None:
    assert returned(row(verdict=" ")) == Returned((), (), 0)


@pytest.mark.parametrize("raw", [True, False])
@pytest.mark.parametrize("kind", [RowKind.CLAIMS, RowKind.STATEMENTS])
def test_an_export_read_back_into_its_own_session_says_nothing_new(
    kind: RowKind, raw: bool
) -> None:
    notes = [(DecisionKind.NOTE, "c0", {"text": " | ".join(HOSTILE)})]
    one = record("Ana", [*ANA, *notes, verdict("c2", "mixed")])
    data = csv_export([export_view(one, (), "Ana", Filters())], kind, raw=raw)
    rows = read_csv(data, guarded=not raw)
    assert returned_verdicts(rows, one, PRESETS) == Returned((), (), len(rows))


def test_an_export_read_into_a_fresh_session_makes_the_same_verdicts() -> None:
    one = record("Ana", ANA)
    rows = read_csv(csv_export([export_view(one, (), "Ana", Filters())], RowKind.CLAIMS))
    found = returned_verdicts(rows, record("Ana"), PRESETS)
    again = record("Ana", found.said)
    for claim in one.state.claims:
        then, now = one.standing(claim), again.standing(claim)
        assert (then.note, then.evidence, then.settled) == (now.note, now.evidence, now.settled)
        assert (then.verdict and then.verdict.label) == (now.verdict and now.verdict.label)
