"""Every word that a window shows or reads out, widget by widget."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

ICONS = ("\ue000", "\U0010ffff")
"""Signs of an icon font stand in the private planes; they are no words."""


def words_of(window: QWidget) -> set[str]:
    """What stands in the window, its titles, hints and names; mnemonics are taken away."""
    # What was taken away a moment ago is still there until the event loop has its turn.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    texts = {window.windowTitle()}
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisible():
            texts.update((*_texts_of(widget), widget.toolTip(), widget.accessibleName()))
            texts.update(text for action in widget.actions() for text in (action.text(), action.toolTip()))
    return {text.replace("&", "").strip() for text in texts if text and not ICONS[0] <= text[0] <= ICONS[1]}


def doubled_mnemonics(window: QWidget) -> list[str]:
    """Letters that two things in view answer to with Alt."""
    letters = Counter(
        letter
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled()
        for letter in _mnemonics(widget)
    )
    return [letter for letter, times in letters.items() if times > 1]


def _texts_of(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield from (widget.text(), widget.placeholderText())
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QAbstractItemView():
            yield from _cells_of(widget.model())
            if isinstance(widget, QTableView):
                yield from _heads_of(widget.model())


def _cells_of(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount()):
        for column in range(model.columnCount() if isinstance(model, QAbstractTableModel) else 1):
            index = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(index.data(role) or "")


def _heads_of(model: QAbstractItemModel) -> Iterator[str]:
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def _mnemonics(widget: QWidget) -> Iterator[str]:
    answers = isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy())
    if not answers:
        return
    text = widget.text().replace("&&", "")
    if "&" in text:
        yield text[text.index("&") + 1].casefold()
