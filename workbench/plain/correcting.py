"""Commands that change what the claims are made of; each makes one decision that can be undone."""

from workbench.comparison.model import Agreement
from workbench.plain.console import number_in
from workbench.plain.finding import places
from workbench.plain.reader import Reader
from workbench.review.corrections import part_id
from workbench.review.model import DecisionKind, ReviewState

_ONE_STATEMENT = "The claim has one statement only."


def merge(reader: Reader, argument: str) -> None:
    """`M`: other claims, by number, into this one."""
    ids = reader.queue.ids
    chosen = _numbers(reader, argument, "Merge which claims into this one? Numbers:", len(ids))
    others = [ids[n - 1] for n in chosen if ids[n - 1] != reader.claim_id]
    if not others:
        reader.console.tell("Nothing was merged.")
        return
    reader.decide(DecisionKind.MERGE, "claims merged into this one", claims=others)
    reader.read_out()


def split(reader: Reader, argument: str) -> None:
    """`S`: statements, by number, into a claim of their own."""
    said = reader.view.statements if reader.view else ()
    if len(said) < 2:
        reader.console.tell(_ONE_STATEMENT)
        return
    question = "Which statements make a claim of their own? Numbers:"
    chosen = _numbers(reader, argument, question, len(said))
    away = [said[n - 1].id for n in chosen]
    stay = [s.id for s in said if s.id not in away]
    if not away or not stay:
        reader.console.tell("Nothing was split: some statements must go and one at least stay.")
        return
    reader.decide(DecisionKind.SPLIT, "claim split in two", groups=[stay, away])
    reader.read_out()


def take_out(reader: Reader, argument: str) -> None:
    """`X`: one statement, by number."""
    said = reader.view.statements if reader.view else ()
    if len(said) < 2:
        reader.console.tell(_ONE_STATEMENT)
        return
    question = "Which statement does not belong to the claim? Number:"
    chosen = _numbers(reader, argument, question, len(said))
    if len(chosen) != 1:
        reader.console.tell("Nothing was taken out: name one statement.")
        return
    out = said[chosen[0] - 1].id
    reader.decide(DecisionKind.TAKE_OUT, "statement taken out", statement=out)
    reader.read_out()


def dispute(reader: Reader, argument: str) -> None:
    """`D`: whether this is a dispute, against the machine."""
    view = reader.view
    if view is None:
        reader.console.tell("There is no claim here.")
        return
    agreed = Agreement.SHARED if len({s.article for s in view.statements}) > 1 else Agreement.SINGLE
    held = {"y": Agreement.DISPUTED.value, "n": agreed.value, "m": ""}
    question = "A dispute? y yes, n no, m as the machine says:"
    answer = (argument or reader.console.ask(question) or "").strip().lower()
    if answer not in held:
        reader.console.tell("Nothing was changed: y, n or m was asked for.")
        return
    what = f"held to be {held[answer] or 'as the machine says'}"
    reader.decide(DecisionKind.AGREEMENT, what, agreement=held[answer])


def set_origins(reader: Reader, argument: str) -> None:
    """`o`: articles, by number, that go back to one source."""
    articles = reader.session.comparison.articles
    numbers = {a.id: n for n, a in enumerate(articles, 1)}
    for proposal in reader.session.comparison.origins:
        named = " and ".join(str(numbers[a]) for a in proposal.articles)
        reader.console.tell(f"Articles {named} perhaps go back to one: {'; '.join(proposal.clues)}")
    question = "Which articles go back to one source? Numbers (empty changes nothing):"
    chosen = _numbers(reader, argument, question, len(articles))
    if not chosen:
        reader.console.tell("Origins stay as they are.")
        return
    together = [articles[n - 1].id for n in sorted(chosen)]
    others = [[a for a in g if a not in together] for g in _origins_now(reader.session.state)]
    groups = [g for g in (together, *others) if len(g) > 1]
    decision = reader.session.decide(DecisionKind.ORIGINS, groups=groups)
    reader.take(decision, "origins set")


def add_claim(reader: Reader, argument: str) -> None:
    """`+`: words of an article, by its number, as a claim of their own."""
    question = "A claim of which words? The article's number, then its words:"
    answer = argument or reader.console.ask(question) or ""
    numbered, _, words = answer.strip().partition(" ")
    number, articles = number_in(numbered), reader.session.comparison.articles
    if number is None or not 1 <= number <= len(articles):
        reader.console.tell("Nothing was added: an article's number must come first.")
        return
    article = articles[number - 1]
    span = next(places(article, words), None)
    if span is None:
        reader.console.tell(f"Nothing was added: article {number} does not have these words.")
        return
    start, end = span.start, span.end
    decision = reader.session.decide(
        DecisionKind.ADD_CLAIM, article=article.id, start=start, end=end, text=article.quote(span)
    )
    reader.take(decision, "a claim made of the passage", part_id(decision, 1))
    reader.read_out()


def _origins_now(state: ReviewState) -> list[list[str]]:
    """Article ids by origin, as the reviewer set them or else as proposed."""
    if state.origins is not None:
        return [list(group) for group in state.origins]
    return [list(proposal.articles) for proposal in state.base.origins]


def _numbers(reader: Reader, argument: str, question: str, most: int) -> list[int]:
    """The numbers given or asked for, each once; none at all if one of them is wrong."""
    words = (argument or reader.console.ask(question) or "").replace(",", " ").split()
    named = [n for n in map(number_in, words) if n is not None and 1 <= n <= most]
    return list(dict.fromkeys(named)) if len(named) == len(words) else []
