"""The letters panel and the operations on letters and mails."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from desk.flow import Flow
from desk.letters.pages_workers import Preview, preview_of
from desk.letters.panel import LettersPanel
from desk.letters.picture import LetterLine, LettersPicture
from shared.domain.errors import FrontOfficeError
from shared.domain.events import Event
from shared.domain.letter import Letter, LetterState
from shared.domain.request import DECIDED, RequestState
from shared.domain.request_errors import InvalidDay
from shared.office import Office
from shared.operations import letter_papers, letters, outbox, requests
from shared.operations.letters import LetterChange
from shared.ui.background import Worker
from shared.ui.notice import NoticeKind

SUBJECTS = ("request", "letter", "mail")
WITH_LETTERS = (*DECIDED, RequestState.LETTER_SENT, RequestState.CLOSED)


class KeepLetters(Flow):
    """Lists, drafts, submits, returns, issues, cancels; sees to what did not arrive."""

    def __init__(self, panel: LettersPanel, office: Office, worker: Worker, drawing: Worker) -> None:
        super().__init__(worker)
        self._panel, self._office, self._drawing = panel, office, drawing
        self._lines: Sequence[LetterLine] = ()
        panel.draft_asked.connect(self._draft)
        panel.letter_opened.connect(self._draw)
        panel.save_asked.connect(self._save)
        panel.submit_asked.connect(self._submit)
        panel.return_asked.connect(
            lambda one, note: self._move(lambda: letters.return_to_drafter(office, one, note))
        )
        panel.issue_asked.connect(self._issue)
        panel.cancel_asked.connect(lambda one, why: self._move(lambda: letters.cancel(office, one, why)))
        panel.pdf_asked.connect(lambda one, place: self._write(lambda: letters.preview(office, one), place))
        panel.eml_asked.connect(lambda one, place: self._write(lambda: outbox.as_eml(office, one), place))
        panel.again_asked.connect(
            lambda one: self.act(lambda: outbox.send_again(office, one), lambda _mail: self.refresh())
        )
        panel.otherwise_asked.connect(self._otherwise)

    def open_for_request(self, request_id: int) -> None:
        """The letter of that request, drafted first where there is none."""
        line = next(
            (
                one
                for one in self._lines
                if one.request.request_id == request_id
                and not (one.letter and one.letter.state is LetterState.CANCELLED)
            ),
            None,
        )
        if line is not None and line.letter is not None:
            self._panel.show_letter(line)
            self._draw(line.letter.id or 0)
        else:
            self._draft(request_id)

    def hear(self, events: Sequence[Event]) -> None:
        if any(event.subject in SUBJECTS for event in events):
            self.refresh()

    def reading(self) -> Callable[[], LettersPicture]:
        office = self._office

        def read() -> LettersPicture:
            known = {one.request_id: one for one in requests.listing(office, WITH_LETTERS)}
            kept = letters.listing(office)
            written = {one.request_id for one in kept if one.state is not LetterState.CANCELLED}
            hands = letters.hands(office, [one.id or 0 for one in kept])
            me = office.officer.id if office.officer else None
            lines = [
                LetterLine(known[one.request_id], one, me == one.drafted_by or me in hands[one.id or 0])
                for one in kept
                if one.request_id in known
            ]
            lines += [
                LetterLine(one, None)
                for one in known.values()
                if one.request_id not in written and one.state in DECIDED
            ]
            return LettersPicture(
                lines, outbox.listing(office), outbox.state_counts(office), outbox.sends(office)
            )

        return read

    def show_picture(self, picture: LettersPicture) -> None:
        self._lines = picture.lines
        self._panel.show_picture(picture)

    def _draft(self, request_id: int) -> None:
        def opened(letter: Letter) -> None:
            def show(line: LetterLine) -> None:
                self._panel.show_letter(line)
                self._draw(letter.id or 0)
                self.refresh()

            self.ask(lambda: self._line_of(letter), show)

        self.act(lambda: letters.draft(self._office, request_id), opened)

    def _line_of(self, letter: Letter) -> LetterLine:
        listed = requests.listing(self._office, WITH_LETTERS)
        request = next(one for one in listed if one.request_id == letter.request_id)
        return LetterLine(request, letter, wrote=True)

    def _save(self, letter_id: int, change: dict[str, Any]) -> None:
        self.act(lambda: letters.edit(self._office, letter_id, _change(change)), self._saved)

    def _saved(self, letter: Letter) -> None:
        self._panel.show_saved(letter)
        self._draw(letter.id or 0)

    def _submit(self, letter_id: int, change: dict[str, Any]) -> None:
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

        self.act(lambda: letters.issue(self._office, letter_id, scan), told)

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

        def drawn(preview: Preview) -> None:
            if not self._closed:
                self._panel.show_pages(preview.letter_id, preview.pages)

        self._drawing.run(
            lambda: preview_of(letter_id, letters.preview(office, letter_id)),
            done=drawn,
            failed=lambda error: None if self._closed else self.say_error(error),
        )

    def _write(self, content: Callable[[], bytes], place: Path) -> None:
        self.act(
            lambda: letter_papers.save(content(), place),
            lambda _none: self.say(
                NoticeKind.SUCCESS, lambda: self.tr("Tersimpan sebagai {name}.").format(name=place.name)
            ),
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
