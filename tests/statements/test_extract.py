from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.statements.articles import article, extract, parts
from workbench.articles.model import Article
from workbench.statements.extract import extract_statements, statement_of_text
from workbench.statements.model import Facts, Statement
from workbench.text.spans import Span

LINES = st.lists(
    st.text(
        "abz AEIz 0123456789.,;:!?'\"“”‘’—-–()$€%é\u00a0\u200b\u0301中\U0001f600",
        min_size=1,
        max_size=90,
    ).filter(str.strip),
    min_size=1,
    max_size=6,
)
NEWS = """Anna Berg said , and " which the 12 - two million Oslo Norway will not . he told on X $
5th president of “ ” between 3 May 2021 who , but that U.S. percent were met adding"""
WORDS = st.lists(st.sampled_from(NEWS.split()), min_size=1, max_size=40)


def spans_of(facts: Facts) -> list[Span]:
    kinds: list[list[Span]] = [
        [f.span for f in facts.names],
        [f.span for f in facts.places],
        [f.span for f in facts.times],
        [f.span for f in facts.numbers],
        [f.span for f in facts.participants],
        [f.span for f in facts.quotations],
        [f.span for f in facts.negations],
        [f.span for f in facts.references],
    ]
    return [span for kind in kinds for span in kind]


def assert_offsets_hold(source: Article, statement: Statement) -> None:
    assert statement.text == source.text[statement.span.start : statement.span.end]
    for inside in [*(t.span for t in statement.tokens), *spans_of(statement.facts)]:
        assert statement.span.start <= inside.start < inside.end <= statement.span.end


@given(LINES)
@settings(max_examples=150, deadline=None)
def test_offsets_hold_on_any_text(lines: list[str]) -> None:
    source = article("a", *[line.strip() for line in lines], published=date(2021, 5, 3))
    extraction = extract_statements([source])
    for statement in (*extraction.sentences, *extraction.statements):
        assert_offsets_hold(source, statement)


@given(WORDS)
@settings(max_examples=300, deadline=None)
def test_offsets_hold_on_any_order_of_news_words(words: list[str]) -> None:
    source = article("a", " ".join(words), published=date(2021, 5, 3))
    extraction = extract_statements([source])
    for statement in (*extraction.sentences, *extraction.statements):
        assert_offsets_hold(source, statement)
    lone = statement_of_text(source.text, "a")
    assert_offsets_hold(source, lone)


def test_every_sentence_stands_whole_and_every_statement_in_its_sentence() -> None:
    extraction = extract(
        "Mara Lindqvist resigned on Monday and left the capital, which surprised her party.",
        "Nobody replied.",
    )
    assert [s.whole for s in extraction.sentences] == [True, True]
    for statement in extraction.statements:
        assert extraction.sentences[statement.sentence].span.contains(statement.span)


def test_ids_are_unique_and_begin_with_the_article() -> None:
    extraction = extract_statements(
        [article("one", "It rained in Oslo and flooded two roads."), article("two", "It was dry.")]
    )
    ids = [s.id for s in extraction.statements]
    assert len(ids) == len(set(ids))
    assert {i.split(".")[0] for i in ids} == {"one", "two"}


def test_the_order_of_articles_changes_no_statement() -> None:
    first = article("one", "President Ilya Vasiliev arrived.", "Vasilyev met the mayor, Ana Cruz.")
    second = article("two", "Vasiliev left.", "Vasilyev spoke for two hours.")
    one_way = extract_statements([first, second])
    other_way = extract_statements([second, first])
    assert {(s.id, s.facts) for s in one_way.statements} == {
        (s.id, s.facts) for s in other_way.statements
    }


def test_a_short_sentence_is_one_statement() -> None:
    assert parts("The bridge was closed on Friday.") == ["The bridge was closed on Friday."]


def test_two_predicates_are_two_statements_with_one_subject() -> None:
    extraction = extract("Mara Lindqvist opened the new harbour and promised four more ferries.")
    assert [s.text for s in extraction.statements] == [
        "Mara Lindqvist opened the new harbour",
        "promised four more ferries",
    ]
    assert extraction.statements[1].subject == "lindqvist"


def test_two_clauses_are_cut_at_their_conjunction() -> None:
    assert parts(
        "The council approved the budget late on Monday, but the mayor refused to sign the plan."
    ) == [
        "The council approved the budget late on Monday",
        "the mayor refused to sign the plan",
    ]


def test_a_list_of_nouns_is_never_cut() -> None:
    text = "The fund paid for roads, schools, two hospitals and a new bridge near the harbour."
    assert parts(text) == [text]


def test_a_condition_is_not_cut_from_what_depends_on_it() -> None:
    text = "If the council rejects the plan, the mayor will resign before the end of the year."
    assert parts(text) == [text]


def test_a_relative_clause_keeps_the_noun_that_it_describes() -> None:
    found = parts(
        "The mayor thanked the harbour police, which had rescued nine sailors during the storm."
    )
    assert "the harbour police, which had rescued nine sailors during the storm" in found
    assert "The mayor thanked the harbour police" in found


def test_an_apposition_with_a_fact_is_a_statement_of_its_own() -> None:
    extraction = extract("Estonia, a member of the club since 2004, has paid its share every year.")
    texts = [s.text for s in extraction.statements]
    assert "Estonia, a member of the club since 2004" in texts
    rest = next(s for s in extraction.statements if s.text.startswith("has paid"))
    assert rest.subject == "estonia"


def test_each_quoted_sentence_is_a_statement_of_its_speaker() -> None:
    extraction = extract(
        '"The tunnel will open next spring. We have found all the money that we need," '
        "engineer Tomas Brandt told a news conference in the harbour hall."
    )
    texts = [s.text for s in extraction.statements]
    assert "The tunnel will open next spring" in texts
    assert "We have found all the money that we need" in texts
    assert {s.speaker for s in extraction.statements} == {"Tomas Brandt"}


def test_a_reporting_clause_that_only_names_the_speaker_is_no_statement() -> None:
    text = '"The tunnel will open next spring," Tomas Brandt said.'
    assert parts(text) == [text]


def test_what_is_coordinated_with_reported_speech_is_not_put_in_the_speakers_mouth() -> None:
    extraction = extract(
        "Mara Lindqvist said the ferries were late, while Tomas Brandt closed the second tunnel."
    )
    assert [s.speaker for s in extraction.statements] == ["Mara Lindqvist", None]


def test_reported_clauses_joined_by_that_keep_their_speaker() -> None:
    extraction = extract(
        "Mara Lindqvist said the ferries were late and that the harbour had lost two million euros."
    )
    assert [s.text for s in extraction.statements][1].startswith("the harbour had lost")
    assert [s.speaker for s in extraction.statements] == ["Mara Lindqvist"] * 2


def test_a_pronoun_takes_the_only_person_of_the_sentence_before() -> None:
    extraction = extract("Mara Lindqvist opened the harbour.", "She promised four more ferries.")
    assert extraction.sentences[1].subject == "lindqvist"


def test_a_pronoun_after_two_persons_stays_open() -> None:
    extraction = extract(
        "The harbour was opened by Mara Lindqvist and Tomas Brandt.", "He promised more ferries."
    )
    assert extraction.sentences[1].subject == ""


def test_a_headline_is_never_cut() -> None:
    extraction = extract_statements(
        [
            article(
                "a", "It rained.", headline="Mayor opened harbour and promised four ferries today"
            )
        ]
    )
    assert extraction.statements[0].headline
    assert extraction.statements[0].whole


def test_a_lone_text_is_one_whole_statement() -> None:
    text = "Ten people were hurt in Oslo. Two of them died."
    statement = statement_of_text(text, "left")
    assert statement.text == text
    assert statement.whole
    assert [p.key for p in statement.facts.places] == ["oslo"]


def test_an_empty_text_has_no_facts() -> None:
    assert statement_of_text("", "left").facts == Facts()


def test_a_line_too_long_for_a_sentence_is_shown_and_not_read_for_facts() -> None:
    extraction = extract("Anna Berg said 12 ships left Oslo, " * 200)
    (only,) = extraction.statements
    assert only.whole
    assert only.tokens
    assert only.facts == Facts()
    assert only.attribution is None
