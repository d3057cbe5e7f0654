"""What the desk's flows share: asking in a worker, saying what failed, and one picture kept fresh."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from desk.notice_source import BY_ACT, source_of
from shared.domain.errors import FrontOfficeError
from shared.domain.events import Event
from shared.ui.background import UnexpectedProblem, Worker
from shared.ui.notice import NoticeKind
from shared.ui.sentences import sentence

Result = TypeVar("Result")


class Flow(QObject):
    """Joins views to operations. Nothing answers any more after `close`."""

    said = Signal(str, object, str)
    began = Signal()

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self._worker = worker
        self._closed = False
        self._reading = False
        self._stale = False

    def close(self) -> None:
        """The officer has left: answers that are still under way are dropped."""
        self._closed = True

    def ask(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[FrontOfficeError], None] | None = None,
        *,
        worker: Worker | None = None,
    ) -> None:
        """Do `work` in the worker; a failure is said in the notice strip unless `failed` takes it.

        Papers, files and printers go to a `worker` of their own: others wait for the store's.
        """
        (worker or self._worker).run(
            work,
            done=lambda result: None if self._closed else done(result),
            failed=lambda error: None if self._closed else (failed or self.say_error)(error),
        )

    def act(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[FrontOfficeError], None] | None = None,
        *,
        worker: Worker | None = None,
    ) -> None:
        """The same for what a person has asked to be done: what was said before is over."""
        self.began.emit()
        self.ask(work, done, failed, worker=worker)

    def say_error(self, error: FrontOfficeError) -> None:
        """The sentence of an error, as a warning; as an error where nobody expected it."""
        unexpected = isinstance(error, UnexpectedProblem)
        kind = NoticeKind.ERROR if unexpected else NoticeKind.WARNING
        self.say(kind, lambda: sentence(error), source_of(error, BY_ACT))

    def say(self, kind: NoticeKind, words: Callable[[], str], source: str = BY_ACT) -> None:
        """Something for the notice strip, in whatever language it is read; `source` says when it is over."""
        self.said.emit(kind.value, words, source)

    def hear(self, events: Sequence[Event]) -> None:
        """The journal's news: look again where they concern what is shown."""

    def refresh(self) -> None:
        """Read the picture again and show it; while one reading runs, one more waits at most."""
        if self._reading:
            self._stale = True
            return
        self._reading, self._stale = True, False
        self.ask(self.reading(), self._seen, self._missed)

    def reading(self) -> Callable[[], Any]:
        """What `refresh` reads in the worker."""
        raise NotImplementedError

    def show_picture(self, picture: Any) -> None:
        """Show what was read."""
        raise NotImplementedError

    def _seen(self, picture: object) -> None:
        self._reading = False
        self.show_picture(picture)
        if self._stale:
            self.refresh()

    def _missed(self, error: FrontOfficeError) -> None:
        self._reading = False
        if self._stale:  # asked again meanwhile, as by the store's return: that reading will tell
            self.refresh()
            return
        self.say_error(error)
