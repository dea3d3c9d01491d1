"""The short way to a command: the same declarations, read by the standard library.

typer loads pydantic to check the types of options, which takes longer than a whole export. Here a
command's signature is read as it stands, and whatever is not plainly right (a mistake, a request
for help, options before the command) goes the usual way, so that messages have one source.
"""

import argparse
import inspect
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NoReturn, get_args, get_origin

from typer.models import ArgumentInfo, ParameterInfo

Command = Callable[..., None]


class _NotPlainError(Exception):
    """The words need the usual way."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _NotPlainError(message)


def bound(command: Command, words: Sequence[str]) -> Callable[[], None] | None:
    """The command with the values that the words give its parameters; None if that is not plain."""
    try:
        given, rest = _parser(command).parse_known_args(words)
    except _NotPlainError:
        return None
    return None if rest else partial(command, **vars(given))


def _parser(command: Command) -> _Parser:
    parser = _Parser(add_help=False, allow_abbrev=False)
    for name, parameter in inspect.signature(command).parameters.items():
        kind, info = get_args(parameter.annotation)
        _add(parser, name, kind, info, parameter.default)
    return parser


def _add(parser: _Parser, name: str, kind: Any, info: ParameterInfo, default: object) -> None:
    types = {kind, *get_args(kind)}
    if isinstance(info, ArgumentInfo):
        required = default is inspect.Parameter.empty
        many = any(get_origin(one) is list for one in types)
        parser.add_argument(
            name,
            nargs="+" if required else "*" if many else "?",
            default=None if required else default,
        )
        return
    # In an annotation typer takes the first flag for the default.
    first = [info.default] if isinstance(info.default, str) else []
    flags = [*first, *(info.param_decls or ())] or [f"--{name.replace('_', '-')}"]
    if kind is bool:
        parser.add_argument(*flags, dest=name, action="store_true", default=default)
    else:
        read = Path if Path in types else int if int in types else str
        parser.add_argument(*flags, dest=name, type=_within(read, info.min), default=default)


def _within(read: Callable[[str], Any], least: float | None) -> Callable[[str], Any]:
    """Read a value, and leave one that is too small to the usual way."""

    def value(word: str) -> Any:
        found = read(word)
        if least is not None and found < least:
            raise ValueError(word)
        return found

    return value
