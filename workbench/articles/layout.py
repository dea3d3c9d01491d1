"""From a text to what each line of it is: masthead, heading, body, or furniture with its reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from workbench.articles.cues import cues_for
from workbench.articles.dates import is_stamp
from workbench.articles.furniture.about import fold_about
from workbench.articles.furniture.among import fold_among
from workbench.articles.furniture.apart import fold_apart
from workbench.articles.furniture.authors import fold_author_box, fold_writer
from workbench.articles.furniture.blurbs import fold_blurbs
from workbench.articles.furniture.captions import fold_beside_credit, fold_credit, fold_depiction
from workbench.articles.furniture.contacts import fold_contact, fold_contact_names
from workbench.articles.furniture.fold import Fold, Folds, Page, Rule, first_fold
from workbench.articles.furniture.headings import heading_words, sort_short_lines, states_something
from workbench.articles.furniture.links import (
    fold_clock,
    fold_handles,
    fold_link,
    fold_post,
    fold_ticker,
)
from workbench.articles.furniture.position import body_range, fold_outside
from workbench.articles.furniture.prompts import fold_address, fold_prompt
from workbench.articles.furniture.repeats import fold_repeats
from workbench.articles.furniture.tail import fold_lists
from workbench.articles.lines import Line, split_lines
from workbench.articles.masthead import LONGEST_STAMP, TOP_LINES, MastheadLines, find_masthead
from workbench.articles.model import Furniture, Masthead, Sentence
from workbench.articles.sentences import split_sentences
from workbench.text.spans import Span

_LINE_RULES: tuple[Rule, ...] = (
    fold_link,
    fold_handles,
    fold_post,
    fold_clock,
    fold_ticker,
    fold_contact,
    fold_prompt,
    fold_address,
    fold_credit,
    fold_depiction,
    fold_author_box,
)
_MOST_PASSES = 4


@dataclass(frozen=True, slots=True)
class Survey:
    """The lines of one text, sorted as far as the text alone tells."""

    text: str
    page: Page
    folds: Folds
    found: MastheadLines

    def said(self) -> Iterator[str]:
        """The lines that are not folded."""
        return (x.text for x in self.page.lines if x.number not in self.folds)


@dataclass(frozen=True, slots=True)
class Layout:
    """Every line of a text sorted: what is said, what introduces it, what is set aside."""

    masthead: Masthead
    published: date | None
    furniture: tuple[Furniture, ...]
    sentences: tuple[Sentence, ...]
    headings: tuple[Span, ...]


def survey(text: str, language: str = "en") -> Survey:
    """Sort the lines of a text by shape, position and cue words."""
    page, folds = _without_furniture(Page(split_lines(text), cues_for(language), range(0)))
    found = find_masthead(page, folds)
    page = replace(page, body=range(max(page.body.start, found.body_start), page.body.stop))
    headline = _number_at(page.lines, found.masthead.headline)
    folds |= fold_repeats(page, folds, headline)
    if found.masthead.byline:
        folds |= fold_writer(page, folds, found.masthead.byline.of(text))
    folds |= _outside(page, folds, found)
    kept = found.silent | ({headline} if headline is not None else set())
    return Survey(text, page, {n: f for n, f in folds.items() if n not in kept}, found)


def lay_out(surveyed: Survey, elsewhere: frozenset[str] = frozenset()) -> Layout:
    """What each line is in the end.

    `elsewhere` holds topic keys of the other articles of the event, where there are any: what they
    speak of too is held to belong to the story.
    """
    page, found = surveyed.page, surveyed.found
    folds = dict(surveyed.folds)
    if elsewhere:
        folds |= fold_apart(page, folds, elsewhere)
    folds |= fold_among(page, folds)
    short = sort_short_lines(page, folds, elsewhere)
    folds |= short.teasers
    return Layout(
        found.masthead,
        found.published,
        tuple(_furniture(page, folds)),
        tuple(_sentences(surveyed.text, page, folds, found, short.headings)),
        tuple(_topics(page, short.headings)),
    )


def _without_furniture(page: Page) -> tuple[Page, dict[int, Fold]]:
    """What can be told of lines by themselves and by the lists they stand in, and the body left.

    Each pass narrows the body, and what stands at its edge is judged more freely than inside it.
    """
    folds: dict[int, Fold] = {}
    for _ in range(_MOST_PASSES):
        page = replace(page, body=body_range(page.lines, folds, page.cues))
        left = [x for x in page.lines if x.number not in folds and not _dates_page(page, x)]
        new = {x.number: fold for x in left if (fold := first_fold(_LINE_RULES, page, x))}
        new |= fold_beside_credit(page, folds | new)
        new |= fold_contact_names(page, folds | new)
        new |= fold_about(page, folds | new)
        folds = fold_lists(page, folds | new) | folds | new
        apart = fold_apart(page, folds) or fold_blurbs(page, folds)
        folds |= apart
        if not new and not apart:
            break
    return replace(page, body=body_range(page.lines, folds, page.cues)), folds


def _dates_page(page: Page, line: Line) -> bool:
    """Does a line near the top say when the page was published? Its figures make it no contact."""
    return (
        line.number < TOP_LINES and line.count <= LONGEST_STAMP and is_stamp(line.text, page.cues)
    )


def _outside(page: Page, folds: dict[int, Fold], found: MastheadLines) -> dict[int, Fold]:
    headline = _number_at(page.lines, found.masthead.headline) or 0
    return {
        line.number: fold
        for line in page.lines
        if line.number not in folds and (fold := fold_outside(page, line, found.lines, headline))
    }


def _number_at(lines: Sequence[Line], span: Span | None) -> int | None:
    return next((x.number for x in lines if span and x.span == span), None)


def _furniture(page: Page, folds: Folds) -> Iterator[Furniture]:
    for line in page.lines:
        if line.number in folds:
            fold = folds[line.number]
            yield Furniture(line.span, fold.reason, fold.rule)


def _topics(page: Page, headings: frozenset[int]) -> Iterator[Span]:
    """Headings that only name a topic: shown as they are, and no statement."""
    for number in sorted(headings):
        line = page.lines[number]
        if not states_something(line, page.cues.verbs):
            yield line.span


def _sentences(
    text: str,
    page: Page,
    folds: Folds,
    found: MastheadLines,
    headings: frozenset[int],
) -> Iterator[Sentence]:
    said = [x for x in page.lines if x.number not in folds and x.number not in found.silent]
    for paragraph, line in enumerate(said):
        if line.number in found.titles:
            for span in split_sentences(text, line.span, page.cues.language):
                yield Sentence(span, paragraph, headline=True)
        elif line.number in headings:
            start, end = heading_words(line.text)
            if states_something(line, page.cues.verbs):
                yield Sentence(
                    Span(line.span.start + start, line.span.start + end), paragraph, True
                )
        else:
            for span in split_sentences(text, _body_of(line, found), page.cues.language):
                yield Sentence(span, paragraph)


def _body_of(line: Line, found: MastheadLines) -> Span:
    """The line without the dateline before it."""
    dateline = found.masthead.dateline
    if dateline and line.span.contains(dateline):
        return Span(dateline.end, line.span.end)
    return line.span
