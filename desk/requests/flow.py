"""The requests panel and the operations on requests."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal

from desk.flow import Flow
from desk.paper_flow import deliver, delivered_words
from desk.paper_outlet import Outlet
from desk.requests.edit_flow import EditAnswers
from desk.requests.panel import RequestsPanel
from shared.domain.errors import FrontOfficeError
from shared.domain.events import Event
from shared.domain.form import Form
from shared.domain.request import Request, RequestMove, RequestState
from shared.domain.request_errors import FormContradicts, FormIncomplete
from shared.domain.request_picture import OpenRequest, RequestLine
from shared.domain.visit_picture import OpenVisit
from shared.office import Office
from shared.operations import letter_papers, outbox, requests
from shared.operations.request_answers import request_form
from shared.ui.background import Worker
from shared.ui.notice import NoticeKind

AGENCY, ORGANISER = "agency", "instansi_penyelenggara"
"""The guest book's question and the form's that mean the same."""
SUBJECTS = ("request", "letter", "mail")
TELLS = (
    RequestMove.NEEDS_COMPLETION,
    RequestMove.RETURN_FOR_REVISION,
    RequestMove.VERIFY,
    RequestMove.DECLINE,
    RequestMove.FORWARD,
    RequestMove.WITHDRAW,
)
"""Moves of which the applicant is told by mail."""
MOVES: dict[str, Callable[[Office, int, str, str], object]] = {
    RequestMove.MARK_COMPLETE: lambda office, one, _text, _line: requests.mark_complete(office, one),
    RequestMove.NEEDS_COMPLETION: lambda office, one, text, _line: requests.needs_completion(
        office, one, text
    ),
    RequestMove.START_REVIEW: lambda office, one, _text, _line: requests.start_review(office, one),
    RequestMove.RETURN_FOR_REVISION: lambda office, one, text, _line: requests.return_for_revision(
        office, one, text
    ),
    RequestMove.RESUBMIT: lambda office, one, text, _line: requests.resubmit(office, one, text),
    RequestMove.VERIFY: lambda office, one, text, _line: requests.verify(office, one, text),
    RequestMove.DECLINE: lambda office, one, text, _line: requests.decline(office, one, text),
    RequestMove.FORWARD: lambda office, one, text, line: requests.forward(office, one, line, text),
    RequestMove.WITHDRAW: lambda office, one, text, _line: requests.withdraw(office, one, text),
    RequestMove.CLOSE: lambda office, one, text, _line: requests.close(office, one, text),
}


@dataclass(frozen=True)
class RequestsPicture:
    """The list, how many there are in each state, and the open request; the form of the next one to open."""

    lines: Sequence[RequestLine]
    counts: dict[RequestState, int]
    opened: OpenRequest | None
    form: Form


class KeepRequests(Flow):
    """Lists, opens, moves; what is typed is saved by `EditAnswers`."""

    letter_asked = Signal(int)

    def __init__(self, panel: RequestsPanel, office: Office, worker: Worker, papers: Worker) -> None:
        super().__init__(worker)
        self._panel, self._office, self._papers = panel, office, papers
        self._open_id = 0
        self.edits = EditAnswers(panel, office, worker)
        self.edits.setParent(self)
        self.edits.said.connect(self.said)
        self.edits.began.connect(self.began)
        self.edits.saved.connect(self.refresh)
        panel.list_asked.connect(self.refresh)
        panel.request_asked.connect(self.open)
        panel.new_asked.connect(lambda: self.record({}, None))
        panel.left.connect(lambda: self.open(0))
        panel.move_asked.connect(self._move)
        panel.refused_move.connect(self._say_obstacle)
        panel.finding_asked.connect(self._find)
        panel.paper_asked.connect(self._give_paper)
        panel.letter_asked.connect(self.letter_asked)

    def close(self) -> None:
        super().close()
        self.edits.close()

    def open(self, request_id: int) -> None:
        """Bring a request into view; 0 is the list."""
        self._open_id = request_id
        self.refresh()

    def record(self, answers: dict[str, object], visit_id: UUID | None) -> None:
        """A new request, opened at once."""

        def make() -> Request:
            return requests.record(self._office, answers, visit_id=visit_id)

        self.act(make, lambda request: self.open(request.id or 0))

    def record_visit(self, visit: OpenVisit) -> None:
        """What this visit is about: its request, recorded now where it has none yet."""
        office, visit_id = self._office, visit.visit_id
        if visit_id is None:
            return
        agency = visit.answers.get(AGENCY)
        known: dict[str, object] = {ORGANISER: agency} if agency else {}

        def look() -> tuple[list[Request], list[RequestLine]]:
            found = requests.of_visit(office, visit_id)
            return found, [] if found else requests.of_applicant(office, visit_id)

        def decide(seen: tuple[list[Request], list[RequestLine]]) -> None:
            found, likely = seen
            if found:
                self.open(found[-1].id or 0)
            elif likely:
                self._panel.choice.ask(self._panel, likely, go_on)
            else:
                self.record(known, visit_id)

        def go_on(request_id: int | None) -> None:
            if request_id is None:
                self.record(known, visit_id)
                return
            self.act(
                lambda: requests.join_visit(office, request_id, visit_id),
                lambda _request: self.open(request_id),
            )

        self.act(look, decide)

    def hear(self, events: Sequence[Event]) -> None:
        """Somebody did something: look again if it concerns requests, letters or mails."""
        if any(event.subject in SUBJECTS for event in events):
            self.refresh()

    def reading(self) -> Callable[[], RequestsPicture]:
        office, open_id = self._office, self._open_id
        states, words = self._panel.list.states, self._panel.list.words.text()
        mine = office.officer.id if self._panel.list.mine.isChecked() and office.officer else None

        def read() -> RequestsPicture:
            return RequestsPicture(
                lines=requests.listing(office, states, words, officer_id=mine),
                counts=requests.state_counts(office),
                opened=requests.open_request(office, open_id) if open_id else None,
                form=request_form(),
            )

        return read

    def show_picture(self, picture: RequestsPicture) -> None:
        self._panel.list.show_lines(picture.lines, picture.counts)
        self._panel.page.form.prepare(picture.form)
        if picture.opened is not None and picture.opened.request.id == self._open_id:
            self._panel.show_request(picture.opened)

    def _move(self, move: str, request_id: int, text: str, line: str) -> None:
        def moved(_request: object) -> None:
            self.refresh()
            if move == RequestMove.MARK_COMPLETE:
                self.say(
                    NoticeKind.SUCCESS,
                    lambda: self.tr("Terekam lengkap. Cetak tanda terima dengan Ctrl+P."),
                )
            elif move in TELLS and not outbox.sends(self._office):
                self.say(
                    NoticeKind.WARNING,
                    lambda: self.tr(
                        "Server e-mail belum diatur, jadi pemberitahuan kepada pemohon tidak dikirim: "
                        "sampaikan dengan cara lain, lalu catat di kotak keluar (Surat, Alt+2)."
                    ),
                )

        self.act(lambda: MOVES[move](self._office, request_id, text, line), moved, self._refused)

    def _say_obstacle(self, move: str, request_id: int) -> None:
        """Say what stands in the way of a move; where nothing does any more, show the request as it is."""
        self.act(
            lambda: requests.check_move(self._office, request_id, RequestMove(move)),
            lambda _none: self.refresh(),
            self._refused,
        )

    def _refused(self, error: FrontOfficeError) -> None:
        self._panel.note_form.give_back()
        self.say_error(error)
        if isinstance(error, FormIncomplete | FormContradicts) and self._panel.page.opened is not None:
            self._panel.show_missing()

    def _find(self, act: str, request_id: int, about: object, text: str) -> None:
        office = self._office
        works: dict[str, Callable[[], object]] = {
            "add": lambda: requests.add_finding(office, request_id, str(about), text),
            "answer": lambda: requests.answer_finding(office, request_id, int(str(about)), text),
            "reopen": lambda: requests.reopen_finding(office, request_id, int(str(about)), text),
            "accept": lambda: requests.accept_finding(office, request_id, int(str(about)), text),
        }

        def refused(error: FrontOfficeError) -> None:
            self._panel.note_form.give_back()
            self.say_error(error)

        self.act(works[act], lambda _finding: self.refresh(), refused)

    def _give_paper(self, paper: str, request_id: int, outlet: Outlet) -> None:
        office = self._office

        def give() -> None:
            match paper:
                case "blank":
                    content = letter_papers.blank_form(office)
                case "receipt":
                    content = letter_papers.receipt(office, request_id)
                case "form":
                    content = letter_papers.recorded_form(office, request_id)
                case _:
                    _, content = requests.attachment(office, request_id, paper)
            deliver(content, outlet)

        def given(_none: None) -> None:
            self.say(NoticeKind.SUCCESS, lambda: delivered_words(outlet))

        self.act(give, given, worker=self._papers)
