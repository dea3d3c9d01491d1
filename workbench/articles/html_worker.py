"""The main text of one HTML page: run as a process of its own, page on stdin, JSON on stdout.

A page can be built so that parsing it takes for ever or all memory; here that costs this process
only. Nothing else imports this module, so nothing else loads the HTML library.
"""

import json
import resource
import sys

_MOST_MEMORY = 2 * 1024**3
_MOST_SECONDS = 20


def main_text(page: bytes) -> dict[str, str | None]:
    """Text and metadata of a page, favouring precision: menus and related links stay out."""
    import trafilatura
    from trafilatura.metadata import extract_metadata

    text = trafilatura.extract(page, favor_precision=True, include_comments=False)
    found = extract_metadata(page)
    whole = text is None or not text.strip()
    return {
        "text": trafilatura.html2txt(page) if whole else text,
        "whole": "yes" if whole else "",
        "title": found.title if found else None,
        "author": found.author if found else None,
        "date": found.date if found else None,
        "outlet": found.sitename if found else None,
        "url": found.url if found else None,
    }


def main() -> None:
    """Read the page, print what was found."""
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS))
    json.dump(main_text(sys.stdin.buffer.read()), sys.stdout)


if __name__ == "__main__":
    main()
