"""From articles to statements: the order of the steps, each in a file of its own.

Every sentence is read for places, names, times, numbers, lists, quotations, negations and speakers;
names need all articles of the event first. Then sentences are cut into the finest spans that can be
true or false on their own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from workbench.articles.model import Article, Sentence
from workbench.statements.case import Case, learn_case, mentions_of
from workbench.statements.clauses import Clause, clauses
from workbench.statements.coordination import REPORTING
from workbench.statements.facts.attribution import Context, read_attribution
from workbench.statements.facts.negations import read_negations
from workbench.statements.facts.numbers import read_numbers
from workbench.statements.facts.participants import read_participants
from workbench.statements.facts.places import leading_countries, read_places
from workbench.statements.facts.quotations import quotations_within, read_quotations
from workbench.statements.facts.times import read_times
from workbench.statements.gazetteer import gazetteer
from workbench.statements.mentions import Mentions
from workbench.statements.model import (
    Attribution,
    Extraction,
    Facts,
    Place,
    Quotation,
    Statement,
    Token,
)
from workbench.statements.name_index import NameIndex
from workbench.statements.name_learning import Sighting, learn_names
from workbench.statements.pronouns import Pronouns, learn_pronouns
from workbench.statements.subjects import carried_subject, pronoun_subject, speakers_before
from workbench.statements.tokens import tokens as cut
from workbench.text.spans import Span

MOST_TOKENS = 600
"""Longer lines are no sentences but tables or scripts: they are shown and never read for facts."""

_Read = tuple[Article, Sentence, tuple[Token, ...], tuple[Place, ...]]


def extract_statements(articles: Sequence[Article]) -> Extraction:
    """Everything that the articles of one event say.

    Spans count in each article's text; `statement.text` is exactly that text. The order of the
    articles changes nothing but the order of the statements.
    """
    read = [_read(article, sentence) for article in articles for sentence in article.sentences]
    read = _with_namesakes(read)
    case = learn_case(tokens for _, s, tokens, _ in read if not s.headline)
    mentioned = [_mentions(tokens, places, case) for _, _, tokens, places in read]
    index = learn_names(
        [
            Sighting(article.id, mentions, tokens, sentence.headline)
            for (article, sentence, tokens, _), mentions in zip(read, mentioned, strict=True)
        ]
    )
    facts = _all_facts(read, mentioned, index)
    told = zip(read, facts, strict=True)
    pronouns = learn_pronouns((article.id, tokens, own) for (article, _, tokens, _), own in told)
    sentences = tuple(_sentences(read, facts, pronouns))
    return Extraction(sentences, tuple(_statements(sentences, pronouns)))


def statement_of_text(text: str, article_id: str) -> Statement:
    """One text, taken alone, as one whole statement with the facts that it shows itself."""
    span = Span(0, len(text))
    tokens = cut(text)
    places = _places(tokens)
    mentions = _mentions(tokens, places, Case())
    index = learn_names([Sighting(article_id, mentions, tokens)])
    quotations = read_quotations(text, span)
    facts = _facts(tokens, places, mentions, index, quotations, article_id, None)
    return Statement(
        f"{article_id}.0",
        article_id,
        span,
        text,
        tokens=tokens,
        facts=facts,
        attribution=_attribution(tokens, facts, None),
    )


def _read(article: Article, sentence: Sentence) -> _Read:
    tokens = cut(article.text, sentence.span.start, sentence.span.end)
    return article, sentence, tokens, _places(tokens)


def _attribution(
    tokens: Sequence[Token], facts: Facts, context: Context | None
) -> Attribution | None:
    return read_attribution(tokens, facts, context) if len(tokens) <= MOST_TOKENS else None


def _places(tokens: Sequence[Token]) -> tuple[Place, ...]:
    return read_places(tokens) if len(tokens) <= MOST_TOKENS else ()


def _mentions(tokens: Sequence[Token], places: Sequence[Place], case: Case) -> Mentions:
    return mentions_of(tokens, places, case) if len(tokens) <= MOST_TOKENS else Mentions()


def _with_namesakes(read: Sequence[_Read]) -> list[_Read]:
    """The sentences with places of one name told apart by the countries the event is about."""
    namesakes = gazetteer().namesakes
    around = leading_countries(p for *_, places in read for p in places)
    return [
        (article, sentence, tokens, read_places(tokens, around))
        if any(p.key in namesakes for p in places)
        else (article, sentence, tokens, places)
        for article, sentence, tokens, places in read
    ]


def _all_facts(
    read: Sequence[_Read], mentioned: Sequence[Mentions], index: NameIndex
) -> list[Facts]:
    """The facts of each sentence."""
    articles = {article.id: article for article, *_ in read}
    quotations = {key: _paragraph_quotations(a) for key, a in articles.items()}
    return [
        _facts(
            tokens,
            places,
            mentions,
            index,
            quotations_within(quotations[article.id], sentence.span),
            article.id,
            article.published,
        )
        for (article, sentence, tokens, places), mentions in zip(read, mentioned, strict=True)
    ]


def _sentences(
    read: Sequence[_Read], facts: Sequence[Facts], pronouns: Pronouns
) -> Iterator[Statement]:
    """One whole statement for each sentence, its speaker carried over from the one before."""
    before: Statement | None = None
    for (article, sentence, tokens, _), own in zip(read, facts, strict=True):
        if before is not None and before.article != article.id:
            before = None
        number = before.sentence + 1 if before else 0
        statement = Statement(
            f"{article.id}.{number}",
            article.id,
            sentence.span,
            sentence.span.of(article.text),
            number,
            headline=sentence.headline,
            tokens=tokens,
            facts=own,
            subject=pronoun_subject(tokens, before, pronouns),
        )
        context = Context(
            speakers_before(tokens, before, pronouns),
            _goes_on(before, statement, article),
            before.attribution if before else None,
            pronouns,
        )
        statement = replace(statement, attribution=_attribution(tokens, own, context))
        yield statement
        before = statement


def _goes_on(before: Statement | None, now: Statement, article: Article) -> bool:
    """Does a quotation of the sentence before go on, in its paragraph or in the next one?"""
    if before is None or not now.facts.quotations or not before.facts.quotations:
        return False
    between = article.text[before.span.end : now.span.start]
    if "\n" not in between:
        return True
    closed = before.text.rstrip()[-1:] in {'"', "”", "»"}
    return not closed and before.facts.quotations[-1].span.end == before.span.end


def _paragraph_quotations(article: Article) -> tuple[Quotation, ...]:
    """The quotations of an article, read paragraph by paragraph."""
    paragraphs: dict[int, Span] = {}
    for sentence in article.sentences:
        known = paragraphs.get(sentence.paragraph, sentence.span)
        paragraphs[sentence.paragraph] = Span(
            min(known.start, sentence.span.start), max(known.end, sentence.span.end)
        )
    return tuple(q for span in paragraphs.values() for q in read_quotations(article.text, span))


def _facts(
    tokens: Sequence[Token],
    places: tuple[Place, ...],
    mentions: Mentions,
    index: NameIndex,
    quotations: tuple[Quotation, ...],
    article: str,
    published: date | None,
) -> Facts:
    if len(tokens) > MOST_TOKENS:
        return Facts()
    times = read_times(tokens, published)
    numbers = read_numbers(tokens, times)
    names = index.names(tokens, mentions, article)
    return Facts(
        names=names,
        places=places,
        times=times,
        numbers=numbers,
        participants=read_participants(tokens, names, places, numbers),
        quotations=quotations,
        negations=read_negations(tokens, [*(n.span for n in names), *(p.span for p in places)]),
        references=index.references(tokens, mentions, article),
    )


def _statements(sentences: Sequence[Statement], pronouns: Pronouns) -> Iterator[Statement]:
    """The finest statements, numbered by article; a sentence that does not divide stays whole."""
    count: dict[str, int] = {}
    for whole in sentences:
        for clause in clauses(whole):
            number = count.get(whole.article, 0)
            count[whole.article] = number + 1
            yield _part(whole, clause, f"{whole.article}.{number}", pronouns)


def _part(whole: Statement, clause: Clause, statement_id: str, pronouns: Pronouns) -> Statement:
    span = clause.span
    if span == whole.span:
        return replace(whole, id=statement_id)
    start = span.start - whole.span.start
    tokens = tuple(t for t in whole.tokens if span.contains(t.span))
    facts = facts_within(whole.facts, span)
    return replace(
        whole,
        id=statement_id,
        span=span,
        text=whole.text[start : start + len(span)],
        whole=False,
        tokens=tokens,
        facts=facts,
        attribution=_attribution_of_part(whole, span, facts),
        subject=_subject(whole, clause, tokens, pronouns),
    )


def _subject(whole: Statement, clause: Clause, tokens: Sequence[Token], pronouns: Pronouns) -> str:
    """Key of the subject that a part leaves to the words before it, where that is certain."""
    if clause.subject is not None:
        return clause.subject.key
    return whole.subject if clause.bare else carried_subject(whole, tokens, pronouns)


def facts_within(facts: Facts, span: Span) -> Facts:
    """Those of the facts that lie wholly inside the span."""
    return Facts(
        names=tuple(f for f in facts.names if span.contains(f.span)),
        places=tuple(f for f in facts.places if span.contains(f.span)),
        times=tuple(f for f in facts.times if span.contains(f.span)),
        numbers=tuple(f for f in facts.numbers if span.contains(f.span)),
        participants=tuple(f for f in facts.participants if span.contains(f.span)),
        quotations=tuple(f for f in facts.quotations if span.contains(f.span)),
        negations=tuple(f for f in facts.negations if span.contains(f.span)),
        references=tuple(f for f in facts.references if span.contains(f.span)),
    )


def _attribution_of_part(whole: Statement, span: Span, facts: Facts) -> Attribution | None:
    """The attribution of a part: its own, or the sentence's where it is what was said."""
    known = whole.attribution
    if known is None:
        return None
    if facts.quotations or whole.facts.is_quoted(span):
        return known
    tokens = [t for t in whole.tokens if span.contains(t.span)]
    before = [t.key for t in whole.tokens if t.span.end <= span.start][-1:]
    if before == ["that"] or (tokens and tokens[0].key in REPORTING):
        return replace(known, direct=False)
    reported = known.direct and known.verb_span and not span.contains(known.verb_span)
    own = None if reported else read_attribution(tokens, facts)
    if own is not None and (own.speaker_name or not known.speaker_name):
        return own
    if known.verb_span is not None and span.contains(known.verb_span):
        return replace(known, direct=False)
    return None
