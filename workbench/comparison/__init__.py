"""Laying statements against each other: similarity, alignment, conflicts, origins, claims."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.comparison.texts import compare_texts

__all__ = ["compare_texts"]


def __getattr__(name: str) -> object:
    """`compare_texts` on first use: reading a stored comparison does not load the engine."""
    if name == "compare_texts":
        from workbench.comparison.texts import compare_texts

        return compare_texts
    raise AttributeError(f"module 'workbench.comparison' has no attribute {name!r}")
