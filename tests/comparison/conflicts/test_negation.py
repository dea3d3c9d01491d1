"""What one side asserts and the other negates or denies."""

from tests.comparison.conflicts.pairs import conflicts, in_event


def test_a_negated_verb_is_a_conflict() -> None:
    found = conflicts(
        "The ferry passed its inspection in June.", "The ferry did not pass its inspection in June."
    )
    assert found == {"negation": "firm"}


def test_two_negations_are_no_conflict() -> None:
    assert not conflicts(
        "The ferry never passed its inspection.", "The ferry did not pass its inspection."
    )


def test_not_only_is_no_negation() -> None:
    assert not conflicts(
        "The ferry not only passed its inspection but won a prize.",
        "The ferry passed its inspection and won a prize.",
    )


def test_a_negated_opposite_is_no_conflict() -> None:
    assert not conflicts("The court did not reject the appeal.", "The court accepted the appeal.")


def test_a_wish_is_not_denied_by_a_fact() -> None:
    assert not in_event(
        "The mayor wants the harbour to reopen before winter.",
        "The harbour did not reopen before winter.",
    )


def test_a_denial_of_what_the_other_tells_is_a_conflict() -> None:
    found = in_event(
        "The company denied that the captain had been suspended.",
        "The company has suspended the captain, a spokeswoman said.",
    )
    assert "negation" in found


def test_a_false_statement_told_of_is_no_denial() -> None:
    assert not in_event(
        "The clerk pleaded guilty to making false statements to the inspectors.",
        "The clerk pleaded guilty to lying to the inspectors.",
    )


def test_a_clause_negated_and_asserted_is_a_conflict_whatever_stands_around_it() -> None:
    found = in_event(
        "Ilmar Grant, her lawyer, told reporters on the steps that his client would appeal.",
        "Outside the court the lawyer, Ilmar Grant, said that his client would not appeal.",
    )
    assert found == {"negation": "firm"}


def test_what_stands_in_the_reach_of_a_negation_is_not_asserted() -> None:
    assert not in_event(
        "The question of harbour fees must be decided by the towns, not by judges.",
        "The question of harbour fees was one for the towns to decide, not a matter for judges.",
    )
