"""What the look of a line tells before its words are understood: prose, title, label, cut off."""

import re

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_WIDE_SCRIPT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_CLOSERS = "\"'”’»)]*_"
_SENTENCE_END = re.compile(r"[.!?。！？؟।۔][\"'”’»)\]*_]*\Z")
_CUT_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*\Z")
_OPENING_QUOTE = re.compile(r"\A[\"'“‘„«»—–-]\s?\w")
_SHORT_PROSE = 5
_LONG_WITHOUT_END = 25


def words(text: str) -> list[str]:
    """The words of a line; a script written without spaces counts two characters a word."""
    wide = _WIDE_SCRIPT.findall(text)
    if len(wide) > len(text) // 3:
        return wide[::2]
    return _WORD.findall(text)


def is_cut_off(text: str) -> bool:
    """Does it end in an ellipsis, as the first words of another story do?"""
    return bool(_CUT_OFF.search(text))


def ends_sentence(text: str) -> bool:
    """Does it end as a sentence does, closing marks aside?"""
    return bool(_SENTENCE_END.search(text)) and not is_cut_off(text)


def is_prose(text: str) -> bool:
    """Does it read as running text: it ends as a sentence does and is no label?"""
    count = len(words(text))
    if ends_sentence(text):
        return count >= _SHORT_PROSE or (count >= 2 and bool(_OPENING_QUOTE.match(text)))
    return count >= _LONG_WITHOUT_END and not is_cut_off(text)


def opens_with_quote(text: str) -> bool:
    """Does it start as speech does, with a quotation mark or a dash?"""
    return bool(_OPENING_QUOTE.match(text))


def starts_lower(text: str) -> bool:
    """Does it start in lower case, as the rest of a broken line does?"""
    return text[:1].islower()


def capitalised(text: str) -> list[str]:
    """Its words that start with a capital."""
    return [word for word in words(text) if word[:1].isupper()]


def is_upper(text: str) -> bool:
    """Is it set in capitals?"""
    return text.isupper()
