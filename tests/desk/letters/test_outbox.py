"""The outbox at the desk: mails read, and handed over in another way."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.app import Desk
from desk.letters.mail_words import row_look, subject_words
from desk.letters.panel import LettersPanel
from shared.domain.events import EventKind
from shared.domain.mail import MailState
from shared.office import Office
from shared.operations import deadlines, outbox, queue, requests
from tests import request_path
from tests.fakes import FixedClock

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Key = Qt.Key
DAY = 24 * 60
Entered = Callable[..., Desk]
OpenDesk = Callable[..., Desk]


def ignore(_result: object) -> None:
    """Work whose end nobody waits for."""


def press(qtbot: QtBot, desk: Desk, key: Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    none = Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(desk.window.focusWidget() or desk.window, key, modifier or none)


@pytest.fixture
def at_outbox(qtbot: QtBot, entered: Entered, officer_office: Office) -> Callable[[], Desk]:
    """A desk at its outbox, in which every mail is written and none was sent."""

    def enter() -> Desk:
        outbox.send_due(officer_office)
        desk = entered("officer")
        desk.window.show_room("letters")
        press(qtbot, desk, Key.Key_2, ALT)
        panel = desk.window.panel("letters")
        qtbot.waitUntil(lambda: bool(panel.outbox.model.rows) and panel.actions_of.read.isEnabled())
        return desk

    return enter


def panel_of(desk: Desk) -> LettersPanel:
    return desk.window.panel("letters")


def test_a_mail_is_read_by_enter_and_that_is_journaled(
    qtbot: QtBot, at_outbox: Callable[[], Desk], officer_office: Office
) -> None:
    request = request_path.complete(officer_office)
    desk = at_outbox()
    panel = panel_of(desk)
    masked = panel.outbox.selected().to
    before = queue.events_after(officer_office, 0)[-1].number

    press(qtbot, desk, Key.Key_Return)

    qtbot.waitUntil(panel.mail_sheet.isVisible)
    assert masked.startswith("s•••@")
    assert panel.mail_sheet.to.text().startswith("Kepada: s")
    assert "•" not in panel.mail_sheet.to.text()
    assert request.number in panel.mail_sheet.text.toPlainText()
    shown = [
        one for one in queue.events_after(officer_office, before) if one.kind is EventKind.CONTACTS_SHOWN
    ]
    assert [(one.subject, one.details) for one in shown] == [("mail", {"reason": "delivery"})]
    press(qtbot, desk, Key.Key_Escape)
    assert desk.window.focusWidget() is panel.outbox.view


def test_an_outbox_that_was_opened_before_its_mails_were_read_takes_keys_when_they_come(
    qtbot: QtBot, open_desk: OpenDesk, officer_office: Office
) -> None:
    request_path.complete(officer_office)
    desk, may_read = open_desk(), threading.Event()
    desk.store_work.run(lambda: may_read.wait(5), done=ignore, failed=ignore)
    desk.enter(desk.office.acting_as(officer_office.officer))
    qtbot.waitUntil(lambda: desk.window.current != "")
    panel = panel_of(desk)

    desk.window.show_room("letters")
    press(qtbot, desk, Key.Key_2, ALT)
    assert desk.window.focusWidget() is panel.outbox.all
    may_read.set()

    qtbot.waitUntil(lambda: bool(panel.outbox.model.rows))
    assert desk.window.focusWidget() is panel.outbox.view


def test_whoever_only_reads_the_outbox_sees_no_address(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    request_path.complete(officer_office)
    outbox.send_due(officer_office)
    desk = entered("head")
    press(qtbot, desk, Key.Key_2, ALT)
    panel = panel_of(desk)
    qtbot.waitUntil(lambda: bool(panel.outbox.model.rows))
    panel.outbox.view.setFocus()

    press(qtbot, desk, Key.Key_Return)

    assert not panel.actions_of.read.isEnabled()
    assert panel.mail_sheet.isHidden()


@pytest.mark.parametrize(
    ("typed", "said"),
    [("45/45/2026", "Tanggal belum sesuai"), ("01/01/2030", "Tanggal penyerahan harus antara")],
)
def test_a_day_that_cannot_be_is_said_in_the_form_and_nothing_typed_is_lost(
    qtbot: QtBot, at_outbox: Callable[[], Desk], officer_office: Office, typed: str, said: str
) -> None:
    request_path.complete(officer_office)
    desk = at_outbox()
    form = panel_of(desk).note_form
    press(qtbot, desk, Key.Key_F6)
    qtbot.keyClicks(form.text, "Diserahkan di loket")
    form.line.setEditText(typed)

    press(qtbot, desk, Key.Key_Return, CTRL)

    qtbot.waitUntil(lambda: form.problem.text().startswith(said))
    assert form.isVisible()
    assert (form.text.toPlainText(), form.line.currentText()) == ("Diserahkan di loket", typed)
    assert outbox.listing(officer_office)[0].gone_at is None


def test_the_chosen_mail_stays_chosen_when_its_handing_over_makes_another(
    qtbot: QtBot, at_outbox: Callable[[], Desk], officer_office: Office
) -> None:
    request_path.verified(officer_office)
    desk = at_outbox()
    panel = panel_of(desk)
    chosen = panel.outbox.selected().mail_id
    other = request_path.complete(officer_office, judul_kegiatan="Survei Lain")

    qtbot.waitUntil(lambda: panel.outbox.model.rows[0].request == other.number)

    assert panel.outbox.selected().mail_id == chosen


def test_nothing_is_sent_again_where_there_is_no_server(
    at_outbox: Callable[[], Desk], officer_office: Office
) -> None:
    request_path.complete(officer_office)

    actions = panel_of(at_outbox()).actions_of

    assert actions.otherwise.isEnabled()
    assert not actions.again.isEnabled()


def test_only_a_mail_that_waits_for_a_person_warns(officer_office: Office, clock: FixedClock) -> None:
    request = request_path.complete(officer_office)
    clock.pass_minutes(60 * DAY)
    deadlines.remind(officer_office)
    outbox.send_due(officer_office)

    mails = outbox.listing(officer_office)

    assert {mail.state for mail in mails} == {MailState.WRITTEN}
    assert sorted(row_look(mail).colour for mail in mails) == ["muted", "orange"]
    assert {mail.request for mail in mails} == {request.number}
    assert requests.open_request(officer_office, request.id).mails[0].request == ""


def test_the_subject_leaves_the_number_to_its_own_column(officer_office: Office) -> None:
    request = request_path.complete(officer_office)

    [mail] = outbox.listing(officer_office)

    assert mail.subject.startswith(f"Tanda terima permintaan {request.number}: ")
    assert subject_words(mail) == mail.subject.replace(f" {request.number}", "")
