"""From what the user names to articles: every way in gives one body, every failure one line."""

from datetime import date
from io import BytesIO
from itertools import permutations
from pathlib import Path

import pytest

from tests.articles.samples import BODY, HEADLINE, said
from workbench.articles.files import Caps
from workbench.articles.reader import article_of_text, read_articles, read_sources
from workbench.articles.sources import ReadOptions
from workbench.errors import BadInputError

STORY = "\n\n".join((HEADLINE, *BODY))
OTHER = STORY.replace("Sundvik", "Nesodd").replace("21,000", "9,000")


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_folder_gives_its_articles_in_name_order_with_short_ids(tmp_path: Path) -> None:
    write(tmp_path / "002_bb.txt", OTHER)
    write(tmp_path / "001_aa.txt", STORY)

    assert [a.id for a in read_articles([tmp_path])] == ["001", "002"]


def test_ids_do_not_depend_on_the_order_given(tmp_path: Path) -> None:
    texts = (STORY, OTHER, STORY.replace("pier", "buoy"))
    files = [write(tmp_path / f"storm-{n}.txt", text) for n, text in zip("abc", texts, strict=True)]

    ids = {
        tuple(sorted((a.source, a.id) for a in read_articles(order)))
        for order in permutations(files)
    }
    assert len(ids) == 1


def test_bytes_hash_and_text_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + STORY.replace("\n", "\r\n").encode())

    (article,) = read_articles([tmp_path / "a.txt"])

    assert article.text == STORY
    assert article.raw.startswith(b"\xef\xbb\xbf")
    assert len(article.sha256) == 64


def test_a_decoding_that_was_assumed_is_noted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(STORY.replace("hurt", "hürt").encode("cp1252"))

    (article,) = read_articles([tmp_path])

    assert article.encoding == "cp1252"
    assert any("decoded as cp1252" in note for note in article.notes)


def test_a_sidecar_names_the_outlet_and_the_day(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", STORY)
    write(tmp_path / "a.toml", 'label = "The Sund Courier"\npublished = 2025-05-14\n')

    (article,) = read_articles([tmp_path])

    assert article.label == "The Sund Courier"
    assert article.published == date(2025, 5, 14)


def test_front_matter_is_no_part_of_the_article(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", f"---\nlabel: Wire\n---\n{STORY}")

    (article,) = read_articles([path])

    assert article.label == "Wire"
    assert article.text == STORY


def test_markdown_and_text_have_the_same_body(tmp_path: Path) -> None:
    text = write(tmp_path / "a.txt", STORY)
    marked = f"# {HEADLINE}\n\n" + "\n\n".join(BODY).replace(
        "Sundvik", "[Sundvik](https://a.example)"
    )

    (plain,) = read_articles([text])
    (styled,) = read_articles([write(tmp_path / "b.md", marked)])

    assert said(plain) == said(styled)


def test_the_same_article_twice_is_compared_once_and_said(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", STORY)
    write(tmp_path / "b.md", STORY)

    reading = read_sources([str(tmp_path)])

    assert len(reading.articles) == 1
    assert "compared once" in reading.notes[0]


def test_two_articles_of_one_outlet_are_told_apart(tmp_path: Path) -> None:
    for name, text in (("a.txt", STORY), ("b.txt", OTHER)):
        write(tmp_path / name, f"{text}\n\n© 2025 The Sund Courier")

    labels = [article.label for article in read_articles([tmp_path])]

    assert labels == ["The Sund Courier (a)", "The Sund Courier (b)"]


def test_standard_input_is_read_as_an_article() -> None:
    reading = read_sources(["-"], standard_input=BytesIO(STORY.encode()))

    assert reading.articles[0].id == "stdin"
    assert " ".join(said(reading.articles[0])) == " ".join(BODY)


def test_progress_is_told_for_every_source(tmp_path: Path) -> None:
    told: list[tuple[str, float]] = []
    paths = [str(write(tmp_path / f"{n}.txt", text)) for n, text in ((1, STORY), (2, OTHER))]

    read_sources(paths, report=lambda what, done: told.append((what, done)))

    assert [what for what, _ in told[:2]] == [f"reading {path}" for path in paths]
    assert [done for _, done in told] == sorted(done for _, done in told)


def test_what_other_articles_speak_of_is_no_other_story(tmp_path: Path) -> None:
    heading = "Skipper Haldorsen arrested with two deckhands"
    first = "\n\n".join((HEADLINE, *BODY[:3], heading, *BODY[3:]))
    second = OTHER + "\n\nSkipper Haldorsen and two deckhands were arrested in the evening."
    alone = write(tmp_path / "a.txt", first)

    assert [f.rule for f in read_articles([alone])[0].furniture] == ["other-story"]
    both = read_articles([alone, write(tmp_path / "b.txt", second)])
    assert [f.rule for f in both[0].furniture] == []


def test_the_language_can_be_said(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", STORY)

    reading = read_sources([str(tmp_path)], ReadOptions(language="de"))

    assert reading.articles[0].language == "de"
    assert any("English" in note for note in reading.articles[0].notes)


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "holds no text"), (b"  \n ", "holds no text"), (b"\x00\x01\x02", "is not a text")],
)
def test_a_file_without_text_is_an_error(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "a.txt").write_bytes(content)

    with pytest.raises(BadInputError, match=message):
        read_articles([tmp_path])


def test_the_caps_can_be_raised(tmp_path: Path) -> None:
    path = str(write(tmp_path / "a.txt", STORY))

    with pytest.raises(BadInputError, match="larger than 100 bytes"):
        read_sources([path], ReadOptions(caps=Caps(bytes=100)))
    assert read_sources([path], ReadOptions(caps=Caps(bytes=1000))).articles


def test_a_text_at_hand_is_an_article_of_its_own() -> None:
    article = article_of_text(STORY, "text 1")

    assert article.id == "text"
    assert article.source == "-"
