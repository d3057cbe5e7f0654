"""Whatever changes answers at the desk, what a colleague has written meanwhile is not overwritten."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from desk.app import Desk
from shared.office import Office
from shared.operations import requests
from tests import request_path
from tests.builders import officer_of
from tests.desk.requests.test_requests_room import opened
from tests.papers import paper_with

Entered = Callable[..., Desk]
KEPT = "Isian ini baru saja diubah petugas lain"


def test_an_undo_does_not_take_a_colleagues_answer_back(
    qtbot: QtBot, entered: Entered, admin_office: Office, officer_office: Office
) -> None:
    request = request_path.recorded(officer_office)
    requests.update(officer_office, request.id, {"judul_kegiatan": "Judul saya"})
    colleague = officer_of(admin_office, "rekan", "officer")
    desk = entered("officer")
    panel = opened(qtbot, desk, request.id)

    requests.update(colleague, request.id, {"judul_kegiatan": "Judul rekan"})
    panel.undo_asked.emit(request.id)

    qtbot.waitUntil(lambda: desk.window.notice.text.startswith(KEPT))
    assert requests.open_request(officer_office, request.id).answers["judul_kegiatan"] == "Judul rekan"
    qtbot.waitUntil(lambda: panel.page.opened.answers["judul_kegiatan"] == "Judul rekan")


def test_an_undo_of_what_nobody_else_has_touched_is_done(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    request = request_path.recorded(officer_office, judul_kegiatan="Judul lama")
    requests.update(officer_office, request.id, {"judul_kegiatan": "Judul baru"})
    panel = opened(qtbot, entered("officer"), request.id)

    panel.undo_asked.emit(request.id)

    qtbot.waitUntil(
        lambda: requests.open_request(officer_office, request.id).answers["judul_kegiatan"] == "Judul lama"
    )


def test_a_file_does_not_take_the_place_of_a_colleagues(
    qtbot: QtBot, entered: Entered, admin_office: Office, officer_office: Office, tmp_path: Path
) -> None:
    request = request_path.recorded(officer_office)
    colleague = officer_of(admin_office, "rekan", "officer")
    mine = tmp_path / "Surat.pdf"
    mine.write_bytes(paper_with("Surat saya"))
    desk = entered("officer")
    panel = opened(qtbot, desk, request.id)

    requests.attach(colleague, request.id, "surat_permohonan", "Surat rekan.pdf", paper_with("Surat rekan"))
    theirs = requests.open_request(officer_office, request.id).answers["surat_permohonan"]
    panel.file_given.emit(request.id, "surat_permohonan", mine)

    qtbot.waitUntil(lambda: desk.window.notice.text.startswith(KEPT))
    assert requests.open_request(officer_office, request.id).answers["surat_permohonan"] == theirs


def test_quick_answers_of_one_officer_do_not_stand_against_each_other(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    request = request_path.recorded(officer_office)
    desk = entered("officer")
    panel = opened(qtbot, desk, request.id)

    for words in ("Judul satu", "Judul dua", "Judul tiga"):
        panel.answer_given.emit(request.id, "judul_kegiatan", words)
    qtbot.waitUntil(lambda: desk.store_work.pending == 0)

    assert requests.open_request(officer_office, request.id).answers["judul_kegiatan"] == "Judul tiga"
    assert desk.window.notice.text == ""
