"""Judged words are found again where they stand, and never where other words stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.review.anchoring import place
from workbench.review.model import AnchorState
from workbench.text.spans import Span

OLD = (
    "Storm leaves Varn without power\n"
    "About 8 boats sank in the harbour on Friday. The mayor said the pier would open again.\n"
    "“We lost the north wall,” said the harbour master. No one was hurt.\n"
)
BOATS = "About 8 boats sank in the harbour on Friday."


def where(words: str, text: str = OLD) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def found(new: str, words: str = BOATS) -> tuple[str, str]:
    """The state, and the words of the new text that it points at."""
    candidates = [where(line, new) for line in new.splitlines() if line]
    placement = place(OLD, where(words), new, candidates)
    return placement.state.value, placement.span.of(new) if placement.span else ""


def test_nothing_is_done_to_an_article_that_did_not_change() -> None:
    assert place(OLD, where(BOATS), OLD).rung == "R0"


@pytest.mark.parametrize(
    "new",
    [
        "Two more storms are due.\n" + OLD,
        OLD + "Correction: the storm had no name.\n",
        OLD.replace("The mayor said the pier would open again.", "The pier is shut."),
        OLD.replace("Storm leaves Varn without power", "Varn in the dark"),
    ],
)
def test_words_are_carried_over_edits_elsewhere(new: str) -> None:
    assert found(new) == ("carried", BOATS)


@pytest.mark.parametrize(
    ("new", "now"),
    [
        (OLD.replace("About 8 boats", "About  8\u00a0boats"), "About  8\u00a0boats sank"),
        (OLD.replace("harbour on", "harbour\non"), "About 8 boats sank in the harbour\non"),
    ],
)
def test_words_are_carried_over_typography(new: str, now: str) -> None:
    state, words = found(new)
    assert state == "carried"
    assert words.startswith(now)


def test_curly_and_straight_quotes_are_the_same_words() -> None:
    new = OLD.replace("“", '"').replace("”", '"')
    quote = "“We lost the north wall,” said the harbour master."
    assert found(new, quote) == ("carried", '"We lost the north wall," said the harbour master.')


def test_composed_and_decomposed_letters_are_the_same_words() -> None:
    old, new = "Café Noël shut. More.", "Cafe\u0301 Noe\u0308l shut. Even more."
    placement = place(old, Span(0, 15), new)
    assert placement.state is AnchorState.CARRIED
    assert placement.span is not None
    assert placement.span.of(new) == "Cafe\u0301 Noe\u0308l shut."


@pytest.mark.parametrize(
    "changed",
    [
        "About 9 boats sank in the harbour on Friday.",
        "About 18 boats sank in the harbour on Friday.",
        "About 8 boats sank in the harbour on Sunday.",
        "About 8 boats never sank in the harbour on Friday.",
        "The mayor denied that about 8 boats sank in the harbour on Friday.",
        "about 8 boats sank in the harbour on Friday.",
    ],
)
def test_changed_words_are_never_carried(changed: str) -> None:
    state, _ = found(OLD.replace(BOATS, changed))
    assert state in {"changed", "orphan"}


@pytest.mark.parametrize("words", ["8 boats sank", "boats sank in the harbour", "sank"])
@pytest.mark.parametrize(
    "changed",
    [
        "About 18 boats sank in the harbour on Friday.",
        "Nobody knows whether 8 boats sank in the harbour on Friday.",
        "About 8 boats sank in the harbour on Friday, it was wrongly said.",
    ],
)
def test_a_part_of_a_sentence_is_not_carried_into_another_sentence(
    words: str, changed: str
) -> None:
    state, _ = found(OLD.replace(BOATS, changed), words)
    assert state != "carried"


def test_words_whose_surroundings_all_changed_are_asked_about() -> None:
    assert found(f"It was a hoax.\n{BOATS}\nThat is what the post falsely said.\n") == (
        "changed",
        BOATS,
    )


def test_words_that_stand_twice_now_are_asked_about() -> None:
    assert found(BOATS + " " + BOATS)[0] == "ambiguous"


def test_of_two_places_the_one_with_both_contexts_is_meant() -> None:
    assert found(OLD + f"Earlier, a post said this. {BOATS}\n") == ("carried", BOATS)


def test_the_surviving_twin_of_changed_words_is_asked_about() -> None:
    twice = OLD + f"Seen again below. {BOATS}\n"
    new = OLD.replace("8 boats", "9 boats") + f"Seen again below. {BOATS}\n"
    assert place(twice, where(BOATS, twice), new).state is AnchorState.AMBIGUOUS


def test_words_that_are_gone_leave_an_orphan() -> None:
    assert found(OLD.replace(BOATS, "")) == ("orphan", "")


def test_the_likeliest_words_are_suggested_for_changed_ones() -> None:
    new = OLD.replace("8 boats", "9 boats").replace(" The mayor", "\nThe mayor")
    assert found(new) == ("changed", "About 9 boats sank in the harbour on Friday.")


@given(st.text("ab. \n“1", max_size=30), st.text("ab. \n“1", max_size=30), st.data())
def test_what_is_carried_says_the_same(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    span = Span(start, data.draw(st.integers(start, len(old))))
    placement = place(old, span, new)
    if placement.state is AnchorState.CARRIED and placement.span is not None:
        now = placement.span.of(new)
        assert " ".join(now.replace("“", '"').split()) == " ".join(
            span.of(old).replace("“", '"').split()
        )
