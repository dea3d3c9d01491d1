"""Making the pictures of the README from the sample: `make screenshots`.

Each picture is the real screen with real keys, drawn without a terminal, so it cannot show what
the program does not do. SVG needs nothing and is what the README shows. With `--png` the pictures
are made as PNG too, to be looked at; that needs resvg_py and a monospaced font, and is left out,
with a line that says so, where one is missing.
"""

import asyncio
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from workbench.articles.reader import read_articles
from workbench.comparison.model import Comparison
from workbench.log.saving import Saver
from workbench.log.store import Log
from workbench.pipeline import compare_articles
from workbench.resources import data_path
from workbench.review.scales import DEFAULT
from workbench.review.session import ReviewSession
from workbench.tui.app import WorkbenchApp
from workbench.tui.bench import Bench
from workbench.tui.screens.picker import Picker
from workbench.tui.screens.review import ReviewScreen

HERE = Path(__file__).parent
FONT = "DejaVu Sans Mono"
FONT_FOLDERS = (Path("/usr/share/fonts/truetype/dejavu"), Path("/usr/share/fonts/TTF"))
SMALL, MIDDLE, LARGE = (80, 24), (120, 40), (200, 50)
SIZES = (SMALL, MIDDLE, LARGE)


@dataclass(frozen=True)
class Shot:
    """One picture: its name, the size of the screen, the keys pressed before it is taken."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    theme: str = "dark"
    ascii_only: bool = False
    picker: bool = False


def shots() -> Iterator[Shot]:
    """All pictures."""
    for size in SIZES:
        end = f"{size[0]}x{size[1]}"
        first = "columns" if size[0] >= 100 else "focus"
        yield Shot(f"{first}-{end}", size)
        if first == "columns":
            yield Shot(f"focus-{end}", size, ("v",))
        yield Shot(f"grid-{end}", size, ("v", "v") if first == "columns" else ("v",))
    yield Shot("judged-120x40", MIDDLE, ("r", "s", "s", "p"))
    yield Shot("why-120x40", MIDDLE, ("w",))
    yield Shot("diff-120x40", MIDDLE, ("d",))
    yield Shot("value-120x40", MIDDLE, ("h",))
    yield Shot("claims-120x40", MIDDLE, ("c",))
    yield Shot("filter-120x40", MIDDLE, ("f",))
    yield Shot("furniture-120x40", MIDDLE, ("t",))
    yield Shot("merge-120x40", MIDDLE, ("M", "down", "tab"))
    yield Shot("passage-120x40", MIDDLE, ("+", "space", "right", "right", "right"))
    yield Shot("note-120x40", MIDDLE, ("e", *"ask_the_harbour"))
    yield Shot("help-120x40", MIDDLE, ("?",))
    yield Shot("help-80x24", SMALL, ("?",))
    yield Shot("picker-120x40", MIDDLE, picker=True)
    for theme in ("light", "high-contrast", "colour-blind", "terminal", "monochrome"):
        yield Shot(f"{theme}-120x40", MIDDLE, theme=theme)
    yield Shot("ascii-80x24", SMALL, theme="monochrome", ascii_only=True)


@contextmanager
def review_of(comparison: Comparison, shot: Shot) -> Iterator[WorkbenchApp]:
    """An app on a log that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder, Log.open(Path(folder) / "log.db") as log:
        info = log.start_session(comparison, "you", DEFAULT.name, "The sample event")
        session = ReviewSession(info, comparison)
        saver = Saver(log, info.id)

        def first(app: WorkbenchApp) -> Picker | ReviewScreen:
            if shot.picker:
                return Picker(app.look, log.sessions(), "you", lambda _picked: first(app))
            bench = Bench(session, DEFAULT, glyphs=app.look.glyphs)
            return ReviewScreen(bench, saver, app.look)

        yield WorkbenchApp(first, theme=shot.theme, ascii_only=shot.ascii_only)


async def take(comparison: Comparison, shot: Shot) -> str:
    """The picture as SVG."""
    with review_of(comparison, shot) as app:
        async with app.run_test(size=shot.size) as pilot:
            await pilot.pause()
            for key in shot.keys:
                await pilot.press(key)
            await pilot.pause()
            return with_local_font(app.export_screenshot(title="workbench"))


def with_local_font(svg: str) -> str:
    """The SVG without web fonts: nothing is fetched by whoever looks at it."""
    return re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL).replace("Fira Code", FONT)


def as_png(svg: str) -> bytes | None:
    """The SVG as PNG; None where what that needs is missing."""
    try:
        import resvg_py
    except ImportError:
        return None
    fonts = [str(f) for folder in FONT_FOLDERS for f in sorted(folder.glob("DejaVuSansMono*.ttf"))]
    if not fonts:
        return None
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, font_files=fonts, monospace_family=FONT))


def main(arguments: list[str]) -> None:
    """Make all pictures, or those whose names are given; as PNG too with `--png`."""
    also_png = "--png" in arguments
    wanted = [a for a in arguments if a != "--png"]
    comparison = compare_articles(read_articles([data_path("sample")]))
    pictures = 0
    for shot in shots():
        if wanted and shot.name not in wanted:
            continue
        svg = asyncio.run(take(comparison, shot))
        (HERE / f"{shot.name}.svg").write_text(svg, encoding="utf-8")
        if also_png and (png := as_png(svg)):
            (HERE / f"{shot.name}.png").write_bytes(png)
            pictures += 1
        print(shot.name, flush=True)
    if also_png and not pictures:
        print("No PNG: that needs resvg_py and DejaVu Sans Mono.", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
