"""A list to choose from."""

from workbench.tui.glyphs import UNICODE
from workbench.tui.menu import Item, Menu, item
from workbench.tui.paint import Role, plain

_ITEMS = [item(words) for words in ("red boat", "blue boat", "Ærø ferry", "red car")]


def _shown(menu: Menu, height: int = 9) -> list[str]:
    return [plain(line) for line in menu.lines(height)]


def test_the_pointer_stops_at_both_ends() -> None:
    menu = Menu(_ITEMS)
    assert menu.moved(-1).at == 0
    assert menu.moved(99).at == 3


def test_typing_narrows_and_the_pointer_goes_to_what_matches() -> None:
    menu = Menu(_ITEMS, typing=True).typed("car")
    assert menu.shown == (3,)
    assert menu.at == 3


def test_every_word_typed_must_be_there_in_any_order() -> None:
    assert Menu(_ITEMS).typed("boat red").shown == (0,)


def test_accents_do_not_matter() -> None:
    assert Menu(_ITEMS).typed("aero").shown == (2,)


def test_words_that_are_not_shown_count_as_well() -> None:
    menu = Menu([Item((("boat", Role.TEXT),), "disputed")]).typed("disp")
    assert menu.shown == (0,)


def test_nothing_is_chosen_where_nothing_matches() -> None:
    menu = Menu(_ITEMS, typing=True).typed("zebra")
    assert menu.chosen == ()
    assert _shown(menu)[-1] == "Nothing matches."


def test_marks_are_chosen_before_the_pointer() -> None:
    menu = Menu(_ITEMS, several=True).moved(1).toggled().moved(2).toggled()
    assert menu.moved(-3).chosen == (1, 3)


def test_a_mark_goes_when_it_is_made_twice() -> None:
    menu = Menu(_ITEMS, several=True).toggled().toggled()
    assert menu.marked == frozenset()


def test_a_list_of_one_choice_has_no_marks() -> None:
    assert Menu(_ITEMS).toggled().marked == frozenset()


def test_a_long_list_shows_what_is_around_the_pointer() -> None:
    menu = Menu([item(str(n)) for n in range(100)], at=50)
    assert "▶ 50" in _shown(menu, 5)
    assert len(_shown(menu, 5)) == 5


def test_the_query_is_shown_while_typing() -> None:
    assert _shown(Menu(_ITEMS, typing=True, glyphs=UNICODE).typed("re"))[0] == "Find: re▏"
