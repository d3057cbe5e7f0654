"""A table's rows as a Qt model: rows come sorted and filtered, or are sorted by a column's own key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

# Looking an enum up costs more than the cell itself.
_TEXT = Qt.ItemDataRole.DisplayRole
_ICON = Qt.ItemDataRole.DecorationRole
_ALIGN = Qt.ItemDataRole.TextAlignmentRole
_HINT = Qt.ItemDataRole.ToolTipRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_DOWN = Qt.SortOrder.DescendingOrder
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: its title (asked again in another language), its text, and what it sorts by.

    Under the pointer stands the whole text, or the `hint` where a column has more to say.
    """

    title: Callable[[], str]
    text: Callable[[Row], str]
    sort_key: Callable[[Row], Any]
    icon: Callable[[Row], QIcon | None] = lambda _row: None
    hint: Callable[[Row], str] | None = None
    right: bool = False


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Replaces its rows in place, so that a view keeps its scroll position."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns
        self._rows: list[Row] = []
        self._given: Sequence[Row] = ()
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    @property
    def rows(self) -> Sequence[Row]:
        """The rows as they stand."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, in the order that the person chose, else as given."""
        self._given = rows
        fresh = self._ordered(rows)
        before, after = len(self._rows), len(fresh)
        if after > before:
            self.beginInsertRows(_NOWHERE, before, after - 1)
            self._rows = fresh
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(_NOWHERE, after, before - 1)
            self._rows = fresh
            self.endRemoveRows()
        self._rows = fresh
        self.tell_changed()

    def tell_changed(self, column: int | None = None) -> None:
        """Texts have changed though rows have not: time passed, or another language."""
        if self._rows:
            first, last = (0, len(self._columns) - 1) if column is None else (column, column)
            self.dataChanged.emit(self.index(0, first), self.index(len(self._rows) - 1, last))
        if column is None:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = _TEXT) -> Any:
        column = self._columns[index.column()]
        if role == _HINT and column.hint is not None:
            return column.hint(self._rows[index.row()])
        if role in (_TEXT, _HINT):
            return column.text(self._rows[index.row()])
        if role == _ICON:
            return column.icon(self._rows[index.row()])
        if role == _ALIGN:
            return _RIGHT if column.right else _LEFT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _TEXT) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _TEXT:
            return self._columns[section].title()
        if role == _ALIGN:
            return _RIGHT if self._columns[section].right else _LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in another order; what is chosen moves along."""
        self._sorted_by = (column, order) if column >= 0 else None
        self.layoutAboutToBeChanged.emit()
        before, self._rows = self._rows, self._ordered(self._given)
        place = {id(row): number for number, row in enumerate(self._rows)}
        kept = self.persistentIndexList()
        self.changePersistentIndexList(
            kept, [self.index(place[id(before[one.row()])], one.column()) for one in kept]
        )
        self.layoutChanged.emit()

    def _ordered(self, rows: Sequence[Row]) -> list[Row]:
        if self._sorted_by is None:
            return list(rows)
        column, order = self._sorted_by
        return sorted(rows, key=self._columns[column].sort_key, reverse=order is _DOWN)
