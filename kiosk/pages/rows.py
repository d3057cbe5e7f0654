"""A list for QML: one row per frozen dataclass, one role per field."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

_FIRST_ROLE = Qt.ItemDataRole.UserRole.value + 1
_ROOT = QModelIndex()


class Rows(QAbstractListModel):
    """Rows keep their delegates while their first fields stay the same, so that no touch is lost."""

    def __init__(self, kind: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(kind)]
        self._rows: list[Any] = []

    def show(self, rows: Sequence[Any]) -> None:
        """Replaces all rows; where only later fields differ, just those rows are redrawn."""
        if [self._key(row) for row in rows] != [self._key(row) for row in self._rows]:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        for place, row in enumerate(rows):
            if row != self._rows[place]:
                self._rows[place] = row
                self.dataChanged.emit(self.index(place), self.index(place))

    def _key(self, row: Any) -> Any:
        return getattr(row, self._names[0])

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        place = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= place < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[place])

    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST_ROLE + place: QByteArray(name.encode()) for place, name in enumerate(self._names)}
