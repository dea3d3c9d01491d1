"""Titles and offices before and after names ("Prime Minister", "Sen.", "chief of staff")."""

from collections.abc import Sequence

from workbench.statements.layout import touching
from workbench.statements.lexicon import phrases, table
from workbench.statements.model import Token


def title_length(tokens: Sequence[Token], at: int) -> int:
    """How many tokens the title at this place takes, its full stop and hyphens included; or 0."""
    for phrase in phrases("titles").get(tokens[at].key, ()):
        place = at + 1
        for word in phrase[1:]:
            if place < len(tokens) and tokens[place].text == "-":
                place += 1
            if place >= len(tokens) or tokens[place].key != word:
                break
            place += 1
        else:
            dotted = place < len(tokens) and tokens[place].text == "." and touching(tokens, place)
            return place - at + (dotted and len(tokens[place - 1].text) < 5)
    return 0


def is_office(title: str) -> bool:
    """Does one person at a time hold it?"""
    return table("titles").get(title) == "office"


def full_title(title: str) -> str:
    """A title with its short forms written out ("gov" is "governor"), so that it compares."""
    return " ".join(_WRITTEN_OUT.get(word, word) for word in title.split(" "))


_WRITTEN_OUT = {
    "gov": "governor",
    "pm": "prime minister",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "lt": "lieutenant",
    "maj": "major",
    "brig": "brigadier",
    "col": "colonel",
    "capt": "captain",
    "sgt": "sergeant",
    "adm": "admiral",
    "cmdr": "commander",
    "prof": "professor",
    "dr": "doctor",
    "rev": "reverend",
    "chairwoman": "chair",
    "chairman": "chair",
    "ceo": "chief executive",
}
