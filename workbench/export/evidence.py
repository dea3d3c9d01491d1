"""Evidence links in one cell of text, and back."""

import re
from collections.abc import Sequence

from workbench.review.model import EvidenceLink

_LINE = re.compile(
    r"(?P<kind>primary|secondary): (?P<url>.*?)(?: \(archived (?P<archived>.*)\))?\Z"
)


def evidence_text(links: Sequence[EvidenceLink]) -> str:
    """One line a link: "primary: URL (archived URL)"."""
    return "\n".join(
        f"{link.kind}: {link.url}" + (f" (archived {link.archived})" if link.archived else "")
        for link in links
    )


def evidence_links(text: str) -> tuple[EvidenceLink, ...]:
    """The links that `evidence_text` wrote; a line of another form is a secondary link."""
    return tuple(_link(line.strip()) for line in text.splitlines() if line.strip())


def _link(line: str) -> EvidenceLink:
    match = _LINE.match(line)
    if match is None:
        return EvidenceLink(line)
    return EvidenceLink(match["url"], match["kind"], match["archived"] or "")
