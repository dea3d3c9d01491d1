"""What must hold of any gold: a benchmark that points at words nobody wrote measures nothing."""

from collections.abc import Iterator

from tests.events.gold import Gold, GoldClaim, GoldConflict, Quote, find
from workbench.comparison.model import Agreement


def faults(gold: Gold) -> list[str]:
    """Every way in which the gold contradicts its articles or itself, one line each."""
    return [
        *_line_faults(gold),
        *_quote_faults(gold),
        *_claim_faults(gold),
        *_conflict_faults(gold),
        *_name_faults(gold),
    ]


def quotes(gold: Gold) -> Iterator[Quote]:
    """Every quote of the gold."""
    for claim in gold.claims:
        yield from claim.statements
    for conflict in gold.conflicts:
        yield from (words.quote for value in conflict.values for words in value.at)
    for pair in gold.never:
        yield pair.left
        yield pair.right


def _line_faults(gold: Gold) -> Iterator[str]:
    for article in gold.articles.values():
        lines = article.text.split("\n")
        labelled = (*article.headline, *article.masthead, *article.furniture)
        for line in labelled:
            if lines[line.number - 1] != line.text:
                yield f"{article.id}: line {line.number} is not {line.text!r}"
        if len({line.number for line in labelled}) < len(labelled):
            yield f"{article.id}: a line has two labels"


def _quote_faults(gold: Gold) -> Iterator[str]:
    for quote in quotes(gold):
        text = gold.articles[quote.article].text
        count = text.count(quote.text)
        if not 1 <= quote.occurrence <= count:
            yield f"{quote.article}: stands {count} times: {quote.text!r}"
            continue
        if count > 1 and _is_first_by_default(gold, quote):
            yield f"{quote.article}: occurrence not told: {quote.text!r}"
        line = text.count("\n", 0, quote.span(gold.articles).start) + 1
        if line in {furniture.number for furniture in gold.articles[quote.article].furniture}:
            yield f"{quote.article}: quotes furniture: {quote.text!r}"


def _is_first_by_default(gold: Gold, quote: Quote) -> bool:
    """Does a quote of several places mean the first, and does that stand outside the headline?

    A headline is often said again further on; there the first place is the one that is meant.
    """
    article = gold.articles[quote.article]
    line = article.text.count("\n", 0, quote.span(gold.articles).start) + 1
    return line not in {headline.number for headline in article.headline}


def _claim_faults(gold: Gold) -> Iterator[str]:
    ids = [claim.id for claim in gold.claims]
    yield from (
        f"claim {claim_id} stands twice" for claim_id in set(ids) if ids.count(claim_id) > 1
    )
    disputed = {conflict.claim for conflict in gold.conflicts}
    for claim in gold.claims:
        if claim.agreement is not _agreement(claim, disputed):
            yield f"claim {claim.id}: {claim.agreement} is wrong"


def _agreement(claim: GoldClaim, disputed: set[str]) -> Agreement:
    if claim.id in disputed:
        return Agreement.DISPUTED
    return Agreement.SHARED if len(claim.articles()) > 1 else Agreement.SINGLE


def _conflict_faults(gold: Gold) -> Iterator[str]:
    claims = {claim.id: claim for claim in gold.claims}
    for conflict in gold.conflicts:
        if conflict.claim not in claims:
            yield f"conflict {conflict.id}: no claim {conflict.claim}"
            continue
        yield from _value_faults(conflict, claims[conflict.claim])
        if conflict.lone != lone_of(conflict):
            yield f"conflict {conflict.id}: lone is {conflict.lone}, not {lone_of(conflict)}"


def _value_faults(conflict: GoldConflict, claim: GoldClaim) -> Iterator[str]:
    if len(conflict.values) < 2:
        yield f"conflict {conflict.id}: one value is no conflict"
    for value in conflict.values:
        for words in value.at:
            if words.quote not in claim.statements:
                yield f"conflict {conflict.id}: not of its claim: {words.quote.text!r}"
            if words.quote.text.count(words.words) != 1:
                yield f"conflict {conflict.id}: {words.words!r} not once in {words.quote.text!r}"


def lone_of(conflict: GoldConflict) -> str | None:
    """The one article that holds a value against at least two others, if one does."""
    single = [value.articles() for value in conflict.values if len(value.articles()) == 1]
    speaking = frozenset[str]().union(*(value.articles() for value in conflict.values))
    return next(iter(single[0])) if len(single) == 1 and len(speaking) > 2 else None


def _name_faults(gold: Gold) -> Iterator[str]:
    for name in gold.names:
        for article, spelling in name.spellings:
            try:
                find(gold.articles[article].text, spelling)
            except ValueError:
                yield f"{article}: no {spelling!r}"
