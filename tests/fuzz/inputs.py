"""Hostile bytes, the same for the same seed: what no article should be and some file will."""

import random
from collections.abc import Callable

from tests.articles.samples import BODY, HEADLINE

STORY = "\n\n".join(("Skip to content", HEADLINE, "By Tove Lind", "May 14, 2025", *BODY))
_CONTROLS = [chr(code) for code in (*range(0x20), 0x7F, *range(0x80, 0xA0))]
_SEQUENCES = (
    "\x1b]0;t\x07",
    "\x1b[2J",
    "\x1b]52;c;eA==\x07",
    "\x1bP1\x1b\\",
    "\x9b31m",
    "\x1b[?1049l",
)
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff"
_BRACKETS = "[]{}()<>[/]\\`$|&;\"'“”«»"
_SCRIPTS = "aé界𝔘ﷺन\u0301\u20dd\u3164\U0001f468\u200d\U0001f469\ue000\ufffe"
_LONGEST_LINE = 1024 * 1024

Make = Callable[[random.Random], bytes]


def random_bytes(dice: random.Random) -> bytes:
    """Bytes of any value."""
    return dice.randbytes(dice.randrange(0, 2_000))


def printable_bytes(dice: random.Random) -> bytes:
    """Bytes that pass for text in some encoding."""
    values = [*range(0x20, 0x7F), 0x0A, *range(0xA0, 0x100)]
    return bytes(dice.choices(values, k=dice.randrange(1, 2_000)))


def mutated_story(dice: random.Random) -> bytes:
    """A page with bytes changed, cut out, doubled and put in."""
    raw = bytearray(STORY.encode())
    for _ in range(dice.randrange(1, 30)):
        start = dice.randrange(len(raw) + 1)
        end = min(len(raw), start + dice.randrange(0, 40))
        raw[start:end] = dice.choice((b"", dice.randbytes(3), bytes(raw[start:end]) * 2))
    return bytes(raw)


def shuffled_story(dice: random.Random) -> bytes:
    """The lines of a page in any order, some many times, with any line ends."""
    lines = dice.choices([*STORY.split("\n"), "Latest stories", "…", "-", "Photo: A/B"], k=60)
    return dice.choice(("\n", "\r\n", "\r", "\u2028", "\n\n")).join(lines).encode()


def full_of_controls(dice: random.Random) -> bytes:
    """A page that tries to talk to the terminal."""
    return _strewn(dice, (*_CONTROLS, *_SEQUENCES)).encode()


def full_of_directions(dice: random.Random) -> bytes:
    """A page that reads otherwise than it is written."""
    return _strewn(dice, _BIDI).encode()


def full_of_brackets(dice: random.Random) -> bytes:
    """A page of what may be taken for markup."""
    noise = _strewn(dice, (*_BRACKETS, "[@click=app.quit]", "[/b]", "[red]", "![a](b)", "<!--"))
    return noise.encode()


def full_of_scripts(dice: random.Random) -> bytes:
    """Wide, stacked, joined, private and unassigned characters, in several encodings."""
    text = "".join(dice.choices(_SCRIPTS + " .\n", k=dice.randrange(1, 800)))
    return text.encode(dice.choice(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32")))


def giant_line(dice: random.Random) -> bytes:
    """One thing again and again, up to a megabyte, on one line."""
    piece = dice.choice(
        ("a", "A ", ".", "a. ", "“", "(", "A.", "1,", "http://", "\u0301", "@a ", "A/")
    )
    size = int(10 ** dice.uniform(4, 6))
    return (piece * size)[: min(size, _LONGEST_LINE // 4)].encode()


def many_lines(dice: random.Random) -> bytes:
    """Thousands of short lines."""
    line = dice.choice(("", "a", "A b c.", "Home", "- x", "1", "“a”", "Read more"))
    return "\n".join([line] * dice.randrange(100, 5_000)).encode()


def _strewn(dice: random.Random, noise: tuple[str, ...] | str) -> str:
    characters = list(STORY)
    for _ in range(dice.randrange(1, 200)):
        characters.insert(dice.randrange(len(characters) + 1), dice.choice(noise))
    return "".join(characters)


_USUAL: tuple[Make, ...] = (
    random_bytes,
    printable_bytes,
    mutated_story,
    shuffled_story,
    full_of_controls,
    full_of_directions,
    full_of_brackets,
    full_of_scripts,
)
_LARGE: tuple[Make, ...] = (giant_line, many_lines)
_LARGE_EVERY = 50


def make_input(seed: int, number: int) -> tuple[str, bytes]:
    """The kind and the bytes of one input; the same for the same seed and number."""
    dice = random.Random(f"{seed}/{number}")
    kinds = _LARGE if number % _LARGE_EVERY == 0 else _USUAL
    make = dice.choice(kinds)
    return make.__name__, make(dice)
