"""Whom the articles of one event call "he" and whom "she"."""

from tests.statements.articles import Paragraph, article, extract
from workbench.statements.extract import extract_statements
from workbench.statements.model import Statement
from workbench.statements.pronouns import Pronouns, learn_pronouns, may_mean


def learnt(*articles: tuple[Paragraph, ...]) -> Pronouns:
    """The pronouns of an event of these articles."""
    read = extract_statements([article(str(n), *own) for n, own in enumerate(articles)])
    return learn_pronouns((s.article, s.tokens, s.facts) for s in read.sentences)


def speaker(sentence: Statement) -> str:
    return sentence.attribution.speaker if sentence.attribution else ""


def test_a_form_of_address_tells_which() -> None:
    assert learnt(("Mrs Anna Berg left.",), ("Mr Omar Sayed arrived.",)) == {
        "berg": "she",
        "sayed": "he",
    }


def test_pronouns_beside_the_only_person_tell_which() -> None:
    once = ("Minister Anna Berg said that she was tired.", "The rain went on.")
    assert learnt(once) == {}
    assert learnt(once, ("Minister Anna Berg arrived.", "She left at noon.")) == {"berg": "she"}


def test_pronouns_inside_quotations_tell_nothing() -> None:
    quoted = ('Minister Anna Berg said: "He is tired and he will go home at last."',)
    assert learnt(quoted, quoted) == {}


def test_votes_that_disagree_tell_nothing() -> None:
    she = ("Minister Anna Berg said that she was tired.",)
    he = ("Minister Anna Berg said that he was tired.",)
    assert learnt(she, she, he, he) == {}


def test_nobody_is_excluded_of_whom_nothing_is_known() -> None:
    assert may_mean("he", "berg", {})
    assert not may_mean("he", "berg", {"berg": "she"})


def test_he_said_never_means_a_woman() -> None:
    read = extract(
        "Mrs Anna Berg runs the harbour.",
        "A reporter met Anna Berg on the pier.",
        '"The harbour is safe," he said.',
    )
    assert speaker(read.sentences[2]) == ""


def test_of_two_people_the_pronoun_means_the_one_whom_it_can() -> None:
    read = extract(
        "Mrs Anna Berg and Mr Omar Sayed run the harbour.",
        "In the hall Omar Sayed and Anna Berg met the press.",
        '"The harbour is safe," she said.',
    )
    assert speaker(read.sentences[2]) == "berg"


def test_he_said_does_not_mean_who_only_owns_something_before() -> None:
    read = extract(
        "About Anna Berg's offer he will decide when the report is on his desk.",
        '"The harbour is safe," he said.',
    )
    assert speaker(read.sentences[1]) == ""


def test_he_said_does_not_mean_the_object_of_what_was_asked() -> None:
    read = extract(
        "A reporter asked whether the town would free Anna Berg before he answered.",
        '"The harbour is safe," he said.',
    )
    assert speaker(read.sentences[0]) == ""


def test_she_said_does_not_mean_whom_she_met() -> None:
    read = extract(
        "At the town hall she spent an hour with the prefect and Mrs Anna Berg.",
        '"The harbour is safe," she said.',
    )
    assert speaker(read.sentences[1]) == ""
