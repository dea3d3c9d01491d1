"""A window that changes its size in any order: nothing fails, and the claim stays current."""

from random import Random

import pytest

from tests.terminal import Terminal
from tests.walks.walking import PLENTY, Walk

pytestmark = pytest.mark.terminal

_CORNERS = ((60, 16), (250, 70), (60, 70), (250, 16), (80, 24), (99, 40), (100, 40), (161, 50))
_TINY = ((1, 1), (59, 16), (60, 15), (2, 70), (250, 1), (20, 5))


def sizes(seed: int) -> list[tuple[int, int]]:
    """Every corner, every tiny window and some in between, in an order of their own."""
    random = Random(seed)
    between = [(random.randint(60, 250), random.randint(16, 70)) for _ in range(3)]
    order = [*_CORNERS, *_TINY, *between]
    random.shuffle(order)
    return [*order, (1, 1), (120, 40)]


def fits(columns: int, rows: int) -> bool:
    return columns >= 60 and rows >= 16


def resize(terminal: Terminal, columns: int, rows: int) -> None:
    """Change the size and wait until the screen has answered."""
    before = len(terminal.output)
    terminal.resize(columns, rows)
    terminal.wait_for(lambda _: len(terminal.output) > before, PLENTY)


@pytest.mark.parametrize("view", ["", "v", "vv"], ids=["first view", "second view", "third view"])
def test_the_claim_stays_current_at_every_size(walk: Walk, view: str) -> None:
    with walk.review() as terminal:
        terminal.wait_for("claim 1 of ", PLENTY)
        claims = walk.record().state.claims
        total = len(claims)
        terminal.press("nnn" + view)
        place = f"claim 4 of {total} "
        terminal.wait_for(place, PLENTY)
        for columns, rows in sizes(seed=len(view)):
            resize(terminal, columns, rows)
            if fits(columns, rows):
                terminal.wait_for(place, PLENTY)
        terminal.press("s")
        terminal.wait_for(f"1/{total} judged", PLENTY)
        terminal.press("q")
        assert terminal.wait() == 0
    record = walk.record()
    assert record.verdict(record.state.claims[3]) is not None


def test_keys_pressed_while_the_window_is_tiny_are_not_lost(walk: Walk) -> None:
    with walk.review() as terminal:
        terminal.wait_for("claim 1 of ", PLENTY)
        total = len(walk.record().state.claims)
        resize(terminal, 1, 1)
        terminal.press("nn")
        terminal.resize(250, 70)
        terminal.wait_for(f"claim 3 of {total} ", PLENTY)
        terminal.press("q")
        assert terminal.wait() == 0
