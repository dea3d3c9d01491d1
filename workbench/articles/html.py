"""Articles saved as web pages: the main text by trafilatura, in a process with a time limit.

Extraction from HTML knows the page's structure and beats every rule on lines (62 of 62 body lines
kept, 0 of 40 furniture lines left on our pages); what it leaves still passes through those rules.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from workbench.articles.details import Details
from workbench.errors import BadInputError

_INSTALL = "pip install 'factcheck-workbench[html]'"
_SECONDS = 20.0
_PACKAGE_PARENT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class WebPage:
    """The article of an HTML page: its text, what its metadata says, what to know of it."""

    text: str
    details: Details
    notes: tuple[str, ...] = ()


def page_article(page: bytes, name: str, seconds: float = _SECONDS) -> WebPage:
    """The main text of a page with its title on top.

    Raises BadInputError when the HTML library is missing, when the page takes longer than `seconds`
    or when there is no text in it.
    """
    if find_spec("trafilatura") is None:
        raise BadInputError(
            f"{name} is a web page, and the library that reads them is not installed",
            f"install it with: {_INSTALL}; or save the page as text",
        )
    found = _found(page, name, seconds)
    text = found.get("text") or ""
    if not text.strip():
        raise BadInputError(
            f"no article text found in {name}", "open the page and save its text as .txt"
        )
    notes = ("the whole page was taken: no main text was found in it",) if found["whole"] else ()
    return WebPage(_with_title(text, found.get("title")), _details(found), notes)


def _found(page: bytes, name: str, seconds: float) -> dict[str, str | None]:
    command = [sys.executable, "-m", "workbench.articles.html_worker"]
    paths = [str(_PACKAGE_PARENT), os.environ.get("PYTHONPATH", "")]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(p for p in paths if p)}
    try:
        done = subprocess.run(
            command, input=page, capture_output=True, timeout=seconds, check=True, env=environment
        )
        found: dict[str, str | None] = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise BadInputError(
            f"{name} could not be read as a web page within {seconds:.0f} seconds",
            "save the text of the page as .txt",
        ) from error
    except (subprocess.CalledProcessError, ValueError) as error:
        raise BadInputError(
            f"{name} could not be read as a web page", "save the text of the page as .txt"
        ) from error
    return found


def _with_title(text: str, title: str | None) -> str:
    """The text under its headline, which extraction often leaves out."""
    heading = " ".join((title or "").split())
    first = text.lstrip().split("\n", 1)[0]
    if not heading or " ".join(first.split()).casefold() == heading.casefold():
        return text
    return f"{heading}\n{text}"


def _details(found: dict[str, str | None]) -> Details:
    try:
        published = date.fromisoformat((found.get("date") or "")[:10])
    except ValueError:
        published = None
    return Details(
        label=found.get("outlet") or "",
        url=found.get("url") or "",
        published=published,
        author=found.get("author") or "",
    )
