"""Only regular files are read, never more than the cap, in an order one can rely on."""

import os
from pathlib import Path

import pytest

from workbench.articles.files import Caps, check_lines, find_files, read_bytes
from workbench.errors import BadInputError


def write(path: Path, text: str = "Some words.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_a_folder_is_read_in_name_order_without_hidden_and_foreign_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.html", ".d.txt", "e.pdf", "f.toml"):
        write(tmp_path / name)

    assert [path.name for path in find_files([tmp_path])] == ["a.md", "b.txt", "c.html"]


def test_folders_below_are_read_on_request_only(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "below" / "b.txt")

    assert [path.name for path in find_files([tmp_path])] == ["a.txt"]
    assert [path.name for path in find_files([tmp_path], recursive=True)] == ["a.txt", "b.txt"]


def test_the_order_given_is_kept_and_a_file_named_twice_stands_once(tmp_path: Path) -> None:
    late, early = write(tmp_path / "z.txt"), write(tmp_path / "a.txt")

    assert find_files([late, early, late]) == (late, early)


def test_a_link_back_to_the_folder_makes_no_loop(tmp_path: Path) -> None:
    write(tmp_path / "below" / "a.txt")
    (tmp_path / "below" / "up").symlink_to(tmp_path, target_is_directory=True)

    assert len(find_files([tmp_path], recursive=True)) == 1


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="no articles in the folder"):
        find_files([tmp_path])


def test_a_missing_path_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="there is no file or folder"):
        find_files([tmp_path / "nowhere.txt"])


def test_a_path_with_a_zero_byte_is_an_error() -> None:
    with pytest.raises(BadInputError, match="cannot read"):
        find_files([Path("a\0b")])


def test_a_named_pipe_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)

    with pytest.raises(BadInputError, match="is not a regular file"):
        read_bytes(pipe)


def test_a_device_is_refused() -> None:
    with pytest.raises(BadInputError, match="is not a regular file"):
        read_bytes(Path("/dev/zero"))


def test_a_file_over_the_cap_is_refused_and_one_at_the_cap_is_not(tmp_path: Path) -> None:
    path = write(tmp_path / "long.txt", "x" * 11)

    assert len(read_bytes(path, Caps(bytes=11))) == 11
    with pytest.raises(BadInputError, match="larger than 10 bytes"):
        read_bytes(path, Caps(bytes=10))


def test_web_pages_have_a_cap_of_their_own(tmp_path: Path) -> None:
    path = write(tmp_path / "page.html", "x" * 11)

    assert len(read_bytes(path, Caps(bytes=10, page_bytes=20), page=True)) == 11


@pytest.mark.parametrize("name", ["articles.zip", "articles.tar.gz"])
def test_an_archive_is_refused_by_its_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInputError, match="is an archive"):
        read_bytes(write(tmp_path / name))


def test_an_archive_is_refused_by_its_first_bytes(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"PK\x03\x04rest")

    with pytest.raises(BadInputError, match="is an archive"):
        read_bytes(path)


def test_too_many_lines_are_refused() -> None:
    with pytest.raises(BadInputError, match="has 4 lines, more than 3"):
        check_lines("a\nb\nc\nd", "story.txt", Caps(lines=3))
