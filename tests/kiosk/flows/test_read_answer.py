"""Reading the answer to a complaint at the kiosk, by its code and by touch."""

from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from shared.domain.errors import UnknownCode
from shared.office import Office
from shared.operations import complaints
from shared.ui.visitor_sentences import visitor_sentence
from tests.kiosk.flows.walking import reach, until_page
from tests.kiosk.touching import find, text_of, type_on_screen


def ask_for(kiosk: Kiosk, qtbot: QtBot, code: str) -> None:
    reach(kiosk, qtbot, "complain")
    until_page(kiosk, qtbot, "complaint")
    reach(kiosk, qtbot, "answer")
    until_page(kiosk, qtbot, "answer_code")
    type_on_screen(kiosk.window.window, code)
    reach(kiosk, qtbot, "next")


def test_an_answer_is_read_by_the_complaints_code_and_forgotten(
    kiosk: Kiosk, qtbot: QtBot, office: Office, supervisor_office: Office
) -> None:
    made = complaints.file(office, "Antrian lama.")
    complaints.triage(supervisor_office, made.id)
    complaints.answer(supervisor_office, made.id, "<b>Loket</b> kedua sudah dibuka.")

    ask_for(kiosk, qtbot, made.code)
    until_page(kiosk, qtbot, "answer")

    qtbot.waitUntil(lambda: find(kiosk.window.window, "answer") is not None)
    assert text_of(kiosk.window.window, "answer") == "<b>Loket</b> kedua sudah dibuka."
    reach(kiosk, qtbot, "finish")
    until_page(kiosk, qtbot, "welcome")
    assert (kiosk.window.answer.code, kiosk.window.answer.words.rowCount()) == ("", 0)


def test_before_the_answer_its_last_day_is_told(kiosk: Kiosk, qtbot: QtBot, office: Office) -> None:
    made = complaints.file(office, "Antrian lama.")

    ask_for(kiosk, qtbot, made.code)
    until_page(kiosk, qtbot, "answer")

    qtbot.waitUntil(lambda: find(kiosk.window.window, "standing") is not None)
    assert kiosk.window.answer.due == "Senin, 30 November 2026"
    assert find(kiosk.window.window, "answer") is None


def test_an_unknown_code_stays_to_be_mended_and_leads_back(kiosk: Kiosk, qtbot: QtBot) -> None:
    ask_for(kiosk, qtbot, "0000000000")
    qtbot.waitUntil(lambda: find(kiosk.window.window, "error") is not None)

    assert text_of(kiosk.window.window, "error") == visitor_sentence(UnknownCode())
    reach(kiosk, qtbot, "back")
    until_page(kiosk, qtbot, "complaint")


def test_what_is_no_contact_is_told_before_anything_is_sent(
    kiosk: Kiosk, qtbot: QtBot, supervisor_office: Office
) -> None:
    reach(kiosk, qtbot, "complain")
    reach(kiosk, qtbot, "option_complaint")
    type_on_screen(kiosk.window.window, "lama sekali")
    reach(kiosk, qtbot, "next")
    reach(kiosk, qtbot, "skip")
    type_on_screen(kiosk.window.window, "vmbeooo")
    reach(kiosk, qtbot, "send")
    qtbot.waitUntil(lambda: find(kiosk.window.window, "error") is not None)

    assert text_of(kiosk.window.window, "error").startswith("Ini bukan alamat e-mail atau nomor HP.")
    assert text_of(kiosk.window.window, "entry") == "vmbeooo"
    assert complaints.listing(supervisor_office) == []
