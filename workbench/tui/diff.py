"""Two statements word by word: what both say, and what each says alone."""

from difflib import SequenceMatcher

from workbench.text.normalize import ascii_key
from workbench.tui.paint import Role, Run
from workbench.tui.wrap import words_of

_EDGES = ".,;:!?()[]“”\"'’‘"


def word_diff(left: str, right: str) -> tuple[list[Run], list[Run]]:
    """Both texts as runs: words in common plain, words of one alone marked on their side.

    Words are compared without case, accents and the marks around them. The longest common
    subsequence is Ratcliff and Obershelp's, as in `difflib`.
    """
    mine, theirs = words_of(left), words_of(right)
    keys = [
        [ascii_key(text[a:b]).strip(_EDGES) for a, b in words]
        for text, words in ((left, mine), (right, theirs))
    ]
    common_left: set[int] = set()
    common_right: set[int] = set()
    for block in SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_matching_blocks():
        common_left.update(range(block.a, block.a + block.size))
        common_right.update(range(block.b, block.b + block.size))
    return (
        _runs(left, mine, common_left, Role.ONLY_LEFT),
        _runs(right, theirs, common_right, Role.ONLY_RIGHT),
    )


def _runs(text: str, words: list[tuple[int, int]], common: set[int], alone: Role) -> list[Run]:
    """The text in runs; the space between two marked words is marked as well."""
    runs: list[Run] = []
    at = 0
    for number, (start, end) in enumerate(words):
        before = number - 1 not in common and number not in common and number > 0
        runs.append((text[at:start], alone if before else Role.TEXT))
        runs.append((text[start:end], Role.TEXT if number in common else alone))
        at = end
    runs.append((text[at:], Role.TEXT))
    return [run for run in runs if run[0]]
