"""Talking with a printer on an open link: one question at a time, each answer waited for, none guessed."""

from collections.abc import Sequence

from shared.domain.paper import PaperReason
from shared.printing.handover import PaperFailed, PaperUnknown, deadline, left
from shared.printing.link import Link
from shared.printing.status import (
    Printed,
    PrinterStatus,
    Question,
    Reader,
    StatusByte,
    printed_question,
)

ASK_EVERY_S = 0.1
"""How often a printing printer is asked whether all is well."""


class LinkLost(Exception):
    """The printer is gone in the middle of the talk."""


class Conversation:
    """What is asked and answered on one link; a printer that is silent to a question gets no other one.

    An answer that comes late would be taken for the answer to the next question.
    """

    def __init__(self, link: Link) -> None:
        self._link = link
        self._reader = Reader()
        self._printed: set[bytes] = set()
        self.status = PrinterStatus()
        """What was said in the last round of questions."""

    def ask(self, questions: Sequence[Question], wait_s: float) -> tuple[Question, ...]:
        """Ask these within `wait_s` together; returns those that were answered. LinkLost."""
        until = deadline(wait_s)
        self.status = PrinterStatus()
        answered: tuple[Question, ...] = ()
        for question in questions:
            answer = self._answer(question, until)
            if answer is None:
                return answered
            self.status = self.status.after(question, answer)
            answered = (*answered, question)
        return answered

    def asks_back(self, process_id: bytes, wait_s: float) -> bool:
        """Whether it sends a process id back when all before is printed. LinkLost."""
        self.say(printed_question(process_id))
        self._listen_for(process_id, wait_s)
        return process_id in self._printed

    def printed(self, process_id: bytes, questions: Sequence[Question], wait_s: float) -> PaperReason | None:
        """Wait for the id that was sent with a slip: None when it came, else what is wrong. LinkLost."""
        until = deadline(wait_s)
        asking = bool(questions)
        while True:
            try:
                self._listen_for(process_id, min(ASK_EVERY_S, left(until)))
                if asking and process_id not in self._printed:
                    asking = self.ask(questions, left(until)) == tuple(questions)
            except TimeoutError:
                return PaperReason.NO_ANSWER
            if process_id in self._printed:
                return None
            if self.status.trouble is not None:
                return self.status.trouble

    def stays_well(self, questions: Sequence[Question], *, for_s: float, wait_s: float) -> PaperReason | None:
        """Ask again and again while a slip is printed: None if all was well all the time. LinkLost."""
        until = deadline(for_s)
        while True:
            if self.ask(questions, wait_s) != tuple(questions):
                return PaperReason.NO_ANSWER
            if self.status.trouble is not None:
                return self.status.trouble
            try:
                self._hear(min(ASK_EVERY_S, left(until)))
            except TimeoutError:
                return None

    def say(self, command: bytes) -> None:
        """Send a command that is no slip. LinkLost."""
        try:
            self._link.write(command)
        except (PaperFailed, PaperUnknown) as error:
            raise LinkLost(str(error)) from error

    def _answer(self, question: Question, until: float) -> int | None:
        try:
            while self._hear(0):  # what came unasked answers nothing
                left(until)
        except TimeoutError:  # it never stops talking
            return None
        self.say(question.command)
        while self._link.can_answer:
            try:
                values = self._hear(left(until))
            except TimeoutError:
                return None
            if values:
                return values[0]
        return None

    def _listen_for(self, process_id: bytes, wait_s: float) -> None:
        until = deadline(wait_s)
        while process_id not in self._printed and self._link.can_answer:
            try:
                self._hear(left(until))
            except TimeoutError:
                return

    def _hear(self, wait_s: float) -> list[int]:
        """Status bytes that come within the time; ids are remembered."""
        try:
            answers = self._reader.feed(self._link.read(wait_s))
        except OSError as error:
            raise LinkLost(str(error)) from error
        self._printed |= {answer.process_id for answer in answers if isinstance(answer, Printed)}
        return [answer.value for answer in answers if isinstance(answer, StatusByte)]
