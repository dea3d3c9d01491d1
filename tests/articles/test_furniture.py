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


def test_a_list_of_other_stories_ends_the_article() -> None:
    article = page(
        HEADLINE,
        *BODY,
        "Latest stories",
        "Cup final goes to penalties",
        "Roros and Tana were level after 120 minutes on Saturday.",
        "Bakery closes after a century",
        "The last loaf left the oven at noon, and the queue went round the corner.",
    )

    assert said(article)[-1] == BODY[-1]
    assert rule_of(article, "The last loaf") == "story-list"


def test_an_article_goes_on_after_a_list_between_its_paragraphs() -> None:
    article = with_lines(
        "You might also like", "Cup final goes to penalties", "Bakery closes", at=3
    )

    assert rule_of(article, "Bakery closes") == "story-list"
    assert " ".join(said(article)) == " ".join(BODY)


def test_a_last_paragraph_after_a_pointer_to_another_story_is_kept() -> None:
    article = with_lines("ALSO READ: Ferry fares to rise in June", at=4)

    assert said(article)[-1] == BODY[-1]


def test_comments_of_readers_do_not_bring_the_article_back() -> None:
    article = page(
        HEADLINE, *BODY, "Comments", "tom77", "I cross that bridge every day and it always shook."
    )

    assert said(article)[-1] == BODY[-1]


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


def test_the_title_of_another_story_between_paragraphs_is_folded() -> None:
    article = with_lines("Singer cancels autumn tour after 40,000 tickets sold", at=3)

    assert rule_of(article, "Singer cancels") == "other-story"


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


def test_another_story_that_the_page_runs_on_with_is_folded() -> None:
    other = (
        "Roros won the cup for the first time on Saturday when Elias Brandt scored twice.",
        "Coach Henrik Saar said that his Roros players had earned every minute of it.",
        "Tana striker Petter Lunde missed a penalty, and Sander Moe was sent off for a foul.",
        "Some 9,000 people saw the match in Skar Stadium, most of them in red and white.",
        "The winners will play Havnar of the Faroes in the first European round in July.",
    )
    article = page(
        HEADLINE, *BODY, *BODY_MORE, "Next story", "Roros lift the cup", "By Jonas Eide", *other
    )

    assert not any("Roros" in sentence for sentence in said(article))
    assert " ".join(said(article)) == " ".join(BODY + BODY_MORE)


BODY_MORE = (
    "The harbour office said on Wednesday evening that the barge, loaded with gravel, had been "
    "towed to the quay at Nesodd, where its rudder was to be taken off and looked at by experts.",
    "Mayor Pål Ness told reporters that the town had asked for a new bridge three times since 2011 "
    "and that the ministry in Oslo had turned down the request each time for want of money.",
    "Ferries between Sundvik and Nesodd will sail every twenty minutes until the bridge opens, and "
    "the railway is to run four more trains in the morning, the county said in a statement.",
    "Last autumn a trawler touched the same pier, and engineers then found cracks in its concrete.",
)


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


def test_a_lone_last_paragraph_after_an_inline_list_is_kept() -> None:
    article = page(
        HEADLINE,
        *BODY[:4],
        "Related",
        "Ferry fares to rise in June",
        BODY[4],
        "Most read",
        "Cup final goes to penalties",
        "Bakery closes after a century",
    )

    assert " ".join(said(article)) == " ".join(BODY)


def test_a_marked_list_of_other_stories_ends_with_its_last_item() -> None:
    article = page(
        HEADLINE,
        *BODY[:3],
        "READ MORE",
        "• Ferry fares to rise",
        "• Bakery closes",
        BODY[3],
        "What now",
        BODY[4],
    )

    assert rule_of(article, "• Bakery") == "story-list"
    assert " ".join(said(article)) == " ".join(BODY)


def test_titles_and_blurbs_that_nothing_announces_are_folded_to_the_end() -> None:
    article = page(
        HEADLINE,
        *BODY,
        "Sport",
        "Cup final goes to penalties",
        "Roros and Tana were level after 120 minutes.",
        "Trade",
        "Bakery closes after a century",
        "The last loaf left the oven at noon.",
    )

    assert rule_of(article, "The last loaf") == "blurbs"
    assert said(article)[-1] == BODY[-1]


def test_a_short_line_among_furniture_is_folded_and_a_heading_below_it_is_not() -> None:
    block = ("Share", "Bergen edition", "Advertisement", "Divers inspect the bridge")
    article = with_lines(*block, at=3)

    assert rule_of(article, "Bergen edition") == "among"
    assert "Divers inspect the bridge" in titles(article)


def test_a_list_of_the_article_s_own_is_kept_after_titles_of_other_stories() -> None:
    article = with_lines(
        "Related", "Bakery closes", "What will be shut:", "Kaivegen", "Strandgata north", at=3
    )

    assert rule_of(article, "Bakery closes") == "story-list"
    assert {"Kaivegen", "Strandgata north"} <= set(said(article))


def test_points_of_a_summary_are_said_though_they_are_no_sentences() -> None:
    points = ("Costs", "Repairs of NOK 14 million", "Work until the end of October", "Night work")
    article = page(HEADLINE, *BODY[:2], *points, *BODY[2:])

    assert set(points[1:]) <= set(said(article))


def test_what_a_publisher_says_of_itself_below_its_news_is_folded() -> None:
    about = "Sund Roads builds and keeps 4,100 kilometres of road and has 310 employees."
    article = page(HEADLINE, *BODY, "About Sund Roads", about, "Contacts:", "+47 555 01 020")

    assert rule_of(article, about) == "about"
    assert said(article)[-1] == BODY[-1]


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
