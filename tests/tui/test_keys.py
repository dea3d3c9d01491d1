"""The key table against everything that is made of it."""

from pathlib import Path

import pytest
from textual.binding import Binding

from workbench.review.scales import DEFAULT, PRESETS, SCREEN_KEYS
from workbench.tui.glyphs import UNICODE
from workbench.tui.help import help_lines, key_table
from workbench.tui.keys import GROUPS, KEYS, MORE_DIGITS, hints, taken
from workbench.tui.paint import plain
from workbench.tui.screens.review import ReviewScreen


def test_no_key_does_two_things() -> None:
    every = [key for one in (*KEYS, *MORE_DIGITS) for key in one.keys]
    assert len(every) == len(set(every))


@pytest.mark.parametrize("scale", PRESETS.values(), ids=lambda s: s.name)
def test_no_verdict_sits_on_a_key_of_the_screen(scale: object) -> None:
    keys = {label.key for label in PRESETS[getattr(scale, "name", "")].labels}
    assert not keys & taken()


def test_own_scales_are_kept_off_every_key_of_the_table() -> None:
    assert taken() == SCREEN_KEYS


def test_every_key_works_without_ctrl_alt_and_function_keys() -> None:
    every = [key for one in KEYS for key in one.keys]
    assert not [k for k in every if "+" in k.removesuffix("+") or (k[0] == "f" and k[1:].isdigit())]


def test_every_action_has_a_method_and_a_binding() -> None:
    bound = {b.action for b in ReviewScreen.BINDINGS if isinstance(b, Binding)}
    for one in (*KEYS, *MORE_DIGITS):
        assert one.action in bound
        assert callable(getattr(ReviewScreen, f"action_{one.action.partition('(')[0]}"))


def test_every_key_is_in_the_help_and_in_the_readme_table() -> None:
    shown = "\n".join(map(plain, help_lines([("s", "supported")], UNICODE, {})))
    table = key_table([("s", "supported")])
    for one in KEYS:
        assert one.help in shown
        assert f"| `{one.shown}` | {one.help} |" in table
    assert "Verdict: supported." in shown
    assert "| `s` | Verdict: supported. |" in table


def test_the_readme_tells_every_key_as_the_table_does() -> None:
    """`python -m workbench.tui.help` prints what belongs between the two marks."""
    text = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    between = text.partition("<!-- keys -->\n")[2].partition("<!-- /keys -->")[0]
    assert between == key_table([(one.key, one.name) for one in DEFAULT.labels])


def test_every_key_belongs_to_a_group_and_says_what_it_does() -> None:
    assert {one.group for one in KEYS} == set(GROUPS)
    assert all(one.help.endswith(".") for one in KEYS)


def test_the_key_line_ranks_each_hint_once() -> None:
    ranks = [one.hint for one in hints()]
    assert ranks == list(range(1, len(ranks) + 1))
    assert all(one.label for one in hints())


def test_names_for_a_keymap_are_unique() -> None:
    names = [one.name for one in (*KEYS, *MORE_DIGITS)]
    assert len(names) == len(set(names))
