"""The history of a request tells what happened to its letter."""

from pytestqt.qtbot import QtBot

from desk.requests.history_tab import HistoryTab
from shared.office import Office
from shared.operations import letters, requests
from shared.operations.letters import LetterChange
from tests import request_path
from tests.builders import officer_of


def test_moves_and_changes_of_a_letter_stand_in_the_history(
    qtbot: QtBot, admin_office: Office, officer_office: Office
) -> None:
    letter = request_path.with_head(officer_office)
    letters.return_to_drafter(officer_of(admin_office, "kepala", "head"), letter.id, "Tambahkan Bappeda.")
    change = LetterChange(copies=("Bappeda", "Arsip"), number="B-7/3324/KS.200/2026")
    letters.edit(officer_office, letter.id, change)
    tab = HistoryTab()
    qtbot.addWidget(tab)

    tab.show_request(requests.open_request(officer_office, letter.request_id))

    edited, returned, submitted, drafted = (tab.list.item(row).text() for row in range(4))
    assert edited.splitlines() == [
        "23/11/2026 09.00 · petugas · surat",
        "Nomor surat: B-1/3324/KS.200/2026 → B-7/3324/KS.200/2026",
        "Tembusan: kosong → Bappeda",
        "Tembusan: kosong → Arsip",
    ]
    assert returned.splitlines()[1:] == [
        "Kembalikan kepada penyusun: Menunggu tanda tangan → Dikembalikan Kepala",
        "“Tambahkan Bappeda.”",
    ]
    assert submitted.splitlines()[1] == "Ajukan kepada Kepala: Konsep → Menunggu tanda tangan"
    assert drafted.splitlines()[1] == "Susun surat: Konsep"


def test_of_several_letters_each_line_says_which(qtbot: QtBot, officer_office: Office) -> None:
    letter = request_path.with_head(officer_office)
    letters.cancel(officer_office, letter.id, "Salah penerima.")
    letters.draft(officer_office, letter.request_id)
    tab = HistoryTab()
    qtbot.addWidget(tab)

    tab.show_request(requests.open_request(officer_office, letter.request_id))

    firsts = [tab.list.item(row).text().splitlines()[0].rpartition(" · ")[2] for row in range(2)]
    assert firsts == ["surat B-2/3324/KS.200/2026", "surat B-1/3324/KS.200/2026"]
