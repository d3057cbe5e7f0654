"""Mails leave by themselves: nothing that is queued is passed by, and what went wrong is said."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desk.app import Desk
from desk.workers import MailWork
from shared.domain.events import Event, EventKind
from shared.domain.file_errors import MailTextUnreadable
from shared.domain.mail import MailState
from shared.office import Office
from shared.operations import letters, outbox, queue
from shared.ui.background import UnexpectedProblem, Worker
from tests.builders import officer_of
from tests.request_path import complete, with_head


@pytest.fixture
def mail_work(office: Office) -> Iterator[MailWork]:
    worker = Worker("mail")
    yield MailWork(office, worker)
    worker.close()


@pytest.fixture
def kept_back(office: Office, admin_office: Office, officer_office: Office) -> Path:
    """A letter that was handed over, whose invitation to rate cannot be worded."""
    letters.issue(officer_of(admin_office, "kepala", "head"), with_head(officer_office).id)
    outbox.send_due(office)
    file = office.settings.data_dir / "letters" / "mails.yaml"
    file.parent.mkdir()
    file.write_text("rating_invitation: {subject: 'Penilaian {titel}', text: [halo]}", encoding="utf-8")
    newest = outbox.listing(officer_office)[0]
    outbox.confirm_otherwise(officer_office, newest.mail_id, "Diserahkan di loket")
    return file


def queued(office: Office) -> list[Event]:
    return [event for event in queue.events_after(office, 0) if event.kind is EventKind.MAIL_QUEUED]


def test_what_is_queued_during_a_run_is_sent_by_the_next_one_at_once(
    qtbot: QtBot, office: Office, officer_office: Office, mail_work: MailWork
) -> None:
    complete(officer_office)
    events = queued(office)
    counts: list[object] = []
    mail_work.counted.connect(counts.append)

    mail_work.hear(events)
    mail_work.hear(events)
    qtbot.waitUntil(lambda: len(counts) == 2)

    assert counts[-1] == {MailState.WRITTEN: 1}


def test_trouble_is_told_once_and_its_end_too(
    qtbot: QtBot, mail_work: MailWork, office: Office, kept_back: Path
) -> None:
    told: list[object] = []
    mail_work.troubled.connect(told.append)
    for _ in range(2):
        with qtbot.waitSignal(mail_work.counted):
            mail_work.hear(queued(office))

    kept_back.unlink()
    with qtbot.waitSignal(mail_work.counted):
        mail_work.hear(queued(office))

    assert [type(one) for one in told] == [MailTextUnreadable, type(None)]


def test_a_mail_that_fails_unexpectedly_is_told_and_the_others_go_on(
    qtbot: QtBot,
    office: Office,
    officer_office: Office,
    mail_work: MailWork,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for number in range(2):
        complete(officer_office, judul_kegiatan=f"Survei {number}")
    events = queued(office)
    real = outbox._outgoing

    def fail_once(*given: object) -> object:
        monkeypatch.setattr(outbox, "_outgoing", real)
        raise RuntimeError

    monkeypatch.setattr(outbox, "_outgoing", fail_once)
    with qtbot.waitSignal(mail_work.troubled) as told:
        mail_work.hear(events)
    with qtbot.waitSignal(mail_work.counted) as counted:
        mail_work.hear(events)

    assert isinstance(told.args[0], UnexpectedProblem)
    assert counted.args == [{MailState.SENDING: 1, MailState.WRITTEN: 1}]


def test_the_desk_says_what_keeps_mails_back_and_where_it_stands(
    qtbot: QtBot, entered: Callable[..., Desk], kept_back: Path
) -> None:
    desk = entered("officer")

    qtbot.waitUntil(lambda: "mails.yaml" in desk.window.notice.text)

    assert "rating_invitation: {titel}" in desk.window.notice.text
    assert desk.window.status.mail_text == "E-mail: ada kendala, mencoba lagi…"
