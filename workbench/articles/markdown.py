"""Markdown to the text that a reader of the page would see: the marks gone, the words as they are.

Only what articles saved as Markdown hold: headings, emphasis, links, pictures, quotations, rules.
"""

import re

_STEPS = (
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"^(?:```|~~~).*$", re.MULTILINE), ""),
    (re.compile(r"^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$", re.MULTILINE), r"\1"),
    (re.compile(r"^(?:=|-){3,}\s*$", re.MULTILINE), ""),
    (re.compile(r"^\s{0,3}(?:[*_]\s*){3,}$", re.MULTILINE), ""),
    (re.compile(r"^\s{0,3}>\s?", re.MULTILINE), ""),
    (re.compile(r"^\[[^\]\n]{1,80}\]:\s*\S+.*$", re.MULTILINE), ""),
    (re.compile(r"!\[([^\]\n]{0,300})\]\([^)\n]{0,600}\)"), r"Image: \1"),
    (re.compile(r"\[([^\]\n]{1,300})\](?:\([^)\n]{0,600}\)|\[[^\]\n]{0,80}\])"), r"\1"),
    (re.compile(r"<(https?://[^>\s]{1,600})>"), r"\1"),
    (re.compile(r"(?<![\w*])(\*\*|__)(?=\S)([^\n]{1,2000}?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^\n*_]{1,1000}?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"[ \t]{2,}$|\\$", re.MULTILINE), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])"), r"\1"),
)


def plain_text(markdown: str) -> str:
    """The words of a Markdown text, one paragraph a line as they were."""
    text = markdown
    for pattern, replacement in _STEPS:
        text = pattern.sub(replacement, text)
    return text
