"""Numbers of things in words, for every message that counts."""


def counted(number: int, thing: str) -> str:
    """ "1 article", "3 articles"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
