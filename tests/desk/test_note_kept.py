"""What was typed into a note is lost to no slip of the hand and to no refusal."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.note_form import NoteForm


class Asked:
    """A note form over a window, and what was agreed to."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1280, 720)
        self.window.show()
        self.form = NoteForm(self.window)
        self.agreed: list[tuple[str, str]] = []

    def ask(self, about: object, **more: object) -> None:
        def agree(text: str, line: str) -> None:
            self.agreed.append((text, line))

        self.form.ask(self.window, "Catatan", "", "&Simpan", agree, about=about, **more)

    def leave(self) -> None:
        self._qtbot.keyClick(self.form.text, Qt.Key.Key_Escape)

    def agree(self) -> None:
        self._qtbot.mouseClick(self.form.go, Qt.MouseButton.LeftButton)


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    return Asked(qtbot)


def test_words_that_were_left_are_there_the_next_time(asked: Asked, qtbot: QtBot) -> None:
    asked.ask(("finding", 7))
    qtbot.keyClicks(asked.form.text, "Konsep belum jelas.")
    asked.leave()

    asked.ask(("finding", 8))
    elsewhere = asked.form.text.toPlainText()
    asked.leave()
    asked.ask(("finding", 7))

    assert (elsewhere, asked.form.text.toPlainText()) == ("", "Konsep belum jelas.")


def test_words_that_were_agreed_to_are_over(asked: Asked, qtbot: QtBot) -> None:
    asked.ask(("finding", 7))
    qtbot.keyClicks(asked.form.text, "Konsep belum jelas.")
    asked.agree()

    asked.ask(("finding", 7))

    assert asked.agreed == [("Konsep belum jelas.", "")]
    assert asked.form.text.toPlainText() == ""


def test_words_that_were_refused_come_back(asked: Asked, qtbot: QtBot) -> None:
    asked.ask(("finding", 7))
    qtbot.keyClicks(asked.form.text, "Konsep belum jelas.")
    asked.agree()
    asked.form.give_back()

    asked.ask(("finding", 7))

    assert asked.form.text.toPlainText() == "Konsep belum jelas."


def test_what_is_wrong_is_said_in_the_form_which_stays(asked: Asked, qtbot: QtBot) -> None:
    asked.ask(None, line="&Tanggal", check=lambda _text, line: "" if line == "ya" else "Belum sesuai.")
    qtbot.keyClicks(asked.form.text, "Diserahkan.")
    asked.form.line.setEditText("tidak")
    asked.agree()
    refused = (asked.form.problem.text(), asked.form.isVisible(), asked.form.text.toPlainText())

    asked.form.line.setEditText("ya")
    mended = asked.form.problem.isVisible()
    asked.agree()

    assert refused == ("Belum sesuai.", True, "Diserahkan.")
    assert not mended
    assert asked.agreed == [("Diserahkan.", "ya")]
