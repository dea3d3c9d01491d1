"""Scales: the presets hold together, and a user's own is taken or refused in plain words."""

from typing import Any

import pytest

from workbench.errors import BadInputError, ExitCode, UsageError
from workbench.review.scales import PRESETS, SCREEN_KEYS, Scale, scale_named, scales_from
from workbench.tui.keys import taken

OWN: dict[str, Any] = {
    "desk": {
        "version": 3,
        "labels": [
            {"key": "s", "name": "Holds", "order": 2, "rating": 5},
            {"key": "r", "name": "Does not hold", "order": 1, "rating": 1},
            {"key": "z", "name": "Left open", "published": False},
        ],
    }
}


def _desk(**changes: Any) -> dict[str, Any]:
    return {"desk": {**OWN["desk"], **changes}}


@pytest.mark.parametrize("scale", PRESETS.values(), ids=lambda s: s.name)
def test_a_preset_has_distinct_keys_that_the_screen_leaves_free(scale: Scale) -> None:
    keys = [label.key for label in scale.labels]
    assert len(set(keys)) == len(keys)
    assert not set(keys) & SCREEN_KEYS


@pytest.mark.parametrize("scale", PRESETS.values(), ids=lambda s: s.name)
def test_a_preset_ranks_truer_labels_higher_and_rates_within_its_range(scale: Scale) -> None:
    assert scale.rating_range is not None
    worst, best = scale.rating_range
    ranks = sorted(scale.ordinal.values())
    assert ranks == list(range(1, len(ranks) + 1))
    assert worst < best


def test_the_default_scale_has_the_five_keys_of_the_design() -> None:
    named = {label.key: label.name for label in scale_named("default").labels}
    assert named == {
        "s": "supported",
        "r": "refuted",
        "m": "mixed",
        "i": "not enough information",
        "x": "not checkable",
    }


def test_politifact_has_its_six_ratings_from_pants_on_fire_to_true() -> None:
    ranks = scale_named("politifact").ordinal
    assert sorted(ranks, key=lambda name: ranks[name]) == [
        "Pants on Fire",
        "False",
        "Mostly False",
        "Half True",
        "Mostly True",
        "True",
    ]


def test_an_unknown_scale_is_a_usage_error_that_lists_the_known() -> None:
    with pytest.raises(UsageError) as caught:
        scale_named("snopes", own=scales_from(OWN))
    assert caught.value.exit_code is ExitCode.USAGE
    assert "averitec, check, default, desk, politifact" in caught.value.hint


def test_the_users_own_scale_is_found_with_its_version_and_mapping() -> None:
    scale = scale_named("desk", own=scales_from(OWN))
    assert scale.version == 3
    assert scale.rating_range == (1, 5)
    holds = scale.by_key("s")
    assert holds is not None
    assert (holds.name, holds.order, holds.rating) == ("Holds", 2, 5)
    left_open = scale.label("Left open")
    assert left_open is not None
    assert (left_open.order, left_open.published) == (None, False)
    assert scale.label("Refuted") is None


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"default": OWN["desk"]}, "scale of this name"),
        ({"desk": 3}, "must be a table"),
        (_desk(version="two"), "version must be a whole number"),
        (_desk(version=True), "version must be a whole number"),
        (_desk(labels=[]), "at least two labels"),
        (_desk(labels=[1, 2]), "a label must be a table"),
        (_desk(colour="red"), "'colour' means nothing here"),
        (_desk(labels=[{"key": "s", "name": "A"}, {"key": "s", "name": "B"}]), "the key 's'"),
        (_desk(labels=[{"key": "s", "name": "A"}, {"key": "r", "name": "A"}]), "the name 'A'"),
        (_desk(labels=[{"key": "n", "name": "A"}, {"key": "r", "name": "B"}]), "screen uses"),
        (_desk(labels=[{"key": "ss", "name": "A"}, {"key": "r", "name": "B"}]), "one plain"),
        (_desk(labels=[{"key": " ", "name": "A"}, {"key": "r", "name": "B"}]), "one plain"),
        (_desk(labels=[{"name": "A"}, {"key": "r", "name": "B"}]), "one plain character"),
        (_desk(labels=[{"key": "s", "name": " "}, {"key": "r", "name": "B"}]), "printable"),
        (_desk(labels=[{"key": "s", "name": "A", "order": 1.5}, {"key": "r"}]), "order must be"),
        (_desk(labels=[{"key": "s", "name": "A", "published": 1}, {"key": "r"}]), "true or false"),
    ],
)
def test_a_scale_with_a_fault_is_refused_with_the_fault_named(table: Any, words: str) -> None:
    with pytest.raises(BadInputError) as caught:
        scales_from(table)
    assert words in caught.value.message
    assert caught.value.hint


def test_every_key_of_the_screen_is_kept_from_verdicts() -> None:
    assert taken() <= SCREEN_KEYS


def test_keys_that_the_user_remapped_may_be_given_as_taken() -> None:
    with pytest.raises(BadInputError, match="the screen uses the key 'z'"):
        scales_from(OWN, taken={"z"})
