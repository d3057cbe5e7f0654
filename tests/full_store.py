"""A store in which every table has rows: what a migration must carry over."""

from datetime import UTC, datetime

from shared.office import Office
from shared.operations import (
    complaints,
    deadlines,
    feedback,
    guest_book,
    letters,
    outbox,
    printing,
    queue,
    requests,
)
from shared.operations.letters import LetterChange
from tests.builders import guest_book_answers, officer_of
from tests.fakes import FixedClock
from tests.request_path import complete, with_head

NEARLY_DUE = datetime(2026, 12, 30, 2, 0, tzinfo=UTC)
"""Five working days before the notices of this store's requests are due."""


def fill(admin_office: Office, clock: FixedClock) -> None:
    """A visit with its request, findings, letters of both ends, reminders, a rating, a complaint's steps."""
    officer = officer_of(admin_office, "petugas", "officer")
    head = officer_of(admin_office, "kepala", "head")
    supervisor = officer_of(admin_office, "pengawas", "supervisor")
    code = _visit(officer)
    _found_wanting(officer)
    returned = with_head(officer)
    letters.return_to_drafter(head, returned.id, "Periksa tembusan.")
    letters.edit(officer, returned.id, LetterChange(copies=("Arsip",)))
    letters.issue(head, with_head(officer).id)
    outbox.send_due(officer)
    feedback.rate(officer, code, dict.fromkeys(feedback.elements(), 4), "Baik.")
    _complain(supervisor, code)
    clock.time = NEARLY_DUE
    deadlines.remind(officer)


def _visit(officer: Office) -> str:
    ticket = queue.take_number(officer, "RS")
    queue.call_next(officer, "1", ("RS",))
    queue.start(officer, ticket.id)
    visit = guest_book.sign(officer, ticket.id, guest_book_answers())
    requests.join_visit(officer, complete(officer).id, visit.id)
    queue.finish(officer, ticket.id)
    printing.print_next(officer)
    return ticket.code


def _found_wanting(officer: Office) -> None:
    request = requests.start_review(officer, complete(officer).id)
    requests.add_finding(officer, request.id, "judul_kegiatan", "Judul belum menyebut tahun.")


def _complain(supervisor: Office, code: str) -> None:
    complaint = complaints.file(supervisor, "Antrian terlalu lama.", contact="sri@example.go.id", code=code)
    complaints.triage(supervisor, complaint.id, "Diteruskan.")
    complaints.answer(supervisor, complaint.id, "Loket ditambah.")
