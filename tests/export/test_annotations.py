"""Web Annotations: each points at the very words, with what was said of them."""

import json
from typing import Any

from tests.export.examples import ANA, record
from workbench.export.annotations import annotations_export
from workbench.export.document import json_export
from workbench.export.rows import Filters
from workbench.export.view import export_view


def items() -> list[dict[str, Any]]:
    one = export_view(record("Ana", ANA), (), "Ana", Filters(all_claims=True))
    page = json.loads(annotations_export([one]))
    assert (page["@context"], page["type"]) == (
        "http://www.w3.org/ns/anno.jsonld",
        "AnnotationPage",
    )
    found: list[dict[str, Any]] = page["items"]
    return found


def test_every_statement_is_quoted_with_its_surroundings_and_offsets() -> None:
    texts = {a.text for a in record("Ana").comparison.articles}
    for item in items():
        selector = item["target"]["selector"]
        around = selector["prefix"] + selector["exact"] + selector["suffix"]
        (text,) = [t for t in texts if around in t]
        place = selector["refinedBy"]
        assert text[place["start"] : place["end"]] == selector["exact"]


def test_an_annotation_has_a_name_of_its_own_and_says_who_judged_what() -> None:
    found = items()
    assert len({item["id"] for item in found}) == len(found)
    assert found == items()
    first, last = found[0], found[-1]
    assert first["motivation"] == "assessing"
    assert first["creator"]["name"] == "Ana"
    bodies = {(b.get("purpose"), b.get("value", b.get("id"))) for b in first["body"]}
    assert bodies >= {
        ("classifying", "refuted"),
        ("tagging", "agreement: disputed"),
        ("tagging", "value: Brno"),
        ("linking", "https://example.org/a"),
    }
    assert last["motivation"] == "identifying"
    assert "creator" not in last


def test_an_article_without_an_address_is_named_by_its_bytes() -> None:
    assert {item["target"]["source"][:14] for item in items()} == {"ni:///sha-256;"}


def test_json_holds_what_the_table_holds_and_the_comparison() -> None:
    one = export_view(record("Ana", ANA), (), "Ana", Filters())
    document = json.loads(json_export([one]))
    assert document["schema"] == "workbench.export/1"
    (session,) = document["sessions"]
    first = session["claims"][0]
    assert (first["id"], first["verdict"]["label"], first["settled"]) == ("c0", "refuted", "Brno")
    assert [s["value"] for s in first["statements"]] == ["Brno", "Brno", "Zlin"]
    assert first["evidence"][0] == {
        "url": "https://example.org/a",
        "kind": "primary",
        "archived": "",
    }
    assert first["status"]["state"] == "judged"
    assert session["comparison"]["schema"] == "workbench.comparison/1"
    assert len(session["decisions"]) == len(ANA)
