"""Which question of a form a visitor meets next, and what has been answered so far."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from shared.domain.errors import InvalidAnswer

if TYPE_CHECKING:
    from shared.domain.form import Form, Question

_NOTHING: tuple[object, ...] = (None, "", [])


class GuestBookSteps:
    """One question at a time, then a summary (`question` is None); answers are kept as typed.

    `given` are answers that are known already, such as the ticket's service.
    """

    def __init__(self, form: Form, given: Mapping[str, object] | None = None) -> None:
        self.form = form
        self.problem: InvalidAnswer | None = None
        self._answers: dict[str, object] = {**form.defaults(), **(given or {})}
        self._passed: set[str] = set()
        self._edited: str | None = None
        self._answer_before: object = None
        self._at: str | None = next((question.id for question in self.asked), None)

    @property
    def asked(self) -> list[Question]:
        """The questions that this visitor is asked, as the answers now stand."""
        return [question for question in self.form.visible(self._answers) if question.asked]

    @property
    def question(self) -> Question | None:
        return self.form.question(self._at) if self._at else None

    @property
    def editing(self) -> bool:
        """Whether the visitor came from the summary to change one answer."""
        return self._edited is not None

    @property
    def position(self) -> int:
        """The place of the question among those asked, from 1; at the summary all of them."""
        return self._ids().index(self._at) + 1 if self._at else len(self.asked)

    @property
    def answers(self) -> dict[str, object]:
        """The answers of all visible questions, as typed; an unanswered question has none."""
        shown = [question.id for question in self.form.visible(self._answers)]
        return {name: self._answers[name] for name in shown if self._answers.get(name) not in _NOTHING}

    def answer(self, question_id: str) -> object:
        """What was typed or chosen; None where nothing was."""
        return self._answers.get(question_id)

    def write(self, value: object) -> None:
        """The current question's answer becomes `value`; its error goes."""
        if self._at is None:
            return
        self._answers[self._at] = value
        self.problem = None

    def forward(self) -> None:
        """The next question, unless this answer cannot be taken: then `problem` says why."""
        if self._at is None:
            return
        self.problem = self._problems().get(self._at)
        if self.problem is None:
            self._pass()

    def skip(self) -> None:
        """Leaves an optional question without an answer."""
        question = self.question
        if question is None or question.required:
            return
        self._answers.pop(question.id, None)
        self.problem = None
        self._pass()

    def back(self) -> bool:
        """The question before, or from an edit the summary as it was; False at the first question."""
        self.problem = None
        if self._edited is not None:
            self._leave_edit(self._edited)
            return True
        ids = self._ids()
        place = ids.index(self._at) if self._at else len(ids)
        if place == 0:
            return False
        self._at = ids[place - 1]
        return True

    def go_back_to(self, question_id: str) -> None:
        """Back over the questions since then, which all keep their answers."""
        while self._at != question_id and self.back():
            pass

    def edit(self, question_id: str) -> None:
        """From the summary to one question; forward leads back to the summary."""
        if question_id in self._ids():
            self._at = self._edited = question_id
            self._answer_before = self._answers.get(question_id)
            self.problem = None

    def refuse(self, problem: InvalidAnswer) -> None:
        """An answer was refused after all: its question comes up with the reason."""
        if problem.question in self._ids():
            self.edit(problem.question)
        self.problem = problem

    def _pass(self) -> None:
        ids = self._ids()
        if self._at is not None:
            self._passed.add(self._at)
        if self._edited is None and self._at in ids[:-1]:
            self._at = ids[ids.index(self._at) + 1]
            return
        problems = self._problems()
        self._at = next((name for name in ids if name not in self._passed or name in problems), None)
        if self._at is None:
            self._edited = None

    def _leave_edit(self, edited: str) -> None:
        if self._at != edited:
            self._at = edited
            return
        self._answers[edited] = self._answer_before
        self._at = self._edited = None

    def _ids(self) -> list[str]:
        return [question.id for question in self.asked]

    def _problems(self) -> dict[str, InvalidAnswer]:
        return {problem.question: problem for problem in self.form.problems(self._answers)}
