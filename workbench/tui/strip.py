"""The strip: what every article says of the current claim, dissent first, nobody left out."""

from collections.abc import Iterable, Sequence

from workbench.comparison.model import Agreement, Claim, Conflict, Strength
from workbench.review.model import Standing
from workbench.statements.model import Statement
from workbench.text.safe import safe_line
from workbench.tui.cells import clipped, elided, padded, width
from workbench.tui.paint import Line, Role, Run, fit, joined, line_width
from workbench.tui.quote import quote_lines
from workbench.tui.scene import Scene
from workbench.tui.stances import Stance
from workbench.tui.wrap import wrap

TABLE_WIDTH = 72
"""From here on each statement is one table row: value, number, name, words."""
NAMED_WIDTH = 100
_AIRY = 20
_LABEL_CELLS = 16

_ROLE = {
    Agreement.DISPUTED: Role.DISPUTED,
    Agreement.SHARED: Role.SHARED,
    Agreement.SINGLE: Role.SINGLE,
}


def strip_lines(scene: Scene, cells: int, height: int) -> list[Line]:
    """The strip as so many lines of so many cells."""
    if scene.claim is None:
        lines: list[Line] = [rule_line(scene, cells), ((" No claim passes the filter.", Role.DIM),)]
    else:
        top = [
            rule_line(scene, cells),
            *claim_lines(scene, scene.claim, cells, 1 + height // 10),
            *standing_lines(scene),
            *conflict_lines(scene, scene.claim, cells, max(1, height // 6)),
            *_gap(height),
        ]
        tail = silent_lines(scene, cells)
        room = max(1, height - len(top) - len(tail))
        lines = [*top, *stance_lines(scene, cells, room), *tail]
    shown = [fit(line, cells, Role.TEXT, scene.glyphs.ellipsis) for line in lines[:height]]
    return shown + [((" " * cells, Role.TEXT),)] * (height - len(shown))


def _gap(height: int) -> list[Line]:
    """Air between what is said of the claim and who says it, where there is room for air."""
    return [((" ", Role.TEXT),)] if height > _AIRY else []


def rule_line(scene: Scene, cells: int) -> Line:
    """What kind of claim it is, how many articles and origins speak, which claim of how many."""
    rule = scene.glyphs.rule
    if scene.claim is None:
        return ((rule * cells, Role.RULE),)
    place = f" claim {scene.position or '-'} of {len(scene.queue)} "
    left: list[Run] = [(rule + " ", Role.RULE), *_kind(scene), (" " + rule + " ", Role.RULE)]
    left.append((f"{_voices(scene)} ", Role.DIM))
    if scene.standing.flagged:
        left.append((f"{scene.glyphs.flagged} flagged ", Role.MARK_DISPUTED))
    missing = cells - line_width(left) - width(place) - 1
    return (*left, (rule * max(0, missing), Role.RULE), (place, Role.DIM), (rule, Role.RULE))


def _kind(scene: Scene) -> list[Run]:
    sign = scene.glyphs.agreement(scene.agreement)
    said = f"{sign} {scene.agreement.value}"
    kinds = dict.fromkeys(
        c.kind.value for c in _conflicts(scene.claim) if c.strength is Strength.FIRM
    )
    if kinds and scene.agreement is Agreement.DISPUTED:
        said += f": {', '.join(kinds)}"
    if scene.standing.agreement is not None:
        said += " (by you)"
    return [(said, _ROLE[scene.agreement])]


def _conflicts(claim: Claim | None) -> tuple[Conflict, ...]:
    return claim.conflicts if claim else ()


def _voices(scene: Scene) -> str:
    """ "4 articles, 3 origins": how many voices there really are."""
    speaking = len(scene.values)
    articles = "1 article" if speaking == 1 else f"{speaking} articles"
    origins = [o for o in (scene.claim.origins if scene.claim else ()) if o]
    if speaking < 2 or not origins:
        return articles
    said = "1 origin" if len(origins) == 1 else f"{len(origins)} origins"
    shared = ["+".join(str(scene.numbers[a]) for a in o) for o in origins if len(o) > 1]
    return f"{articles}, {said}" + (f" ({', '.join(shared)} alike)" if shared else "")


def claim_lines(scene: Scene, claim: Claim, cells: int, most: int) -> list[Line]:
    """The claim in its own words."""
    text = safe_line(claim.text)
    rows = wrap(text, cells - 2)
    lines = [text[a:b] for a, b in rows[:most]]
    if len(rows) > most:
        lines[-1] = elided(lines[-1], cells - 2, scene.glyphs.ellipsis)
    return [((" " + line, Role.TITLE),) for line in lines]


def standing_lines(scene: Scene) -> list[Line]:
    """What the reviewer said of it so far; no line when nothing was said."""
    runs = _standing(scene, scene.standing)
    return [(((" ", Role.TEXT)), *runs)] if runs else []


def _standing(scene: Scene, standing: Standing) -> list[Run]:
    runs: list[Run] = []
    if standing.verdict:
        verdict = standing.verdict
        runs += [(f"{scene.glyphs.judged} {safe_line(verdict.label)}", Role.VERDICT)]
        if verdict.confidence:
            runs += [(f", {safe_line(verdict.confidence)}", Role.VERDICT)]
        when = f"{verdict.at:%Y-%m-%d %H:%M}"
        runs += [(f"  {safe_line(verdict.reviewer)} {when}", Role.DIM)]
    if not standing.settled_anchor and standing.anchor:
        runs += [(f"  the article changed since: {standing.anchor.value}", Role.BAD)]
    if standing.settled:
        runs += [(f"  holds: {safe_line(standing.settled)}", Role.VERDICT)]
    if standing.evidence:
        links = len(standing.evidence)
        runs += [(f"  {links} {'link' if links == 1 else 'links'}", Role.DIM)]
    if standing.note:
        runs += [(f"  note: {safe_line(standing.note)}", Role.DIM)]
    return runs


def conflict_lines(scene: Scene, claim: Claim, cells: int, most: int) -> list[Line]:
    """Why the claim is disputed, a sentence for each conflict, firm ones first."""
    firm = [c for c in claim.conflicts if c.strength is Strength.FIRM]
    quiet = [c for c in claim.conflicts if c.strength is not Strength.FIRM]
    lines: list[Line] = []
    for conflict in (*firm, *quiet):
        said, role = _explained(scene, conflict)
        lines += [((" " + said[a:b], role),) for a, b in wrap(said, cells - 2)]
    if len(lines) > most:
        said, role = lines[most - 1][0]
        lines[most - 1] = ((elided(said, cells - 1, scene.glyphs.ellipsis), role),)
    return lines[:most]


def _explained(scene: Scene, conflict: Conflict) -> Run:
    said = safe_line(conflict.explanation)
    if conflict.strength is Strength.FIRM:
        return said, Role.DISPUTED
    return f"{scene.glyphs.possible} differs, {conflict.kind.value}: {said}", Role.DIM


def silent_lines(scene: Scene, cells: int) -> list[Line]:
    """Who says nothing of it, by name; no line when everybody speaks."""
    silent = [a for a in scene.articles if a.id not in scene.values]
    if not silent:
        return []
    seen = silent[: cells // 3]  # no name is shorter: more would not be in sight
    names = ", ".join(f"{scene.numbers[a.id]} {safe_line(a.label)}" for a in seen)
    return [((f" {scene.glyphs.silent} silent: {names}", Role.MARK_SILENT),)]


def stance_lines(scene: Scene, cells: int, height: int) -> list[Line]:
    """Each value with its holders and their words, in at most so many lines, dissent first."""
    narrow = cells < TABLE_WIDTH
    stances = [s for s in scene.stances if s.statements]
    counts = _kept(stances, height - (len(stances) if narrow and _valued(stances) else 0))
    kept = sum(counts)
    heads = len(stances) if narrow and _valued(stances) else 0
    tall = max(1, min(4, (height - heads) // kept)) if kept else 1
    spare = height - heads - tall * kept
    lines: list[Line] = []
    for stance, count in zip(stances, counts, strict=True):
        if heads:
            lines.append(_stance_head(scene, stance, cells))
        for number, statement_id in enumerate(_first(scene, stance, count)):
            rows = tall + (1 if spare > 0 and tall < 4 else 0)
            made = _statement_lines(scene, stance, statement_id, cells, rows, number == 0)
            spare += tall - len(made)
            lines += made
        if count < len(stance.statements) and lines:
            lines[-1] = _more(scene, stance, count, lines[-1], cells)
    return lines[:height]


def _valued(stances: Iterable[Stance]) -> bool:
    return any(s.value for s in stances)


def _kept(stances: Sequence[Stance], room: int) -> list[int]:
    """How many statements of each stance are shown: one of each, then dissent first."""
    counts = [1] * len(stances)
    left = room - len(stances)
    for number, stance in enumerate(stances):
        more = min(max(0, left), len(stance.statements) - 1)
        counts[number] += more
        left -= more
    return counts


def _first(scene: Scene, stance: Stance, count: int) -> list[str]:
    """The statements shown of a stance; the chosen one is always among them."""
    shown = list(stance.statements[:count])
    if scene.chosen in stance.statements and scene.chosen not in shown:
        shown[-1] = scene.chosen
    return shown


def _more(scene: Scene, stance: Stance, count: int, line: Line, cells: int) -> Line:
    shown = _first(scene, stance, count)
    rest = (scene.state.statement(s).article for s in stance.statements if s not in shown)
    numbers = " ".join(str(scene.numbers[a]) for a in dict.fromkeys(rest))
    tail = f" also {clipped(numbers, max(8, cells // 3))}"
    return (*fit(line, cells - width(tail), Role.TEXT, scene.glyphs.ellipsis), (tail, Role.DIM))


def _value_role(stance: Stance) -> Role:
    if not stance.value:
        return Role.DIM
    return Role.MARK_DISPUTED if stance.minority else Role.MARK_SHARED


def _sign(scene: Scene, stance: Stance) -> str:
    if stance.value:
        return scene.glyphs.disputed if stance.minority else scene.glyphs.shared
    return scene.glyphs.agreement(scene.agreement) if len(scene.stances) == 1 else " "


def _stance_head(scene: Scene, stance: Stance, cells: int) -> Line:
    held = len({scene.state.statement(s).article for s in stance.statements})
    value = stance.shown
    said = f" {_sign(scene, stance)} {clipped(value, cells - 12)}"
    return ((said, _value_role(stance)), (f"  {held} of {len(scene.articles)}", Role.DIM))


def _statement_lines(
    scene: Scene, stance: Stance, statement_id: str, cells: int, rows: int, first: bool
) -> list[Line]:
    statement = scene.state.statement(statement_id)
    lead = _lead(scene, stance, statement, cells, first)
    room = cells - line_width(lead) - 1
    shown = quote_lines(scene, statement, room, rows)
    blank: Line = ((" " * line_width(lead), Role.TEXT),)
    return [(*(lead if n == 0 else blank), *line) for n, line in enumerate(shown)]


def _lead(scene: Scene, stance: Stance, statement: Statement, cells: int, first: bool) -> Line:
    """What stands before the words: sign and value (in a table), number, name, the pointer."""
    chosen = statement.id == scene.chosen
    number = scene.numbers[statement.article]
    pointer = scene.glyphs.current if chosen else " "
    runs: list[Run] = []
    if cells >= TABLE_WIDTH:
        role = _value_role(stance)
        runs.append((f" {_sign(scene, stance) if first else ' '} ", role))
        if _valued(scene.stances):
            value = stance.shown if first else ""
            runs.append((padded(value, min(cells // 5, scene.value_cells)) + " ", role))
    runs.append((pointer, Role.MARK_CURRENT))
    focus = number - 1 == scene.focus
    runs.append((f"{number:>2} ", Role.KEY if focus else Role.HINT))
    if cells >= NAMED_WIDTH:
        label = safe_line(scene.articles[number - 1].label)
        runs.append((padded(label, min(_LABEL_CELLS, scene.label_cells)) + " ", Role.DIM))
    return joined(runs)
