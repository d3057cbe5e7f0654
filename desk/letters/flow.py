"""The letters panel and the operations on letters and mails."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from desk.flow import Flow
from desk.letters.drawn_pages import DrawnPages, drawn_pages
from desk.letters.panel import LettersPanel
from desk.letters.picture import LettersPicture
from desk.paper_flow import deliver, delivered_words
from desk.paper_outlet import Outlet
from shared.domain.errors import FrontOfficeError
from shared.domain.events import Event
from shared.domain.letter import Letter
from shared.domain.letter_picture import LetterLine
from shared.domain.request_errors import InvalidDay
from shared.office import Office
from shared.operations import letter_register, letters, outbox
from shared.operations.letters import LetterChange
from shared.ui.background import Worker
from shared.ui.notice import NoticeKind

SUBJECTS = ("request", "letter", "mail")


class KeepLetters(Flow):
    """Lists, drafts, submits, returns, issues, cancels; sees to what did not arrive."""

    def __init__(self, panel: LettersPanel, office: Office, worker: Worker, papers: Worker) -> None:
        super().__init__(worker)
        self._panel, self._office, self._papers = panel, office, papers
        panel.draft_asked.connect(self._draft)
        panel.letter_opened.connect(self._draw)
        panel.save_asked.connect(self._save)
        panel.submit_asked.connect(self._submit)
        panel.return_asked.connect(
            lambda one, note: self._move(lambda: letters.return_to_drafter(office, one, note))
        )
        panel.issue_asked.connect(self._issue)
        panel.cancel_asked.connect(lambda one, why: self._move(lambda: letters.cancel(office, one, why)))
        panel.paper_asked.connect(lambda one, way: self._give(lambda: letters.preview(office, one), way))
        panel.eml_asked.connect(lambda one, place: self._give(lambda: outbox.as_eml(office, one), place))
        panel.again_asked.connect(
            lambda one: self.act(lambda: outbox.send_again(office, one), lambda _mail: self.refresh())
        )
        panel.otherwise_asked.connect(self._otherwise)

    def open_for_request(self, request_id: int) -> None:
        """The letter of that request, drafted first where there is none."""

        def found(line: LetterLine | None) -> None:
            if line is None or line.letter is None:
                self._draft(request_id)
            else:
                self._open(line)

        self.act(lambda: letter_register.line_of(self._office, request_id), found)

    def hear(self, events: Sequence[Event]) -> None:
        if any(event.subject in SUBJECTS for event in events):
            self.refresh()

    def reading(self) -> Callable[[], LettersPicture]:
        office = self._office

        def read() -> LettersPicture:
            return LettersPicture(
                letter_register.lines(office),
                outbox.listing(office),
                outbox.state_counts(office),
                outbox.sends(office),
            )

        return read

    def show_picture(self, picture: LettersPicture) -> None:
        self._panel.show_picture(picture)

    def _draft(self, request_id: int) -> None:
        def draft() -> LetterLine | None:
            letters.draft(self._office, request_id)
            return letter_register.line_of(self._office, request_id)

        def opened(line: LetterLine | None) -> None:
            self.refresh()
            if line is not None:
                self._open(line)

        self.act(draft, opened)

    def _open(self, line: LetterLine) -> None:
        self._panel.show_letter(line)
        if line.letter is not None:
            self._draw(line.letter.id or 0)

    def _save(self, letter_id: int, change: dict[str, Any]) -> None:
        self.act(lambda: letters.edit(self._office, letter_id, _change(change)), self._saved)

    def _saved(self, letter: Letter) -> None:
        self._panel.show_saved(letter)
        self._draw(letter.id or 0)

    def _submit(self, letter_id: int, change: dict[str, Any]) -> None:
        """Two acts, each whole: where the second is refused, what was typed is kept all the same."""

        def submit() -> Letter:
            if change:
                letters.edit(self._office, letter_id, _change(change))
            return letters.submit_to_head(self._office, letter_id)

        self._move(submit)

    def _issue(self, letter_id: int, scan: Path | None) -> None:
        def told(letter: Letter) -> None:
            self._saved(letter)
            self.refresh()
            self.say(NoticeKind.SUCCESS, lambda: self._issued_words(letter.number))

        self.act(lambda: letters.issue(self._office, letter_id, scan), told, worker=self._papers)

    def _issued_words(self, number: str) -> str:
        if outbox.sends(self._office):
            words = self.tr("Surat {number} terbit. E-mail kepada pemohon masuk kotak keluar.")
        else:
            words = self.tr(
                "Surat {number} terbit. Server e-mail belum diatur, jadi tidak ada yang dikirim: "
                "petugas perlu menyampaikan suratnya dengan cara lain dan mencatatnya di kotak keluar."
            )
        return words.format(number=number)

    def _move(self, work: Callable[[], Letter]) -> None:
        def moved(letter: Letter) -> None:
            self._saved(letter)
            self.refresh()

        self.act(work, moved)

    def _otherwise(self, mail_id: int, how: str, day: str) -> None:
        office = self._office

        def confirm() -> object:
            return outbox.confirm_otherwise(office, mail_id, how, _day(day))

        def refused(error: FrontOfficeError) -> None:
            self._panel.note_form.give_back()
            self.say_error(error)

        self.act(confirm, lambda _mail: self.refresh(), refused)

    def _draw(self, letter_id: int) -> None:
        office = self._office

        def draw() -> DrawnPages:
            return drawn_pages(letter_id, letters.preview(office, letter_id))

        self.ask(
            draw, lambda drawn: self._panel.show_pages(drawn.letter_id, drawn.pages), worker=self._papers
        )

    def _give(self, content: Callable[[], bytes], outlet: Outlet) -> None:
        self.act(
            lambda: deliver(content(), outlet),
            lambda _none: self.say(NoticeKind.SUCCESS, lambda: delivered_words(outlet)),
            worker=self._papers,
        )


def _change(change: dict[str, Any]) -> LetterChange:
    given = dict(change)
    if "dated" in given:
        given["dated"] = _day(str(given["dated"]))
    return LetterChange(**given)


def _day(iso: str) -> date:
    """A typed day. Raises InvalidDay where it is none."""
    try:
        return date.fromisoformat(iso)
    except ValueError as error:
        raise InvalidDay from error
