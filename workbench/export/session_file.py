"""A session as one portable file: what was compared, the articles' bytes, every decision.

The file is JSON ("workbench.session/1"). It carries a digest of its content, and each article
stands under the SHA-256 of its bytes; a file in which anything was lost or changed on the way is
refused whole. The digest has no key: it shows damage, not who wrote the file.
"""

import base64
import binascii
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from workbench import __version__
from workbench.comparison.document import from_document, to_document
from workbench.comparison.model import Comparison
from workbench.errors import BadInputError
from workbench.export.json_text import json_text
from workbench.review.model import Decision, DecisionKind, SessionInfo
from workbench.review.record import SessionRecord, record_of

SCHEMA = "workbench.session/1"
_HINT = "Ask for the file again, or export the session anew."

Document = Mapping[str, Any]


def session_document(
    record: SessionRecord, article_bytes: Callable[[str], bytes]
) -> dict[str, Any]:
    """The session as a document; `article_bytes` gives the bytes of an article by SHA-256."""
    content = {
        "schema": SCHEMA,
        "made_by": f"workbench {__version__}",
        "session": {
            "id": record.info.id,
            "title": record.info.title,
            "reviewer": record.info.reviewer,
            "scale": record.info.scale,
            "created_at": record.info.created_at.isoformat(),
        },
        "comparison": to_document(record.comparison),
        "articles": {
            a.sha256: base64.b64encode(article_bytes(a.sha256)).decode("ascii")
            for a in record.comparison.articles
        },
        "decisions": [decision_document(d) for d in record.decisions],
    }
    return {**content, "digest": _digest(content)}


def decision_document(decision: Decision) -> dict[str, Any]:
    """One decision with all that it holds."""
    return {
        "id": decision.id,
        "kind": decision.kind.value,
        "claim_id": decision.claim_id,
        "data": dict(decision.data),
        "reviewer": decision.reviewer,
        "at": decision.at.isoformat(),
    }


def session_bytes(record: SessionRecord, article_bytes: Callable[[str], bytes]) -> bytes:
    """The session file."""
    return json_text(session_document(record, article_bytes), indent=1).encode() + b"\n"


def _digest(content: Document) -> str:
    fixed = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(fixed.encode()).hexdigest()


def read_session(data: bytes, name: str) -> SessionRecord:
    """The session in a file, its articles with their bytes; `name` is for messages.

    Raises BadInputError that says what is wrong with the file.
    """
    document = _parsed(data, name)
    schema = document.get("schema")
    if schema != SCHEMA:
        raise BadInputError(f"{name} is no session file ({schema!r}, not {SCHEMA})", _HINT)
    content = {key: value for key, value in document.items() if key != "digest"}
    if document.get("digest") != _digest(content):
        raise BadInputError(f"{name} is damaged: its content does not fit its digest", _HINT)
    try:
        return _record(content)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise BadInputError(f"{name} is damaged: {_in_words(error)}", _HINT) from error


def _in_words(error: Exception) -> str:
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)


def _parsed(data: bytes, name: str) -> Document:
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BadInputError(f"{name} is no session file: not JSON", _HINT) from error
    if not isinstance(document, dict):
        raise BadInputError(f"{name} is no session file", _HINT)
    return document


def _record(content: Document) -> SessionRecord:
    comparison = _with_bytes(from_document(content["comparison"]), content["articles"])
    _check_words(comparison)
    session = content["session"]
    info = SessionInfo(
        _text(session["id"]),
        _text(session["title"]),
        _text(session["reviewer"]),
        _text(session["scale"]),
        _moment(session["created_at"]),
    )
    decisions = [_decision(one) for one in content["decisions"]]
    if len({d.id for d in decisions}) < len(decisions):
        raise ValueError("two decisions have one id")
    return record_of(info, comparison, decisions)


def _with_bytes(comparison: Comparison, encoded: Mapping[str, str]) -> Comparison:
    raw = {sha256: _decoded(text) for sha256, text in encoded.items()}
    for sha256, data in raw.items():
        if hashlib.sha256(data).hexdigest() != sha256:
            raise ValueError(f"the bytes of article {sha256[:12]} are not those that were compared")
    articles = tuple(replace(a, raw=raw[a.sha256]) for a in comparison.articles)
    return replace(comparison, articles=articles)


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("the bytes of an article cannot be read") from error


def _check_words(comparison: Comparison) -> None:
    """Every statement is where it says, and every claim is made of statements that are there."""
    for statement in comparison.statements:
        if statement.span.of(comparison.article(statement.article).text) != statement.text:
            raise ValueError(f"statement {statement.id} is not what stands in its article")
    known = {s.id for s in comparison.statements}
    for claim in comparison.claims:
        if not known.issuperset(claim.statements):
            raise ValueError(f"claim {claim.id} is made of statements that are not there")


def _decision(item: Document) -> Decision:
    return Decision(
        _text(item["id"]),
        DecisionKind(item["kind"]),
        None if item["claim_id"] is None else _text(item["claim_id"]),
        dict(item["data"]),
        _text(item["reviewer"]),
        _moment(item["at"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _moment(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise ValueError(f"{value} has no time zone")
    return moment
