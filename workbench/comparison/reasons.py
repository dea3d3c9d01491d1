"""Why two statements are held to make the same claim, in words that a reviewer can check."""

from collections.abc import Collection, Iterable, Sequence

from workbench.comparison.units import Unit, UnitKind
from workbench.comparison.weights import Weighed

_MOST_WORDS = 5


def reasons(
    left: Weighed,
    right: Weighed,
    supporters: Sequence[str] = (),
    anchors: Collection[str] = (),
) -> tuple[str, ...]:
    """Shared words by weight, numbers, related words, and other articles that say the same.

    `anchors` are keys that stand nowhere else in either article.
    """
    shared = sorted(left.weight.keys() & right.weight.keys(), key=lambda k: (-left.weight[k], k))
    units = [left.units[key] for key in shared]
    found = [
        _words("share", [u for u in units if u.kind in {UnitKind.WORD, UnitKind.ROLE}]),
        _names([u for u in units if u.kind is UnitKind.NAME]),
        *(f"same number: {u.text}" for u in units if u.kind is UnitKind.NUMBER),
        _related(left, right),
        _words("in one sentence only of each", [u for u in units if u.key in anchors]),
        f"also in {', '.join(supporters)}" if supporters else "",
    ]
    return tuple(reason for reason in found if reason)


def differing(one: Weighed, other: Weighed) -> tuple[str, ...]:
    """Words and names of the one that the other lacks, heaviest first."""
    kinds = {UnitKind.WORD, UnitKind.ROLE, UnitKind.NAME, UnitKind.NUMBER}
    own = [
        u
        for key, u in one.units.items()
        if key not in other.weight and u.kind in kinds and u.families.isdisjoint(other.kin)
    ]
    own.sort(key=lambda u: (-one.weight[u.key], u.key))
    return tuple(u.text for u in own)


def _words(label: str, units: Sequence[Unit]) -> str:
    return f"{label}: {_listed(u.text for u in units[:_MOST_WORDS])}" if units else ""


def _names(units: Sequence[Unit]) -> str:
    if not units:
        return ""
    word = "name" if len(units) == 1 else "names"
    return f"same {word}: {_listed(u.text for u in units[:_MOST_WORDS])}"


def _related(left: Weighed, right: Weighed) -> str:
    """Words of one family: "deal ~ accord"."""
    partners: dict[str, str] = {}
    for family in sorted(left.kin.keys() & right.kin.keys()):
        free = next((k for k in right.kin[family] if k not in left.weight), None)
        if free is not None:
            for key in left.kin[family]:
                partners.setdefault(key, free)
    pairs = [
        f"{unit.text.lower()} ~ {right.units[partners[key]].text.lower()}"
        for key, unit in left.units.items()
        if key in partners and key not in right.weight
    ]
    return f"related: {_listed(pairs[:_MOST_WORDS])}" if pairs else ""


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(texts)
