"""Closed classes of English words that alignment weighs differently from the rest.

Function words say little about what a statement is about; roles ("president") stand beside so many
names that they prove less than other nouns; number words are numbers.
"""

from workbench.statements.tokens import stem, word_key


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FUNCTION_WORDS = frozenset(
    _words("""
    a an the this that these those such same other another each every either neither both all any
    some i me my we us our you your he him his she her it its they them their who whom whose which
    what one ones oneself himself herself itself themselves there here where when while why how
    and or but nor so yet if then than because although though unless until since as whether
    of in on at by for from to into onto with within without about above below over under between
    among through during before after against toward towards upon across along around behind beyond
    despite off out up down via per amid near
    be am is are was were been being do does did done have has had having will would shall should
    can could may might must ought
    not no never only also too very just even still already again more most less least much many
    few own now however meanwhile according
    """)
)
CALENDAR_WORDS = frozenset(
    _words("""
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """)
)
ROLES = frozenset(
    stem(word_key(role))
    for role in _words("""
    president vice prime minister premier chancellor king queen prince princess pope bishop
    secretary general governor mayor senator congressman congresswoman representative lawmaker
    deputy leader chief chairman chairwoman chair head director executive officer spokesman
    spokeswoman spokesperson ambassador envoy diplomat adviser aide judge justice attorney lawyer
    prosecutor sheriff police commander colonel captain lieutenant sergeant major admiral
    commissioner official coach manager doctor professor analyst expert former foreign mr mrs ms
    dr sir lord lady candidate member ceo
    """)
)
_NUMBER_WORDS = _words("""
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty
    """)
_TENS = _words("twenty thirty forty fifty sixty seventy eighty ninety hundred")
NUMBER_WORDS = {
    **{word: str(value) for value, word in enumerate(_NUMBER_WORDS, 2)},
    **{word: str(value * 10) for value, word in enumerate(_TENS, 2)},
    "dozen": "12",
}
"""Number word to the digits it stands for. "One" is left out: it is mostly no number."""
