"""Fetching stops at every limit, and asks no address that it should not."""

from collections.abc import Iterator
from contextlib import contextmanager
from gzip import compress
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from tests.articles.samples import BODY, HEADLINE, said
from workbench.articles.files import Caps
from workbench.articles.reader import read_sources
from workbench.articles.sources import ReadOptions
from workbench.articles.web import FetchLimits, fetch_url
from workbench.errors import BadInputError

LOCAL = FetchLimits(seconds=5.0, allow_local=True)


class Site(BaseHTTPRequestHandler):
    """A small site: a page, redirects, and answers that a reader must not swallow."""

    def do_GET(self) -> None:
        if self.path == "/page":
            self.answer(b"<html><p>words</p></html>", "text/html; charset=utf-8")
        elif self.path == "/story":
            self.answer("\n\n".join((HEADLINE, *BODY)).encode(), "text/plain")
        elif self.path == "/text":
            self.answer(b"plain words", "text/plain")
        elif self.path == "/picture":
            self.answer(b"\x89PNG", "image/png")
        elif self.path == "/packed":
            self.answer(compress(b"x" * 5000), "text/plain", packing="gzip")
        elif self.path == "/moved":
            self.send(302, Location="/page")
        elif self.path == "/out":
            self.send(302, Location="ftp://files.example/a")
        elif self.path == "/loop":
            self.send(301, Location="/loop")
        else:
            self.send(404)

    def answer(self, body: bytes, kind: str, packing: str = "") -> None:
        headers = {"Content-Type": kind, "Content-Length": str(len(body))}
        self.send(200, **headers, **({"Content-Encoding": packing} if packing else {}))
        self.wfile.write(body)

    def send(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        return


@contextmanager
def serving() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Site)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serving() as address:
        yield address


def test_a_page_is_fetched_and_known_as_html(site: str) -> None:
    fetched = fetch_url(f"{site}/page", limits=LOCAL)

    assert (fetched.raw, fetched.html) == (b"<html><p>words</p></html>", True)


def test_a_text_is_fetched_and_known_as_text(site: str) -> None:
    assert fetch_url(f"{site}/text", limits=LOCAL).html is False


def test_a_redirect_is_followed_and_the_last_address_kept(site: str) -> None:
    assert fetch_url(f"{site}/moved", limits=LOCAL).url == f"{site}/page"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/loop", "redirects too often"),
        ("/out", "is not an address that can be fetched"),
        ("/picture", "is image/png, not an article"),
        ("/nowhere", "answers 404"),
    ],
)
def test_what_is_no_article_is_an_error(site: str, path: str, message: str) -> None:
    with pytest.raises(BadInputError, match=message):
        fetch_url(f"{site}{path}", limits=LOCAL)


def test_a_page_over_the_cap_is_refused_before_it_is_all_read(site: str) -> None:
    with pytest.raises(BadInputError, match="larger than 10 bytes"):
        fetch_url(f"{site}/page", Caps(page_bytes=10), LOCAL)


def test_a_packed_page_is_unpacked_up_to_the_cap_only(site: str) -> None:
    assert len(fetch_url(f"{site}/packed", limits=LOCAL).raw) == 5000
    with pytest.raises(BadInputError, match="larger than 1,000 bytes"):
        fetch_url(f"{site}/packed", Caps(page_bytes=1000), LOCAL)


def test_a_fetch_that_takes_too_long_is_given_up(site: str) -> None:
    ticks = iter(range(0, 10_000, 100))

    with pytest.raises(BadInputError, match="takes too long"):
        fetch_url(f"{site}/page", limits=LOCAL, clock=lambda: next(ticks))


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://10.0.0.7/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://0.0.0.0/",
        "http://2130706433/",
    ],
)
def test_private_and_loopback_addresses_are_refused(url: str) -> None:
    with pytest.raises(BadInputError, match="lies in a private network or on this machine"):
        fetch_url(url)


@pytest.mark.parametrize("url", ["ftp://a.example/b", "file:///etc/hosts", "http://", "http://[x"])
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(BadInputError, match="is not an address"):
        fetch_url(url)


def test_a_host_that_nobody_knows_is_one_clear_line() -> None:
    with pytest.raises(
        BadInputError, match=r"cannot (find the host of|reach) http://nowhere\.invalid"
    ):
        fetch_url("http://nowhere.invalid/")


def test_a_server_that_is_not_there_is_one_clear_line() -> None:
    with serving() as address:
        gone = address

    with pytest.raises(BadInputError, match="cannot reach"):
        fetch_url(gone, limits=LOCAL)


def test_a_story_from_the_web_has_the_body_of_its_text(site: str) -> None:
    reading = read_sources([f"{site}/story"], ReadOptions(allow_local=True))

    (article,) = reading.articles
    assert " ".join(said(article)) == " ".join(BODY)
    assert article.url == f"{site}/story"
    assert article.id == "127"


def test_a_local_address_is_refused_unless_asked_for(site: str) -> None:
    with pytest.raises(BadInputError, match="lies in a private network"):
        read_sources([f"{site}/story"])
