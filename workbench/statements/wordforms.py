"""Forms of English words that no stemmer joins: irregular verbs and plurals, US and UK spelling."""

from functools import cache

from workbench.resources import data_path

_ENDINGS = (
    ("isation", "ization"),
    ("isations", "izations"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ise", "ize"),
    ("ises", "izes"),
    ("yse", "yze"),
    ("ysed", "yzed"),
)


@cache
def irregular_forms() -> dict[str, str]:
    """Form to base form ("said" to "say"), from `data/lexicon/irregular.tsv`."""
    return _pairs("irregular.tsv")


@cache
def _spellings() -> dict[str, str]:
    return _pairs("spelling.tsv")


@cache
def _always_s() -> frozenset[str]:
    return frozenset(word for line in _lines("always_s.txt") for word in line.split())


def plain_spelling(key: str) -> str:
    """One spelling for words that British and American English write differently."""
    listed = _spellings().get(key)
    if listed is not None:
        return listed
    if len(key) > 6:
        for british, american in _ENDINGS:
            if key.endswith(british) and key[: -len(british)] not in _always_s():
                return key[: -len(british)] + american
    return key


def _pairs(name: str) -> dict[str, str]:
    return dict(line.split("\t", 1) for line in _lines(name))


def _lines(name: str) -> list[str]:
    """Lines of a lexicon file; those that start with # are remarks."""
    lines = data_path("lexicon", name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
