"""Where the files of `data/` are: inside the package when installed, beside it in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_PLACES = (_PACKAGE / "data", _PACKAGE.parent / "data")


def data_path(*parts: str) -> Path:
    """The path of a file or folder of `data/`, given by its parts below it.

    Raises FileNotFoundError when the installation lacks it.
    """
    for place in _PLACES:
        candidate = place.joinpath(*parts)
        if candidate.exists():
            return candidate
    raise FileNotFoundError("/".join(("data", *parts)))
