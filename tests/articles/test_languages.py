"""The language is told from the commonest words, and never costs more than counting them."""

import pytest

from tests.articles.samples import BODY
from workbench.articles.cues import cue_key, cues_for, languages, whole_match
from workbench.articles.languages import guess_language, is_language_code


def test_english_is_english() -> None:
    assert guess_language(" ".join(BODY)) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Brücke ist nach Angaben der Polizei seit dem Morgen für den Verkehr gesperrt.", "de"),
        (
            "Le maire de la ville a dit que le pont est fermé et que les autos sont au parc.",
            "fr",
        ),
        (
            "El puente se cerró por la mañana y los coches no pueden pasar por las calles.",
            "es",
        ),
        (
            "Міст закрили вранці, і тепер усі їдуть через тунель; що це за день, не знає.",
            "uk",
        ),
    ],
)
def test_other_languages_are_told_by_their_small_words(text: str, language: str) -> None:
    assert guess_language(text) == language


def test_a_text_too_short_to_tell_is_taken_for_english() -> None:
    assert guess_language("Die Brücke") == "en"


@pytest.mark.parametrize("code", languages())
def test_every_language_file_is_whole(code: str) -> None:
    cues = cues_for(code)

    assert set(cues.months.values()) >= set(range(1, 13))
    assert all(family.reason for family in cues.families)
    assert {f.rule for f in cues.families} >= {"navigation", "share", "teaser", "comments"}


def test_a_language_without_cue_words_falls_back_on_english_ones() -> None:
    assert cues_for("fi").families == cues_for("en").families


@pytest.mark.parametrize(
    ("code", "good"), [("en", True), ("ukr", True), ("English", False), ("", False)]
)
def test_language_codes_have_a_shape(code: str, good: bool) -> None:
    assert is_language_code(code) is good


def test_a_cue_with_a_sharp_s_is_known() -> None:
    assert whole_match(cues_for("de"), cue_key("Schließen")) is not None
