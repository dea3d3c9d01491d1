"""Only a date that names one day without doubt is a date."""

from datetime import date

import pytest

from workbench.articles.cues import cues_for
from workbench.articles.dates import find_date, is_stamp


@pytest.mark.parametrize(
    ("text", "day", "language"),
    [
        ("March 3, 2025", date(2025, 3, 3), "en"),
        ("Published: Sat 3 May 2025 22.41 CEST", date(2025, 5, 3), "en"),
        ("Sept. 21st, 2024", date(2024, 9, 21), "en"),
        ("2024-11-17T11:05:00Z", date(2024, 11, 17), "en"),
        ("14. Mai 2024, 18:20 Uhr", date(2024, 5, 14), "de"),
        ("Publié le 1er mars 2024", date(2024, 3, 1), "fr"),
        ("3 de octubre de 2023", date(2023, 10, 3), "es"),
        ("28 лютого 2024", date(2024, 2, 28), "uk"),
        ("25/12/2024", date(2024, 12, 25), "en"),
        ("12.04.2024", date(2024, 4, 12), "de"),
        ("2024年5月14日", date(2024, 5, 14), "en"),
    ],
)
def test_a_full_date_is_found(text: str, day: date, language: str) -> None:
    found = find_date(text, cues_for(language))

    assert found is not None
    assert found[0] == day


@pytest.mark.parametrize("text", ["03/04/2024", "May 2024", "31 June 2024", "Tuesday", "12:45"])
def test_what_may_be_two_days_or_none_is_left(text: str) -> None:
    assert find_date(text, cues_for("en")) is None


def test_the_place_of_the_date_is_exact() -> None:
    text = "Updated March 3, 2025 at noon"

    found = find_date(text, cues_for("en"))

    assert found is not None
    assert text[found[1] : found[2]] == "March 3, 2025"


def test_a_date_with_a_label_is_a_stamp_and_a_sentence_with_a_date_is_none() -> None:
    cues = cues_for("en")

    assert is_stamp("Last updated: 3 March 2025, 9.15 p.m.", cues)
    assert not is_stamp("Divers searched the wreck until 3 March 2025", cues)
    assert not is_stamp("Call 020 3456 7890", cues)
