"""The whole screen as text."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import ClaimSketch, make_article, make_comparison
from tests.tui.reviewing import NOON, make_bench
from workbench.comparison.model import ConflictKind
from workbench.review.model import DecisionKind
from workbench.review.queue import Queue
from workbench.text.spans import Span
from workbench.tui.bench import Bench
from workbench.tui.glyphs import ASCII
from workbench.tui.paint import Role, line_width, plain
from workbench.tui.scene import COLUMNS, FOCUS, GRID, VIEWS

SIZES = [(80, 24), (120, 40), (200, 50), (60, 16)]


def _text(bench: Bench) -> list[str]:
    return [plain(line) for line in bench.lines()]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("size", SIZES)
def test_the_dissenting_article_and_its_words_are_on_the_screen(
    view: str, size: tuple[int, int]
) -> None:
    bench = make_bench(size=size)
    bench.view = view
    bench.align()
    lines = _text(bench)
    assert any("ran aground off the island" in line for line in lines)
    assert any("≠ Sorra" in line for line in lines)


@pytest.mark.parametrize("size", SIZES)
def test_whichever_article_is_in_focus_the_dissent_stays_in_sight(size: tuple[int, int]) -> None:
    bench = make_bench(size=size)
    for index in range(5):
        bench.focus_article(index)
        assert any("the island of Sorra" in line for line in _text(bench))


def test_with_forty_articles_the_lone_dissenter_is_in_sight() -> None:
    articles = [make_article(f"a{n}", f"The talks were held in {_town(n)}.") for n in range(40)]
    said = {a.id: a.text for a in articles}
    values = {
        "Lund": {a.id: "Lund" for a in articles if "Lund" in a.text},
        "Ystad": {"a37": "Ystad"},
    }
    sketch = ClaimSketch("Where the talks were held", said, values, ConflictKind.PLACE)
    for size in SIZES:
        for view in VIEWS:
            bench = make_bench(make_comparison(articles, [sketch]), size)
            bench.view = view
            bench.align()
            assert any("held in Ystad" in line for line in _text(bench))


def _town(number: int) -> str:
    return "Ystad" if number == 37 else "Lund"


def test_silent_articles_are_named() -> None:
    bench = make_bench()
    bench.go_to("c3")
    assert any("silent: 4 The Lantern, 5 Sorra Post" in line for line in _text(bench))


def test_columns_stand_side_by_side_with_what_each_article_says() -> None:
    head = _text(make_bench(size=(200, 50)))[1]
    assert [part.split()[0] for part in head.split("│")] == ["1", "2", "3", "4", "5"]
    assert head.count("≠ Porto Alto") == 4
    assert head.rstrip().endswith("≠ Sorra")


def test_folded_lines_are_one_line_with_the_reason() -> None:
    assert any("⋯  2 lines folded: menu" in line for line in _text(make_bench()))


def test_the_current_claim_is_marked_in_every_column() -> None:
    lines = make_bench(size=(200, 50)).lines()
    pointers = [part for line in lines[2:30] for part in line if part == ("▶", Role.MARK_CURRENT)]
    assert len(pointers) == 5


def test_the_words_that_carry_the_lone_value_stand_out() -> None:
    lines = make_bench().lines()
    assert ("Sorra", Role.MINORITY) in {run for line in lines for run in line}


def test_progress_and_disputes_left_are_told() -> None:
    assert "0/12 judged, 4 disputes left" in _text(make_bench())[0]


def test_a_given_verdict_is_shown_and_the_claim_is_ticked() -> None:
    bench = make_bench(size=(200, 50))
    session = bench.session
    session.apply(
        session.decide(
            DecisionKind.VERDICT, "c0", label="refuted", scale="default", scale_version=1
        )
    )
    bench.changed()
    text = "\n".join(_text(bench))
    assert "✓refuted" in text
    assert f"✓ refuted  ana {NOON.astimezone():%Y-%m-%d %H:%M}" in text
    assert "▶✓" in text


def test_the_grid_shows_each_article_s_value() -> None:
    bench = make_bench()
    bench.view = GRID
    row = next(line for line in _text(bench) if "Where the ferry ran" in line)
    assert [cell.strip() for cell in row.split("│")[1:]] == [*["Porto Alto"] * 4, "Sorra"]


def test_origins_are_counted() -> None:
    bench = make_bench()
    session = bench.session
    session.apply(session.decide(DecisionKind.ORIGINS, groups=[["two", "four"]]))
    bench.changed()
    assert any("5 articles, 4 origins (2+4 alike)" in line for line in _text(bench))


def test_ascii_shows_no_sign_beyond_ascii() -> None:
    bench = make_bench(size=(120, 40))
    bench.glyphs = ASCII
    quotes = str.maketrans("", "", "“”")
    for view in VIEWS:
        bench.view = view
        for line in _text(bench):
            assert line.translate(quotes).isascii(), line


def test_a_screen_too_small_says_so_in_one_line() -> None:
    said = [line for line in _text(make_bench(size=(59, 15))) if line.strip()]
    assert said == ["Make this window at least 60x16 (it is 59x15).".ljust(59)]


def test_an_empty_comparison_says_that_there_is_no_claim() -> None:
    bench = make_bench(make_comparison([make_article("a", "Nothing here.")], []))
    assert any("No claim passes the filter; F shows all." in line for line in _text(bench))


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(VIEWS),
    st.integers(1, 250),
    st.integers(1, 70),
    st.integers(0, 11),
    st.integers(0, 4),
)
def test_every_line_has_exactly_the_width_of_the_screen(
    view: str, width: int, height: int, claim: int, focus: int
) -> None:
    bench = make_bench(size=(width, height))
    bench.view = view
    bench.go_to(f"c{claim}")
    bench.focus_article(focus)
    lines = bench.lines()
    assert len(lines) == height
    assert {line_width(line) for line in lines} == {width}


_HOSTILE = "He [b]said[/b] \x1b]0;x\x07 that \u202eabc\u202c 漢字 👨‍👩‍👧 e\u0301\u0301 won.\x9b31m"


@pytest.mark.parametrize("view", [COLUMNS, FOCUS, GRID])
def test_hostile_text_is_shown_with_visible_marks(view: str) -> None:
    articles = [make_article(n, _HOSTILE, label=_HOSTILE) for n in ("a", "b")]
    sketch = ClaimSketch(
        _HOSTILE,
        {"a": _HOSTILE, "b": _HOSTILE},
        {_HOSTILE: {"a": "won"}, "other": {"b": "said"}},
    )
    bench = make_bench(make_comparison(articles, [sketch]))
    bench.view = view
    bench.session.info = replace(bench.session.info, title=_HOSTILE)
    bench.align()
    lines = bench.lines()
    text = "".join(plain(line) for line in lines)
    assert not set(text) & set("\x1b\x07\x9b\u202e\u202c")
    assert "[b]said[/b]" in text
    assert {line_width(line) for line in lines} == {120}


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from("npst]/du"), max_size=12))
def test_rows_kept_from_before_look_as_if_painted_anew(moves: str) -> None:
    bench = make_bench()
    for move in moves:
        _make(bench, move)
        bench.lines()
    kept = bench.lines()
    bench.forget_painted()
    assert kept == bench.lines()


def _make(bench: Bench, move: str) -> None:
    session, claim = bench.session, bench.claim_id
    if move in "np]":
        bench.step(Queue.next if move != "p" else Queue.previous)
    elif move == "s":
        bench.session.apply(
            session.decide(
                DecisionKind.VERDICT, claim, label="mixed", scale="default", scale_version=1
            )
        )
        bench.changed()
    elif move == "d":
        session.apply(session.decide(DecisionKind.AGREEMENT, claim, agreement="disputed"))
        bench.changed()
    elif move == "u" and (undo := session.undo()):
        session.apply(undo)
        bench.changed()
    elif move == "/":
        span = bench.articles[4].text.index("ferry")
        bench.find({"five": (Span(span, span + 5),)}, 4, Span(span, span + 5))
    else:
        bench.next_statement()
