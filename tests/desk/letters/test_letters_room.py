"""Letters and the outbox at the desk, by keyboard in the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.app import Desk
from desk.letters.panel import LettersPanel
from shared.domain.letter import LetterState
from shared.domain.mail import MailState
from shared.office import Office
from shared.operations import letters, outbox
from tests import request_path
from tests.builders import officer_of

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier
Entered = Callable[..., Desk]


def press(qtbot: QtBot, desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    qtbot.keyClick(desk.window.focusWidget() or desk.window, key, modifier)


def room(desk: Desk) -> LettersPanel:
    """The letters room in view."""
    desk.window.show_room("letters")
    return desk.window.panel("letters")


def only_letter(office: Office) -> LetterState:
    return letters.listing(office)[0].state


def test_a_letter_is_drafted_written_and_submitted(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    request_path.verified(officer_office)
    desk = entered("officer")
    panel = room(desk)
    qtbot.waitUntil(lambda: len(panel.register.model.rows) == 1)

    press(qtbot, desk, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: bool(panel.shown_letter) and panel.page.pages.count > 1)
    panel.page.editor.fields["copies"].setFocus()
    qtbot.keyClicks(panel.page.editor.fields["copies"], "Bupati Kendal")
    assert panel.has_unsaved()
    press(qtbot, desk, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: letters.listing(officer_office)[0].copies == ["Bupati Kendal"])
    qtbot.waitUntil(lambda: not panel.has_unsaved())
    for name, words in (("signer_name", "Dra. Contoh Lestari, M.Si."), ("signer_nip", "196805171994032001")):
        panel.page.editor.fields[name].setFocus()
        qtbot.keyClicks(panel.page.editor.fields[name], words)
    press(qtbot, desk, Qt.Key.Key_F9)

    qtbot.waitUntil(lambda: only_letter(officer_office) is LetterState.WITH_HEAD)


def test_a_letter_without_its_signers_number_is_asked_about_before_it_is_submitted(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    request_path.verified(officer_office)
    desk = entered("officer")
    panel = room(desk)
    qtbot.waitUntil(lambda: len(panel.register.model.rows) == 1)
    press(qtbot, desk, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: bool(panel.shown_letter))

    press(qtbot, desk, Qt.Key.Key_F9)
    asked = panel.confirmation.isVisible()
    press(qtbot, desk, Qt.Key.Key_Escape)
    held_back = only_letter(officer_office)
    begins_at = desk.window.focusWidget()
    press(qtbot, desk, Qt.Key.Key_F9)
    panel.confirmation.yes.click()

    assert (asked, held_back) == (True, LetterState.DRAFTED)
    assert begins_at is panel.page.editor.fields["signer_name"]
    qtbot.waitUntil(lambda: only_letter(officer_office) is LetterState.WITH_HEAD)


def test_a_head_who_wrote_the_letter_is_not_offered_to_issue_it(
    qtbot: QtBot, entered: Entered, office: Office
) -> None:
    desk = entered("officer", "head")
    request_path.with_head(desk.rooms.office)
    panel = room(desk)
    qtbot.waitUntil(lambda: panel.register.group == "with_head" and len(panel.register.model.rows) == 1)
    panel.register.view.setFocus()

    press(qtbot, desk, Qt.Key.Key_Return)

    qtbot.waitUntil(panel.actions_of.give_back.isEnabled)
    assert not panel.actions_of.issue.isEnabled()
    assert "pejabat lain yang menerbitkannya" in panel.page.state.text()


def test_leaving_a_letter_keeps_what_was_written(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    request_path.verified(officer_office)
    desk = entered("officer")
    panel = room(desk)
    qtbot.waitUntil(lambda: len(panel.register.model.rows) == 1)
    press(qtbot, desk, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: bool(panel.shown_letter))
    panel.page.editor.fields["closing"].setFocus()
    qtbot.keyClicks(panel.page.editor.fields["closing"], "Salam. ")

    press(qtbot, desk, Qt.Key.Key_Left, ALT)

    qtbot.waitUntil(lambda: "Salam." in letters.listing(officer_office)[0].closing)
    assert not panel.shown_letter


def test_a_day_that_is_none_is_said_and_nothing_typed_is_lost(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    request_path.verified(officer_office)
    desk = entered("officer")
    panel = room(desk)
    qtbot.waitUntil(lambda: len(panel.register.model.rows) == 1)
    press(qtbot, desk, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: bool(panel.shown_letter))
    dated = panel.page.editor.fields["dated"]
    dated.setFocus()
    dated.selectAll()
    qtbot.keyClicks(dated, "31/02/2027")

    press(qtbot, desk, Qt.Key.Key_S, CTRL)

    qtbot.waitUntil(lambda: desk.window.notice.text.startswith("Tanggal belum sesuai"))
    assert dated.text() == "31/02/2027"


def test_the_head_returns_and_issues_with_a_scan(
    qtbot: QtBot, entered: Entered, officer_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = request_path.with_head(officer_office)
    scan = tmp_path / "pindaian.pdf"
    scan.write_bytes(letters.preview(officer_office, letter.id))
    monkeypatch.setattr("desk.letters.issue_form.choose_file", lambda over, title, chosen: chosen(scan))
    desk = entered("head")
    panel = room(desk)
    qtbot.waitUntil(lambda: panel.register.group == "with_head" and len(panel.register.model.rows) == 1)
    panel.register.view.setFocus()
    press(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.page.pages.count > 1)

    press(qtbot, desk, Qt.Key.Key_F10)
    press(qtbot, desk, Qt.Key.Key_Return)
    assert panel.issue_form.go.hasFocus()
    press(qtbot, desk, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: only_letter(officer_office) in (LetterState.ISSUED, LetterState.SENT))
    assert letters.listing(officer_office)[0].scan is not None


def test_a_returned_letter_shows_the_heads_words_to_its_drafter(
    qtbot: QtBot, entered: Entered, officer_office: Office, admin_office: Office
) -> None:
    letter = request_path.with_head(officer_office)
    letters.return_to_drafter(officer_of(admin_office, "kepala", "head"), letter.id, "Tambahkan tembusan.")
    desk = entered("officer")
    panel = room(desk)
    qtbot.waitUntil(lambda: panel.register.group == "drafts" and len(panel.register.model.rows) == 1)
    panel.register.view.setFocus()

    press(qtbot, desk, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: panel.page.note.isVisible())
    assert panel.page.note.text() == "Catatan: Tambahkan tembusan."


def test_without_a_server_the_outbox_says_so_and_takes_another_way(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    request_path.complete(officer_office)
    desk = entered("officer")
    panel = room(desk)
    qtbot.waitUntil(lambda: outbox.state_counts(officer_office).get(MailState.WRITTEN) == 1)
    press(qtbot, desk, Qt.Key.Key_2, ALT)
    qtbot.waitUntil(lambda: panel.actions_of.otherwise.isEnabled())
    assert panel.outbox.banner.isVisible()

    press(qtbot, desk, Qt.Key.Key_F6)
    qtbot.keyClicks(desk.window.focusWidget(), "Diserahkan di loket kepada pemohon")
    press(qtbot, desk, Qt.Key.Key_Return, CTRL)

    qtbot.waitUntil(lambda: outbox.listing(officer_office)[0].gone_at is not None)
    qtbot.waitUntil(lambda: panel.outbox.waiting.text() == "Perlu tindakan 0")
    assert outbox.listing(officer_office)[0].confirmed_how == "Diserahkan di loket kepada pemohon"
