"""What the look of a line tells before its words are understood: prose, title, label, cut off."""

import re

_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’.-][^\W_]+)*")
_WIDE_SCRIPT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_SENTENCE_END = re.compile(r"[.!?。！？؟।۔][\"'”’“‘»«›‹）」』)\]*_]*(?:\s[»”])?\Z")
_CUT_OFF = re.compile(
    r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*(?:read more|continue)?\W*\Z", re.IGNORECASE
)
_SPEECH = re.compile(r"\A[\"'“‘„«»—–「『-]\s?\w")
_FACT = re.compile(r"\w[\w ]{1,24}:\s(?=[^:]*\d)")
_SMALL_WORD = re.compile(r"(?<!\w)[^\W\d_A-Z]\w{2,}")
_FEW_SMALL_WORDS = 2
_SCORE = re.compile(r"(?<![\d-])\d{1,3}\s?[-–]\s?\d{1,3}(?![\d-])|(?<!\d)\d{1,2}:\d(?!\d)")
_MOST_WORDS_OF_SCORE = 12
_ENDS_LOOKED_AT = 40
_SHORT_PROSE = 5
_LONG_WITHOUT_END = 25


def words(text: str) -> list[str]:
    """The words of a line; a script written without spaces counts two characters a word."""
    wide = [] if text.isascii() else _WIDE_SCRIPT.findall(text)
    if len(wide) > len(text) // 3:
        return wide[::2]
    return _WORD.findall(text)


def is_cut_off(text: str) -> bool:
    """Does it end in an ellipsis, as the first words of another story do?"""
    return bool(_CUT_OFF.search(text, max(0, len(text) - _ENDS_LOOKED_AT)))


def ends_sentence(text: str) -> bool:
    """Does it end as a sentence does, closing marks aside?"""
    end = text[-_ENDS_LOOKED_AT:].rstrip()
    return bool(_SENTENCE_END.search(end)) and not is_cut_off(text)


def opens_with_quote(text: str) -> bool:
    """Does it start as speech does, with a quotation mark or a dash?"""
    return bool(_SPEECH.match(text))


def is_prose(text: str, count: int) -> bool:
    """Does a line of `count` words read as running text rather than as a label or a title?"""
    if ends_sentence(text):
        return count >= _SHORT_PROSE or (count >= 2 and opens_with_quote(text))
    if text.endswith(":"):
        return count > _SHORT_PROSE
    return count >= _LONG_WITHOUT_END and not is_cut_off(text)


def is_fact(text: str) -> bool:
    """Is it a label with a figure ("Attendance: 18,204"), as reports of games and tables have?"""
    match = _FACT.match(text)
    return match is not None and len(_SMALL_WORD.findall(text, match.end())) <= _FEW_SMALL_WORDS


def is_score(text: str) -> bool:
    """Is it the result of a game ("Norvik 2-1 Hallingby"), or a ratio alone?"""
    return bool(_SCORE.search(text)) and len(words(text)) <= _MOST_WORDS_OF_SCORE


def capitalised(text: str) -> list[str]:
    """Its words that start with a capital."""
    return [word for word in words(text) if word[:1].isupper()]
