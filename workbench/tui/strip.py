"""The strip: what every article says of the current claim, dissent first, nobody left out."""

from workbench.comparison.model import Agreement, Claim, Conflict, Strength
from workbench.review.model import Standing
from workbench.text.safe import safe_line
from workbench.tui.cells import elided, width
from workbench.tui.paint import Line, Role, Run, cut, fit, line_width
from workbench.tui.scene import Scene
from workbench.tui.stance_lines import stance_lines
from workbench.tui.stances import sentence
from workbench.tui.wrap import wrap

TABLE_WIDTH = 72
"""From here on each statement is one table row: value, number, name, words."""
_AIRY = 20
"""A strip of more lines stands beside the columns: its values head their statements."""

_ROLE = {
    Agreement.DISPUTED: Role.DISPUTED,
    Agreement.SHARED: Role.SHARED,
    Agreement.SINGLE: Role.SINGLE,
}


def strip_lines(scene: Scene, cells: int, height: int) -> list[Line]:
    """The strip as so many lines of so many cells."""
    if scene.claim is None:
        lines: list[Line] = [
            rule_line(scene, cells),
            ((" No claim passes the filter; F shows all.", Role.DIM),),
        ]
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
        table = cells >= TABLE_WIDTH and height <= _AIRY
        lines = [*top, *stance_lines(scene, cells, room, table=table), *tail]
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
    room = max(0, cells - width(place) - 1)
    kept = cut(left, room, scene.glyphs.ellipsis)
    missing = room - line_width(kept)
    return (*kept, (rule * missing, Role.RULE), (place, Role.DIM), (rule, Role.RULE))


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
    parts = [*_verdict(scene, scene.standing), *_remarks(scene.standing)]
    return [tuple((f" {said} ", role) for said, role in parts)] if parts else []


def _verdict(scene: Scene, standing: Standing) -> list[Run]:
    """The verdict, whose it is, and whether it still holds."""
    parts: list[Run] = []
    if verdict := standing.verdict:
        label = ", ".join(filter(None, (verdict.label, verdict.confidence)))
        parts.append((f"{scene.glyphs.judged} {safe_line(label)}", Role.VERDICT))
        when = f"{verdict.at.astimezone():%Y-%m-%d %H:%M}"
        parts.append((f"{safe_line(verdict.reviewer)} {when}", Role.DIM))
    if standing.signature:
        parts.append((f"signed by {safe_line(standing.signature.reviewer)}", Role.VERDICT))
    if standing.anchor and not standing.settled_anchor:
        parts.append((f"the article changed since: {standing.anchor.value} (K)", Role.BAD))
    return parts


def _remarks(standing: Standing) -> list[Run]:
    """The value that holds, evidence and note."""
    parts: list[Run] = []
    if standing.settled:
        parts.append((f"holds: {safe_line(standing.settled)}", Role.VERDICT))
    if links := len(standing.evidence):
        parts.append((f"{links} {'link' if links == 1 else 'links'}", Role.DIM))
    if standing.note:
        parts.append((f"note: {safe_line(standing.note)}", Role.DIM))
    return parts


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
    said = sentence(conflict.explanation)
    if conflict.strength is Strength.FIRM:
        return said, Role.DISPUTED
    return f"{scene.glyphs.possible} Differs, {conflict.kind.value}: {said}", Role.DIM


def silent_lines(scene: Scene, cells: int) -> list[Line]:
    """Who says nothing of it, by name; no line when everybody speaks."""
    silent = [a for a in scene.articles if a.id not in scene.values]
    if not silent:
        return []
    seen = silent[: cells // 5]  # no name is shorter: more would not be in sight
    names = ", ".join(f"{scene.numbers[a.id]} {safe_line(a.label)}" for a in seen)
    sign = f" {scene.glyphs.silent} "
    return [((sign, Role.MARK_SILENT), (f"silent: {names}", Role.MARK_SILENT))]
