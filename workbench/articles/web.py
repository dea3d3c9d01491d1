"""Fetching an article from its address, within limits.

A page can redirect for ever, never end, or point into the reader's own network (server-side request
forgery, CWE-918): every address is resolved first, checked, and that very address connected to.
"""

import http.client
import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from workbench.articles.files import DEFAULT_CAPS, Caps
from workbench.errors import BadInputError

_TEXTS = ("text/plain", "text/markdown", "text/x-markdown")
_PAGES = ("text/html", "application/xhtml+xml")
_REDIRECTS = (301, 302, 303, 307, 308)
_HEADERS = {
    "User-Agent": "factcheck-workbench (+reading one article)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9",
    "Accept-Encoding": "identity",
}
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """How long and how far a fetch may go."""

    seconds: float = 30.0
    """For the whole fetch, redirects included; a single wait may take half of it."""
    redirects: int = 5
    allow_local: bool = False
    """May the address lie in a private network or on this machine?"""


DEFAULT_LIMITS = FetchLimits()


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes that an address gave, where they came from in the end, are they HTML?"""

    raw: bytes
    url: str
    html: bool


def fetch_url(
    url: str,
    caps: Caps = DEFAULT_CAPS,
    limits: FetchLimits = DEFAULT_LIMITS,
    clock: Callable[[], float] = time.monotonic,
) -> Fetched:
    """The page or text at an http(s) address. Raises BadInputError with the reason if it cannot."""
    deadline = clock() + limits.seconds
    address = url
    for _ in range(limits.redirects + 1):
        connection = _connection(address, limits)
        try:
            response = _ask(connection, address)
            if response.status in _REDIRECTS and response.getheader("Location"):
                address = urljoin(address, response.getheader("Location") or "")
                continue
            return _page(response, address, caps, lambda: clock() > deadline)
        except TimeoutError as error:
            raise _too_slow(url) from error
        except socket.gaierror as error:
            raise BadInputError(
                f"cannot find the host of {address}", "check the address and your connection"
            ) from error
        except (OSError, http.client.HTTPException) as error:
            raise BadInputError(
                f"cannot reach {address}: {_reason(error)}",
                "check your connection, or save the page and give the file",
            ) from error
        finally:
            connection.close()
    raise BadInputError(f"{url} redirects too often", "open it in a browser and save the page")


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return type(error).__name__


def _too_slow(url: str) -> BadInputError:
    return BadInputError(f"{url} takes too long", "try again, or save the page and give the file")


class _Plain(http.client.HTTPConnection):
    """A connection to an address that was checked."""

    allow_local = False

    def connect(self) -> None:
        self.sock = _checked_socket(self.host, self.port, self.timeout, self.allow_local)


class _Encrypted(http.client.HTTPSConnection):
    """The same with TLS; the certificate is checked against the name, not the number."""

    allow_local = False
    tls = ssl.create_default_context()

    def connect(self) -> None:
        bare = _checked_socket(self.host, self.port, self.timeout, self.allow_local)
        self.sock = self.tls.wrap_socket(bare, server_hostname=self.host)


def _connection(address: str, limits: FetchLimits) -> _Plain | _Encrypted:
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise BadInputError(f"{address} is not an address", "check its spelling") from error
    if parts.scheme not in ("http", "https") or not host:
        raise BadInputError(
            f"{address} is not an address that can be fetched", "give one with http:// or https://"
        )
    kind, usual = (_Encrypted, 443) if parts.scheme == "https" else (_Plain, 80)
    connection = kind(host, port or usual, timeout=limits.seconds / 2)
    connection.allow_local = limits.allow_local
    return connection


def _checked_socket(
    host: str, port: int, timeout: float | None, allow_local: bool
) -> socket.socket:
    """A socket to the first address of the host that may be asked and answers."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    open_to_us = [f for f in found if allow_local or _is_public(str(f[4][0]))]
    if not open_to_us:
        raise BadInputError(
            f"{host} lies in a private network or on this machine",
            "use --allow-local if you mean it",
        )
    for number, (family, kind, protocol, _name, where) in enumerate(open_to_us, 1):
        sock = socket.socket(family, kind, protocol)
        sock.settimeout(timeout)
        try:
            sock.connect(where)
        except OSError:
            sock.close()
            if number == len(open_to_us):
                raise
        else:
            return sock
    raise OSError("no address answered")


def _is_public(number: str) -> bool:
    address = ipaddress.ip_address(number.split("%")[0])
    mapped = getattr(address, "ipv4_mapped", None)
    if mapped is not None:
        address = mapped
    return address.is_global and not address.is_multicast


def _ask(connection: _Plain | _Encrypted, address: str) -> http.client.HTTPResponse:
    parts = urlsplit(address)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    connection.request("GET", target.encode("ascii", "ignore").decode() or "/", headers=_HEADERS)
    return connection.getresponse()


def _page(
    response: http.client.HTTPResponse, url: str, caps: Caps, late: Callable[[], bool]
) -> Fetched:
    if response.status != http.client.OK:
        raise BadInputError(
            f"{url} answers {response.status} {response.reason}",
            "open it in a browser; save the page and give the file",
        )
    kind = (response.getheader("Content-Type") or "text/html").split(";")[0].strip().lower()
    if kind not in (*_PAGES, *_TEXTS):
        raise BadInputError(f"{url} is {kind}, not an article", "give the address of a web page")
    raw = _body(response, url, caps, late)
    return Fetched(
        _unpacked(raw, response.getheader("Content-Encoding"), url, caps), url, kind in _PAGES
    )


def _body(
    response: http.client.HTTPResponse, url: str, caps: Caps, late: Callable[[], bool]
) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := response.read1(_CHUNK):
        pieces.append(piece)
        size += len(piece)
        if size > caps.page_bytes:
            raise _too_large(url, caps)
        if late():
            raise _too_slow(url)
    return b"".join(pieces)


def _too_large(url: str, caps: Caps) -> BadInputError:
    return BadInputError(
        f"{url} is larger than {caps.page_bytes:,} bytes",
        "raise the cap with --max-bytes, or save the text of the page",
    )


def _unpacked(raw: bytes, packing: str | None, url: str, caps: Caps) -> bytes:
    """The bytes as they were before packing, never more than the cap (gzip bombs)."""
    if not packing or packing.strip().lower() == "identity":
        return raw
    if packing.strip().lower() not in ("gzip", "x-gzip"):
        raise BadInputError(f"{url} is packed as {packing}", "save the page and give the file")
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        plain = unpacker.decompress(raw, caps.page_bytes + 1)
    except zlib.error as error:
        raise BadInputError(f"{url} is damaged", "save the page and give the file") from error
    if len(plain) > caps.page_bytes:
        raise _too_large(url, caps)
    return plain
