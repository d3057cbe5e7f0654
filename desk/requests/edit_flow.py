"""What is typed into a request's form: saved part by part as far as it is valid, merged with others'."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer, Signal

from desk.flow import Flow
from desk.requests.panel import RequestsPanel
from shared.domain.errors import FrontOfficeError, StoreAway
from shared.domain.file_errors import FileRefused
from shared.domain.request import Request
from shared.domain.request_errors import EditConflict
from shared.office import Office
from shared.operations import requests
from shared.operations.recording import SavedParts
from shared.ui.background import Worker

AGAIN_MS = 2_000


class EditAnswers(Flow):
    """One answer after another; while the store is away nothing typed is lost, and it is tried again."""

    saved = Signal()

    def __init__(self, panel: RequestsPanel, office: Office, worker: Worker) -> None:
        super().__init__(worker)
        self._panel, self._office = panel, office
        self._waiting: dict[tuple[int, str], object] = {}
        self._own: dict[int, int] = {}
        self._again = QTimer(self, interval=AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._save_waiting)
        panel.answer_given.connect(self._save)
        panel.file_given.connect(self._attach)
        panel.undo_asked.connect(self._undo)

    def close(self) -> None:
        super().close()
        self._again.stop()

    def _save(self, request_id: int, question: str, answer: object) -> None:
        seen = self._since(request_id)
        self._waiting.pop((request_id, question), None)

        def update() -> SavedParts:
            since = self._with_own(request_id, seen)
            saved = requests.update_valid(self._office, request_id, question, answer, since_revision=since)
            if since is not None and saved.request.revision == since + 1:
                # Nobody came between: the next answer may follow before this revision was seen.
                self._own[request_id] = saved.request.revision
            return saved

        def done(saved: SavedParts) -> None:
            self._waiting.pop((request_id, question), None)
            self._panel.settle(request_id, question, answer, stored=not saved.refused)
            self._told(request_id)

        self.ask(update, done, self._failed(request_id, question, answer))

    def _since(self, request_id: int) -> int | None:
        opened = self._panel.page.opened
        return opened.request.revision if opened and opened.request.id == request_id else None

    def _with_own(self, request_id: int, seen: int | None) -> int | None:
        """The revision seen, or the own one right after it; `_own` belongs to the worker's thread."""
        return None if seen is None else max(seen, self._own.get(request_id, 0))

    def _told(self, request_id: int) -> None:
        if self._panel.shown_request == request_id:
            now: datetime = self._office.local(self._office.clock.now())
            words = self.tr("Tersimpan {time}").format(time=now.strftime("%H.%M.%S"))
            self._panel.page.head.show_saved(words)
        self.saved.emit()

    def _failed(self, request_id: int, question: str, answer: object) -> Callable[[FrontOfficeError], None]:
        def failed(error: FrontOfficeError) -> None:
            if isinstance(error, StoreAway):
                self._waiting[(request_id, question)] = answer
                self._again.start()
            else:
                self._panel.settle(request_id, question, answer, stored=False)
            self._refused(error)

        return failed

    def _refused(self, error: FrontOfficeError) -> None:
        """Say it; what a colleague has written meanwhile is shown, and stays."""
        if isinstance(error, EditConflict):
            self.saved.emit()
        self.say_error(error)

    def _save_waiting(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for (request_id, question), answer in waiting.items():
            self._save(request_id, question, answer)

    def _attach(self, request_id: int, question: str, file: Path) -> None:
        seen = self._since(request_id)

        def attach() -> Request:
            since = self._with_own(request_id, seen)
            return requests.update(self._office, request_id, {question: file}, since_revision=since)

        def failed(error: FrontOfficeError) -> None:
            if isinstance(error, FileRefused):
                self._panel.page.form.focus_place(question)
            self._refused(error)

        self.act(attach, lambda _request: self._told(request_id), failed)

    def _undo(self, request_id: int) -> None:
        """Take back the newest change of answers, as a change of its own."""
        opened = self._panel.page.opened
        edits = [line for line in opened.history if line.changes] if opened else []
        if len(edits) < 2:  # the first one is the recording itself
            return
        before = {change.question: change.before for change in edits[-1].changes}
        reason = self.tr("Diurungkan")
        seen = self._since(request_id)

        def update() -> Request:
            since = self._with_own(request_id, seen)
            return requests.update(self._office, request_id, before, reason=reason, since_revision=since)

        self.act(update, lambda _request: self._told(request_id), self._refused)
