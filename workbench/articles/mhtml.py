"""Pages saved by a browser as one file (MHTML, RFC 2557): the HTML part and the page's address."""

from email import message_from_bytes, policy
from email.message import EmailMessage

from workbench.errors import BadInputError


def html_part(raw: bytes, name: str) -> tuple[bytes, str]:
    """The first HTML part, decoded, and the address that it was saved from ("" if not said).

    Raises BadInputError when there is none.
    """
    message = message_from_bytes(raw, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html" and isinstance(part, EmailMessage):
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                address = part.get("Content-Location") or message.get("Snapshot-Content-Location")
                return content, str(address or "")
    raise BadInputError(f"{name} holds no web page", "save the page again, as .html or as text")
