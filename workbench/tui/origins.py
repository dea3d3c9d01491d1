"""Origins as a list: which articles are thought to rewrite one source, and the clues for it."""

from collections.abc import Sequence

from workbench.text.safe import safe_line
from workbench.tui.menu import Item
from workbench.tui.paint import Line, Role
from workbench.tui.scene import Scene


def origins_now(scene: Scene) -> list[list[str]]:
    """Article ids by origin, as the reviewer set them or else as proposed."""
    groups = scene.state.origins
    if groups is None:
        groups = tuple(p.articles for p in scene.state.base.origins)
    placed: set[str] = set()
    found: list[list[str]] = []
    for group in groups:
        own = [a for a in group if a not in placed and a in scene.numbers]
        placed.update(own)
        if own:
            found.append(own)
    return found + [[a.id] for a in scene.articles if a.id not in placed]


def origin_items(scene: Scene, article_id: str) -> tuple[list[Line], list[Item], frozenset[int]]:
    """What is known of origins, the articles as items, and those that share this one's origin."""
    lead: list[Line] = []
    for proposal in scene.state.base.origins:
        numbers = "+".join(str(scene.numbers[a]) for a in proposal.articles)
        lead.append(((f"{numbers} perhaps one origin:", Role.TITLE),))
        lead += [((f"  {safe_line(clue)}", Role.DIM),) for clue in proposal.clues]
    own = next(group for group in origins_now(scene) if article_id in group)
    items = [
        Item(((f"{n} ", Role.KEY), (safe_line(a.label), Role.TEXT)))
        for n, a in enumerate(scene.articles, 1)
    ]
    marked = frozenset(scene.numbers[a] - 1 for a in own)
    return lead, items, marked


def grouped_with(scene: Scene, article_id: str, chosen: Sequence[int]) -> list[list[str]]:
    """All origins, those articles and this one together, every group of one left out."""
    together = {article_id, *(scene.articles[n].id for n in chosen)}
    others = [[a for a in group if a not in together] for group in origins_now(scene)]
    group = [a.id for a in scene.articles if a.id in together]
    return [g for g in (group, *others) if len(g) > 1]
