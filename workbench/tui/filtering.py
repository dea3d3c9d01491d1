"""The filters that make sense for this review, with how many claims each would show."""

from collections.abc import Iterator

from workbench.comparison.model import Agreement
from workbench.review.filters import Filter
from workbench.review.second import STAGES, ClaimState
from workbench.text.safe import safe_line
from workbench.tui.menu import Item
from workbench.tui.paint import Role
from workbench.tui.scene import Scene


def filter_items(scene: Scene, now: Filter) -> tuple[list[Filter | None], list[Item], int]:
    """Filters, their items, and which one is in force; None stands for words to be asked for."""
    filters: list[Filter | None] = []
    items: list[Item] = []
    for wanted, name in _offered(scene):
        found = wanted.stages(scene.state)
        count = sum(wanted.shows(scene.state, c, found) for c in scene.state.claims)
        if count or wanted == now:
            filters.append(wanted)
            items.append(Item(((f"{count:>5}  ", Role.DIM), (name, Role.TEXT))))
    filters.append(None)
    items.append(Item((("       ", Role.DIM), ("words or several of these, typed ...", Role.TEXT))))
    return filters, items, filters.index(now) if now in filters else len(filters) - 1


def _offered(scene: Scene) -> Iterator[tuple[Filter, str]]:
    yield Filter(), "all claims"
    yield Filter(unjudged=True), "without a verdict"
    yield Filter(agreement=Agreement.DISPUTED, unjudged=True), "disputed, without a verdict"
    yield Filter(flagged=True), "flagged for a second look"
    yield Filter(changed=True), "whose article changed"
    for stage in ClaimState:
        yield Filter(stage=stage), f"state: {STAGES[stage]}"
    for agreement in Agreement:
        yield Filter(agreement=agreement), agreement.value
    kinds = dict.fromkeys(c.kind for claim in scene.state.claims for c in claim.conflicts)
    for kind in kinds:
        yield Filter(kind=kind), f"conflict: {kind.value}"
    for number, article in enumerate(scene.articles, 1):
        yield Filter(article=article.id), f"article: {number} {safe_line(article.label)}"
    for _key, label in scene.verdict_keys:
        yield Filter(verdict=label), f"verdict: {safe_line(label)}"
