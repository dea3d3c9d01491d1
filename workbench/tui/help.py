"""The help, made of the key table and the session's scale; so is the README's table."""

from collections.abc import Mapping, Sequence

from workbench.text.safe import safe_line
from workbench.tui.glyphs import Glyphs
from workbench.tui.keys import GROUPS, JUDGE, Key, in_group, shown_key
from workbench.tui.menu import Item
from workbench.tui.paint import Line, Role

_KEY_CELLS = 7


def help_lines(
    verdicts: Sequence[tuple[str, str]], glyphs: Glyphs, moved: Mapping[str, str]
) -> list[Line]:
    """Every key with what it does, by group, and what the signs mean."""
    lines: list[Line] = []
    for group in GROUPS:
        lines += [((group, Role.TITLE),)]
        if group == JUDGE:
            lines += [_line(key, f"Verdict: {safe_line(label)}.") for key, label in verdicts]
        lines += [_line(shown_key(one, moved), one.help) for one in in_group(group)]
        lines.append(())
    return [*lines, (("Signs", Role.TITLE),), *_signs(glyphs)]


def _line(key: str, does: str) -> Line:
    return ((f"  {key:<{_KEY_CELLS}}", Role.KEY), (does, Role.TEXT))


def _signs(glyphs: Glyphs) -> list[Line]:
    return [
        _sign(glyphs.shared, Role.MARK_SHARED, "shared: two or more articles say it"),
        _sign(glyphs.disputed, Role.MARK_DISPUTED, "disputed: articles contradict each other"),
        _sign(glyphs.single, Role.MARK_SINGLE, "single: one article alone says it"),
        _sign(glyphs.possible, Role.DIM, "differs: perhaps a conflict, not counted as one"),
        _sign(glyphs.current, Role.MARK_CURRENT, "the current claim"),
        _sign(glyphs.silent, Role.MARK_SILENT, "silent: the article does not speak of it"),
        _sign(glyphs.judged, Role.MARK_JUDGED, "judged"),
        _sign(glyphs.flagged, Role.MARK_DISPUTED, "flagged for a second look"),
        _sign(glyphs.pinned, Role.TEXT, "a column that stays in sight"),
        _sign(glyphs.fold, Role.FOLD, "lines of the page that are not the article, folded"),
    ]


def _sign(sign: str, role: Role, means: str) -> Line:
    return ((f"  {sign:<{_KEY_CELLS}}", role), (means, Role.TEXT))


def key_table(verdicts: Sequence[tuple[str, str]]) -> str:
    """The keys as a Markdown table, for the README."""
    rows = ["| Key | What it does |", "|---|---|"]
    for group in GROUPS:
        rows.append(f"| **{group}** | |")
        if group == JUDGE:
            rows += [f"| `{key}` | Verdict: {label}. |" for key, label in verdicts]
        rows += [f"| `{one.shown}` | {one.help} |" for one in in_group(group)]
    return "\n".join(rows) + "\n"


def command_items(keys: Sequence[Key], moved: Mapping[str, str]) -> list[Item]:
    """The keys as a list to choose from by name."""
    return [
        Item(
            ((f"{shown_key(one, moved):<{_KEY_CELLS}}", Role.KEY), (one.help, Role.TEXT)), one.name
        )
        for one in keys
    ]


if __name__ == "__main__":
    from workbench.review.scales import DEFAULT

    print(key_table([(one.key, one.name) for one in DEFAULT.labels]), end="")  # noqa: T201
