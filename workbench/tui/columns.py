"""Painting articles side by side: marks, words in conflict, folded lines, one head a column."""

import itertools
from collections.abc import Mapping, Sequence

from workbench.articles.model import Article
from workbench.comparison.model import Agreement
from workbench.text.safe import safe_line
from workbench.text.spans import Span
from workbench.tui.arrange import column_widths
from workbench.tui.cells import clipped, width
from workbench.tui.layout import Layout, Row
from workbench.tui.marks import Mark
from workbench.tui.paint import Line, Role, Run, fit, joined, spread
from workbench.tui.scene import Scene

GUTTER = 3
"""Sign, tick, space."""
_MARGIN = 1

_TEXT_ROLE = {
    Agreement.DISPUTED: Role.DISPUTED,
    Agreement.SHARED: Role.SHARED,
    Agreement.SINGLE: Role.SINGLE,
}
_MARK_ROLE = {
    Agreement.DISPUTED: Role.MARK_DISPUTED,
    Agreement.SHARED: Role.MARK_SHARED,
    Agreement.SINGLE: Role.MARK_SINGLE,
}
_RANK = {Agreement.DISPUTED: 0, Agreement.SHARED: 1, Agreement.SINGLE: 2}


def text_cells(column: int) -> int:
    """How many cells of a column are left for text."""
    return max(2, column - GUTTER - _MARGIN)


def column_lines(scene: Scene, shown: Sequence[int], cells: int, height: int) -> list[Line]:
    """The articles of these indices side by side: so many lines of so many cells."""
    widths = column_widths(cells, len(shown))
    columns = [
        article_lines(scene, scene.articles[n], n, w, height)
        for n, w in zip(shown, widths, strict=True)
    ]
    bar: Run = (scene.glyphs.column, Role.RULE)
    return [_beside(parts, bar) for parts in zip(*columns, strict=True)]


def _beside(parts: Sequence[Line], bar: Run) -> Line:
    line: list[Run] = list(parts[0])
    for part in parts[1:]:
        line.append(bar)
        line.extend(part)
    return tuple(line)


def article_lines(
    scene: Scene, article: Article, index: int, cells: int, height: int
) -> list[Line]:
    """One column: its head and the rows of the article from where it is scrolled to."""
    layout = scene.layouts(article, text_cells(cells))
    rows = layout.window(scene.tops.get(article.id, 0), height - 1)
    lines = [head_line(scene, article, index, cells)]
    lines += [_kept_or_painted(scene, layout, row, cells) for row in rows]
    blank: Line = ((" " * cells, Role.TEXT),)
    return lines + [blank] * (height - len(lines))


def head_line(scene: Scene, article: Article, index: int, cells: int) -> Line:
    """Number, name and what the article says of the current claim."""
    role = Role.HEAD_FOCUS if index == scene.focus else Role.HEAD
    dim = role if role is Role.HEAD_FOCUS else Role.HEAD_DIM
    pin = f" {scene.glyphs.pinned}" if index in scene.pinned else ""
    label = f" {index + 1} {safe_line(article.label)}{pin}"
    said = f" {_said(scene, article.id)} "
    room = max(min(width(label), cells // 2), cells - width(said))
    return spread(
        ((clipped(label, room), role),), ((clipped(said, cells - room), dim),), cells, role
    )


def _said(scene: Scene, article_id: str) -> str:
    if article_id not in scene.values:
        return f"{scene.glyphs.silent} silent"
    sign = scene.glyphs.agreement(scene.agreement)
    value = safe_line(scene.values[article_id])
    return f"{sign} {value}" if value else sign


def _kept_or_painted(scene: Scene, layout: Layout, row: Row, cells: int) -> Line:
    """The row as it was painted before, unless the current claim or a search is in it."""
    article_id = layout.article.id
    key = (article_id, cells, row.start)
    current = scene.claim.id if scene.claim is not None else ""
    words = (span for span, _minority in scene.words.get(article_id, ()))
    told = any(s.start < row.end and row.start < s.end for s in words)
    if told or article_id in scene.found:
        return row_line(scene, layout, row, cells)
    kept = scene.painted.get(key)
    if kept is not None and current not in kept[0]:
        return kept[1]
    line = row_line(scene, layout, row, cells)
    claims = frozenset(m.claim.id for m in _marks_over(scene, layout, row))
    if current not in claims:
        scene.painted[key] = (claims, line)
    return line


def _marks_over(scene: Scene, layout: Layout, row: Row) -> list[Mark]:
    marks = scene.marks.get(layout.article.id)
    if marks is None or row.block.folded or row.end <= row.start:
        return []
    return marks.over(row.start, row.end)


def row_line(scene: Scene, layout: Layout, row: Row, cells: int) -> Line:
    """One row of an article with its gutter."""
    if row.block.folded:
        return fit(_fold(scene, row), cells, Role.TEXT, scene.glyphs.ellipsis)
    marks = _marks_over(scene, layout, row)
    runs = (*_gutter(scene, row, marks), *_row_runs(scene, layout, row, marks))
    return fit(joined(runs), cells)


def _fold(scene: Scene, row: Row) -> Line:
    lines = "1 line" if row.block.folded == 1 else f"{row.block.folded} lines"
    said = f"{scene.glyphs.fold}  {lines} folded: {safe_line(row.block.reason)}"
    return ((said, Role.FOLD),)


def _gutter(scene: Scene, row: Row, marks: Sequence[Mark]) -> Line:
    own = [m for m in marks if scene.claim is not None and m.claim.id == scene.claim.id]
    if own:
        starts = any(row.start <= m.span.start for m in own)
        if not starts:
            return ((scene.glyphs.within, Role.MARK_CURRENT), ("  ", Role.TEXT))
        return ((scene.glyphs.current, Role.MARK_CURRENT), *_tick(scene, own), (" ", Role.TEXT))
    begun = [m for m in marks if row.start <= m.span.start]
    if not begun:
        return ((" " * GUTTER, Role.TEXT),)
    agreement = min((scene.state.agreement(m.claim) for m in begun), key=_RANK.__getitem__)
    sign = scene.glyphs.agreement(agreement)
    return ((sign, _MARK_ROLE[agreement]), *_tick(scene, begun), (" ", Role.TEXT))


def _tick(scene: Scene, marks: Sequence[Mark]) -> Line:
    standings = [scene.state.standing(m.claim.id) for m in marks]
    if all(s.judged for s in standings):
        return ((scene.glyphs.judged, Role.MARK_JUDGED),)
    if any(s.flagged for s in standings):
        return ((scene.glyphs.flagged, Role.MARK_DISPUTED),)
    return ((" ", Role.TEXT),)


def _row_runs(scene: Scene, layout: Layout, row: Row, marks: Sequence[Mark]) -> list[Run]:
    article_id = layout.article.id
    words = scene.words.get(article_id, ())
    found = scene.found.get(article_id, ())
    edges = {row.start, row.end}
    disputed = (w for m in marks for w in m.words)
    for span in (
        *(m.span for m in marks),
        *disputed,
        *(s for s, _ in words),
        *found,
        *row.block.dimmed,
    ):
        edges.update(e for e in (span.start, span.end) if row.start < e < row.end)
    ordered = sorted(edges)
    return [
        (layout.text[a:b], _role(scene, a, marks, words, found, row.block.dimmed))
        for a, b in itertools.pairwise(ordered)
    ]


def _role(
    scene: Scene,
    at: int,
    marks: Sequence[Mark],
    words: Sequence[tuple[Span, bool]],
    found: Sequence[Span],
    dimmed: Sequence[Span],
) -> Role:
    """What the character at `at` is: a run has one role from its start to its end."""
    if any(_in(s, at) for s in found):
        return Role.FOUND
    for span, minority in words:
        if _in(span, at):
            return Role.MINORITY if minority else Role.MAJORITY
    over = [m for m in marks if _in(m.span, at)]
    own = [m for m in over if scene.claim is not None and m.claim.id == scene.claim.id]
    if own:
        chosen = any(m.statement == scene.chosen for m in own)
        return Role.CURRENT_HERE if chosen else Role.CURRENT
    if any(_in(s, at) for s in dimmed):
        return Role.FOLD
    return _standing_role(scene, over, at)


def _in(span: Span, at: int) -> bool:
    return span.start <= at < span.end


def _standing_role(scene: Scene, over: Sequence[Mark], at: int) -> Role:
    if not over:
        return Role.TEXT
    unjudged = [m for m in over if not scene.state.standing(m.claim.id).judged]
    if not unjudged:
        return Role.JUDGED
    leading = min(unjudged, key=lambda m: _RANK[scene.state.agreement(m.claim)])
    agreement = scene.state.agreement(leading.claim)
    if agreement is Agreement.DISPUTED and any(_in(w, at) for w in leading.words):
        return Role.DISPUTED_WORDS
    return _TEXT_ROLE[agreement]


def aligned_tops(scene: Scene, shown: Mapping[int, int], height: int) -> Mapping[str, int]:
    """Where each shown article (index to column width) must be scrolled to for its claim.

    An article that is silent stays where it is, and so does one whose words are in sight.
    """
    tops = dict(scene.tops)
    for index, cells in shown.items():
        article = scene.articles[index]
        spans = _spans_to_show(scene, article.id)
        if spans:
            layout = scene.layouts(article, text_cells(cells))
            tops[article.id] = layout.aligned(spans[0], height, tops.get(article.id, 0))
    return tops


def _spans_to_show(scene: Scene, article_id: str) -> list[Span]:
    """The chosen statement first, then one with words in conflict, then in reading order."""
    chosen = [s.span for s in scene.statements if s.id == scene.chosen and s.article == article_id]
    words = [s for s, _minority in scene.words.get(article_id, ())]
    spans = scene.spans(article_id)
    telling = [s for s in spans if any(s.contains(w) for w in words)]
    return [*chosen, *telling, *spans]
