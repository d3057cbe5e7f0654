"""At the desk a refusal comes before anything was written for it, and success is said."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desk.app import Desk
from shared.office import Office
from shared.operations import requests
from tests import request_path
from tests.desk.requests.test_requests_room import CTRL, opened, press

Key = Qt.Key
Entered = Callable[..., Desk]


def test_an_open_finding_stops_the_verdict_before_a_note_is_written(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    request = request_path.in_review(officer_office)
    requests.add_finding(officer_office, request.id, "unit_sampel", "Apa unit sampelnya?")
    desk = entered("officer")
    panel = opened(qtbot, desk, request.id)

    press(qtbot, desk, Key.Key_F10)

    qtbot.waitUntil(lambda: desk.window.notice.text.startswith("Masih ada 1 catatan"))
    assert panel.note_form.isHidden()


def test_a_finding_that_was_left_by_esc_is_there_again(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    request = request_path.in_review(officer_office)
    desk = entered("officer")
    panel = opened(qtbot, desk, request.id)
    press(qtbot, desk, Key.Key_M, CTRL)
    qtbot.keyClicks(panel.note_form.text, "Konsep belum dijelaskan.")
    press(qtbot, desk, Key.Key_Escape)

    press(qtbot, desk, Key.Key_M, CTRL)

    assert panel.note_form.text.toPlainText() == "Konsep belum dijelaskan."


def test_recorded_complete_is_said_with_the_key_of_the_receipt(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    request = request_path.recorded(officer_office)
    desk = entered("officer")
    opened(qtbot, desk, request.id)

    press(qtbot, desk, Key.Key_F9)

    qtbot.waitUntil(lambda: desk.window.notice.text == "Terekam lengkap. Cetak tanda terima dengan Ctrl+P.")


def test_what_is_attached_opens_also_when_the_form_is_frozen(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    request = request_path.verified(officer_office)
    desk = entered("officer")
    panel = opened(qtbot, desk, request.id)
    editor = panel.page.form.fields["surat_permohonan"].editor

    attach, opens = editor.findChildren(QPushButton)

    assert (attach.isEnabled(), opens.isEnabled()) == (False, True)


def test_a_mark_of_findings_is_said_again_in_the_other_language(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    request = request_path.in_review(officer_office)
    requests.add_finding(officer_office, request.id, "unit_sampel", "Apa unit sampelnya?")
    desk = entered("officer")
    panel = opened(qtbot, desk, request.id)
    field = panel.page.form.fields["unit_sampel"]
    before = {label.text() for label in field.findChildren(QLabel)}

    desk.window.header.language_chosen.emit("en")

    after = {label.text() for label in field.findChildren(QLabel)}
    assert "1 catatan" in before
    assert "1 catatan" not in after
