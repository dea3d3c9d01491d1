"""An event of five articles made up for the tests of the screen, its claims set by hand."""

from tests.builders import ClaimSketch, make_article, make_comparison
from workbench.articles.model import Article
from workbench.comparison.model import Comparison, ConflictKind, Strength

_ONE = """\
Skip to content
Sign in

Ferry runs aground off Porto Alto with 212 on board

By Ines Calder
12 May 2031

A passenger ferry ran aground on a sandbank near Porto Alto on Monday evening, and 212 people were taken off by fishing boats before midnight.

The Marina Dolce had left Veltri shortly after six. Captain Luca Ferrand told reporters at the quay that the steering failed without warning.

“We lost the rudder and I had twenty seconds to choose a soft place,” Ferrand said.

Three passengers were treated for bruises. Nobody was seriously hurt, the coast guard said.

The company, Linea Azzurra, confirmed that the ship was inspected in March.

Divers will look at the hull on Wednesday.

Also read: Ten quiet beaches for the summer
Subscribe to our newsletter
"""  # noqa: E501
_TWO = """\
Grounded ferry: passengers safe

MONTE CASTO (Agency) - More than 200 passengers of the ferry Marina Dolce were brought ashore on Monday night after the ship ran onto a sandbank near Porto Alto.

The captain, Luca Ferrand, said in a radio interview that the steering had failed.

Three people were treated for bruises, according to the coast guard.

The operator Linea Azzurra said the vessel had passed its inspection in March.

Transport minister Odile Brandt promised a full inquiry and wrote on X that “the sea forgives no savings”.
"""  # noqa: E501
_THREE = """\
Menu
Search
What we know about the ferry accident

The Marina Dolce ran aground near Porto Alto on Monday evening with 212 people on board.

All of them were rescued by a flotilla of fishing boats from the village.

Five passengers were treated for bruises in the hospital of Veltri, a nurse said.

Mayor Tomas Welk thanked the fishermen. “They did not wait to be asked,” he said.

The minister wrote on Facebook that “the sea forgives no savings”.

Photo: R. Imber / Coastline Pictures
"""
_FOUR = """\
Linea Azzurra ferry grounded; minister announces inquiry

More than 200 passengers of the ferry Marina Dolce were brought ashore on Monday night after the ship ran onto a sandbank near Porto Alto.

The operator Linea Azzurra said the vessel had passed its inspection in March.

Trade unions say that the company cut its maintenance crew from 40 to 25 last year.

The last ferry to run aground in these waters was the Aurora, in 2019.
"""  # noqa: E501
_FIVE = """\
Ship accident in the bay of Veltri

The ferry, which ran aground off the island of Sorra, had left the port with 212 passengers, according to the harbour office.

Its captain did not blame the steering: he denied that anything on board had failed.

The ship had not been inspected since last autumn, an official of the harbour office said.

A sandbank there has moved by sixty metres since the winter storms.

The coast guard is looking into whether the buoys were in place.
"""  # noqa: E501


def articles() -> tuple[Article, ...]:
    """The five, furniture folded in two of them."""
    return (
        make_article(
            "one",
            _ONE,
            label="Porto Herald",
            furniture=[
                "Skip to content",
                "Sign in",
                "Also read: Ten quiet beaches for the summer",
                "Subscribe to our newsletter",
            ],
        ),
        make_article("two", _TWO, label="Casto Wire"),
        make_article(
            "three",
            _THREE,
            label="Bay Today",
            furniture=["Menu", "Search", "Photo: R. Imber / Coastline Pictures"],
        ),
        make_article("four", _FOUR, label="The Lantern"),
        make_article("five", _FIVE, label="Sorra Post"),
    )


def sketches() -> tuple[ClaimSketch, ...]:
    """The claims, disputed ones among them."""
    return (
        ClaimSketch(
            "Where the ferry ran aground",
            {
                "one": "A passenger ferry ran aground on a sandbank near Porto Alto on Monday evening",  # noqa: E501
                "two": "the ship ran onto a sandbank near Porto Alto",
                "three": "The Marina Dolce ran aground near Porto Alto on Monday evening",
                "four": "the ship ran onto a sandbank near Porto Alto",
                "five": "The ferry, which ran aground off the island of Sorra",
            },
            {
                "Sorra": {"five": "Sorra"},
                "Porto Alto": {
                    "one": "Porto Alto on Monday",
                    "two": "Porto Alto",
                    "three": "Porto Alto",
                    "four": "Porto Alto",
                },
            },
        ),
        ClaimSketch(
            "212 people were on board.",
            {
                "one": "212 people were taken off by fishing boats before midnight",
                "two": "More than 200 passengers of the ferry Marina Dolce were brought ashore",
                "three": "with 212 people on board",
                "four": "More than 200 passengers of the ferry Marina Dolce were brought ashore",
                "five": "had left the port with 212 passengers",
            },
        ),
        ClaimSketch(
            "The captain said that the steering had failed.",
            {
                "one": "the steering failed without warning",
                "two": "said in a radio interview that the steering had failed",
                "five": "Its captain did not blame the steering",
            },
            {
                "did not fail": {"five": "did not blame the steering"},
                "failed": {"one": "failed", "two": "had failed"},
            },
            ConflictKind.NEGATION,
        ),
        ClaimSketch(
            "Three passengers were treated for bruises.",
            {
                "one": "Three passengers were treated for bruises",
                "two": "Three people were treated for bruises",
                "three": "Five passengers were treated for bruises in the hospital of Veltri",
            },
            {
                "5": {"three": "Five"},
                "3": {"one": "Three passengers", "two": "Three people"},
            },
            ConflictKind.NUMBER,
        ),
        ClaimSketch(
            "Nobody was seriously hurt, the coast guard said.",
            {"one": "Nobody was seriously hurt, the coast guard said"},
        ),
        ClaimSketch(
            "The ship was inspected in March.",
            {
                "one": "the ship was inspected in March",
                "two": "the vessel had passed its inspection in March",
                "four": "the vessel had passed its inspection in March",
                "five": "The ship had not been inspected since last autumn",
            },
            {
                "not since autumn": {"five": "had not been inspected"},
                "in March": {"one": "in March", "two": "in March", "four": "in March"},
            },
            ConflictKind.NEGATION,
            Strength.POSSIBLE,
        ),
        ClaimSketch(
            "The minister wrote that the sea forgives no savings.",
            {
                "two": "wrote on X that “the sea forgives no savings”",
                "three": "The minister wrote on Facebook that “the sea forgives no savings”",
            },
            {"X": {"two": "on X"}, "Facebook": {"three": "on Facebook"}},
            ConflictKind.CHANNEL,
        ),
        ClaimSketch(
            "“We lost the rudder and I had twenty seconds to choose a soft place,” Ferrand said.",
            {
                "one": "“We lost the rudder and I had twenty seconds to choose a soft place,” Ferrand said"  # noqa: E501
            },
        ),
        ClaimSketch(
            "Divers will look at the hull on Wednesday.",
            {"one": "Divers will look at the hull on Wednesday"},
        ),
        ClaimSketch(
            "Transport minister Odile Brandt promised a full inquiry.",
            {
                "two": "Transport minister Odile Brandt promised a full inquiry",
                "four": "minister announces inquiry",
            },
        ),
        ClaimSketch(
            "The company cut its maintenance crew from 40 to 25 last year.",
            {"four": "the company cut its maintenance crew from 40 to 25 last year"},
        ),
        ClaimSketch(
            "A sandbank there has moved by sixty metres since the winter storms.",
            {"five": "A sandbank there has moved by sixty metres since the winter storms"},
        ),
    )


def comparison() -> Comparison:
    """The five articles laid against each other."""
    return make_comparison(articles(), sketches())
