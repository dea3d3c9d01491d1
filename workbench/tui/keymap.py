"""The user's own keys: checked against the one table before the screen opens."""

from collections.abc import Mapping

from workbench.errors import BadInputError
from workbench.review.scales import Scale
from workbench.settings import Settings, nearest
from workbench.tui.keys import KEYS, MORE_DIGITS


def keymap(settings: Settings, scale: Scale) -> Mapping[str, str]:
    """Action to key, for the actions that the user moved to another key.

    Raises BadInputError that names the file, the action and the nearest one there is, or the two
    things that one key would do.
    """
    table = {key.name: key.keys for key in (*KEYS, *MORE_DIGITS)}
    for action in settings.keys:
        if action not in table:
            raise BadInputError(
                f"{settings.source}: keys.{action} is no action{nearest(action, table)}",
                "The README lists the actions.",
            )
    chosen = {**{name: ",".join(keys) for name, keys in table.items()}, **settings.keys}
    _check_single(chosen, scale, settings.source)
    return dict(settings.keys)


def _check_single(chosen: Mapping[str, str], scale: Scale, source: str) -> None:
    """No key does two things, verdicts included."""
    does = {label.key: f"the verdict {label.name}" for label in scale.labels}
    for action, keys in chosen.items():
        for key in keys.split(","):
            if key in does:
                raise BadInputError(
                    f"{source}: the key {key} would do two things: {does[key]} and {action}",
                    "Give one of them another key under [keys].",
                )
            does[key] = action
