"""An attached file is seen at its question at once."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from shared.office import Office
from shared.operations import requests
from tests.desk.requests.test_requests_room import Entered, opened
from tests.request_path import application_letter

LETTER = "surat_permohonan"


def test_the_button_of_an_attached_file_offers_another_one(
    qtbot: QtBot, entered: Entered, officer_office: Office, tmp_path: Path
) -> None:
    request = requests.record(officer_office, {})
    desk = entered("officer")
    panel = opened(qtbot, desk, request.id)
    panel.page.form.focus_place(LETTER)
    attach = panel.page.form.fields[LETTER].findChild(QPushButton)
    before = attach.text()

    panel.file_given.emit(request.id, LETTER, application_letter(tmp_path))

    qtbot.waitUntil(lambda: attach.text() == "Ganti…")
    assert before == "Lampirkan…"
    assert attach.hasFocus()
