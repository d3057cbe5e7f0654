"""The guest book: a notice, one question at a time, a summary, thanks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.pages.guest_book_steps import GuestBookSteps
from kiosk.pages.page import Page
from kiosk.pages.question import QuestionNow
from kiosk.pages.rows import Rows
from shared.domain.errors import FrontOfficeError, InvalidAnswer

if TYPE_CHECKING:
    from shared.domain.form import Form

QML_IMPORT_NAME = "Kiosk.Pages"
QML_IMPORT_MAJOR_VERSION = 1


class Stage(StrEnum):
    """Where the visitor is in the guest book."""

    EMPTY = "empty"
    NOTICE = "notice"
    QUESTION = "question"
    SUMMARY = "summary"
    SENDING = "sending"
    THANKS = "thanks"


@dataclass(frozen=True)
class SummaryLine:
    """One answered or open question before it is sent."""

    question: str
    label: str
    text: str


@QmlElement
@QmlUncreatable("made by the kiosk's window")
class GuestBookPage(Page):
    """`signed` carries the answers as typed; `left` is the way out, also after the thanks."""

    changed = Signal()
    signed = Signal(dict)
    help_asked = Signal()
    left = Signal()
    typing = True

    def __init__(self, sentence: Callable[[FrontOfficeError], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self._stage = Stage.EMPTY
        self._steps: GuestBookSteps | None = None
        self._question = QuestionNow(self)
        self._lines = Rows(SummaryLine, self)
        self._problem: FrontOfficeError | None = None
        self._ticket_label = ""
        self._question.written.connect(self._forget_problem)

    def show_form(
        self, form: Form, given: Mapping[str, object] | None = None, *, ticket_label: str = ""
    ) -> None:
        """A new entry; `given` are answers that are known already, such as the service."""
        self._steps = GuestBookSteps(form, given)
        self._ticket_label = ticket_label
        self._show(Stage.NOTICE if form.notice else Stage.QUESTION)

    def show_thanks(self) -> None:
        """The entry is kept."""
        self._steps = None
        self._show(Stage.THANKS)

    def show_problem(self, problem: FrontOfficeError) -> None:
        """The entry was not taken: its question comes up, or the summary with the sentence."""
        if self._steps and isinstance(problem, InvalidAnswer):
            self._steps.refuse(problem)
        self._show(Stage.QUESTION if self._steps and self._steps.editing else Stage.SUMMARY, problem)

    @Slot()
    def next(self) -> None:
        if self._steps is None:
            return
        if self._stage is Stage.NOTICE:
            self._show(Stage.QUESTION)
            return
        self._steps.forward()
        self._show(self._stage_of_steps())

    @Slot()
    def skip(self) -> None:
        if self._steps:
            self._steps.skip()
            self._show(self._stage_of_steps())

    @Slot()
    def back(self) -> None:
        if self._steps is None or self._stage in (Stage.EMPTY, Stage.NOTICE, Stage.THANKS):
            self.left.emit()
            return
        if self._steps.back():
            self._show(self._stage_of_steps())
        elif self._steps.form.notice:
            self._show(Stage.NOTICE)
        else:
            self.left.emit()

    @Slot(str)
    def edit(self, question_id: str) -> None:
        if self._steps:
            self._steps.edit(question_id)
            self._show(self._stage_of_steps())

    @Slot()
    def send(self) -> None:
        if self._steps and self._stage is Stage.SUMMARY:
            self._show(Stage.SENDING)
            self.signed.emit(self._steps.answers)

    def wipe(self) -> None:
        self._steps, self._ticket_label = None, ""
        self._show(Stage.EMPTY)

    def keeps_awake(self) -> bool:
        return self._stage is Stage.SENDING

    def set_language(self, language: str) -> None:
        super().set_language(language)
        self._show(self._stage, self._problem)

    def _show(self, stage: Stage, problem: FrontOfficeError | None = None) -> None:
        self._stage, self._problem = stage, problem
        self._question.show(self._steps, self._language)
        self._lines.show(self._summary() if stage is Stage.SUMMARY else [])
        self.changed.emit()

    def _forget_problem(self) -> None:
        self._problem = None
        self.changed.emit()

    def _stage_of_steps(self) -> Stage:
        return Stage.QUESTION if self._steps and self._steps.question else Stage.SUMMARY

    def _summary(self) -> list[SummaryLine]:
        if self._steps is None:
            return []
        return [
            SummaryLine(
                question.id,
                self.in_language(question.label),
                self._question.answer_text(question, self._steps.answer(question.id), self._language),
            )
            for question in self._steps.asked
        ]

    def _error(self) -> str:
        problem = (self._steps.problem if self._steps else None) or self._problem
        return self._sentence(problem) if problem else ""

    stage = Property(str, lambda self: self._stage.value, notify=changed)
    notice = Property(
        str, lambda self: self.in_language(self._steps.form.notice) if self._steps else "", notify=changed
    )
    question = Property(QObject, lambda self: self._question, constant=True)
    lines = Property(QObject, lambda self: self._lines, constant=True)
    error = Property(str, _error, notify=changed)
    position = Property(int, lambda self: self._steps.position if self._steps else 0, notify=changed)
    total = Property(int, lambda self: len(self._steps.asked) if self._steps else 0, notify=changed)
    editing = Property(bool, lambda self: bool(self._steps and self._steps.editing), notify=changed)
    ticketLabel = Property(str, lambda self: self._ticket_label, notify=changed)
