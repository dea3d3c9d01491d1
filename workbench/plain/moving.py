"""Commands that change what is read out, and nothing else."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from workbench.articles.model import Article
from workbench.plain.console import number_in
from workbench.plain.finding import MOST_HITS, hits
from workbench.plain.grounds import grounds, word_by_word
from workbench.plain.reader import Reader
from workbench.plain.telling import history
from workbench.review.filters import Filter, parse_filter
from workbench.review.queue import Order, disputed, unjudged
from workbench.review.second import STAGES, stages
from workbench.text.counting import counted
from workbench.text.spans import Span, trimmed

_FILTERS = (
    "Filter words: agreement:disputed, agreement:shared, agreement:single, kind:place (or another "
    "kind), article:ID, verdict:LABEL, state:open (or judged, second, signed), unjudged, flagged, "
    "changed. Every other word must stand in the claim. Several may be joined by spaces."
)
_LISTED = 20


def next_claim(reader: Reader, _: str) -> None:
    """`n`"""
    reader.go(reader.queue.next(reader.claim_id), "This is the last claim.")


def previous_claim(reader: Reader, _: str) -> None:
    """`p`"""
    reader.go(reader.queue.previous(reader.claim_id), "This is the first claim.")


def next_unjudged(reader: Reader, _: str) -> None:
    """`N`"""
    reader.go_among(unjudged(reader.session.state), "No other claim is without a verdict.")


def previous_unjudged(reader: Reader, _: str) -> None:
    """`P`"""
    left = unjudged(reader.session.state)
    reader.go_among(left, "No other claim is without a verdict.", back=True)


def next_disputed(reader: Reader, _: str) -> None:
    """`]`"""
    reader.go_among(disputed(reader.session.state), "No other claim is disputed.")


def previous_disputed(reader: Reader, _: str) -> None:
    """`[`"""
    reader.go_among(disputed(reader.session.state), "No other claim is disputed.", back=True)


def go_to(reader: Reader, argument: str) -> None:
    """`g`: by the number that the heading gives."""
    ids = reader.queue.ids
    answer = argument or reader.console.ask(f"Which claim, 1 to {len(ids)}?") or ""
    number = number_in(answer)
    if number is not None and 1 <= number <= len(ids):
        reader.go(ids[number - 1], "")
    else:
        reader.console.tell(f"There is no claim {answer.strip() or 'without a number'}.")


def list_claims(reader: Reader, argument: str) -> None:
    """`c`: some claims from the current one, or from the number given."""
    claims = {c.id: c for c in reader.session.claims}
    ids = reader.queue.ids
    number = number_in(argument) or (reader.queue.position(reader.claim_id) or 0) + 1
    start = min(number, max(1, len(ids))) - 1
    for number, claim_id in enumerate(ids[start : start + _LISTED], start + 1):
        agreement = reader.session.agreement(claim_id)
        verdict = reader.session.standing(claim_id).verdict
        judged = verdict.label if verdict else "no verdict"
        reader.console.tell(f"{number}: {agreement.value}, {judged}: {claims[claim_id].text}")
    left = len(ids) - start - _LISTED
    if left > 0:
        reader.console.tell(f"{left} more: c {start + _LISTED + 1} lists on.")


def sift(reader: Reader, argument: str) -> None:
    """`f`"""
    line = argument
    if not line:
        reader.console.tell(_FILTERS, f"Filter now: {reader.filter or 'none'}")
        line = (reader.console.ask("Filter (empty keeps it):") or "").strip()
    if line:
        reader.sift(parse_filter(line), reader.order)


def show_all(reader: Reader, _: str) -> None:
    """`F`"""
    reader.sift(Filter(), reader.order)


def set_order(reader: Reader, argument: str) -> None:
    """`O`"""
    names = [order.value for order in Order]
    wanted = argument or reader.console.ask(f"Order, one of {', '.join(names)}:") or ""
    if wanted.strip() in names:
        reader.sift(reader.filter, Order(wanted.strip()))
    else:
        reader.console.tell(f"No order of that name. Orders: {', '.join(names)}.")


def find(reader: Reader, argument: str) -> None:
    """`/`"""
    words = argument or reader.console.ask("Words to look for in all articles:") or ""
    found = list(hits(reader.session.comparison.articles, words))
    reader.console.tell(f"{counted(len(found), 'place')}.", *islice(found, MOST_HITS))
    if len(found) > MOST_HITS:
        reader.console.tell(f"{len(found) - MOST_HITS} more: add words to find fewer.")


def why(reader: Reader, _: str) -> None:
    """`w`"""
    view = reader.view
    reader.console.tell(*(grounds(view) if view else ["There is no claim here."]))


def compare_words(reader: Reader, argument: str) -> None:
    """`d`: two statements, the first two unless their numbers are given."""
    said = reader.view.statements if reader.view else ()
    chosen = [n for n in map(number_in, argument.split() or ["1", "2"]) if n is not None]
    if reader.view is None or len(chosen) != 2 or not all(1 <= n <= len(said) for n in chosen):
        reader.console.tell("Two statements of this claim are needed, by their numbers.")
        return
    left, right = (said[n - 1] for n in chosen)
    reader.console.tell(*word_by_word(reader.view, left, right))


def tell_progress(reader: Reader, _: str) -> None:
    """`#`: how far the review has come, with colleagues where there are any."""
    reader.console.tell(f"Progress: {reader.progress()}")
    if reader.session.state.colleagues:
        reached = Counter(stages(reader.session.state).values())
        reader.console.tell(*(f"  {STAGES[stage]}: {reached[stage]}" for stage in STAGES))


def tell_history(reader: Reader, _: str) -> None:
    """`H`"""
    if reader.claim_id is None:
        reader.console.tell("There is no claim here.")
        return
    reader.console.tell(*history(reader.session.state, reader.claim_id))


def read_article(reader: Reader, number: int, argument: str) -> None:
    """`1` to `9`: the paragraphs that hold the claim's words, or the whole article."""
    articles = reader.session.comparison.articles
    if number > len(articles):
        reader.console.tell(f"There is no article {number}.")
        return
    article = articles[number - 1]
    view = reader.view
    said = [s.span for s in view.statements if s.article == article.id] if view else []
    reader.console.tell(f"Article {number}, {article.label}, {article.source}:")
    if not said and argument != "all":
        reader.console.tell(f"Silent on this claim. {number} all reads the whole article.")
        return
    for span in _lines(article.text):
        if argument == "all" or any(span.overlaps(one) for one in said):
            folded = _is_folded(reader, article, span)
            reader.console.tell(f"  {'Folded line: ' if folded else ''}{article.quote(span)}")


def _lines(text: str) -> Iterator[Span]:
    """Every line that has words, without the white space around them."""
    at = 0
    for line in text.split("\n"):
        span = trimmed(line, Span(0, len(line))).shifted(at)
        if len(span):
            yield span
        at += len(line) + 1


def _is_folded(reader: Reader, article: Article, line: Span) -> bool:
    """Is the line furniture, by the reviewer's word or else the machine's?"""
    overruled = [
        folded
        for (name, start, end), folded in reader.session.state.folds.items()
        if name == article.id and Span(start, end).contains(line)
    ]
    by_machine = any(one.span.contains(line) for one in article.furniture)
    return overruled[-1] if overruled else by_machine
