"""Facts of the event, compared under their own keys: where it was, who took part, how many.

Every article of an event tells these, each in its own words and place. They are compared only
between mentions tied to the same occasion, by a day that both name or by those who took part.
"""

from collections import Counter
from collections.abc import Sequence

from workbench.articles.model import Article
from workbench.comparison.conflicts.context import Readings
from workbench.comparison.facet_ages import ages
from workbench.comparison.facet_denied import denied
from workbench.comparison.facet_how_many import how_many
from workbench.comparison.facet_itself import itself
from workbench.comparison.facet_names import names
from workbench.comparison.facet_sentences import prison_terms
from workbench.comparison.facet_when import when
from workbench.comparison.facet_where import where
from workbench.comparison.facet_who import who
from workbench.comparison.facets import Facet
from workbench.comparison.occasion_mentions import (
    Mention,
    main_kinds,
    mentions_in,
    of_main_occasion,
)
from workbench.comparison.occasion_ties import Occasion, occasion
from workbench.statements.model import Extraction

_ATTENDED = "meeting"


def event_facts(
    articles: Sequence[Article], extraction: Extraction, readings: Readings | None = None
) -> tuple[Facet, ...]:
    """The questions about the event that two articles or more answer.

    `readings` may be shared with the rules on pairs, so that no sentence is read twice.
    """
    known = readings or Readings()
    sentences = [(s, known.of(s)) for s in extraction.sentences]
    mentions = [m for statement, reading in sentences for m in mentions_in(statement, reading)]
    facets: list[Facet] = []
    for kind in main_kinds(mentions, len(sentences)):
        own = of_main_occasion([m for m in mentions if m.noun.kind == kind])
        occasions = [_occasion(article, own) for article in articles]
        facets += where([o for o in occasions if o.mentions], _noun(own), kind)
        asked = [when(occasions, _noun(own))]
        if kind == _ATTENDED:
            asked.append(who(sentences, _noun(own)))
        facets += [facet for facet in asked if facet is not None]
    facets += how_many(articles, sentences)
    facets += ages(sentences)
    facets += names(sentences)
    facets += prison_terms(sentences)
    facets += denied(sentences)
    facets += itself(extraction.sentences, known)
    return tuple(facets)


def _occasion(article: Article, mentions: Sequence[Mention]) -> Occasion:
    return occasion(article.id, [m for m in mentions if m.statement.article == article.id])


def _noun(mentions: Sequence[Mention]) -> str:
    """What most mentions call the occasion."""
    counts = Counter(m.head.match for m in mentions if not m.noun.verb)
    if not counts:
        return "event"
    most = max(sorted(counts), key=lambda stem: counts[stem])
    forms = Counter(m.head.key for m in mentions if m.head.match == most and not m.noun.verb)
    return min(forms, key=lambda form: (-forms[form], len(form), form))
