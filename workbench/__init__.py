"""The fact-check workbench: what several articles about one event share, dispute and say alone."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.pipeline import compare

__all__ = ["__version__", "compare"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """`compare` on first use, so that asking for the version does not load the engine."""
    if name == "compare":
        from workbench.pipeline import compare

        return compare
    raise AttributeError(f"module 'workbench' has no attribute {name!r}")
