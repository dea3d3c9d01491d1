"""From a text to what each line of it is: masthead, body, or furniture with its reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from workbench.articles.cues import Cues, cues_for
from workbench.articles.furniture.captions import fold_credit, fold_depiction
from workbench.articles.furniture.fold import Fold, Page, Rule, first_fold
from workbench.articles.furniture.links import fold_handles, fold_link
from workbench.articles.furniture.position import body_range, fold_outside
from workbench.articles.furniture.prompts import fold_prompt
from workbench.articles.furniture.repeats import fold_repeats
from workbench.articles.furniture.tail import fold_tail
from workbench.articles.lines import Line, split_lines
from workbench.articles.masthead import find_masthead, find_outlet, with_outlet
from workbench.articles.model import Furniture, Masthead, Sentence
from workbench.articles.sentences import split_sentences
from workbench.text.spans import Span

_LINE_RULES: tuple[Rule, ...] = (fold_link, fold_handles, fold_prompt, fold_credit, fold_depiction)


@dataclass(frozen=True, slots=True)
class Layout:
    """Every line of a text sorted: what is said, what introduces it, what is set aside."""

    masthead: Masthead
    published: date | None
    furniture: tuple[Furniture, ...]
    sentences: tuple[Sentence, ...]


def lay_out(text: str, language: str = "en") -> Layout:
    """Sort the lines of one article, looking at nothing but its own text."""
    cues = cues_for(language)
    lines = split_lines(text)
    page = Page(lines, cues, body_range(lines, {}))
    folds = {x.number: f for x in lines if (f := first_fold(_LINE_RULES, page, x))}
    folds = fold_tail(page, folds) | folds
    page = Page(lines, cues, body_range(lines, folds))
    found = with_outlet(find_masthead(page, folds), find_outlet(page))
    headline = _number_at(lines, found.masthead.headline)
    folds |= fold_repeats(lines, folds, headline, page.body.start)
    for line in lines:
        outside = fold_outside(page, line, found.lines)
        if outside and line.number not in folds:
            folds[line.number] = outside
    for number in found.lines:
        folds.pop(number, None)
    sentences = tuple(_sentences(text, page, folds, found.masthead, found.lines))
    return Layout(found.masthead, found.published, _furniture(lines, folds), sentences)


def _number_at(lines: tuple[Line, ...], span: Span | None) -> int | None:
    return next((x.number for x in lines if span and x.span == span), None)


def _furniture(lines: tuple[Line, ...], folds: dict[int, Fold]) -> tuple[Furniture, ...]:
    return tuple(
        Furniture(x.span, folds[x.number].reason, folds[x.number].rule)
        for x in lines
        if x.number in folds
    )


def _sentences(
    text: str, page: Page, folds: dict[int, Fold], masthead: Masthead, own: frozenset[int]
) -> Iterator[Sentence]:
    paragraph = 0
    for line in page.lines:
        headline = line.span == masthead.headline
        if line.number in folds or (line.number in own and not headline):
            continue
        span = line.span
        if masthead.dateline and span.contains(masthead.dateline):
            span = Span(masthead.dateline.end, span.end)
        if headline:
            yield Sentence(span, paragraph, headline=True)
        else:
            for sentence in split_sentences(text, span, page.cues.language):
                yield Sentence(sentence, paragraph)
        paragraph += 1
