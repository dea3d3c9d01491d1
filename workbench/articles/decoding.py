"""Bytes to text, without guessing silently: what was assumed is said in a note.

A byte order mark decides; else UTF-8; else UTF-16 where every other byte is NUL; else Windows-1252,
the usual encoding of old saved pages (WHATWG Encoding Standard: what "latin1" means on the web).
"""

import codecs
from dataclasses import dataclass

from workbench.errors import BadInputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_MOST_CONTROLS = 0.1
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r\f\x1b"))


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes, the encoding it was in, and what the reader should know of it."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(raw: bytes, name: str) -> Decoded:
    """The text of `raw`, line ends as "\\n"; `name` is used in the error only.

    Raises BadInputError for bytes that are no text in any of the encodings tried.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _marked(raw[len(mark) :], encoding)
    wide = _wide_encoding(raw)
    if wide is not None:
        return _lenient(raw, wide, f"decoded as {wide}, which the file does not say")
    if looks_binary(raw):
        raise BadInputError(
            f"{name} is not a text: it holds binary data",
            "give .txt, .md or .html files; save other documents as text first",
        )
    try:
        return Decoded(one_kind_of_line_end(raw.decode("utf-8")), "utf-8")
    except UnicodeDecodeError:
        return _lenient(raw, "cp1252", "decoded as cp1252: the file is not valid UTF-8")


def _marked(body: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(one_kind_of_line_end(body.decode(encoding)), encoding)
    except UnicodeDecodeError:
        return _lenient(body, encoding, f"damaged {encoding}: unreadable bytes are shown as \ufffd")


def _lenient(raw: bytes, encoding: str, note: str) -> Decoded:
    return Decoded(one_kind_of_line_end(raw.decode(encoding, errors="replace")), encoding, (note,))


def one_kind_of_line_end(text: str) -> str:
    """CR LF and a lone CR as LF; nothing else is changed, so that offsets can be trusted."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _wide_encoding(raw: bytes) -> str | None:
    """UTF-16 without a mark: western text then has NUL as every other byte."""
    sample = raw[:_SAMPLE]
    half = len(sample) // 2
    if half < 8:
        return None
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.7 and even < 0.1:
        return "utf-16-le"
    if even > 0.7 and odd < 0.1:
        return "utf-16-be"
    return None


def looks_binary(raw: bytes) -> bool:
    """Does it hold NUL bytes or so many control bytes that it cannot be a text?"""
    sample = raw[: _SAMPLE * 4]
    if b"\0" in sample:
        return True
    controls = len(sample) - len(sample.translate(None, delete=_CONTROLS))
    return controls > _MOST_CONTROLS * max(len(sample), 1)
