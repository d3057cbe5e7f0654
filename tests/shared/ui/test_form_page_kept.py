"""The page of a long form grows by itself and is kept: a request shows nothing of the one before it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from shared.domain.form import Form
from shared.operations.request_answers import request_form
from shared.ui.form_part_editors import ScheduleEditor
from shared.ui.form_table import TableEditor
from shared.ui.paper_form import PaperForm
from tests.fs3_sample import fs3_answers


@pytest.fixture
def form() -> Form:
    return request_form()


@pytest.fixture
def paper(qtbot: QtBot) -> PaperForm:
    paper = PaperForm()
    qtbot.addWidget(paper)
    paper.setFixedSize(900, 900)
    paper.show()
    return paper


def seen(paper: PaperForm) -> list[tuple[str, ...]]:
    """Every word that stands on the page."""
    parts = (*paper.area.findChildren(QLabel), *paper.area.findChildren(QLineEdit))
    words = [(type(one).__name__, one.text()) for one in parts if one.isVisible()]
    longer = [one.toPlainText() for one in paper.area.findChildren(QPlainTextEdit) if one.isVisible()]
    return sorted([*words, *((text,) for text in longer)])


def test_the_page_is_whole_before_its_form_is_opened_and_takes_many_turns(
    qtbot: QtBot, paper: PaperForm, form: Form
) -> None:
    made: list[str] = []
    paper.prepare(form)
    paper._page.made.connect(lambda name, _field: made.append(name))

    at_once = len(made)
    qtbot.waitUntil(lambda: len(made) == len(paper._page.fields) > 40)
    paper.show_form(form, {})

    assert (at_once, list(paper.fields)) == (0, made)


def test_a_form_that_is_opened_before_its_page_is_ready_is_whole(
    qtbot: QtBot, paper: PaperForm, form: Form
) -> None:
    paper.prepare(form)

    paper.show_form(form, fs3_answers())

    asked = {question.id for question in form.questions} & set(fs3_answers())
    assert asked <= set(paper.answers())


def test_a_request_shows_nothing_of_the_one_before_it(qtbot: QtBot, paper: PaperForm, form: Form) -> None:
    paper.show_form(form, {})
    qtbot.waitUntil(lambda: all(title.isVisible() for title in paper._page.titles.values()))
    fresh = seen(paper)
    schedule = next(one.editor for one in paper.fields.values() if isinstance(one.editor, ScheduleEditor))
    paper.show_form(form, fs3_answers(), {"judul_kegiatan": "Belum disimpan"})
    paper.mark_findings({"judul_kegiatan": 2})
    paper.mark_gaps()
    for more in schedule._more:
        more.click()
    for one in paper.fields.values():
        if isinstance(one.editor, TableEditor):
            one.editor.grid.setCurrentCell(0, 0)
    qtbot.waitUntil(lambda: all(line.isVisible() for line in schedule.findChildren(QLineEdit)))

    paper.show_form(form, {})

    qtbot.waitUntil(lambda: seen(paper) == fresh)
    assert (paper.unsaved, paper.answers()) == ({}, {})
    tables = [one.editor.grid for one in paper.fields.values() if isinstance(one.editor, TableEditor)]
    assert {table.currentRow() for table in tables} == {-1}


def test_undoing_brings_nothing_back_of_the_request_before(paper: PaperForm, form: Form) -> None:
    paper.show_form(form, fs3_answers())
    paper.show_form(form, {})

    for one in (*paper.area.findChildren(QLineEdit), *paper.area.findChildren(QPlainTextEdit)):
        QTest.keyClick(one, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert paper.answers() == {}
