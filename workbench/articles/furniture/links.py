"""Lines that are an address, a handle, a time or a price, and posts shown inside an article."""

import re

from workbench.articles.furniture.fold import Fold, Page
from workbench.articles.lines import Line

_ADDRESS = r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co|info|tv|ly|me|io)/\S+"
_LINK = re.compile(_ADDRESS, re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TAG = re.compile(r"(?:^|\s)[#@][\w.]+")
_PICTURE = re.compile(r"(?:^|\s)pic\.twitter\.com/\S+|!\[[^\]]*\]\([^)]*\)")
_HANDLE_AFTER_NAME = re.compile(r"\(@\w+\)\Z")
_SIGNATURE = re.compile(
    r"[—–-]{1,2}\s?[^—–]{1,60}\(@\w+\)(?:,?\s[^\W\d_]{3,9}\.?\s\d{1,2},\s\d{4})?\s*\Z"
)
_CLOCK = r"\d{1,2}[:h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4}|Uhr)?"
_CLOCKS = re.compile(
    rf"(?:{_CLOCK}(?:\s?[/|·–-]\s?{_CLOCK})*"
    r"|(?:[Uu]pdated|[Pp]ublished)(?:\sat)?:?\s\d{1,2}[:.]\d\d\D{0,6})\Z"
)
_TICKER = re.compile(
    r"\S[\w&./' -]{1,30}?\s[$€£]?\d[\d.,]*\s?%?\s*"
    r"\(?[+−▲▼-]\s?\d+(?:[.,]\d+\s?%?|\s?%)\)?(?:\s|\Z)"
)
_FEW_WORDS = 4
_LONGEST_POST = 100
_LONGEST_TICKER = 10
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
    """Hashtags and handles in a row, or a name with its handle."""
    rest = _TAG.sub(" ", line.text)
    named = line.count <= _FEW_WORDS + 1 and _HANDLE_AFTER_NAME.search(line.text)
    if named or (rest != line.text and not _WORD.search(rest)):
        return Fold("hashtags", "hashtags or handles")
    return None


def fold_post(page: Page, line: Line) -> Fold | None:
    """A post of a social network shown inside the article, and the signature below it."""
    if line.count > _LONGEST_POST:
        return None
    after = page.near(line, 1)
    signed_below = after is not None and _SIGNATURE.match(after.text)
    if _SIGNATURE.search(line.text) or signed_below:
        return Fold("post", "embedded post: shown in the article, not said by it")
    return None


def fold_clock(_page: Page, line: Line) -> Fold | None:
    """A time of day and nothing else: when a picture, an update or another story was put up."""
    if _CLOCKS.match(line.text):
        return Fold("time-stamp", "time stamp")
    return None


def fold_ticker(_page: Page, line: Line) -> Fold | None:
    """A quotation of a share, an index or a currency with its change."""
    if line.count <= _LONGEST_TICKER and not line.prose and _TICKER.match(line.text):
        return Fold("ticker", "ticker: a price and its change")
    return None
