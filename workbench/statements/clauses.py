"""Where a sentence divides into statements that can be true or false on their own."""

from workbench.statements.model import Statement
from workbench.text.spans import Span


def clause_spans(sentence: Statement) -> tuple[Span, ...]:
    """The finest spans of a sentence, in reading order; the whole of it if it does not divide."""
    return (sentence.span,)
