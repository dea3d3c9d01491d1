"""How far each article is scrolled, and its layout at the width it has now."""

from collections.abc import Sequence

from workbench.articles.model import Article
from workbench.text.spans import Span
from workbench.tui.arrange import Arrangement
from workbench.tui.columns import aligned_tops, text_cells
from workbench.tui.desk import widths_shown
from workbench.tui.layout import Folds, Layout, blocks_of, furniture_of
from workbench.tui.scene import Scene


class Pages:
    """One page an article. Places are offsets, so they outlive a change of width."""

    def __init__(self, articles: Sequence[Article], scroll: Sequence[int]) -> None:
        self.tops = {
            a.id: min(max(0, top), len(a.text)) for a, top in zip(articles, scroll, strict=False)
        }
        """Article id to the offset of the first row shown."""
        self._folds: Folds = {}
        self._layouts: dict[tuple[str, int], Layout] = {}

    def fold(self, folds: Folds) -> None:
        """Take over what is folded now."""
        if folds != self._folds:
            self._folds = folds
            self._layouts.clear()

    def forget(self) -> None:
        """Drop the layouts: the screen has another size."""
        self._layouts.clear()

    def layout(self, article: Article, cells: int) -> Layout:
        """The article in a column of so many cells of text."""
        key = (article.id, cells)
        if key not in self._layouts:
            blocks = blocks_of(article, furniture_of(article, self._folds))
            self._layouts[key] = Layout(article, blocks, cells)
        return self._layouts[key]

    def align(self, scene: Scene, parts: Arrangement | None) -> None:
        """Bring the claim's words into sight in every column that there is."""
        if parts is not None and parts.columns:
            shown = widths_shown(scene, parts)
            self.tops.update(aligned_tops(scene, shown, parts.main.height - 1))

    def scroll(self, scene: Scene, parts: Arrangement | None, index: int, rows: int) -> None:
        """Scroll an article by so many rows, as far as it goes."""
        layout, height = self._seen(scene, parts, index)
        top = layout.moved(self.tops.get(layout.article.id, 0), rows)
        self.tops[layout.article.id] = min(top, layout.last_top(height))

    def show(self, scene: Scene, parts: Arrangement | None, index: int, span: Span) -> None:
        """Bring a stretch of an article into sight."""
        layout, height = self._seen(scene, parts, index)
        top = self.tops.get(layout.article.id, 0)
        self.tops[layout.article.id] = layout.aligned(span, height, top)

    def _seen(self, scene: Scene, parts: Arrangement | None, index: int) -> tuple[Layout, int]:
        """An article as it is seen now, and how many rows of it."""
        article = scene.articles[index]
        shown = widths_shown(scene, parts) if parts is not None and parts.columns else {}
        if parts is None or index not in shown:
            return self.layout(article, 36), 1
        return self.layout(article, text_cells(shown[index])), parts.main.height - 1

    def offset_at(
        self, scene: Scene, parts: Arrangement, index: int, row: int
    ) -> tuple[int, int] | None:
        """The stretch of the article that the row shows; None below its end."""
        layout, height = self._seen(scene, parts, index)
        rows = layout.window(self.tops.get(layout.article.id, 0), height)
        return (rows[row].start, rows[row].end) if 0 <= row < len(rows) else None
