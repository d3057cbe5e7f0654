"""What is typed and cannot be stored stays where it was typed, and is asked about before it is left."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desk.app import Desk
from desk.requests.panel import RequestsPanel
from shared.domain.request import RequestState
from shared.office import Office
from shared.operations import requests
from tests import request_path
from tests.builders import officer_of
from tests.desk.requests.test_requests_room import ALT, CTRL, Entered, opened, press, state_of

Key = Qt.Key
STAFF, TRAINED = "jumlah_petugas", "apakah_melakukan_pelatihan_petugas"
SUPERVISORS, ENUMERATORS = f"{STAFF}.jumlah_petugas_supervisor", f"{STAFF}.jumlah_petugas_enumerator"
SCHEDULE, BACKGROUND = "rencana_jadwal_kegiatan", "latar_belakang_kegiatan"
PERSON = "penanggung_jawab_teknis"


def part(panel: RequestsPanel, place: str) -> QLineEdit:
    field = panel.page.form.fields[place.partition(".")[0]]
    return field.editor.part_at(place)


def retype(qtbot: QtBot, panel: RequestsPanel, place: str, words: str) -> None:
    """Into the field at that address, in place of what stands there."""
    panel.page.form.focus_place(place)
    field = QApplication.focusWidget()
    qtbot.keyClick(field, Key.Key_A, CTRL)
    qtbot.keyClick(field, Key.Key_Delete)
    qtbot.keyClicks(field, words)


def leave(qtbot: QtBot, desk: Desk) -> None:
    press(qtbot, desk, Key.Key_Left, ALT)


def stored(office: Office, request_id: int, question: str) -> object:
    return requests.open_request(office, request_id).answers.get(question)


@pytest.fixture
def panel_of(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> Callable[..., tuple[Desk, RequestsPanel, int]]:
    """A desk with a whole request open, except what a test changes."""

    def build(**changes: object) -> tuple[Desk, RequestsPanel, int]:
        request = request_path.recorded(officer_office, **changes)
        desk = entered("officer")
        return desk, opened(qtbot, desk, request.id), request.id

    return build


def test_a_wrong_part_of_a_group_stays_and_the_right_ones_are_stored(
    qtbot: QtBot, panel_of: Callable, officer_office: Office
) -> None:
    _desk, panel, one = panel_of()

    retype(qtbot, panel, SUPERVISORS, "5")
    retype(qtbot, panel, ENUMERATORS, "-3")
    panel.page.form.focus_place(TRAINED)
    qtbot.keyClicks(QApplication.focusWidget(), "2")
    qtbot.waitUntil(lambda: stored(officer_office, one, TRAINED) == "TIDAK")
    qtbot.waitUntil(lambda: panel.page.opened.answers.get(TRAINED) == "TIDAK")

    assert stored(officer_office, one, STAFF)["jumlah_petugas_supervisor"] == 5
    assert (part(panel, SUPERVISORS).text(), part(panel, ENUMERATORS).text()) == ("5", "-3")
    assert panel.page.head.saved.text() == "Belum tersimpan"
    assert part(panel, ENUMERATORS).property("wrong")
    assert not part(panel, SUPERVISORS).property("wrong")


def test_wrong_days_of_the_schedule_stay_while_another_question_is_answered(
    qtbot: QtBot, panel_of: Callable, officer_office: Office
) -> None:
    _desk, panel, one = panel_of()
    first, second = f"{SCHEDULE}.desain[1].akhir", f"{SCHEDULE}.evaluasi[1].awal"

    retype(qtbot, panel, first, "31/11/2026")
    retype(qtbot, panel, second, "28/02")
    before = stored(officer_office, one, BACKGROUND)
    retype(qtbot, panel, BACKGROUND, "Uraian yang baru dari pemohon.")
    qtbot.waitUntil(lambda: stored(officer_office, one, BACKGROUND) != before)
    panel.page.form.focus_place("judul_kegiatan")
    qtbot.waitUntil(lambda: panel.page.opened.answers.get(BACKGROUND) != before)

    assert (part(panel, first).text(), part(panel, second).text()) == ("31/11/2026", "28/02")
    assert part(panel, first).property("wrong")
    assert part(panel, second).property("wrong")
    assert not part(panel, f"{SCHEDULE}.perencanaan_kegiatan[1].awal").property("wrong")


def test_a_mark_goes_with_its_fault_and_others_stay(qtbot: QtBot, panel_of: Callable) -> None:
    _desk, panel, _one = panel_of()
    first, second = f"{SCHEDULE}.desain[1].akhir", f"{SCHEDULE}.evaluasi[1].awal"
    retype(qtbot, panel, first, "31/11/2026")
    retype(qtbot, panel, second, "28/02")
    panel.page.form.focus_place("judul_kegiatan")

    retype(qtbot, panel, first, "30/11/2026")

    assert (part(panel, first).property("wrong"), part(panel, second).property("wrong")) == (False, True)
    assert panel.page.form.fields[SCHEDULE].problem.startswith("7. Evaluasi › Awal")


def test_days_that_contradict_are_marked_where_they_stand(qtbot: QtBot, panel_of: Callable) -> None:
    _desk, panel, _one = panel_of()
    start, end = f"{SCHEDULE}.evaluasi[1].awal", f"{SCHEDULE}.evaluasi[1].akhir"

    retype(qtbot, panel, start, "01/12/2028")
    retype(qtbot, panel, end, "01/11/2028")
    panel.page.form.focus_place("judul_kegiatan")

    qtbot.waitUntil(lambda: bool(part(panel, end).property("wrong")))
    retype(qtbot, panel, f"{SCHEDULE}.desain[1].akhir", "31/11/2026")
    panel.page.form.focus_place("judul_kegiatan")
    qtbot.waitUntil(lambda: bool(part(panel, end).property("wrong")))

    assert part(panel, f"{SCHEDULE}.desain[1].akhir").property("wrong")
    assert not part(panel, start).property("wrong")
    assert "mendahului tanggal awalnya" in panel.page.form.fields[SCHEDULE].problem


def test_leaving_asks_while_something_cannot_be_stored(
    qtbot: QtBot, panel_of: Callable, officer_office: Office
) -> None:
    desk, panel, one = panel_of()
    email = stored(officer_office, one, PERSON)["email"]
    retype(qtbot, panel, f"{PERSON}.nama", "Siti Contoh")
    retype(qtbot, panel, f"{PERSON}.email", "siti@contoh")

    leave(qtbot, desk)
    asked, words = panel.confirmation.isVisible(), panel.confirmation.said.text()
    press(qtbot, desk, Key.Key_Escape)
    still = (panel.shown_request, part(panel, f"{PERSON}.email").text())
    leave(qtbot, desk)
    qtbot.keyClick(panel.confirmation.yes, Key.Key_Return)
    qtbot.waitUntil(lambda: not panel.shown_request)
    press(qtbot, desk, Key.Key_Return)
    qtbot.waitUntil(lambda: panel.shown_request == one)

    assert asked
    assert "E-mail" in words
    assert still == (one, "siti@contoh")
    assert (part(panel, f"{PERSON}.nama").text(), part(panel, f"{PERSON}.email").text()) == (
        "Siti Contoh",
        email,
    )
    assert panel.page.head.saved.text() == ""
    assert not panel.has_unsaved()


def test_leaving_asks_nothing_when_all_can_be_stored(
    qtbot: QtBot, panel_of: Callable, officer_office: Office
) -> None:
    desk, panel, one = panel_of()
    retype(qtbot, panel, "judul_kegiatan", "Judul lain")

    press(qtbot, desk, Key.Key_Escape)

    qtbot.waitUntil(lambda: not panel.shown_request)
    qtbot.waitUntil(lambda: stored(officer_office, one, "judul_kegiatan") == "Judul lain")
    qtbot.waitUntil(lambda: not panel.has_unsaved())


def test_what_cannot_be_stored_is_still_there_when_the_request_is_opened_again(
    qtbot: QtBot, panel_of: Callable, officer_office: Office
) -> None:
    """Another request comes from the queue without leaving this one."""
    desk, panel, one = panel_of()
    other = requests.record(officer_office, {"judul_kegiatan": "Lain"})
    retype(qtbot, panel, "tahun", "20")

    desk.rooms.requests.open(other.id)
    qtbot.waitUntil(lambda: panel.shown_request == other.id)
    away = (panel.page.form.fields["tahun"].answer(), panel.page.head.saved.text(), panel.has_unsaved())
    desk.rooms.requests.open(one)
    qtbot.waitUntil(lambda: panel.shown_request == one)

    assert away == (None, "", True)
    assert panel.page.form.fields["tahun"].answer() == "20"
    assert panel.page.form.fields["tahun"].problem == "Angka ini terlalu kecil; paling kecil 2000."
    assert panel.page.head.saved.text() == "Belum tersimpan"


def test_signing_out_asks_about_what_cannot_be_stored(qtbot: QtBot, panel_of: Callable) -> None:
    desk, panel, _one = panel_of()
    retype(qtbot, panel, "tahun", "20")

    press(qtbot, desk, Key.Key_Q, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: desk.store_work.pending == 0)

    assert desk.window.confirmation.isVisible()
    assert desk.window.current == "requests"


def test_signing_out_goes_on_by_itself_once_all_is_stored(
    qtbot: QtBot, panel_of: Callable, officer_office: Office
) -> None:
    desk, panel, one = panel_of()
    retype(qtbot, panel, "judul_kegiatan", "Judul lain")

    press(qtbot, desk, Key.Key_Q, CTRL | Qt.KeyboardModifier.ShiftModifier)

    qtbot.waitUntil(lambda: not desk.window.current)
    assert stored(officer_office, one, "judul_kegiatan") == "Judul lain"


def test_an_answer_that_somebody_else_changed_stays_as_it_was_typed(
    qtbot: QtBot, panel_of: Callable, admin_office: Office, officer_office: Office
) -> None:
    desk, panel, one = panel_of()
    colleague = officer_of(admin_office, "rekan", "officer")
    requests.update(colleague, one, {"judul_kegiatan": "Judul rekan"})

    retype(qtbot, panel, "judul_kegiatan", "Judul saya")
    panel.page.form.focus_place(BACKGROUND)

    qtbot.waitUntil(lambda: desk.window.notice.text.startswith("Isian ini baru saja diubah petugas lain"))
    assert panel.page.form.fields["judul_kegiatan"].answer() == "Judul saya"
    assert panel.page.head.saved.text() == "Belum tersimpan"
    leave(qtbot, desk)
    assert panel.confirmation.isVisible()


def test_a_filled_but_wrong_box_is_not_called_empty(qtbot: QtBot, panel_of: Callable) -> None:
    desk, panel, _one = panel_of(penanggung_jawab_teknis=None)
    retype(qtbot, panel, f"{PERSON}.email", "siti@contoh")

    press(qtbot, desk, Key.Key_F9)
    qtbot.waitUntil(lambda: desk.window.focusWidget() is panel.page.checks.list)

    lines = [panel.page.checks.list.item(row).text() for row in range(len(panel.page.checks.places))]
    own = [line for line, place in zip(lines, panel.page.checks.places, strict=True) if "email" in place]
    assert own == [
        "2.2 Penanggung Jawab Teknis (setingkat Eselon 3) › E-mail\n"
        "Alamat e-mail belum lengkap. Contoh: nama@instansi.go.id."
    ]
    assert part(panel, f"{PERSON}.email").property("wrong")


def test_a_form_is_not_called_complete_while_something_cannot_be_stored(
    qtbot: QtBot, panel_of: Callable, officer_office: Office
) -> None:
    """The fax may stay empty: in the store nothing is missing."""
    desk, panel, one = panel_of()
    retype(qtbot, panel, f"{PERSON}.faksimile", "12")

    press(qtbot, desk, Key.Key_F9)
    qtbot.waitUntil(lambda: desk.window.focusWidget() is panel.page.checks.list)
    qtbot.waitUntil(lambda: desk.store_work.pending == 0)

    assert panel.page.checks.places == [f"{PERSON}.faksimile"]
    assert state_of(officer_office, one) is RequestState.RECORDED


def test_the_index_says_what_is_wrong_and_what_is_to_be_filled(qtbot: QtBot, panel_of: Callable) -> None:
    _desk, panel, _one = panel_of(tanggal_tanda_tangan=None)
    retype(qtbot, panel, "tahun", "20")
    panel.page.form.focus_place(BACKGROUND)

    lines = [panel.page.index.item(row).text() for row in range(panel.page.index.count())]

    assert lines[0] == "Halaman awal\n1 perlu diperbaiki"
    assert lines[-1] == "Pengesahan dan lampiran\n1 perlu diisi"
    assert panel.page.index.currentRow() == -1
