"""A table of a form with free rows: typed, or pasted from a spreadsheet; one empty row always waits."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from shared.domain.form import Answer, Question, text_in
from shared.ui.form_editor import Editor, Mark

ROW_PX, HEAD_PX = 40, 44
MOST_SHOWN = 8
WRONG = QColor("#FCE9E8")


class EntryGrid(QTableWidget):
    """Typing begins an entry, Tab goes on, Ctrl+Delete takes a row away, Ctrl+V pastes rows."""

    rows_pasted = Signal(str)
    row_removed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.rows_pasted.emit(QGuiApplication.clipboard().text())
            return
        if event.key() == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.row_removed.emit(self.currentRow())
            return
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and self._leaves(event.key()):
            self._leave(forward=event.key() == Qt.Key.Key_Tab)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.currentIndex().isValid():
                self.setCurrentCell(0, 0)
            self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab out of a cell goes to the next one; it is typed into, not opened, as Tab may go on from it."""
        forward = hint is QAbstractItemDelegate.EndEditHint.EditNextItem
        if not forward and hint is not QAbstractItemDelegate.EndEditHint.EditPreviousItem:
            super().closeEditor(editor, hint)
            return
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if self._leaves(Qt.Key.Key_Tab if forward else Qt.Key.Key_Backtab):
            self._leave(forward=forward)
            return
        move = self.CursorAction.MoveNext if forward else self.CursorAction.MovePrevious
        self.setCurrentIndex(self.moveCursor(move, Qt.KeyboardModifier.NoModifier))

    def _leave(self, *, forward: bool) -> None:
        # While Tab goes from cell to cell, Qt answers this very question with the key again.
        self.setTabKeyNavigation(False)
        self.focusNextPrevChild(forward)
        self.setTabKeyNavigation(True)

    def _leaves(self, key: int) -> bool:
        """Tab leaves from the empty last row, whatever its column, Shift+Tab from the first cell."""
        if key == Qt.Key.Key_Backtab:
            return self.currentRow() <= 0 and self.currentColumn() <= 0
        return self.currentRow() == self.rowCount() - 1 and self._is_empty(self.currentRow())

    def _is_empty(self, row: int) -> bool:
        items = (self.item(row, column) for column in range(self.columnCount()))
        return not any(item is not None and item.text().strip() for item in items)


class TableEditor(Editor):
    """Rows under the question's columns; rows at the end that are empty are no rows."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._columns = question.columns
        self._filling = False
        self.grid = EntryGrid(1, len(self._columns))
        self.grid.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.grid.setWordWrap(True)
        self.grid.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.grid.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.grid.verticalHeader().setMinimumSectionSize(ROW_PX)
        self.grid.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.grid.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.grid.cellChanged.connect(self._cell_changed)
        self.grid.rows_pasted.connect(self._paste)
        self.grid.row_removed.connect(self._remove)
        self._holds(self.grid)
        self._fit()

    def answer(self) -> object:
        rows = [self._row(place) for place in range(self.grid.rowCount())]
        while rows and not rows[-1]:
            rows.pop()
        return rows or None

    def begin(self) -> None:
        self.grid.setCurrentCell(-1, -1)

    def show_answer(self, answer: Answer | None) -> None:
        rows = answer if isinstance(answer, list) else []
        self._filling = True
        self.grid.clearContents()
        self.grid.setRowCount(len(rows) + 1)
        for place, row in enumerate(rows):
            for column, part in enumerate(self._columns):
                self._set(place, column, str(row.get(part.id, "")))
        self._filling = False
        self._fit()

    def show_marks(self, marks: list[Mark]) -> list[Mark]:
        wrong = {self._cell(mark.place) for mark in marks}
        self._filling = True
        for row in range(self.grid.rowCount()):
            for column in range(len(self._columns)):
                item = self.grid.item(row, column)
                if item is None and (row, column) in wrong:
                    item = QTableWidgetItem("")
                    self.grid.setItem(row, column, item)
                if item is not None:
                    item.setBackground(QBrush(WRONG) if (row, column) in wrong else QBrush())
        self._filling = False
        return marks

    def part_at(self, place: str) -> QWidget:
        row, column = self._cell(place)
        self.grid.setCurrentCell(max(row, 0), max(column, 0))
        return self.grid

    def set_words(self, language: str, none_chosen: str) -> None:
        self.grid.setHorizontalHeaderLabels([text_in(part.label, language) for part in self._columns])
        self.grid.setToolTip(self.tr("Ctrl+V menempel baris dari lembar kerja; Ctrl+Delete menghapus baris"))

    def _cell(self, place: str) -> tuple[int, int]:
        """Row and column of an address, from 0; -1 where it names none."""
        _, _, rest = place.partition("[")
        number, _, name = rest.partition("]")
        ids = [part.id for part in self._columns]
        column = ids.index(name[1:]) if name[1:] in ids else -1
        return (int(number) - 1 if number.isdecimal() else -1), column

    def _row(self, place: int) -> dict[str, str]:
        cells = ((part.id, self.grid.item(place, column)) for column, part in enumerate(self._columns))
        return {name: item.text() for name, item in cells if item is not None and item.text().strip()}

    def _set(self, row: int, column: int, text: str) -> None:
        self.grid.setItem(row, column, QTableWidgetItem(text))

    def _cell_changed(self, row: int, _column: int) -> None:
        if self._filling:
            return
        if row == self.grid.rowCount() - 1 and self._row(row):
            self.grid.setRowCount(row + 2)
            self._fit()
        self.changed.emit()

    def _remove(self, row: int) -> None:
        if 0 <= row < self.grid.rowCount() - 1:
            self.grid.removeRow(row)
            self._fit()
            self.changed.emit()

    def _paste(self, text: str) -> None:
        start, first = max(self.grid.currentRow(), 0), max(self.grid.currentColumn(), 0)
        lines = [line.split("\t") for line in text.splitlines() if line.strip()]
        self._filling = True
        self.grid.setRowCount(max(self.grid.rowCount(), start + len(lines) + 1))
        for place, cells in enumerate(lines):
            for column, cell in enumerate(cells[: len(self._columns) - first]):
                self._set(start + place, first + column, cell.strip())
        self._filling = False
        self._fit()
        if lines:
            self.changed.emit()

    def _fit(self) -> None:
        """As high as its rows, up to a few; then it scrolls."""
        self.grid.resizeRowsToContents()
        shown = min(self.grid.rowCount(), MOST_SHOWN)
        rows = sum(self.grid.rowHeight(row) for row in range(shown))
        self.grid.setFixedHeight(rows + HEAD_PX + 4)
