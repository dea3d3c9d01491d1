"""The dossier: disputes first, both sides, who said what; untrusted text stays text."""

from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.export.examples import ANA, HOSTILE, record, verdict
from workbench.comparison.model import Agreement
from workbench.export.dossier import Dossier, dossier
from workbench.export.markdown import escaped, markdown_export
from workbench.export.page import html_export
from workbench.export.rows import Filters
from workbench.export.view import ExportView, export_view
from workbench.review.model import DecisionKind
from workbench.review.record import SessionRecord
from workbench.review.second import ClaimState

_ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><b>",
    "[click](javascript:alert(1))",
    "![x](http://example.org/x.png)",
    "# heading",
    "- item",
    "1. item",
    "> quote",
    "```\ncode",
    "    code",
    "a\n===",
    "a\n---",
    "| a | b |\n|---|---|",
    "&lt;b&gt;",
    "**bold** _it_ `code` ~~no~~",
    "<https://example.org>",
    *HOSTILE,
)


def view(one: SessionRecord, *others: SessionRecord, viewer: str = "Editor") -> ExportView:
    return export_view(one, others, viewer, Filters())


def content(one: SessionRecord, *others: SessionRecord) -> Dossier:
    return dossier(view(one, *others))


class _Page(HTMLParser):
    """The elements and attributes of a page, and whether every element is closed."""

    void = frozenset({"meta", "br"})

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.said = ""
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in self.void:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.said += data


def test_disputes_come_first_also_those_that_nobody_judged() -> None:
    found = content(record("Ana", [verdict("c1", "supported")]))
    assert [(kind, [e.claim_id for e in entries]) for kind, entries in found.sections] == [
        (Agreement.DISPUTED, ["c0"]),
        (Agreement.SHARED, ["c1"]),
    ]
    assert [e.state for _, entries in found.sections for e in entries] == [
        ClaimState.OPEN,
        ClaimState.JUDGED,
    ]


def test_an_entry_sets_the_sides_beside_each_other_the_fewest_articles_first() -> None:
    entry = content(record("Ana", ANA)).sections[0][1][0]
    assert [
        (side.value, [q.number for q in side.quotes], side.settled) for side in entry.sides
    ] == [
        ("Zlin", [3], False),
        ("Brno", [1, 2], True),
    ]
    assert entry.conflicts == ("place: 2 say Brno; 1 say Zlin",)
    assert (entry.articles, len(entry.origins), entry.first) == (3, 3, "unknown")


def test_the_words_that_carry_a_value_are_marked_in_their_quote() -> None:
    entry = content(record("Ana", ANA)).sections[0][1][0]
    marked = [[m.of(q.text) for m in q.marks] for side in entry.sides for q in side.quotes]
    assert marked == [["Zlin"], ["Brno"], ["Brno"]]
    page = html_export([view(record("Ana", ANA))]).decode()
    assert "In <mark>Zlin</mark> the bridge was opened." in page


def test_every_reviewers_verdict_stands_with_their_own_note_and_evidence() -> None:
    ben = record("Ben", [verdict("c0", "mixed"), (DecisionKind.NOTE, "c0", {"text": "Unsure."})])
    entry = content(record("Ana", ANA), ben).sections[0][1][0]
    assert [(o.verdict.reviewer, o.verdict.label, o.note) for o in entry.opinions] == [
        ("Ana", "refuted", "=cmd|' /C calc'!A0"),
        ("Ben", "mixed", "Unsure."),
    ]
    assert len(entry.opinions[0].evidence) == 2


def test_articles_that_go_back_to_one_are_named() -> None:
    origins = (DecisionKind.ORIGINS, None, {"groups": [["001", "002"], ["003"]]})
    page = markdown_export([view(record("Ana", [*ANA, origins]))]).decode()
    assert "3 articles, 2 origins (articles 1 and 2 go back to one); first: unknown" in page


FORMS = pytest.mark.parametrize("export", [markdown_export, html_export])
Export = Callable[[list[ExportView]], bytes]


@FORMS
def test_both_forms_hold_all_that_an_editor_needs(export: Export) -> None:
    page = export([view(record("Ana", ANA))]).decode()
    page = page.replace("<mark>", "").replace("</mark>", "")
    for words in (
        "Where the bridge was opened",
        "The bridge opened in Brno.",
        "In Zlin the bridge was opened.",
        "refuted (default scale)",
        "Ana, 2 March 2026, 09:01 UTC",
        "https://example.org/a",
        "https://archive.example/b",
        "judged by one reviewer",
        "Two hundred guests came",
    ):
        assert words in page or words.capitalize() in page
    assert page.index("Disputed") < page.index("Shared")


@FORMS
def test_what_is_hidden_is_said_to_be_hidden(export: Export) -> None:
    page = export([view(record("Ana", ANA), record("Ben"), viewer="Ben")]).decode()
    assert "refuted" not in page
    assert "Verdicts on 2 claims are left out" in page


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    page = _Page(html_export([view(record("Ana", ANA))]))
    assert not {"script", "link", "img", "iframe", "object", "base"} & set(page.elements)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "src"]
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in page.attributes
    assert page.open == []


@pytest.mark.parametrize("attack", _ATTACKS)
def test_hostile_text_adds_no_element_to_the_page(attack: str) -> None:
    plain, hostile = (
        _Page(
            html_export(
                [
                    view(
                        record(
                            "Ana",
                            [
                                verdict("c0", "refuted"),
                                (DecisionKind.NOTE, "c0", {"text": note}),
                                (DecisionKind.SETTLE, "c0", {"value": note}),
                            ],
                        )
                    )
                ]
            )
        )
        for note in ("plain", attack or "plain")
    )
    assert hostile.elements == plain.elements
    assert hostile.attributes == plain.attributes


def test_only_addresses_of_the_web_become_links() -> None:
    links = [{"url": u} for u in ("javascript:alert(1)", 'https://example.org/?a=1&b="2"')]
    said = [verdict("c0", "refuted"), (DecisionKind.EVIDENCE, "c0", {"links": links})]
    page = _Page(html_export([view(record("Ana", said))]))
    assert [value for name, value in page.attributes if name == "href"] == [
        'https://example.org/?a=1&b="2"'
    ]
    assert "javascript:alert(1)" in page.said


@pytest.mark.parametrize("attack", _ATTACKS)
def test_hostile_text_is_no_markup_in_markdown(attack: str) -> None:
    _assert_plain(attack)


@settings(max_examples=200)
@given(st.text(alphabet="ab12 \t\n#*_`~[]()<>!|&\\-+=.>:\"'", max_size=12))
def test_no_text_is_markup_in_markdown(text: str) -> None:
    _assert_plain(text)


def _assert_plain(text: str) -> None:
    """One paragraph that holds nothing but text."""
    blocks = MarkdownIt("commonmark").enable("table").parse(escaped(text))
    kinds = [block.type for block in blocks]
    assert kinds in ([], ["paragraph_open", "inline", "paragraph_close"])
    for block in blocks:
        assert not [c.type for c in block.children or () if c.type not in {"text", "text_special"}]
