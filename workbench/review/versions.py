"""Whether articles are later versions of those that a session was begun on.

A path proves little: every event may have its `001.txt`. So a file that changed counts as the same
article only if its name and a good part of its words are the same.
"""

from collections.abc import Iterable
from pathlib import PurePath

from workbench.articles.model import Article
from workbench.text.normalize import ascii_key

_ALIKE = 0.3
"""Share of the runs of three words of the shorter text that must stand in the other."""
_RUN = 3


def pair_versions(
    old: Iterable[Article], new: Iterable[Article]
) -> dict[str, tuple[Article, Article | None]]:
    """Old article id to the article and its new version; None where there is none.

    By the same bytes, else the same place, else the same name, wherever it lies now.
    """
    left, waiting = list(new), list(old)
    pairs: dict[str, tuple[Article, Article | None]] = {}
    for same in (_same_bytes, _same_place, _same_name):
        for article in tuple(waiting):
            match = next((n for n in left if same(article, n)), None)
            if match is not None:
                pairs[article.id] = (article, match)
                left.remove(match)
                waiting.remove(article)
    return pairs | {article.id: (article, None) for article in waiting}


def are_later_versions(old: Iterable[Article], new: Iterable[Article]) -> bool:
    """Is there a later version, or the same, of every old article? There may be more articles."""
    pairs = pair_versions(old, new)
    return bool(pairs) and all(n is not None for _, n in pairs.values())


def alike(old: str, new: str) -> bool:
    """Do the two share so many words in the same order that one may be an edit of the other?"""
    left, right = _runs(old), _runs(new)
    return len(left & right) >= _ALIKE * min(len(left), len(right))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = ascii_key(text).split()
    return {tuple(words[n : n + _RUN]) for n in range(max(1, len(words) - _RUN + 1))}


def _same_bytes(old: Article, new: Article) -> bool:
    return old.sha256 == new.sha256


def _same_place(old: Article, new: Article) -> bool:
    return old.source == new.source and alike(old.text, new.text)


def _same_name(old: Article, new: Article) -> bool:
    return name_of(old.source) == name_of(new.source) and alike(old.text, new.text)


def name_of(source: str) -> str:
    """The last part of a path or address."""
    return PurePath(source).name
