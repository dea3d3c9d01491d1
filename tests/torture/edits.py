"""Articles edited between two sessions: no verdict may silently stand on other words.

Each case judges every sentence of an invented article, edits one place of it, and goes on with the
review. An edit of the meaning must leave no verdict on the edited sentence; an edit elsewhere
should leave all others standing.
"""

import os
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.builders import make_article
from tests.torture.outcome import Outcome
from workbench.comparison.model import Agreement, Claim, Comparison
from workbench.review.model import DecisionKind, SessionInfo
from workbench.review.recompare import recompare
from workbench.review.session import ReviewSession, utc_now
from workbench.statements.model import Statement
from workbench.text.spans import Span

_SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*[.!?]?[”\"]?")
_SHORTEST = 15
_MOST_SENTENCES = 25
_PEOPLE = (
    "Mira Lund",
    "Oskar Dahl",
    "the mayor",
    "a spokeswoman",
    "Ines Faro",
    "the harbour master",
)
_PLACES = ("Varn", "Oskar Bay", "Tollen", "the northern port", "Keld", "Sund")
_DID = ("said", "denied", "confirmed", "reported", "doubted")
_WHAT = ("boats sank", "people were hurt", "houses burnt", "roads were closed", "trains stopped")
_DAYS = ("Monday", "Tuesday", "Friday", "Sunday")


@dataclass
class Tally:
    """What became of the verdicts."""

    silent: int = 0
    """Verdicts that stand on edited words."""
    edited: int = 0
    carried: int = 0
    elsewhere: int = 0
    """Verdicts on sentences that were not edited, and how many of them still stand."""
    examples: list[str] = field(default_factory=list)


def edit_articles(_folder: Path, seed: int, count: int) -> Outcome:
    """Edit an article in `count` ways, one edit a session."""
    chance = random.Random(seed)
    tally = Tally()
    given = _given_texts()
    for number in range(count):
        text = chance.choice(given) if given and number % 2 else _article(chance)
        _one_edit(text, chance, tally)
    share = tally.carried / tally.elsewhere if tally.elsewhere else 0.0
    figures = (
        f"{count} edits, {tally.silent} of {tally.edited} verdicts silently on edited words, "
        f"{100 * share:.1f} % of {tally.elsewhere} others carried"
    )
    first = f"; first: {tally.examples[0]}" if tally.examples else ""
    return Outcome("edited articles", figures + first, not tally.silent and share >= 0.95)


def _given_texts() -> list[str]:
    """Real articles, if the environment names a folder of them."""
    folder = os.environ.get("WORKBENCH_ARTICLES", "")
    files = sorted(Path(folder).rglob("*.txt")) if folder else []
    return [file.read_text("utf-8", "replace") for file in files]


def _article(chance: random.Random) -> str:
    """An invented report; some sentences come twice, as headlines and standfirsts do."""
    lines = [_sentence(chance)[:-1]]
    for _ in range(chance.randrange(2, 5)):
        lines.append(" ".join(_sentence(chance) for _ in range(chance.randrange(2, 5))))
    if chance.random() < 0.3:
        lines.insert(1, lines[0] + ".")
    return "\n".join(lines) + "\n"


def _sentence(chance: random.Random) -> str:
    number, day = chance.randrange(2, 400), chance.choice(_DAYS)
    who, place = chance.choice(_PEOPLE), chance.choice(_PLACES)
    what, did = chance.choice(_WHAT), chance.choice(_DID)
    sentence = chance.choice(
        (
            f"{number} {what} near {place} on {day}.",
            f"{who} {did} that {number} {what} in {place}.",
            f"“{number} {what},” {who} told reporters in {place} – “no more.”",
            f"On {day}, {who} travelled to {place}.",
            f"About {number} {what} – {who} {did} it – before {day}.",
        )
    )
    return sentence[0].upper() + sentence[1:]


def compared(text: str) -> Comparison:
    """A comparison in which every sentence is a claim of its own."""
    article = make_article("report", text)
    spans = [Span(m.start(), m.end()) for m in _SENTENCE.finditer(text)]
    spans = [s for s in spans if len(s) >= _SHORTEST]
    statements = tuple(
        Statement(f"report.{n}", "report", s, s.of(text)) for n, s in enumerate(spans)
    )
    claims = tuple(
        Claim(f"{article.sha256[:8]}-{n}", s.text, Agreement.SINGLE, (s.id,))
        for n, s in enumerate(statements)
    )
    return Comparison((article,), statements, claims)


def _one_edit(text: str, chance: random.Random, tally: Tally) -> None:
    before = compared(text)
    if not before.statements:
        return
    chosen = chance.sample(before.statements, min(_MOST_SENTENCES, len(before.statements)))
    target = chance.choice(chosen)
    edit = chance.choice(_EDITS)
    edited = edit(text, target.span, chance)
    if edited is None or edited.text == text:
        return
    session = _judged(before, chosen)
    made = recompare(session, compared(edited.text))
    after = ReviewSession(session.info, made.comparison, (*session.state.done, *made.decisions))
    for statement in chosen:
        _count(statement, target, edit.__name__, edited, after, tally)


@dataclass(frozen=True, slots=True)
class Edited:
    """The text after an edit, and what the edit did to the sentence aimed at."""

    text: str
    hurts: bool
    """Does the sentence say something else now, or is it gone?"""


def _judged(before: Comparison, chosen: Sequence[Statement]) -> ReviewSession:
    info = SessionInfo("edited", "Edited", "Ana", "default", utc_now())
    session = ReviewSession(info, before)
    claims = {c.statements[0]: c.id for c in before.claims}
    for statement in chosen:
        claim = claims[statement.id]
        session.apply(session.decide(DecisionKind.VERDICT, claim, label="supported"))
    return session


def _count(
    statement: Statement,
    target: Statement,
    kind: str,
    edited: Edited,
    after: ReviewSession,
    tally: Tally,
) -> None:
    claim = next(
        c.id
        for c in after.claims
        if c.id.endswith(f"-{statement.id.split('.')[1]}") and after.standing(c.id).verdict
    )
    stands = after.standing(claim).judged
    if statement is target and edited.hurts:
        tally.edited += 1
        tally.silent += stands
        if stands:
            tally.examples.append(f"{kind}: {statement.text!r}")
    elif not statement.span.overlaps(target.span):
        tally.elsewhere += 1
        tally.carried += stands
    if stands and not _same(statement.text, _now(after, claim)):
        tally.silent += 1
        tally.examples.append(f"{kind}: {statement.text!r} became {_now(after, claim)!r}")


def _now(after: ReviewSession, claim: str) -> str:
    return after.comparison.statement(after.claim(claim).statements[0]).text


def _same(left: str, right: str) -> bool:
    """The same letters and digits in the same order."""
    return re.findall(r"\w", left) == re.findall(r"\w", right)


def _replaced(text: str, span: Span, words: str, *, hurts: bool = True) -> Edited:
    return Edited(text[: span.start] + words + text[span.end :], hurts)


def number_changed(text: str, span: Span, chance: random.Random) -> Edited | None:
    """Another number."""
    found = list(re.finditer(r"\d+", span.of(text)))
    if not found:
        return None
    match = chance.choice(found)
    other = chance.choice([str(int(match[0]) + 1), "1" + match[0], match[0] + "0"])
    words = span.of(text)
    return _replaced(text, span, words[: match.start()] + other + words[match.end() :])


def negated(text: str, span: Span, chance: random.Random) -> Edited | None:
    """A "not" somewhere inside, or a denial around it."""
    words = span.of(text).split(" ")
    if len(words) < 3:
        return None
    if chance.random() < 0.3:
        return _replaced(text, span, "Officials deny that " + span.of(text))
    words.insert(chance.randrange(1, len(words) - 1), chance.choice(["not", "never", "hardly"]))
    return _replaced(text, span, " ".join(words))


def name_changed(text: str, span: Span, chance: random.Random) -> Edited | None:
    """Another place or person."""
    return _swapped(text, span, chance, (*_PLACES, *_PEOPLE, *_DAYS))


def verb_changed(text: str, span: Span, chance: random.Random) -> Edited | None:
    """Said becomes denied."""
    return _swapped(text, span, chance, (*_DID, *_WHAT))


def _swapped(text: str, span: Span, chance: random.Random, known: Sequence[str]) -> Edited | None:
    words = span.of(text)
    there = [k for k in known if k in words] or re.findall(r"\b[A-Z]\w+", words)
    if not there:
        return None
    old = chance.choice(there)
    new = chance.choice([k for k in known if k != old])
    return _replaced(text, span, words.replace(old, new, 1))


def deleted(text: str, span: Span, _chance: random.Random) -> Edited | None:
    """Gone."""
    words = span.of(text)
    return _replaced(text, span, "", hurts=text.count(words) == 1)


def look_alike(text: str, span: Span, chance: random.Random) -> Edited | None:
    """Gone, and a sentence much like it added at the end."""
    changed = number_changed(text, span, chance) or name_changed(text, span, chance)
    if changed is None or text.count(span.of(text)) > 1:
        return None
    alike = changed.text[span.start : len(changed.text) - (len(text) - span.end)]
    return Edited(text[: span.start] + text[span.end :] + alike + "\n", hurts=True)


def duplicated(text: str, span: Span, _chance: random.Random) -> Edited:
    """The same sentence once more at the end."""
    return Edited(text + span.of(text) + "\n", hurts=False)


def inserted_elsewhere(text: str, span: Span, chance: random.Random) -> Edited:
    """A paragraph more at the top or at the end."""
    more = _sentence(chance)
    return Edited(f"{more}\n{text}" if chance.random() < 0.5 else f"{text}{more}\n", hurts=False)


def typography_changed(text: str, span: Span, _chance: random.Random) -> Edited:
    """Straight quotes, other dashes, double spaces, everywhere."""
    plain = text.translate(str.maketrans("“”–", '""-'))
    return Edited(plain.replace(". ", ".  "), hurts=False)


Edit = Callable[[str, Span, random.Random], Edited | None]
_EDITS: tuple[Edit, ...] = (
    number_changed,
    number_changed,
    negated,
    negated,
    name_changed,
    verb_changed,
    deleted,
    look_alike,
    duplicated,
    inserted_elsewhere,
    inserted_elsewhere,
    typography_changed,
)
