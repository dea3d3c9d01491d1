"""Why these statements are one claim, and why it is disputed: grounds that can be checked."""

from collections.abc import Sequence

from workbench.comparison.model import Claim, Conflict, Link, Strength
from workbench.statements.model import Statement
from workbench.text.normalize import ascii_key
from workbench.text.safe import safe_line
from workbench.tui.paint import Line, Role, Run
from workbench.tui.scene import Scene
from workbench.tui.stances import sentence
from workbench.tui.wrap import words_of, wrap

_BAR = 10
_SHORT = 3
_EDGES = ".,;:!?()[]“”\"'’‘"


def why_lines(scene: Scene, cells: int) -> list[Line]:
    """The grounds of the current claim: each conflict with its values, each link with its score."""
    claim = scene.claim
    if claim is None:
        return []
    lines = _paragraph(safe_line(claim.text), cells, Role.TITLE)
    for conflict in claim.conflicts:
        lines += [(), *_conflict(scene, conflict, cells)]
    for link in claim.links:
        lines += [(), *_link(scene, link, cells)]
    if not claim.links:
        lines += [(), ((_unlinked(claim), Role.DIM),)]
    return lines


def _unlinked(claim: Claim) -> str:
    if len(claim.statements) == 1:
        return "No other article says it: nothing was found that makes the same claim."
    return "These statements were put together without a link between two of them."


def _paragraph(text: str, cells: int, role: Role, indent: str = "") -> list[Line]:
    rows = wrap(text, max(8, cells - len(indent)))
    return [((indent + text[a:b], role),) for a, b in rows]


def _conflict(scene: Scene, conflict: Conflict, cells: int) -> list[Line]:
    firm = conflict.strength is Strength.FIRM
    sign = scene.glyphs.disputed if firm else scene.glyphs.possible
    strength = "firm: the claim counts as disputed" if firm else "possible: shown, not counted"
    head: Line = (
        (f"{sign} {conflict.kind.value}", Role.DISPUTED if firm else Role.TITLE),
        (f"  {strength}", Role.DIM),
    )
    lines = [
        *wrapped_runs(head, cells),
        *_paragraph(sentence(conflict.explanation), cells, Role.TEXT, "  "),
    ]
    for value in conflict.values:
        articles = dict.fromkeys(scene.state.statement(s).article for s in value.statements)
        numbers = " ".join(str(scene.numbers[a]) for a in articles)
        words = {safe_line(scene.state.base.article(p.article).quote(p.span)) for p in value.at}
        printed = f"  printed: {', '.join(sorted(words))}" if words else ""
        told = ((safe_line(value.value), Role.TITLE), (f"  {numbers}{printed}", Role.DIM))
        lines += wrapped_runs(told, cells - 4, "    ")
    return lines


def _link(scene: Scene, link: Link, cells: int) -> list[Line]:
    left, right = scene.state.statement(link.left), scene.state.statement(link.right)
    head: Line = (
        (f"{_number(scene, left)} with {_number(scene, right)}", Role.TITLE),
        (f"  score {link.score:.2f} ", Role.DIM),
        *_bar(scene, link.score),
    )
    shared, only_left, only_right = shared_words(left, right)
    lines = wrapped_runs(head, cells)
    for statement, others in ((left, right), (right, left)):
        lines += _said(scene, statement, others, cells)
    for name, words in (
        ("in both", shared),
        (f"only {_number(scene, left)}", only_left),
        (f"only {_number(scene, right)}", only_right),
    ):
        if words:
            lines += _paragraph(f"{name}: {', '.join(words)}", cells, Role.DIM, "  ")
    for reason in link.reasons:
        lines += _paragraph(f"{scene.glyphs.silent} {safe_line(reason)}", cells, Role.TEXT, "  ")
    return lines


def _number(scene: Scene, statement: Statement) -> str:
    return str(scene.numbers[statement.article])


def _bar(scene: Scene, score: float) -> list[Run]:
    full = round(max(0.0, min(1.0, score)) * _BAR)
    return [
        (scene.glyphs.full * full, Role.MARK_SHARED),
        (scene.glyphs.empty * (_BAR - full), Role.RULE),
    ]


def _said(scene: Scene, statement: Statement, other: Statement, cells: int) -> list[Line]:
    """A statement with the words that the other one has as well marked."""
    text, theirs = safe_line(statement.text), _words(other.text)
    runs: list[Run] = []
    at = 0
    for start, end in words_of(text):
        runs.append((text[at:start], Role.TEXT))
        shared = _key(text[start:end]) in theirs
        runs.append((text[start:end], Role.SHARED if shared else Role.TEXT))
        at = end
    return wrapped_runs(runs, cells - 4, f"  {_number(scene, statement)} ")


def wrapped_runs(runs: Sequence[Run], cells: int, lead: str = "") -> list[Line]:
    """Runs broken into lines, the first led in by its number."""
    text = "".join(t for t, _r in runs)
    lines: list[Line] = []
    for start, end in wrap(text, max(8, cells)):
        at, kept = 0, []
        for part, role in runs:
            cut = part[max(0, start - at) : max(0, end - at)]
            if cut:
                kept.append((cut, role))
            at += len(part)
        lines.append((((lead if not lines else " " * len(lead)), Role.KEY), *kept))
    return lines


def shared_words(left: Statement, right: Statement) -> tuple[list[str], list[str], list[str]]:
    """The words that both say, and those that one of them says alone, in reading order.

    Short words that are no names and no numbers are left out: they say nothing.
    """
    mine, theirs = _words(left.text), _words(right.text)
    return (
        [w for k, w in mine.items() if k in theirs],
        [w for k, w in mine.items() if k not in theirs],
        [w for k, w in theirs.items() if k not in mine],
    )


def _words(text: str) -> dict[str, str]:
    """Telling words by their key."""
    words = [word.strip(_EDGES) for word in safe_line(text).split()]
    return {_key(w): w for n, w in enumerate(words) if _tells(w, first=n == 0)}


def _tells(word: str, *, first: bool) -> bool:
    """Is the word long, a number or a name? A capital tells nothing at the start."""
    named = word[:1].isupper() and not first
    return len(word) > _SHORT or named or any(c.isdigit() for c in word)


def _key(word: str) -> str:
    return ascii_key(word).strip(_EDGES)
