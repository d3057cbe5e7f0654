"""A table that is shown again keeps what was chosen, wherever it stands now."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QTableView

from desk.rows_model import RowsModel

Row = TypeVar("Row")


def show_keeping_choice(
    view: QTableView,
    model: RowsModel[Row],
    rows: Sequence[Row],
    key: Callable[[Row], object],
    *,
    first: bool = True,
) -> None:
    """Show `rows`; the chosen one stays chosen by its `key`, else the one that has come in its place.

    Whoever works down a list finds the next line there when the one in hand has left it. Where nothing
    was chosen the `first` row is, unless told otherwise.
    """
    place = view.currentIndex().row()
    before = key(model.rows[place]) if 0 <= place < len(model.rows) else None
    model.show_rows(rows)
    if not model.rows or (before is None and not first):
        return
    keys = [key(row) for row in model.rows]
    view.selectRow(keys.index(before) if before in keys else min(max(place, 0), len(keys) - 1))
