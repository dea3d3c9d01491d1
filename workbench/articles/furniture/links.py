"""Lines that are an address, a handle or a row of tags: nothing a reader could believe or doubt."""

import re

from workbench.articles.furniture.fold import Fold, Page
from workbench.articles.lines import Line

_ADDRESS = r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co|info|tv|ly|me|io)/\S+"
_LINK = re.compile(_ADDRESS, re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TAG = re.compile(r"(?:^|\s)[#@][\w.]+")
_PICTURE = re.compile(r"(?:^|\s)pic\.twitter\.com/\S+|!\[[^\]]*\]\([^)]*\)")
_POST = re.compile(r"^[—–-]{1,2}\s.{1,60}\(@\w+\)")
_FEW_WORDS = 4
_WORD = re.compile(r"[^\W\d_]{2,}")


def fold_link(_page: Page, line: Line) -> Fold | None:
    """An address, an e-mail address or a picture link with hardly a word beside it."""
    rest = line.text
    for pattern in (_PICTURE, _LINK, _EMAIL):
        rest = pattern.sub(" ", rest)
    if rest != line.text and len(_WORD.findall(rest)) <= _FEW_WORDS:
        return Fold("link", "link: an address, not a sentence")
    return None


def fold_handles(_page: Page, line: Line) -> Fold | None:
    """Hashtags and handles in a row, or the signature of an embedded post."""
    if _POST.match(line.text):
        return Fold("post-signature", "signature of an embedded post")
    rest = _TAG.sub(" ", line.text)
    if rest != line.text and not _WORD.search(rest):
        return Fold("hashtags", "hashtags or handles")
    return None
