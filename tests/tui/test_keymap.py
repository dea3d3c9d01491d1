"""The user's own keys: what is refused, and how it is told."""

import pytest

from workbench.errors import BadInputError
from workbench.review.scales import DEFAULT
from workbench.settings import Settings
from workbench.tui.keymap import keymap


def _settings(**keys: str) -> Settings:
    return Settings(keys=keys, source="config.toml")


def test_an_action_moves_to_a_free_key() -> None:
    assert keymap(_settings(undo="z"), DEFAULT) == {"undo": "z"}


def test_two_actions_may_change_places() -> None:
    swapped = _settings(next_claim="p", previous_claim="n")
    assert keymap(swapped, DEFAULT) == {"next_claim": "p", "previous_claim": "n"}


def test_an_unknown_action_is_named_with_the_nearest_one() -> None:
    with pytest.raises(BadInputError, match=r"config\.toml: keys\.nxt_claim .*next_claim"):
        keymap(_settings(nxt_claim="z"), DEFAULT)


def test_a_key_that_would_do_two_things_is_refused() -> None:
    with pytest.raises(BadInputError, match="the key n would do two things: next_claim and undo"):
        keymap(_settings(undo="n"), DEFAULT)


def test_a_key_that_gives_a_verdict_is_refused() -> None:
    with pytest.raises(BadInputError, match="the verdict supported and undo"):
        keymap(_settings(undo="s"), DEFAULT)
