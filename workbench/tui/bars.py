"""The three lines around the review: where one is, which verdicts there are, which keys help."""

from workbench.text.safe import safe_line
from workbench.tui.keys import hints, shown_key
from workbench.tui.paint import Line, Role, Run, fit, line_width, spread
from workbench.tui.scene import Scene

ALWAYS = ("help", "quit")
"""Actions whose keys stay in the key line however short it is."""

_SHORTER = ((40, 2), (40, 1), (16, 2), (16, 1), (10, 1), (6, 1), (0, 1))
"""How many cells a label may fill, and the gap after it: tried in turn until all fit."""


def title_line(scene: Scene, cells: int) -> Line:
    """The session, what is filtered, how far the review is, whether it is saved."""
    left: list[Run] = [(f" {safe_line(scene.title)}", Role.BAR)]
    if scene.filter:
        left.append((f"  filter: {safe_line(scene.filter)}", Role.BAR_KEY))
    progress, saving = scene.progress, scene.saving
    said = f" {progress.judged}/{progress.total} judged"
    if progress.disputes_left:
        left_over = "dispute" if progress.disputes_left == 1 else "disputes"
        said += f", {progress.disputes_left} {left_over} left"
    right: list[Run] = [(said, Role.BAR)]
    if saving.text:
        role = Role.BAR_GOOD if saving.good else Role.BAR_BAD
        right.append((f"  {safe_line(saving.text)}", role))
    return spread(left, (*right, (" ", Role.BAR)), cells, Role.BAR)


def verdict_line(scene: Scene, cells: int) -> Line:
    """The verdicts of the scale, the one given marked."""
    given = scene.standing.verdict.label if scene.standing.verdict else ""
    for most, gap in _SHORTER:
        runs = _verdicts(scene, given, most, gap)
        if line_width(runs) <= cells:
            break
    return fit(runs, cells, Role.TEXT)


def _verdicts(scene: Scene, given: str, most: int, gap: int) -> list[Run]:
    runs: list[Run] = [(" ", Role.TEXT)]
    for key, label in scene.verdict_keys:
        mark = scene.glyphs.judged if label == given else ""
        name = _short(safe_line(label), most)
        runs.append((key, Role.KEY))
        runs.append((f" {mark}{name}" if name or mark else "", Role.VERDICT if mark else Role.HINT))
        runs.append((" " * gap, Role.TEXT))
    return runs


def _short(label: str, most: int) -> str:
    """The label, or as many of its words as fit, or its beginning."""
    if len(label) <= most:
        return label
    words = label.split()
    while len(words) > 1 and len(" ".join(words)) > most:
        words.pop()
    return " ".join(words)[:most]


def hint_line(scene: Scene, cells: int) -> Line:
    """What just happened, if there is something to say; else the keys that fit."""
    if scene.message:
        return fit(((f" {safe_line(scene.message)}", Role.TITLE),), cells, Role.TEXT, "…")
    always = [_hint(shown_key(k, scene.keys), k.label) for k in hints() if k.action in ALWAYS]
    room = cells - 1 - sum(map(line_width, always))
    runs: list[Run] = [(" ", Role.TEXT)]
    for key in hints():
        one = _hint(shown_key(key, scene.keys), key.label)
        if key.action in ALWAYS or line_width(one) > room:
            continue
        runs += one
        room -= line_width(one)
    return fit((*runs, *(run for one in always for run in one)), cells, Role.TEXT)


def _hint(key: str, label: str) -> list[Run]:
    return [(key, Role.KEY), (f" {label}  ", Role.HINT)]
