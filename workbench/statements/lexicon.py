"""Word lists of `data/lexicon`, read once and only when something first asks for them."""

from functools import cache

from workbench.resources import data_path

RARELY_CAPITAL = 60
"""A word that background text capitalises in fewer per cent of its uses is no name by itself."""


def listed(text: str) -> frozenset[str]:
    """The words of a short list that belongs to one module."""
    return frozenset(text.split())


def ordered(text: str) -> tuple[str, ...]:
    """The words of a short list whose order counts."""
    return tuple(text.split())


def _lines(name: str) -> list[str]:
    text = data_path("lexicon", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"]


@cache
def words(name: str) -> frozenset[str]:
    """The words of `data/lexicon/<name>.txt`: white space between them, # starts a remark."""
    return frozenset(word for line in _lines(f"{name}.txt") for word in line.split())


@cache
def table(name: str) -> dict[str, str]:
    """First column to second column of `data/lexicon/<name>.tsv`."""
    return dict(line.split("\t")[:2] for line in _lines(f"{name}.tsv"))


@cache
def phrases(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The first column of a table as word sequences, by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in table(name):
        parts = tuple(entry.replace("-", " ").split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(all_, key=len, reverse=True)) for first, all_ in found.items()}


@cache
def _capital_shares() -> dict[str, int]:
    return {key: int(share) for key, share in table("capitals").items()}


def usually_small(key: str) -> bool:
    """Does background text mostly write the word without a capital?

    Words it never saw count as small only where their ending is that of an ordinary word.
    """
    shares = _capital_shares()
    share = shares.get(key)
    if share is not None:
        return share < RARELY_CAPITAL
    if key.endswith("s") and len(key) > 4 and shares.get(key[:-1], 100) < RARELY_CAPITAL:
        return True
    return len(key) > 6 and key.endswith(_ORDINARY_ENDINGS)


_ORDINARY_ENDINGS = (
    "ing",
    "ings",
    "tion",
    "tions",
    "ness",
    "ment",
    "ments",
    "ally",
    "edly",
    "ously",
    "ility",
    "ities",
    "ized",
    "izes",
    "ated",
    "ates",
    "able",
    "ible",
    "less",
    "ships",
    "ship",
)
