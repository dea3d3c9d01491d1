"""Claims as items of a list: sign, tick, words, and the articles that speak."""

from workbench.comparison.model import Agreement, Claim
from workbench.text.safe import safe_line
from workbench.tui.menu import Item
from workbench.tui.paint import Role
from workbench.tui.scene import Scene

_ROLE = {
    Agreement.DISPUTED: Role.MARK_DISPUTED,
    Agreement.SHARED: Role.MARK_SHARED,
    Agreement.SINGLE: Role.MARK_SINGLE,
}


def claim_items(scene: Scene) -> list[Item]:
    """The claims that the filter lets through."""
    return [claim_item(scene, claim) for claim in scene.queue]


def claim_item(scene: Scene, claim: Claim) -> Item:
    """One claim."""
    agreement = scene.state.agreement(claim)
    standing = scene.state.standing(claim.id)
    tick = scene.glyphs.judged if standing.judged else " "
    flag = scene.glyphs.flagged if standing.flagged else " "
    said = dict.fromkeys(scene.state.statement(s).article for s in claim.statements)
    numbers = ",".join(str(scene.numbers[a]) for a in said)
    kinds = " ".join(c.kind.value for c in claim.conflicts)
    label = standing.verdict.label if standing.verdict else ""
    return Item(
        (
            (scene.glyphs.agreement(agreement), _ROLE[agreement]),
            (tick, Role.MARK_JUDGED),
            (f"{flag} ", Role.MARK_DISPUTED),
            (safe_line(claim.text), Role.JUDGED if standing.judged else Role.TEXT),
            (f"  {numbers}", Role.DIM),
        ),
        f"{agreement.value} {kinds} {label}",
    )
