"""Other stories on the page: where their lists end, and where the article goes on."""

from tests.articles.samples import BODY, HEADLINE, page, rule_of, said, with_lines

BODY_MORE = (
    "The harbour office said on Wednesday evening that the barge, loaded with gravel, had been "
    "towed to the quay at Nesodd, where its rudder was to be taken off and looked at by experts.",
    "Mayor Pål Ness told reporters that the town had asked for a new bridge three times since 2011 "
    "and that the ministry in Oslo had turned down the request each time for want of money.",
    "Ferries between Sundvik and Nesodd will sail every twenty minutes until the bridge opens, and "
    "the railway is to run four more trains in the morning, the county said in a statement.",
    "Last autumn a trawler touched the same pier, and engineers then found cracks in its concrete.",
)


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


def test_the_title_of_another_story_between_paragraphs_is_folded() -> None:
    article = with_lines("Singer cancels autumn tour after 40,000 tickets sold", at=3)

    assert rule_of(article, "Singer cancels") == "other-story"


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


def test_a_list_of_the_article_s_own_is_kept_after_titles_of_other_stories() -> None:
    article = with_lines(
        "Related", "Bakery closes", "What will be shut:", "Kaivegen", "Strandgata north", at=3
    )

    assert rule_of(article, "Bakery closes") == "story-list"
    assert {"Kaivegen", "Strandgata north"} <= set(said(article))


def test_what_a_publisher_says_of_itself_below_its_news_is_folded() -> None:
    about = "Sund Roads builds and keeps 4,100 kilometres of road and has 310 employees."
    article = page(HEADLINE, *BODY, "About Sund Roads", about, "Contacts:", "+47 555 01 020")

    assert rule_of(article, about) == "about"
    assert said(article)[-1] == BODY[-1]


def test_a_counted_list_is_folded_though_one_of_its_titles_asks() -> None:
    article = page(
        HEADLINE,
        *BODY,
        "Most viewed",
        "1 Cup final goes to penalties",
        "2 Quiz: can you name these ten old bakeries?",
        "3 Bakery closes after a century",
    )

    assert rule_of(article, "2 Quiz") == "story-list"
    assert said(article)[-1] == BODY[-1]
