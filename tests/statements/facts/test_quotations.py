import pytest

from tests.statements.articles import extract, facts


def quoted(text: str) -> list[str]:
    return [text[q.span.start : q.span.end] for q in facts(text).quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It is over," she said.', ["It is over,"]),
        ("“It is over,” she said.", ["It is over,"]),
        ("„It is over“, she said.", ["It is over"]),
        ("«It is over», she said.", ["It is over"]),
        ('"It is over," she said. "Go home."', ["It is over,", "Go home."]),
        ('He called it a "gift" to them.', ["gift"]),
        ("‘It is over,’ she said.", ["It is over,"]),
        ("'It isn't over,' she said. 'Go home.'", ["It isn't over,", "Go home."]),
        ("He called it a ‘gift’ to the sailors’ union.", ["gift"]),
        ("The sailors' union and the '90s ended.", []),
        ("It’s the mayor’s ship.", []),
        ('The mast is 12" wide.', []),
    ],
)
def test_quotation_marks_of_every_kind_are_read(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_the_outer_of_two_nested_quotations_counts() -> None:
    text = '"She told us: "Go home" and left," he said.'
    assert quoted(text) == ['She told us: "Go home" and left,']
    assert quoted("“She told us ‘go home’ and left,” he said.") == [
        "She told us ‘go home’ and left,"
    ]


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    extraction = extract('"It is over, he said.', "The ships left.")
    assert extraction.sentences[0].facts.quotations[0].span.end == len('"It is over, he said.')
    assert extraction.sentences[1].facts.quotations == ()


def test_a_quotation_over_two_sentences_is_shared_out_between_them() -> None:
    extraction = extract(['"It is over.', 'Go home," she said.'])
    first, second = extraction.sentences
    assert [first.text, second.text] == ['"It is over.', 'Go home," she said.']
    article = '"It is over. Go home," she said.\n'
    assert [article[q.span.start : q.span.end] for q in first.facts.quotations] == ["It is over."]
    assert [article[q.span.start : q.span.end] for q in second.facts.quotations] == ["Go home,"]
