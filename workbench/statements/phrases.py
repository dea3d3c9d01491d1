"""What can be seen of a stretch of tokens without a grammar: its matter, verb and subject."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.statements.lexicon import listed, table, words
from workbench.statements.model import Facts, Name, Place, Token
from workbench.statements.verbs import finite_verb, is_finite, is_verb_form
from workbench.text.spans import Span

LEAST_WORDS = 4
"""A shorter stretch says nothing that could be true or false on its own."""
LEAST_CONTENT = 2

DETERMINERS = listed("the a an its their his her our this that these those")
RELATIVES = listed("which who whose where")
_ADVERBS = listed(
    "also then later further not never still even only now soon already recently earlier again has"
    " have had repeatedly publicly reportedly formally"
)
_PREPOSITIONS = listed(
    "of in on at by for with from to into about against between among under over after before since"
    " during through without within across despite including like than as via near outside inside"
)
_BEFORE_INFINITIVE = listed("to not will would can could may might must should do does did")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence by token indices."""

    start: int
    end: int
    bare: bool = False
    """Does it begin with its verb, the subject standing in the clause before?"""
    subject: Name | Place | None = None
    """That subject, if it is a name."""
    comma: int = -1
    """Where the comma stands that opens an aside."""


def content(tokens: Sequence[Token], start: int, end: int) -> int:
    """How many words of the stretch carry matter."""
    small = words("function_words")
    return sum(t.word and t.key not in small for t in tokens[start:end])


def is_full(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Has the stretch a finite verb, and enough words to say something?"""
    return (
        sum(t.word for t in tokens[start:end]) >= LEAST_WORDS
        and content(tokens, start, end) >= LEAST_CONTENT
        and finite_verb(tokens, start, end) is not None
    )


def antecedent(tokens: Sequence[Token], start: int, at: int) -> int:
    """Where the noun phrase begins that ends before `at`; not before `start`."""
    first = at
    while first > start and at - first < 7:
        token = tokens[first - 1]
        initial = token.capital and len(token.text) == 1 and tokens[first].text == "."
        if token.key in DETERMINERS and not initial:
            return first - 1
        if initial or (not token.word and _in_word(tokens, first - 1)):
            first -= 1
            continue
        if not token.word or (token.key in words("function_words") and token.key != "of"):
            break
        if token.key in _PREPOSITIONS and token.key != "of":
            break
        bare = first > 1 and tokens[first - 2].key in _BEFORE_INFINITIVE
        if is_verb_form(token) and not token.capital and (bare or is_finite(tokens, first - 1)):
            break
        first -= 1
    while first < at and tokens[first].key == "of":
        first += 1
    return first


def aside_end(tokens: Sequence[Token], lists: Sequence[Span], at: int, end: int) -> int:
    """Where an aside that begins at `at` ends: at a comma outside lists, a dash or a quotation."""
    for index in range(at, end):
        mark = tokens[index].text
        if mark in {";", '"', "”", "“"} or (
            mark in {"-", "–", "—"} and not _in_word(tokens, index)
        ):
            return index
        if mark == "," and not any(whole.contains(tokens[index].span) for whole in lists):
            return index
    return end


def _in_word(tokens: Sequence[Token], at: int) -> bool:
    """Is it the hyphen of a compound or the full stop of "Mr."?"""
    if not at or tokens[at - 1].span.end != tokens[at].span.start:
        return False
    if tokens[at].text == ".":
        return tokens[at - 1].capital and len(tokens[at - 1].text) < 5
    return tokens[at].text == "-"


def subject_of(tokens: Sequence[Token], facts: Facts, start: int, end: int) -> Name | Place | None:
    """The name or place that is the subject of the first finite verb of the stretch, if sure."""
    verb = finite_verb(tokens, start, end)
    return None if verb is None else subject_before(tokens, facts, start, verb)


def subject_before(
    tokens: Sequence[Token], facts: Facts, start: int, verb: int
) -> Name | Place | None:
    """The name or place that is the subject of the verb, looked for from `start` on."""
    last = verb - 1
    while last >= start and tokens[last].key in _ADVERBS:
        last -= 1
    if last < start or tokens[last + 1].span.start - tokens[last].span.end > 1:
        return None
    if tokens[last].text in {",", ")"}:
        return _titled(tokens, facts, start, last) or _before_aside(tokens, facts, start, last)
    return name_ending(tokens, facts, start, last)


def _titled(tokens: Sequence[Token], facts: Facts, start: int, last: int) -> Name | None:
    """ "The office, Name, did": the name itself stands between the commas."""
    for name in facts.names:
        if name.title and name.span.end == tokens[last - 1].span.end and last - 1 > start:
            first = next(i for i, t in enumerate(tokens) if t.span.end > name.span.start)
            while first and tokens[first - 1].key in table("titles"):
                first -= 1
            return name if first and tokens[first - 1].text == "," else None
    return None


def name_ending(
    tokens: Sequence[Token], facts: Facts, start: int, last: int
) -> Name | Place | None:
    """The name that ends with that token, unless a preposition or a list leads to it."""
    named: list[Name | Place] = [*facts.names, *facts.references]
    named += [p for p in facts.places if not p.demonym]
    for name in named:
        if name.span.end == tokens[last].span.end and name.span.start >= tokens[start].span.start:
            first = next(i for i in range(start, last + 1) if tokens[i].span.end > name.span.start)
            if not is_governed(tokens, start, first):
                return name
            return _belonging(tokens, facts, start, first)
    return None


def _belonging(tokens: Sequence[Token], facts: Facts, start: int, first: int) -> Name | None:
    """ "Name of the Party": the person before "of", who belongs to what is named after it."""
    before = first - 1
    while before > start and tokens[before].key in DETERMINERS:
        before -= 1
    if before <= start or tokens[before].key != "of":
        return None
    for name in facts.names:
        if name.person and name.span.end == tokens[before - 1].span.end:
            begins = next(i for i, t in enumerate(tokens) if t.span.end > name.span.start)
            return None if is_governed(tokens, start, begins) else name
    return None


def _before_aside(
    tokens: Sequence[Token], facts: Facts, start: int, last: int
) -> Name | Place | None:
    """ "Name, of whatever kind, did": the name before the first of the two marks.

    A person goes before a place ("Leeds, England, mayor Name, who ..., said").
    """
    opening = "(" if tokens[last].text == ")" else ","
    found: list[Name | Place] = []
    for at in range(start + 1, last):
        name = name_ending(tokens, facts, start, at - 1) if tokens[at].text == opening else None
        if name is not None:
            found.append(name)
    people = (n for n in found if isinstance(n, Name) and n.person)
    return next(people, found[0] if found else None)


def is_owner(tokens: Sequence[Token], name: Name) -> bool:
    """Does a possessive ending follow ("the president's lawyer")?"""
    after = next((t for t in tokens if t.span.start >= name.span.end), None)
    return after is not None and after.word and after.span.start - name.span.end > 1


def is_governed(tokens: Sequence[Token], start: int, first: int) -> bool:
    """Does a preposition or a list lead to the name, so that another word is the subject?"""
    before = first - 1
    while before >= start and (
        tokens[before].key in DETERMINERS
        or (tokens[before].capital and tokens[before].key not in _PREPOSITIONS)
        or tokens[before].key in table("titles")
        or (tokens[before].text == "." and before and tokens[before - 1].key in table("titles"))
    ):
        before -= 1
    if before < start:
        return False
    key = tokens[before].key
    infinitive = before > start and tokens[before - 1].key in _BEFORE_INFINITIVE
    acts = infinitive or is_finite(tokens, before)
    object_of = before > start and acts and key not in _SAYING
    return object_of or key in _PREPOSITIONS | {"and", "or", "nor"}


_SAYING = listed("said says told added")
