"""Pieces of which papers are laid out where ReportLab's own do more than is needed, and take longer."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

_TO_BE_READ = re.compile(r"[<&\n]")
Cell = tuple[float, Flowable]
"""How wide it is, and what stands in it."""
BELOW = 1.5
"""The gap under each row, in points."""


class Words(Paragraph):
    """A paragraph that is read only where it has marks or signs to be read.

    It is broken into lines once for each width, however often its height is asked for.
    """

    _broken_for = -1.0

    def __init__(
        self,
        text: str | None,
        style: ParagraphStyle,
        bulletText: str | None = None,  # noqa: N803 - as ReportLab names it where it splits a paragraph
        frags: list[Any] | None = None,
    ) -> None:
        if text is not None and not _TO_BE_READ.search(text):
            frags = [_as_read(style).clone(text=text)]
        super().__init__(text or "", style, bulletText, frags)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        if width != self._broken_for or not hasattr(self, "blPara"):  # a split may take them away
            super().wrap(width, height)
            self._broken_for = width
        return self.width, self.height


class Rows(Flowable):
    """Cells side by side, from their tops down, in rows as high as their highest cell; never parted."""

    def __init__(self, rows: Sequence[Sequence[Cell]], *, on_the_right: bool = False) -> None:
        super().__init__()
        self.hAlign = "RIGHT" if on_the_right else "LEFT"
        self._rows = rows
        self._tops: list[float] = []

    def wrap(self, _width: float, height: float) -> tuple[float, float]:
        self.width = max(sum(wide for wide, _cell in row) for row in self._rows)
        self.height, self._tops = 0.0, []
        for row in self._rows:
            self._tops.append(self.height)
            self.height += max(cell.wrap(wide, height)[1] for wide, cell in row) + BELOW
        return self.width, self.height

    def draw(self) -> None:
        for top, row in zip(self._tops, self._rows, strict=True):
            left = 0.0
            for wide, cell in row:
                cell.drawOn(self.canv, left, self.height - top - cell.height)
                left += wide


@cache
def _as_read(style: ParagraphStyle) -> Any:
    """What ReportLab makes of a text without marks in this style."""
    (fragment,) = Paragraph("-", style).frags
    return fragment
