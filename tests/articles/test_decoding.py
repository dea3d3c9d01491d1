"""Bytes of any age become text, and what was assumed is said."""

import pytest

from workbench.articles.decoding import decode
from workbench.errors import BadInputError

TEXT = "Čapek “said” so – on Friday.\nThe café closed."


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "utf-8"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_marks_and_utf_8_are_read_without_a_note(raw: bytes, encoding: str) -> None:
    decoded = decode(raw, "a.txt")

    assert decoded.text == TEXT
    assert decoded.encoding == encoding
    assert decoded.notes == ()


def test_utf_16_without_a_mark_is_seen_by_its_zeros() -> None:
    decoded = decode("The mayor of Tolven resigned.".encode("utf-16-le"), "a.txt")

    assert decoded.text == "The mayor of Tolven resigned."
    assert "utf-16-le" in decoded.notes[0]


def test_old_pages_are_read_as_windows_1252_and_that_is_said() -> None:
    decoded = decode("The “café” in Łódź".encode("cp1252", errors="replace"), "a.txt")

    assert decoded.text.startswith("The “café”")
    assert decoded.encoding == "cp1252"
    assert decoded.notes == ("decoded as cp1252: the file is not valid UTF-8",)


def test_a_damaged_tail_does_not_lose_the_text() -> None:
    assert decode(b"\xff\xfea\x00b\x00c", "a.txt").text.startswith("ab")


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_every_kind_of_line_end_becomes_one(ends: str) -> None:
    assert decode(f"one{ends}two".encode(), "a.txt").text == "one\ntwo"


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", bytes(range(1, 32)) * 9])
def test_binary_data_is_refused_by_name(raw: bytes) -> None:
    with pytest.raises(BadInputError, match=r"picture\.txt is not a text"):
        decode(raw, "picture.txt")
