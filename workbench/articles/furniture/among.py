"""Short lines that stand among furniture: what no rule knows is known by its neighbours.

Share buttons, tags and titles of other stories come in blocks. A line that no sentence touches, in
a block where others are known to be the site's, is the site's too, unless it heads what follows.
"""

from collections.abc import Iterator, Sequence

from workbench.articles.furniture.fold import Fold, Folds, Page
from workbench.articles.lines import Line
from workbench.articles.shape import ends_sentence, is_fact, is_score, opens_with_quote
from workbench.articles.topic import content_keys, gathered, share

_SHORTEST_BLOCK = 3
_FEWEST_KNOWN = 1 / 3
_HEADS = 0.3
_SENTENCES_HEADED = 4
_OF_THE_STORY = ("repeat", "post", "picture", "ornament")
"""Rules, or how their names start, for furniture that stands between paragraphs by itself."""


def fold_among(page: Page, folds: Folds) -> dict[int, Fold]:
    """Unknown short lines of the body's blocks of furniture."""
    found: dict[int, Fold] = {}
    for block in _blocks(page, folds):
        known = [
            x
            for x in block
            if x.number in folds and not folds[x.number].rule.startswith(_OF_THE_STORY)
        ]
        if len(block) < _SHORTEST_BLOCK or len(known) < _FEWEST_KNOWN * len(block):
            continue
        for line in block:
            if line.number not in folds and not _is_kept(page, line, block, folds):
                found[line.number] = Fold("among", "stands among lines of the site")
    return found


def _blocks(page: Page, folds: Folds) -> Iterator[list[Line]]:
    """Lines in a row of which none is a sentence of the article."""
    block: list[Line] = []
    for number in page.body:
        line = page.lines[number]
        if line.prose and number not in folds:
            if block:
                yield block
            block = []
        else:
            block.append(line)
    if block:
        yield block


def _is_kept(page: Page, line: Line, block: Sequence[Line], folds: Folds) -> bool:
    """Is it a figure, a quotation, part of an announced list, or the heading of what follows?"""
    if is_fact(line.text) or is_score(line.text) or line.text.endswith((":", ",")):
        return True
    earlier = (x for x in block if x.number < line.number and x.number not in folds)
    if any(x.text.endswith(":") for x in earlier):
        return True
    if opens_with_quote(line.text) or line.text[0].islower() or ends_sentence(line.text):
        return True
    return line is block[-1] and _heads_what_follows(page, line, folds)


def _heads_what_follows(page: Page, line: Line, folds: Folds) -> bool:
    following = [
        x.text
        for x in page.lines[line.number + 1 : line.number + 1 + _SENTENCES_HEADED]
        if x.prose and x.number not in folds
    ]
    return share(content_keys(line.text, page.cues), gathered(following, page.cues)) >= _HEADS
