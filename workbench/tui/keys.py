"""The one table of keys: bindings, key line, help, the README and the tests all read it.

Plain keys only: nothing needs Ctrl, Alt or a function key. Verdict keys are not here; they come
from the session's scale, which may use any key that this table leaves free.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

CLAIMS, ARTICLES, JUDGE, UNDERSTAND, CORRECT, SESSION = GROUPS = (
    "Claims",
    "Articles",
    "Judging",
    "Understanding",
    "Correcting the machine",
    "Session",
)


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that a reviewer can do, and the keys that do it."""

    keys: tuple[str, ...]
    """As the terminal library names them; the first is the one that is shown."""
    shown: str
    action: str
    """The name of the action, and what a user's keymap calls it."""
    label: str
    """One or two words for the key line."""
    help: str
    """What it does, in a sentence for the help and the README."""
    group: str
    hint: int = 0
    """Rank in the key line, 1 first; 0 keeps it out."""

    @property
    def name(self) -> str:
        """What a user's keymap calls it ("next_claim", "focus_article_1")."""
        return self.action.replace("(", "_").replace(")", "")


KEYS: tuple[Key, ...] = (
    Key(("n",), "n", "next_claim", "next", "Next claim.", CLAIMS, 1),
    Key(("p",), "p", "previous_claim", "previous", "Previous claim.", CLAIMS, 2),
    Key(("N",), "N", "next_unjudged", "unjudged", "Next claim without a verdict.", CLAIMS, 9),
    Key(("P",), "P", "previous_unjudged", "", "Previous claim without a verdict.", CLAIMS),
    Key(("]",), "]", "next_disputed", "dispute", "Next disputed claim.", CLAIMS, 3),
    Key(("[",), "[", "previous_disputed", "", "Previous disputed claim.", CLAIMS),
    Key(("c",), "c", "list_claims", "claims", "List of all claims; type to narrow it.", CLAIMS, 12),
    Key(("f",), "f", "filter", "filter", "Show only some claims.", CLAIMS, 11),
    Key(("F",), "F", "clear_filter", "", "Show all claims again.", CLAIMS),
    Key(("O",), "O", "order", "", "Choose the order of the claims.", CLAIMS),
    Key(("1",), "1-9", "focus_article(1)", "article", "Go to an article.", ARTICLES, 10),
    Key(("right",), "→", "next_article", "", "Go to the article on the right.", ARTICLES),
    Key(("left",), "←", "previous_article", "", "Go to the article on the left.", ARTICLES),
    Key(("tab",), "Tab", "next_statement", "source", "Next statement of this claim.", ARTICLES, 5),
    Key(
        ("j", "down"),
        "j",
        "scroll_down",
        "",
        "Scroll the article down; in the grid, next claim.",
        ARTICLES,
    ),
    Key(
        ("k", "up"),
        "k",
        "scroll_up",
        "",
        "Scroll the article up; in the grid, previous claim.",
        ARTICLES,
    ),
    Key(("pagedown", "space"), "PgDn", "page_down", "", "Scroll a page down.", ARTICLES),
    Key(("pageup",), "PgUp", "page_up", "", "Scroll a page up.", ARTICLES),
    Key(("g", "home"), "g", "scroll_top", "", "Top of the article.", ARTICLES),
    Key(("G", "end"), "G", "scroll_bottom", "", "End of the article.", ARTICLES),
    Key(("=",), "=", "realign", "", "Bring the claim back into sight in every column.", ARTICLES),
    Key((".",), ".", "pin", "", "Keep the article's column in sight, or let it go.", ARTICLES),
    Key(
        ("v",), "v", "view", "view", "Turn between columns, one article and the grid.", ARTICLES, 6
    ),
    Key(("enter",), "Enter", "open", "", "Open the passage (from the grid).", ARTICLES),
    Key(("/",), "/", "search", "search", "Search all articles.", ARTICLES, 13),
    Key(("e",), "e", "note", "note", "Write a note on the claim.", JUDGE, 7),
    Key(("l",), "l", "evidence", "", "Evidence: links by which the verdict can be checked.", JUDGE),
    Key(("h",), "h", "settle", "", "Choose which value holds, on a disputed claim.", JUDGE),
    Key(("*",), "*", "flag", "", "Flag the claim for a second look, or take the flag off.", JUDGE),
    Key(("0",), "0", "withdraw", "", "Withdraw the verdict.", JUDGE),
    Key(
        ("K",),
        "K",
        "keep_verdict",
        "",
        "The article changed: say that the verdict still holds.",
        JUDGE,
    ),
    Key(("A",), "A", "auto_advance", "", "After a verdict go on by itself, or stay.", JUDGE),
    Key(
        ("w",),
        "w",
        "why",
        "why",
        "Why these statements are one claim, and what they differ on.",
        UNDERSTAND,
        4,
    ),
    Key(("d",), "d", "diff", "diff", "Two statements word by word.", UNDERSTAND, 8),
    Key(("H",), "H", "history", "", "Everything decided on this claim so far.", UNDERSTAND),
    Key(
        ("#",),
        "#",
        "figures",
        "",
        "How far the review has come, and how far reviewers agree.",
        UNDERSTAND,
    ),
    Key(("M",), "M", "merge", "", "Merge other claims into this one.", CORRECT),
    Key(("S",), "S", "split", "", "Split the claim in two.", CORRECT),
    Key(("X",), "X", "take_out", "", "Take a statement out of the claim.", CORRECT),
    Key(("D",), "D", "dispute", "", "Say that this is a dispute, or that it is none.", CORRECT),
    Key(("+",), "+", "add_claim", "", "Make a claim of a passage.", CORRECT),
    Key(("o",), "o", "origins", "", "Say which articles share one origin.", CORRECT),
    Key(("t",), "t", "fold", "", "Fold or unfold lines of the article.", CORRECT),
    Key(("u",), "u", "undo", "undo", "Undo the last decision.", SESSION, 14),
    Key(("U",), "U", "redo", "", "Redo what was undone.", SESSION),
    Key(("y",), "y", "copy", "", "Copy the words and their source.", SESSION),
    Key(("Y",), "Y", "write", "", "Write the words and their source to a file.", SESSION),
    Key(("T",), "T", "theme", "", "Choose the colours.", SESSION),
    Key((":",), ":", "commands", "", "All commands by name.", SESSION),
    Key(("?",), "?", "help", "help", "This help.", SESSION, 15),
    Key(
        ("q",),
        "q",
        "quit",
        "quit",
        "Quit. Everything is saved; the review comes back here.",
        SESSION,
        16,
    ),
)

MORE_DIGITS: tuple[Key, ...] = tuple(
    Key((str(n),), str(n), f"focus_article({n})", "", f"Go to article {n}.", ARTICLES)
    for n in range(2, 10)
)
"""The other digits: one line of the help stands for all nine."""


def shown_key(key: Key, moved: Mapping[str, str]) -> str:
    """What to press for it, `moved` being the keys that the user put elsewhere, by name."""
    return moved.get(key.name, key.shown).replace(",", " ")


def taken() -> frozenset[str]:
    """The single characters that no verdict may sit on."""
    every = (key for one in (*KEYS, *MORE_DIGITS) for key in one.keys)
    return frozenset(key for key in every if len(key) == 1)


def hints() -> tuple[Key, ...]:
    """The keys of the key line, most useful first."""
    return tuple(sorted((k for k in KEYS if k.hint), key=lambda k: k.hint))


def in_group(group: str) -> Iterable[Key]:
    """The keys of one group, in the order of the table."""
    return (key for key in KEYS if key.group == group)
