"""A statement with its source, as text to paste into a fact-check."""

from pathlib import Path

from workbench.articles.model import Article
from workbench.paths import state_folder
from workbench.statements.model import Statement
from workbench.text.safe import safe_line
from workbench.tui.quote import channel_name

FILE_NAME = "quotations.txt"


def quotation(statement: Statement, article: Article) -> str:
    """The words in quotation marks, then who said them and where they stand."""
    voice = (safe_line(statement.speaker or ""), channel_name(statement.channel or ""))
    said = ", ".join(filter(None, voice))
    source = f"{safe_line(article.label)}, {safe_line(article.source)}"
    published = f", {article.published.isoformat()}" if article.published else ""
    place = f"characters {statement.span.start}-{statement.span.end}"
    who = f" ({said})" if said else ""
    return f"“{safe_line(statement.text)}”{who}\n{source}{published}, {place}\n"


def write_quotation(text: str, folder: Path | None = None) -> Path:
    """Add it to the file of quotations and say where that is. Raises OSError."""
    path = (folder or state_folder()) / FILE_NAME
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with path.open("a", encoding="utf-8") as file:
        file.write(text + "\n")
    return path
