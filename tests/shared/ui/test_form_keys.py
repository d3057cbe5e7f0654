"""A form by keys alone: tables, codes of choices, days and telephone numbers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from shared.domain.errors import InvalidAnswer
from shared.domain.form import Form, Reason
from shared.domain.form_loading import form_from_text
from shared.ui.paper_form import PaperForm

FORM = """
id: trial
title: Percobaan
blocks:
  - id: one
    title: Bagian satu
    questions:
      - id: table
        label: Daftar
        type: table
        required: true
        columns:
          - {id: name, label: Nama, type: text, required: true}
          - {id: unit, label: Satuan, type: text}
      - id: way
        label: Cara
        type: single
        options:
          - {code: 1, value: A, label: Alfa}
          - {code: 2, value: B, label: Beta}
          - {code: 3, value: C, label: Celsius}
          - {code: 12, value: D, label: Delta}
      - id: few
        label: Apakah
        type: single
        options: [{code: 1, value: YA, label: Ya}, {code: 2, value: TIDAK, label: Tidak}]
      - id: many
        label: Alat
        type: multi
        options:
          - {code: 1, value: X, label: Iks}
          - {code: 2, value: Y, label: Ye}
          - {code: 16, value: Z, label: Zet}
      - {id: day, label: Tanggal, type: date}
      - {id: phone, label: Telepon, type: text, format: phone_id}
      - {id: last, label: Terakhir, type: text}
"""
Key = Qt.Key


@pytest.fixture
def form() -> Form:
    return form_from_text(FORM)


@pytest.fixture
def page(qtbot: QtBot, form: Form) -> PaperForm:
    paper = PaperForm()
    paper.setFixedSize(900, 900)
    qtbot.addWidget(paper)
    with qtbot.waitExposed(paper):
        paper.show()
    paper.activateWindow()
    qtbot.waitUntil(paper.isActiveWindow)
    paper.show_form(form, {})
    return paper


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def write(qtbot: QtBot, words: str) -> None:
    for letter in words:  # the first one may open a cell's own field
        qtbot.keyClicks(QApplication.focusWidget(), letter)


def test_tab_goes_through_a_table_and_on_from_its_empty_last_row(qtbot: QtBot, page: PaperForm) -> None:
    page.focus_place("table[1].name")

    write(qtbot, "Umur")
    press(qtbot, Key.Key_Tab)
    write(qtbot, "tahun")
    press(qtbot, Key.Key_Tab)
    grid = page.fields["table"].editor.grid
    cell = (grid.currentRow(), grid.currentColumn())
    press(qtbot, Key.Key_Tab)

    assert cell == (1, 0)
    assert page.fields["table"].answer() == [{"name": "Umur", "unit": "tahun"}]
    assert page.current_question() == "way"


@pytest.mark.parametrize("column", ["name", "unit"])
def test_tab_leaves_an_empty_table_from_any_cell(qtbot: QtBot, page: PaperForm, column: str) -> None:
    page.focus_place(f"table[1].{column}")

    press(qtbot, Key.Key_Return, Key.Key_Tab)

    assert page.current_question() == "way"


def test_shift_tab_out_of_an_open_cell_goes_back(qtbot: QtBot, page: PaperForm) -> None:
    page.focus_place("table[1].unit")
    write(qtbot, "tahun")

    press(qtbot, Key.Key_Backtab)

    grid = page.fields["table"].editor.grid
    assert (grid.currentRow(), grid.currentColumn()) == (0, 0)


def test_codes_stand_before_the_words_of_choices(page: PaperForm) -> None:
    combo, radios = page.fields["way"].editor.first, page.fields["few"].editor.first

    assert (combo.itemText(2), radios.text()) == ("2 · Beta", "1 · Ya")


@pytest.mark.parametrize(("typed", "chosen"), [("2", "B"), ("12", "D"), ("ce", "C")])
def test_a_list_is_chosen_from_by_code_or_by_words(
    qtbot: QtBot, page: PaperForm, typed: str, chosen: str
) -> None:
    page.focus_place("way")

    write(qtbot, typed)

    assert page.fields["way"].answer() == chosen


def test_a_typed_code_chooses_among_radio_buttons(qtbot: QtBot, page: PaperForm) -> None:
    page.focus_place("few")

    write(qtbot, "2")

    assert page.fields["few"].answer() == "TIDAK"
    assert "few" in page.unsaved


@pytest.mark.parametrize(("typed", "chosen"), [("2", ["Y"]), ("16", ["Z"]), ("22", None)])
def test_typed_codes_take_and_take_away_check_boxes(
    qtbot: QtBot, page: PaperForm, typed: str, chosen: list[str] | None
) -> None:
    page.focus_place("many")

    write(qtbot, typed)

    assert page.fields["many"].answer() == chosen


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("3/3/2027", "03/03/2027"), ("03/02/27", "03/02/2027"), ("31/11/2026", "31/11/2026")],
)
def test_a_day_is_written_out_when_it_is_left(qtbot: QtBot, page: PaperForm, typed: str, shown: str) -> None:
    page.focus_place("day")

    write(qtbot, typed)
    press(qtbot, Key.Key_Tab)

    assert page.fields["day"].findChild(QLineEdit).text() == shown


def test_a_telephone_number_is_shown_as_people_write_it(qtbot: QtBot, page: PaperForm) -> None:
    page.show_answers({"phone": "+62294381999"})
    stored = page.fields["phone"].findChild(QLineEdit).text()
    page.focus_place("phone")
    press(qtbot, Key.Key_End, *[Key.Key_Backspace] * 20)

    write(qtbot, "0294 381998")
    press(qtbot, Key.Key_Tab)

    assert stored == "(0294) 381999"
    assert page.fields["phone"].findChild(QLineEdit).text() == "(0294) 381998"


def test_parts_are_named_while_they_are_few(page: PaperForm) -> None:
    field = page.fields["table"]

    field.show_problems([InvalidAnswer(f"table[{row}].name", Reason.REQUIRED) for row in (1, 2)])
    few = field.problem
    field.show_problems([InvalidAnswer(f"table[{row}].name", Reason.REQUIRED) for row in range(1, 6)])

    assert few == "baris 1 › Nama: Bagian ini perlu diisi.\nbaris 2 › Nama: Bagian ini perlu diisi."
    assert field.problem == "Bagian ini perlu diisi."
