"""The form for a few words before an act never lets go of words that would be refused."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.note_form import LONGEST_TEXT, NoteForm


def test_a_text_that_is_too_long_waits_until_it_is_shorter(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.show()
    form = NoteForm(owner)
    told: list[str] = []
    form.ask(owner, "Tarik?", "", "Tarik", lambda text, _line: told.append(text))

    form.text.setPlainText("n" * (LONGEST_TEXT + 1))
    waits, said = not form.go.isEnabled(), form.too_long.text()
    form.text.setPlainText("n" * LONGEST_TEXT)
    form.go.click()

    assert waits
    assert (str(LONGEST_TEXT + 1) in said, form.too_long.isVisible()) == (True, False)
    assert told == ["n" * LONGEST_TEXT]


def test_a_long_choice_comes_back_whole_and_a_short_line_takes_no_more(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    form = NoteForm(owner)
    told: list[str] = []
    question = "Apakah " + "sangat " * 60 + "panjang?"

    def keep(_text: str, line: str) -> None:
        told.append(line)

    form.ask(owner, "Catatan", "", "Simpan", keep, needed=False, line="Pertanyaan", choices=[question])
    form.go.click()
    form.ask(owner, "Teruskan", "", "Teruskan", keep, needed=False, line="Kantor", longest_line=5)
    qtbot.keyClicks(form.line.lineEdit(), "Provinsi")
    form.go.click()

    assert told == [question, "Provi"]
