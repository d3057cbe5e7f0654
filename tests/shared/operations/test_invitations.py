"""What the server accepted is recorded whatever follows; a missing invitation is made up for."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from shared.domain.file_errors import MailTextUnreadable
from shared.domain.letter import LetterState
from shared.domain.mail import MailKind, MailState
from shared.office import Office
from shared.operations import invitations, letters, outbox
from shared.operations.outbox import SendReport
from shared.setting_sections import MailSettings
from shared.settings import Settings
from tests.builders import officer_of
from tests.fakes import FixedClock
from tests.request_path import with_head
from tests.smtp_server import HOST, Post, running_post


@pytest.fixture
def post() -> Iterator[Post]:
    with running_post() as running:
        yield running


@pytest.fixture
def settings(settings: Settings, post: Post) -> Settings:
    mail = MailSettings(server=HOST, port=post.port, security="none", timeout_s=5)
    return settings.model_copy(update={"mail": mail})


@pytest.fixture
def wrong_wording(settings: Settings, admin_office: Office, officer_office: Office) -> Path:
    """A slip of the pen in the wording of invitations, made after a letter was issued."""
    letters.issue(officer_of(admin_office, "kepala", "head"), with_head(officer_office).id)
    file = settings.data_dir / "letters" / "mails.yaml"
    file.parent.mkdir()
    file.write_text("rating_invitation: {subject: 'Penilaian {titel}', text: [halo]}", encoding="utf-8")
    return file


def states(office: Office) -> dict[MailKind, MailState]:
    return {line.kind: line.state for line in outbox.listing(office)}


def test_a_letter_that_has_gone_is_sent_also_where_its_invitation_cannot_be_worded(
    post: Post, officer_office: Office, clock: FixedClock, wrong_wording: Path
) -> None:
    reports = []
    for _ in range(4):
        reports.append(outbox.send_due(officer_office))
        clock.pass_minutes(16)

    [letter] = letters.listing(officer_office)
    assert [report.sent for report in reports] == [3, 0, 0, 0]
    assert {type(report.trouble) for report in reports} == {MailTextUnreadable}
    assert states(officer_office)[MailKind.LETTER_ISSUED] is MailState.SENT
    assert letter.state is LetterState.SENT
    assert len(post.postman.mails) == 3


def test_an_invitation_that_was_kept_back_goes_once_its_wording_is_mended(
    post: Post, officer_office: Office, wrong_wording: Path
) -> None:
    outbox.send_due(officer_office)
    wrong_wording.unlink()

    queued = outbox.send_due(officer_office)
    reports = [outbox.send_due(officer_office) for _ in range(2)]

    assert [queued, *reports] == [SendReport(), SendReport(sent=1), SendReport()]
    assert states(officer_office)[MailKind.RATING_INVITATION] is MailState.SENT
    assert len(post.postman.mails) == 4


def test_a_letter_handed_over_otherwise_asks_for_a_rating_too(
    post: Post, officer_office: Office, wrong_wording: Path
) -> None:
    post.postman.at_rcpt = "550 No such user"
    outbox.send_due(officer_office)
    line = next(one for one in outbox.listing(officer_office) if one.kind is MailKind.LETTER_ISSUED)

    outbox.confirm_otherwise(officer_office, line.mail_id, "Diserahkan di loket")
    kept_back = MailKind.RATING_INVITATION not in states(officer_office)
    wrong_wording.unlink()
    outbox.send_due(officer_office)

    assert kept_back
    assert states(officer_office)[MailKind.RATING_INVITATION] is MailState.QUEUED


def test_nobody_is_invited_long_after_the_letter(
    officer_office: Office, clock: FixedClock, wrong_wording: Path
) -> None:
    outbox.send_due(officer_office)
    wrong_wording.unlink()
    clock.time += invitations.INVITED_WITHIN + timedelta(days=1)

    report = outbox.send_due(officer_office)

    assert report == SendReport()
    assert MailKind.RATING_INVITATION not in states(officer_office)
