"""How common words are in news at large."""

from workbench.comparison.background import background
from workbench.statements.tokens import stem


def test_the_background_knows_common_words_from_rare_ones() -> None:
    assert background().rarity("the") < background().rarity("say") < background().rarity("zyx")
    assert background().mostly_lower(stem("police"))
