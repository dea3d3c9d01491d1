"""The review screen: all its keys, from the one table."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from workbench.tui.keys import KEYS, MORE_DIGITS, Key
from workbench.tui.screens.correcting import Correcting
from workbench.tui.screens.judging import Judging
from workbench.tui.screens.keeping import Keeping
from workbench.tui.screens.navigating import Navigating
from workbench.tui.screens.understanding import Understanding


def _binding(key: Key) -> Binding:
    return Binding(",".join(key.keys), key.action, key.label, show=False, id=key.name)


class ReviewScreen(Navigating, Judging, Understanding, Correcting, Keeping):
    """Articles side by side, the strip, and every key of the table."""

    BINDINGS: ClassVar[list[BindingType]] = [_binding(key) for key in (*KEYS, *MORE_DIGITS)]
