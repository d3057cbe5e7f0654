"""A form on one page: fields follow the answers, and nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from shared.domain.errors import InvalidAnswer
from shared.domain.form import Form
from shared.domain.form_loading import form_from_text
from shared.ui.form_fields import FormFields

FORM = """
id: trial
title: Percobaan
blocks:
  - id: one
    title: Bagian satu
    questions:
      - {id: name, label: {id: Nama, en: Name}, type: text, required: true, format: name}
      - id: kind
        label: Jenis
        type: single
        required: true
        options: [{value: A, label: Alfa}, {value: LAINNYA, label: Lainnya}]
      - {id: other, label: Sebutkan, type: text, required: true, visible_when: {field: kind, equals: LAINNYA}}
      - id: many
        label: Alat
        type: multi
        options: [{value: X, label: Iks}, {value: Y, label: Ye}]
      - id: list
        label: Daftar
        type: single
        options: [{value: A, label: A}, {value: B, label: B}, {value: C, label: C}, {value: D, label: D}]
      - {id: year, label: Tahun, type: year}
      - {id: day, label: Tanggal, type: date}
      - {id: words, label: Keterangan, type: textarea}
"""


@pytest.fixture
def form() -> Form:
    return form_from_text(FORM)


@pytest.fixture
def page(qtbot: QtBot, form: Form) -> FormFields:
    fields = FormFields()
    fields.setFixedSize(900, 700)
    qtbot.addWidget(fields)
    with qtbot.waitExposed(fields):
        fields.show()
    fields.activateWindow()
    fields.show_form(form, {})
    return fields


def test_every_kind_of_answer_comes_back_as_it_was_shown(page: FormFields, form: Form):
    answers = {
        "name": "Sri Contoh",
        "kind": "LAINNYA",
        "other": "Lain",
        "many": ["X", "Y"],
        "list": "C",
        "year": 1990,
        "day": "2026-11-23",
        "words": "Satu\ndua",
    }

    page.show_form(form, answers)

    assert form.clean(page.answers()) == answers


def test_an_empty_form_has_no_answers(page: FormFields):
    assert page.answers() == {}


def test_a_question_appears_with_the_answer_that_asks_for_it(qtbot: QtBot, page: FormFields):
    before = page.fields["other"].isVisible()

    qtbot.mouseClick(
        page.fields["kind"].editor.findChildren(type(page.fields["kind"].editor.first))[1],
        Qt.MouseButton.LeftButton,
    )

    assert (before, page.fields["other"].isVisible()) == (False, True)


def test_what_was_typed_into_a_hidden_question_is_still_there_when_it_returns(page: FormFields, form: Form):
    page.show_form(form, {"kind": "LAINNYA", "other": "Lain"})
    kind = page.fields["kind"]
    for value in ("A", "LAINNYA"):
        kind.show_answer(value)
        kind.changed.emit()

    assert page.fields["other"].isVisible()
    assert page.fields["other"].answer() == "Lain"


def test_all_problems_are_marked_and_the_cursor_stands_at_the_first(qtbot: QtBot, page: FormFields):
    qtbot.keyClicks(page.fields["year"].editor.first, "sembilan")

    found = page.problems({})

    assert [problem.question for problem in found] == ["name", "kind", "year"]
    assert page.fields["name"].problem == "Bagian ini perlu diisi."
    assert page.fields["year"].problem == "Isi bagian ini dengan angka."
    assert page.focusWidget() is page.fields["name"].editor.first
    assert page.fields["year"].answer() == "sembilan"


def test_a_problem_leaves_when_its_answer_is_mended(qtbot: QtBot, page: FormFields):
    page.show_problems([InvalidAnswer("name", "required")])

    qtbot.keyClicks(page.fields["name"].editor.first, "S")

    assert page.fields["name"].problem == ""


def test_tab_goes_through_the_questions_in_paper_order(qtbot: QtBot, page: FormFields):
    page.focus_first()
    visited = []
    for _ in range(4):
        field = next(name for name, one in page.fields.items() if one.isAncestorOf(page.focusWidget()))
        visited.append(field)
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)

    assert visited == ["name", "kind", "many", "many"]
