"""A paper form filled in by keyboard alone: Tab from field to field, each typed as an officer would."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from shared.domain.form import Question
from shared.ui.day_line import shown_day
from shared.ui.form_editors import CheckEditor, DaysEditor, Editor, ListEditor, RadioEditor
from shared.ui.form_part_editors import FileEditor, GroupEditor, ScheduleEditor
from shared.ui.form_table import TableEditor
from shared.ui.paper_form import PaperForm
from tests.journeys.patience import wait_until

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
MOST_TABS = 1000
Plan = dict[QWidget, Callable[[QWidget], None]]


def type_form(form: PaperForm, answers: Mapping[str, Any], files: Mapping[str, Path]) -> None:
    """Fill in every answer that the form shows, and attach files by question. The form has the focus."""
    plan: Plan = {}
    for name, answer in answers.items():
        field = form.fields[name]
        plan |= _keys_of(field.editor, field.question, answer)
    for name, file in files.items():
        plan[form.fields[name].editor.first] = _attaching(file)
    for _ in range(MOST_TABS):
        if not plan:
            break
        part = QApplication.focusWidget()
        todo = plan.pop(part, None)
        if todo is not None:
            todo(part)
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert not plan, f"Tab never came to {[widget.accessibleName() for widget in plan]}"


def choose_in_dialog(file: Path) -> None:
    """Type the path into the file dialog that is open, and press Enter."""
    wait_until(lambda: _dialog() is not None)
    dialog = _dialog()
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    wait_until(line.hasFocus)
    QTest.keyClick(line, Key.Key_A, CTRL)
    QTest.keyClicks(line, str(file))
    window = dialog.parentWidget().window()
    QTest.keyClick(line, Key.Key_Return)
    wait_until(lambda: _dialog() is None)
    window.activateWindow()  # what a window manager does, where there is one
    wait_until(window.isActiveWindow)


def _dialog() -> QFileDialog | None:
    found = (one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog))
    return next((one for one in found if one.isVisible()), None)


def _keys_of(editor: Editor, question: Question, answer: Any) -> Plan:
    match editor:
        case GroupEditor():
            parts = {field.id: field for field in question.fields}
            plan: Plan = {}
            for name, value in answer.items():
                plan |= _keys_of(editor.parts[name], parts[name], value)
            return plan
        case ScheduleEditor():
            return {
                editor.part_at(f"{question.id}.{row}[{place}].{column}"): _typing(shown_day(day))
                for row, ranges in answer.items()
                for place, one in enumerate(ranges, start=1)
                for column, day in one.items()
            }
        case TableEditor():
            return {editor.grid: _pasting([column.id for column in question.columns], answer)}
        case CheckEditor():
            boxes = editor.findChildren(QCheckBox)
            pairs = zip(question.options, boxes, strict=True)
            return {box: _pressing(Key.Key_Space) for option, box in pairs if option.value in answer}
        case RadioEditor():
            place = [option.value for option in question.options].index(answer)
            on = Key.Key_Right if isinstance(editor.layout(), QHBoxLayout) else Key.Key_Down
            return {editor.first: _pressing(Key.Key_Space, *[on] * place)}
        case ListEditor():
            place = [option.value for option in question.options].index(answer)
            return {editor.first: _pressing(Key.Key_Home, *[Key.Key_Down] * (place + 1))}
        case DaysEditor():
            days = answer if isinstance(answer, list) else [answer]
            return {editor.first: _typing("; ".join(shown_day(day) for day in days))}
        case FileEditor():
            raise TypeError("files are attached, not typed")
        case _:
            return {editor.first: _typing(str(answer))}


def _typing(words: str) -> Callable[[QWidget], None]:
    def type_words(part: QWidget) -> None:
        QTest.keyClick(part, Key.Key_A, CTRL)
        QTest.keyClicks(part, words)

    return type_words


def _pressing(*keys: Qt.Key) -> Callable[[QWidget], None]:
    def press(_part: QWidget) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget(), key)

    return press


def _pasting(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> Callable[[QWidget], None]:
    lines = ["\t".join(str(row.get(column, "")) for column in columns) for row in rows]

    def paste(part: QWidget) -> None:
        QGuiApplication.clipboard().setText("\n".join(lines))
        QTest.keyClick(part, Key.Key_V, CTRL)

    return paste


def _attaching(file: Path) -> Callable[[QWidget], None]:
    def attach(part: QWidget) -> None:
        QTest.keyClick(part, Key.Key_Space)
        choose_in_dialog(file)
        wait_until(part.hasFocus)

    return attach
