"""Which articles seem to rewrite one source, and the clues for it."""

from collections.abc import Sequence
from dataclasses import replace

from tests.comparison.sketches import Told, event
from workbench.articles.model import Article
from workbench.comparison.clues import agencies, agency_clues, list_clues, order_clues
from workbench.comparison.model import OriginProposal
from workbench.comparison.origins import propose_origins
from workbench.statements.extract import statement_of_text
from workbench.statements.model import Statement
from workbench.text.spans import Span

WIRE = (
    "The mayor of Velmora said that the old bridge would be closed to lorries from next Monday.",
    "Engineers had found that two of its six piers were moving by a hand's breadth each winter.",
)
OWN = (
    "From Monday on no lorry may use the bridge any more, the mayor of Velmora announced.",
    "Piers that shift are the reason, according to the engineers.",
)


def proposed(told: Told, articles: Sequence[Article] = ()) -> tuple[OriginProposal, ...]:
    read, extraction = event(told)
    sentences = {a.id: tuple(s for s in extraction.sentences if s.article == a.id) for a in read}
    return propose_origins(articles or read, sentences, ())


def test_two_copies_of_one_report_are_proposed_as_one_origin() -> None:
    (proposal,) = proposed({"a": WIRE, "b": (*WIRE, "The council meets in May."), "c": OWN})
    assert proposal.articles == ("a", "b")
    assert any("old bridge would be closed" in clue for clue in proposal.clues)


def test_a_rewrite_without_clues_is_not_proposed() -> None:
    assert proposed({"a": WIRE, "c": OWN}) == ()


def test_words_in_a_quotation_that_all_heard_prove_no_copy() -> None:
    quote = '"We have looked at the old bridge and we do not like what we saw below the water"'
    told = {"a": (f"{quote}, the mayor said.",), "b": (f"{quote}, said Mayor Aldous Brink.",)}
    assert proposed(told) == ()


def test_a_credit_names_the_agency() -> None:
    assert "Reuters" in agencies("VELMORA (Reuters) - The bridge is closed.")
    assert "AFP" in agencies("Picture: AFP")


def test_an_agency_nobody_knows_is_found_where_a_credit_stands() -> None:
    assert "Fernwire" in agencies("VELMORA (Fernwire) - The bridge is closed.")
    assert "Fernwire" in agencies("The bridge is closed. (With inputs from Fernwire)")


def test_an_agency_that_a_sentence_speaks_of_is_no_credit() -> None:
    assert agencies("The staff of Reuters went on strike in the afternoon.") == frozenset()


def test_the_same_agency_is_a_clue_that_names_it() -> None:
    articles, _ = event({"a": ("Bridge closed (Reuters)",), "b": ("By Reuters",)})
    assert [clue.text for clue in agency_clues(articles)] == ["both credit Reuters"]


def test_a_list_in_the_same_order_is_a_clue() -> None:
    names = "Norway, Sweden, Denmark and Finland"
    _, extraction = event(
        {"a": (f"Ministers of {names} met.",), "b": (f"He greeted envoys from {names}.",)}
    )
    sentences = {s.article: (s,) for s in extraction.sentences}
    assert [clue.couple for clue in list_clues(sentences)] == [("a", "b")]


def placed(article: str, start: int) -> Statement:
    statement = statement_of_text("Rain.", article)
    return replace(statement, span=Span(start, start + 5))


def test_claims_in_the_same_order_are_a_clue_and_in_reverse_none() -> None:
    same = [[placed("a", n), placed("b", 10 * n)] for n in range(4)]
    reverse = [[placed("a", n), placed("b", 90 - 10 * n)] for n in range(4)]
    assert [clue.text for clue in order_clues(same)] == ["4 shared claims in the same order"]
    assert list(order_clues(reverse)) == []


def test_an_article_joins_a_group_only_if_it_is_tied_to_all() -> None:
    other = (
        "Seven hundred lambs were sold at the autumn market before noon on the first day alone.",
        "Prices were the highest since the market hall was built by the guild of wool traders.",
    )
    told = {"a": WIRE, "b": (*WIRE, *other), "c": other}
    groups = [proposal.articles for proposal in proposed(told)]
    assert ("a", "b", "c") not in groups
    assert len(groups) == 1
