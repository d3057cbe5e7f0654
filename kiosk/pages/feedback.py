"""A rating or a complaint: one question at a time, sent at its end without a summary."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.pages.guest_book_steps import GuestBookSteps
from kiosk.pages.page import Page
from kiosk.pages.question import QuestionNow
from shared.domain.code import shown_code
from shared.domain.errors import FrontOfficeError, InvalidAnswer
from shared.qr import Matrix
from shared.ui.dates import day_text

if TYPE_CHECKING:
    from shared.domain.form import Form

QML_IMPORT_NAME = "Kiosk.Pages"
QML_IMPORT_MAJOR_VERSION = 1


class Topic(StrEnum):
    """What the visitor came to say."""

    RATING = "rating"
    COMPLAINT = "complaint"


class Stage(StrEnum):
    """Where the visitor is."""

    EMPTY = "empty"
    QUESTION = "question"
    SENDING = "sending"
    THANKS = "thanks"


@dataclass(frozen=True)
class Receipt:
    """What a visitor takes along of a complaint: its code, and until when it is answered."""

    code: str
    matrix: Matrix
    answer_by: datetime
    may_be_told: bool


@QmlElement
@QmlUncreatable("made by the kiosk's window")
class FeedbackPage(Page):
    """`sent` carries the answers; `left` is the way out, also after the thanks."""

    changed = Signal()
    sent = Signal(dict)
    channels_asked = Signal()
    answer_asked = Signal()
    left = Signal()
    typing = True

    def __init__(
        self,
        topic: Topic,
        sentence: Callable[[FrontOfficeError], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._topic = topic
        self._sentence = sentence
        self._stage = Stage.EMPTY
        self._steps: GuestBookSteps | None = None
        self._question = QuestionNow(self)
        self._problem: FrontOfficeError | None = None
        self._receipt: Receipt | None = None
        self._question.written.connect(self._forget_problem)

    def show_form(self, form: Form) -> None:
        """A new visitor's answers."""
        self._steps, self._receipt = GuestBookSteps(form), None
        self._show(Stage.QUESTION)

    def show_thanks(self, receipt: Receipt | None = None) -> None:
        """It is kept."""
        self._steps, self._receipt = None, receipt
        self._show(Stage.THANKS)

    def show_problem(self, problem: FrontOfficeError, *, at: str = "") -> None:
        """It was not taken: the question in doubt (`at`) comes up, else the last one, with the sentence."""
        if self._steps:
            if isinstance(problem, InvalidAnswer):
                self._steps.refuse(problem)
            elif at:
                self._steps.go_back_to(at)
            if self._steps.question is None:
                self._steps.back()
            self._show(Stage.QUESTION, problem)

    @Slot(str)
    def choose(self, value: str) -> None:
        """One touch answers and goes on."""
        if self._stage is Stage.QUESTION:
            self._question.pick(value)
            self.next()

    @Slot()
    def next(self) -> None:
        if self._steps and self._stage is Stage.QUESTION:
            self._steps.forward()
            self._go_on()

    @Slot()
    def skip(self) -> None:
        if self._steps and self._stage is Stage.QUESTION:
            self._steps.skip()
            self._go_on()

    @Slot()
    def back(self) -> None:
        if self._steps is None or not self._steps.back():
            self.left.emit()
            return
        if self._steps.question is None:
            self._steps.back()
        self._show(Stage.QUESTION)

    def wipe(self) -> None:
        self._steps = self._receipt = None
        self._show(Stage.EMPTY)

    def keeps_awake(self) -> bool:
        return self._stage is Stage.SENDING

    def set_language(self, language: str) -> None:
        super().set_language(language)
        self._show(self._stage, self._problem)

    def _go_on(self) -> None:
        if self._steps is None or self._steps.question is not None:
            self._show(Stage.QUESTION)
            return
        self._show(Stage.SENDING)
        self.sent.emit(self._steps.answers)

    def _show(self, stage: Stage, problem: FrontOfficeError | None = None) -> None:
        self._stage, self._problem = stage, problem
        self._question.show(self._steps, self._language)
        self.changed.emit()

    def _forget_problem(self) -> None:
        self._problem = None
        self.changed.emit()

    def _error(self) -> str:
        problem = (self._steps.problem if self._steps else None) or self._problem
        return self._sentence(problem) if problem else ""

    def _answered(self) -> bool:
        question = self._steps.question if self._steps else None
        return bool(self._steps and question and self._steps.answer(question.id) not in (None, ""))

    def _qr_rows(self) -> list[str]:
        matrix = self._receipt.matrix if self._receipt else ()
        return ["".join("1" if dark else "0" for dark in row) for row in matrix]

    def _answer_by(self) -> str:
        return day_text(self._receipt.answer_by, self._language) if self._receipt else ""

    topic = Property(str, lambda self: self._topic.value, constant=True)
    stage = Property(str, lambda self: self._stage.value, notify=changed)
    question = Property(QObject, lambda self: self._question, constant=True)
    error = Property(str, _error, notify=changed)
    position = Property(int, lambda self: self._steps.position if self._steps else 0, notify=changed)
    total = Property(int, lambda self: len(self._steps.asked) if self._steps else 0, notify=changed)
    answered = Property(bool, _answered, notify=changed)
    code = Property(str, lambda self: shown_code(self._receipt.code) if self._receipt else "", notify=changed)
    qrRows = Property("QStringList", _qr_rows, notify=changed)
    answerBy = Property(str, _answer_by, notify=changed)
    mayBeTold = Property(bool, lambda self: bool(self._receipt and self._receipt.may_be_told), notify=changed)
