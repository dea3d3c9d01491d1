"""Facts of the event: asked under their own keys, answered by each article."""

from dataclasses import replace
from datetime import date

from workbench.articles.model import Article
from workbench.articles.reader import article_of_text
from workbench.comparison.facets import Facet, FacetKind
from workbench.comparison.model import Strength
from workbench.comparison.occasions import event_facts
from workbench.statements.extract import extract_statements

HEAD = "Ministers meet on fishing rights\n\n5 May 2031\n\n"
OSLO = (
    "The fishing summit in Oslo on Monday brought together ministers from Norway, Iceland, Ireland"
    " and Denmark, officials said. The summit ended with a joint statement on cod."
)
NORWAY = (
    "At the summit in Norway, ministers argued about cod until late on Monday. The fishing summit"
    " ended with a joint statement, officials said."
)
MADRID = (
    "The fishing summit, which took place in Madrid on Monday, was short, officials said. The"
    " summit ended with a joint statement on cod."
)


def facets_of(*texts: str) -> dict[str, Facet]:
    """The questions about the event that these articles tell of, by question."""
    facts = event_facts(articles := read(*texts), extract_statements(articles))
    return {f.question: f for f in facts}


def read(*texts: str) -> list[Article]:
    """The texts as articles with ids of their own, the same id for the same text."""
    articles = [article_of_text(text, "text") for text in texts]
    return [replace(a, id=a.sha256) for a in articles]


def told(*bodies: str) -> dict[str, Facet]:
    return facets_of(*(HEAD + body for body in bodies))


def answers(facet: Facet) -> set[str]:
    return {m.value for m in facet.members}


def firm(facet: Facet) -> set[frozenset[str]]:
    """The pairs of values that a facet holds to be in firm conflict."""
    return {
        frozenset((c.left.value, c.right.value))
        for c in facet.conflicts
        if c.strength is Strength.FIRM
    }


def test_a_city_and_its_country_answer_alike() -> None:
    where = told(OSLO, NORWAY)["Where was the summit held?"]
    assert answers(where) == {"Oslo"}
    assert not where.conflicts


def test_an_article_that_puts_the_summit_elsewhere_is_in_conflict_with_each_other() -> None:
    where = told(OSLO, NORWAY, MADRID)["Where was the summit held?"]
    assert firm(where) == {frozenset(("Oslo", "Madrid"))}


def test_the_words_that_carry_the_place_are_marked() -> None:
    texts = [HEAD + OSLO, HEAD + MADRID]
    articles = read(*texts)
    facets = event_facts(articles, extract_statements(articles))
    where = next(f for f in facets if f.kind is FacetKind.WHERE)
    by_id = {a.id: a for a in articles}
    marked = {by_id[p.article].quote(p.span) for m in where.members for p in m.at}
    assert marked == {"Oslo", "Madrid"}


def test_another_summit_that_is_only_planned_is_no_conflict() -> None:
    later = " The ministers proposed to hold a summit in Lisbon next spring."
    where = told(OSLO, NORWAY + later)["Where was the summit held?"]
    assert not where.conflicts


def test_places_of_two_days_are_those_of_two_meetings() -> None:
    days = {day: MADRID.replace("on Monday", f"on {day}") for day in ("Tuesday", "Monday")}
    assert not told(OSLO, days["Tuesday"])["Where was the summit held?"].conflicts
    assert told(OSLO, days["Monday"])["Where was the summit held?"].conflicts


def test_who_names_both_places_still_says_where_it_was() -> None:
    home = OSLO.replace("officials said", "officials in Madrid said")
    where = told(home, NORWAY, MADRID)["Where was the summit held?"]
    assert frozenset(("Oslo", "Madrid")) in firm(where)


def test_an_article_whose_headline_and_text_differ_contradicts_itself() -> None:
    slip = "Ministers quarrel at fishing summit in Iceland\n\n5 May 2031\n\n" + MADRID
    facets = facets_of(HEAD + OSLO, HEAD + NORWAY, slip)
    own = facets["Where was the summit held, by the headline and by the text of one article?"]
    assert firm(own) == {frozenset(("Iceland", "Madrid"))}
    assert firm(facets["Where was the summit held?"]) == {frozenset(("Oslo", "Madrid"))}


def test_a_count_is_laid_against_a_whole_list() -> None:
    count = (
        "Ministers from six countries agreed at the fishing summit in Oslo on Monday. The summit"
    )
    who = told(OSLO, count + " ended late.")["Which countries took part in the summit?"]
    assert len(firm(who)) == 1


def test_an_open_list_does_not_exclude_a_longer_one() -> None:
    some = (
        "The fishing summit in Oslo brought together ministers from countries such as Norway,"
        " Iceland and Ireland on Monday. The summit ended late."
    )
    who = told(OSLO, some)["Which countries took part in the summit?"]
    assert not who.conflicts


def test_the_day_of_the_occasion_is_asked_and_compared() -> None:
    late = OSLO.replace("Monday", "Thursday")
    facets = told(OSLO.replace("Monday", "Friday"), late)
    assert firm(facets["When was the summit?"]) == {frozenset(("Friday 2 May", "Thursday 1 May"))}


def test_the_day_of_what_came_after_is_not_that_of_the_occasion() -> None:
    held = OSLO.replace("on Monday", "on Thursday")
    tired = "The ministers from Norway and Iceland were tired on Friday after the summit in Oslo."
    assert "When was the summit?" not in told(held, tired)


def test_an_occasion_of_several_days_has_no_one_day() -> None:
    long = OSLO.replace("fishing summit", "two-day fishing summit").replace("Monday", "Friday")
    assert "When was the summit?" not in told(OSLO, long)


FIRE = "Fire at glue factory\n\n5 May 2031\n\n"


def test_tolls_are_compared_by_what_happened() -> None:
    facets = facets_of(
        FIRE + "A fire at a glue factory in Cork killed three people and put 23 in hospital.",
        FIRE + "Three people died and 32 were taken to hospital after the fire in Cork.",
    )
    assert firm(facets["How many were taken to hospital?"]) == {frozenset(("23", "32"))}
    assert not facets["How many were killed?"].conflicts


def test_a_toll_that_a_later_article_raises_is_no_firm_conflict() -> None:
    later = FIRE.replace("5 May", "7 May")
    facets = facets_of(
        FIRE + "A fire at a glue factory in Cork killed three people on Monday.",
        later + "The fire at a glue factory in Cork killed five people, officials said.",
    )
    killed = facets["How many were killed?"]
    assert [c.strength for c in killed.conflicts] == [Strength.POSSIBLE]


def test_the_toll_of_another_year_is_left_out() -> None:
    facets = facets_of(
        FIRE + "A fire at a glue factory in Cork killed three people.",
        FIRE + "The fire in Cork killed three people. In 2019 a fire in Cork killed eleven people.",
    )
    assert not facets["How many were killed?"].conflicts


def test_nobody_hurt_is_laid_against_somebody_hurt() -> None:
    facets = facets_of(
        FIRE + "A fire destroyed a glue factory in Cork. Nobody was hurt in the fire in Cork.",
        FIRE + "Two people were injured in the fire at a glue factory in Cork.",
    )
    assert firm(facets["How many were injured?"]) == {frozenset(("nobody", "2"))}


def test_a_visit_is_asked_for_its_place() -> None:
    facets = facets_of(
        FIRE + "The minister came to Cork for a short visit on Monday. The visit was a success.",
        FIRE + "During a visit of the minister to Galway on Monday, he gave aid. The visit ended.",
    )
    assert firm(facets["Where did the visit take place?"]) == {frozenset(("Cork", "Galway"))}


def test_two_ages_of_one_person_are_a_conflict() -> None:
    facets = facets_of(
        FIRE + "The fire chief, Maeve Tierney, 47, called it an accident. Tierney has left.",
        FIRE + "It was an accident, said the fire chief Maeve Tierney, 52, on Monday.",
    )
    assert firm(facets["How old is Maeve Tierney?"]) == {frozenset(("47", "52"))}


def test_what_one_article_says_was_denied_and_another_tells_is_asked() -> None:
    facets = facets_of(
        FIRE + "The company denied that the director had been dismissed.",
        FIRE + "The company has dismissed its director, who is to leave at once.",
    )
    denied = facets["Is it so that the director had been dismissed?"]
    assert firm(denied) == {frozenset(("denied", "told as a fact"))}


def test_a_denial_that_both_articles_tell_of_is_no_conflict() -> None:
    facets = facets_of(
        FIRE + "The company denied that the director had been dismissed.",
        FIRE + "The director was dismissed, papers say. The company denied he was dismissed.",
    )
    assert not [f for f in facets.values() if f.kind is FacetKind.DENIED]


def test_a_headline_that_its_own_text_does_not_bear_out_is_asked() -> None:
    facets = facets_of(
        "Court rejects appeal of Cork glue factory\n\n5 May 2031\n\n"
        "The court in Cork accepted the appeal of the glue factory on Monday.",
        FIRE + "The factory was closed on Monday.",
    )
    slips = [f for f in facets.values() if f.kind is FacetKind.ITSELF]
    assert [firm(f) for f in slips] == [{frozenset(("rejects", "accepted"))}]


def test_the_order_of_the_articles_changes_no_answer() -> None:
    one, other = told(OSLO, NORWAY, MADRID), told(MADRID, OSLO, NORWAY)
    assert one.keys() == other.keys()
    assert {q: answers(f) for q, f in one.items()} == {q: answers(f) for q, f in other.items()}


def test_days_of_publication_are_read_from_the_page() -> None:
    assert article_of_text(HEAD + OSLO, "text").published == date(2031, 5, 5)
