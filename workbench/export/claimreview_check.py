"""Is a ClaimReview what its readers can use? Each fault with the claim and the field.

Required is what public validators of ClaimReview require (url, claimReviewed, reviewRating), and
the name of the publisher, without whom a verdict is nobody's. Warned of is what they warn of
(datePublished, itemReviewed). Numbers must be whole and lie within their range.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

LONGEST_CLAIM = 75
"""Characters; longer ones are cut by those who show them."""
_CONTEXTS = frozenset({"https://schema.org", "http://schema.org"})


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field."""

    claim: str
    """The claim's id, or the place of the review in its file."""
    field: str
    """A path such as "reviewRating.ratingValue"."""
    words: str
    refused: bool
    """Does it make the ClaimReview invalid?"""

    def __str__(self) -> str:
        kind = "refused" if self.refused else "warning"
        return f"{kind}: claim {self.claim}: {self.field}: {self.words}"


def check_file(data: bytes) -> tuple[Problem, ...]:
    """The faults of a JSON-LD file of ClaimReviews: one, a list, or a graph of them."""
    try:
        document = json.loads(data)
    except ValueError as error:
        return (Problem("-", "-", f"not JSON: {error}", refused=True),)
    nodes = document.get("@graph", [document]) if isinstance(document, dict) else document
    if not isinstance(nodes, list):
        return (Problem("-", "@graph", "not a list", refused=True),)
    outer = document if isinstance(document, dict) else {}
    faults: list[Problem] = []
    for number, node in enumerate(nodes, 1):
        place = str(number)
        if not isinstance(node, dict):
            faults.append(Problem(place, "@type", "not an object", refused=True))
            continue
        context = str(outer.get("@context") or node.get("@context") or "").rstrip("/")
        if context not in _CONTEXTS:
            faults.append(Problem(place, "@context", "not https://schema.org", refused=True))
        faults += check_review(node, place)
    return tuple(faults)


def check_review(node: Mapping[str, Any], claim: str) -> list[Problem]:
    """The faults of one ClaimReview; `claim` names it."""
    return [
        Problem(claim, field, words, refused)
        for check in _CHECKS
        for field, words, refused in check(node)
    ]


_Fault = tuple[str, str, bool]
_REFUSED, _WARNED = True, False


def _type(node: Mapping[str, Any]) -> Iterator[_Fault]:
    if node.get("@type") != "ClaimReview":
        yield "@type", "must be ClaimReview", _REFUSED


def _url(node: Mapping[str, Any]) -> Iterator[_Fault]:
    if not node.get("url"):
        yield "url", "missing: the page that the check stands on", _REFUSED
    elif not _is_address(node["url"]):
        yield "url", "must be an address on the web (https://...)", _REFUSED


def _claim_reviewed(node: Mapping[str, Any]) -> Iterator[_Fault]:
    claim = node.get("claimReviewed")
    if not isinstance(claim, str) or not claim.strip():
        yield "claimReviewed", "missing", _REFUSED
    elif len(claim) > LONGEST_CLAIM:
        words = f"{len(claim)} characters; more than {LONGEST_CLAIM} are cut where it is shown"
        yield "claimReviewed", words, _WARNED


def _rating(node: Mapping[str, Any]) -> Iterator[_Fault]:
    rating = node.get("reviewRating")
    if not isinstance(rating, dict):
        yield "reviewRating", "missing", _REFUSED
        return
    if not isinstance(rating.get("alternateName"), str) or not rating["alternateName"].strip():
        yield "reviewRating.alternateName", "missing: the word for the verdict", _REFUSED
    yield from _numbers(rating)


def _numbers(rating: Mapping[str, Any]) -> Iterator[_Fault]:
    names = ("worstRating", "ratingValue", "bestRating")
    given = [name for name in names if rating.get(name) is not None]
    if not given:
        return
    for name in names:
        value = rating.get(name)
        if value is None:
            yield f"reviewRating.{name}", "missing beside the other numbers", _REFUSED
        elif not isinstance(value, int) or isinstance(value, bool):
            yield f"reviewRating.{name}", "must be a whole number", _REFUSED
    numbers = [rating[name] for name in given if isinstance(rating[name], int)]
    if len(numbers) == len(names) and not numbers[0] <= numbers[1] <= numbers[2]:
        yield "reviewRating.ratingValue", "outside worstRating to bestRating", _REFUSED
    if len(numbers) == len(names) and numbers[0] == numbers[2]:
        yield "reviewRating.bestRating", "the same as worstRating", _REFUSED


def _author(node: Mapping[str, Any]) -> Iterator[_Fault]:
    author = node.get("author")
    if not isinstance(author, dict) or not author.get("name"):
        yield "author.name", "missing: who publishes the check", _REFUSED
    elif author.get("url") and not _is_address(author["url"]):
        yield "author.url", "must be an address on the web (https://...)", _REFUSED


def _dates(node: Mapping[str, Any]) -> Iterator[_Fault]:
    if not node.get("datePublished"):
        yield "datePublished", "missing", _WARNED
    elif not _is_date(node["datePublished"]):
        yield "datePublished", "must be a date (ISO 8601)", _REFUSED


def _item(node: Mapping[str, Any]) -> Iterator[_Fault]:
    item = node.get("itemReviewed")
    if not isinstance(item, dict):
        yield "itemReviewed", "missing: who made the claim, and where", _WARNED
        return
    if not item.get("appearance"):
        yield "itemReviewed.appearance", "missing: the articles with the claim", _WARNED
    for number, work in enumerate(_listed(item.get("appearance"))):
        if isinstance(work, dict) and work.get("url") and not _is_address(work["url"]):
            field = f"itemReviewed.appearance[{number}].url"
            yield field, "must be an address on the web (https://...)", _REFUSED
    if item.get("datePublished") and not _is_date(item["datePublished"]):
        yield "itemReviewed.datePublished", "must be a date (ISO 8601)", _REFUSED


_CHECKS: tuple[Callable[[Mapping[str, Any]], Iterator[_Fault]], ...] = (
    _type,
    _url,
    _claim_reviewed,
    _rating,
    _author,
    _dates,
    _item,
)


def _listed(value: object) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _is_address(value: object) -> bool:
    if not isinstance(value, str) or any(c.isspace() for c in value):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _is_date(value: object) -> bool:
    try:
        date.fromisoformat(str(value)[:10])
    except ValueError:
        return False
    return True
