"""Furniture is folded with a reason; what the article says is not, however short or odd."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.articles.samples import BODY, HEADLINE, page, rule_of, said, titles, with_lines
from workbench.articles.reader import article_of_text


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Share on Facebook",
        "Read more: Ferry fares to rise in June",
        "Sign up for our free newsletter",
        "We use cookies to improve your visit. Read our policy.",
        "Your email address will not be published. Required fields are marked *",
        "https://sundcourier.example/p/4411",
        "#sundvik #bridge",
        "14:32",
        "Tel: +47 555 01 020",
        "Nordbank 112.40 +0.8%",
        "A barge lies beside the bridge. Photo: Nils Aker/NTB",
        "Road chief Ida Moe (left) and diver Jon Aas at the bridge",
        "A diver waits on the quay below the bridge, Sundvik, May 14, 2025",
        "The bridge from the north.NTB/Nils Aker",
        "Edited by: Kari Vold",
        "Rolf Dahl contributed to this report.",
        "What we know about the bridge and what you can do",
    ],
)
@pytest.mark.parametrize("at", [1, 3, 5])
def test_a_line_of_furniture_is_folded_wherever_it_stands(line: str, at: int) -> None:
    article = with_lines(line, at=at)

    assert rule_of(article, line)
    assert all(piece.reason for piece in article.furniture)
    assert " ".join(said(article)) == " ".join(BODY)


@pytest.mark.parametrize(
    "line",
    [
        "Nobody slept.",
        "Why?",
        '"No," she said.',
        "“It was like thunder,” he added.",
        "– We were lucky, said Olsen.",
        "The cookies in the café went first.",
        "She had read more about it later.",
        "Police asked witnesses to follow the coast road to Nesodd.",
        "The share of lorries has risen to 30 percent.",
        "Olsen, who comments on traffic for the local radio, called it a scandal.",
        "Mayor Pål Ness (R) and his deputy (D) came at noon.",
        "He first read the contract on 3 May 2019.",
        "Norvik 2-1 Hallingby",
        "Vehicles a day: 21,000",
        "• 14 kilometres more by the tunnel",
        "„Wir haben die Brücke noch nie so gesehen.“",
        "« Nous n’avons jamais vu le pont comme cela. »",
    ],
)
@pytest.mark.parametrize("at", [1, 3, 5])
def test_what_the_article_says_is_kept_however_odd(line: str, at: int) -> None:
    article = with_lines(line, at=at)

    assert rule_of(article, line) == ""
    assert line in " ".join(said(article))


def test_menus_above_and_titles_below_the_article_are_folded() -> None:
    article = page(
        "Skip to content", "Home", "Sport Farming Property", HEADLINE, *BODY, "Cup final in Roros"
    )

    assert rule_of(article, "Sport Farming Property") == "before-body"
    assert rule_of(article, "Cup final in Roros") == "after-body"


def test_a_headline_printed_twice_is_kept_once() -> None:
    article = page(HEADLINE, HEADLINE, *BODY)

    assert titles(article) == [HEADLINE]
    assert [f.rule for f in article.furniture] == ["repeat"]


def test_a_standfirst_that_the_body_repeats_is_folded_and_the_body_kept() -> None:
    article = page(HEADLINE, BODY[1], "By Tove Lind", *BODY)

    assert [f.rule for f in article.furniture] == ["repeat"]
    assert " ".join(said(article)) == " ".join(BODY)


def test_a_pull_quote_is_folded_because_the_body_has_its_words() -> None:
    article = with_lines("“We felt the whole deck shake”", at=4)

    assert rule_of(article, "“We felt") == "repeat"


def test_a_heading_that_states_something_is_a_title_and_a_mere_topic_is_not() -> None:
    article = with_lines("Divers inspect the bridge", at=3)
    other = with_lines("The bridge", at=3)

    assert "Divers inspect the bridge" in titles(article)
    assert titles(other) == [HEADLINE]
    assert [other.quote(span) for span in other.headings] == ["The bridge"]
    assert rule_of(other, "The bridge\n") == ""


def test_a_heading_between_dashes_is_taken_without_them() -> None:
    assert "Divers inspect the bridge" in titles(with_lines("- Divers inspect the bridge -", at=3))


def test_items_of_an_announced_list_are_kept() -> None:
    article = with_lines("The authority closed these roads:", "Kaivegen", "Strandgata north", at=3)

    assert {"Kaivegen", "Strandgata north"} <= set(said(article))


def test_a_caption_is_known_by_the_credit_below_it() -> None:
    article = with_lines("A diver climbs down to the third pier of the bridge.", "Nils Aker/NTB")

    assert rule_of(article, "A diver climbs") == "picture-beside"


def test_an_embedded_post_is_folded_with_its_signature() -> None:
    article = with_lines("Bridge shut. Use the tunnel.", "— Sund Roads (@sundroads) May 14, 2025")

    assert rule_of(article, "Bridge shut") == "post"


def test_a_box_on_the_writer_is_folded() -> None:
    article = page(
        HEADLINE, "By Tove Lind", *BODY, "Tove Lind", "Lind has covered the coast since 2019."
    )

    assert rule_of(article, "Lind has covered") == "author"
    assert said(article)[-1] == BODY[-1]


def test_somebody_introduced_by_trade_below_the_article_is_its_writer() -> None:
    article = page(HEADLINE, *BODY, "Kari Vold is a freelance journalist based in Roros.")

    assert rule_of(article, "Kari Vold") == "author"


def test_cue_words_of_another_language_are_known_by_the_text_itself() -> None:
    article = article_of_text(
        "\n\n".join(
            (
                "Zwei Verletzte bei Brand in Kestrow",
                "Bei einem Brand in einer Halle sind am Dienstag zwei Menschen verletzt worden.",
                "Lesen Sie auch",
                "Kestrow bekommt neue Feuerwache",
                "Die Polizei geht davon aus, dass das Feuer in der Nacht ausgebrochen ist.",
                "Der Schaden wird auf 300.000 Euro geschätzt, sagte ein Sprecher der Feuerwehr.",
            )
        ),
        "brand",
    )

    assert article.language == "de"
    assert rule_of(article, "Lesen Sie auch") == "teaser"
    assert len(said(article)) == 3


def test_a_text_without_a_single_sentence_is_kept_whole() -> None:
    article = page("Bridge shut", "Tunnel open", "Ferries every twenty minutes")

    assert article.furniture == ()
    assert len(article.sentences) == 3


def test_a_short_line_among_furniture_is_folded_and_a_heading_below_it_is_not() -> None:
    block = ("Share", "Bergen edition", "Advertisement", "Divers inspect the bridge")
    article = with_lines(*block, at=3)

    assert rule_of(article, "Bergen edition") == "among"
    assert "Divers inspect the bridge" in titles(article)


def test_points_of_a_summary_are_said_though_they_are_no_sentences() -> None:
    points = ("Costs", "Repairs of NOK 14 million", "Work until the end of October", "Night work")
    article = page(HEADLINE, *BODY[:2], *points, *BODY[2:])

    assert set(points[1:]) <= set(said(article))


@given(
    st.lists(
        st.sampled_from((*BODY, HEADLINE, "Home", "Advertisement", "", "…", "Read more")),
        max_size=20,
    )
)
def test_every_line_is_one_thing_only(lines: list[str]) -> None:
    article = article_of_text("\n".join(lines), "page")

    spans = [f.span for f in article.furniture] + [s.span for s in article.sentences]
    spans.sort()
    assert all(left.end <= right.start for left, right in pairwise(spans))
