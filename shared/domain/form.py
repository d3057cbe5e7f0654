"""A form as data: which questions are shown, which answers are taken, and what is still missing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from shared.domain.board import Texts
from shared.domain.errors import InvalidAnswer
from shared.domain.form_answer import clean_answer
from shared.domain.form_condition import Answer
from shared.domain.form_question import Block, Option, Question, QuestionType, Reason, text_in

__all__ = ["Answer", "Block", "Form", "Option", "Question", "QuestionType", "Reason", "text_in"]


@dataclass(frozen=True)
class Form:
    """A form in paper order; immutable, so it may be shared by threads.

    `context` holds what the program knows and no visitor answers (this year, whether the service asks
    for an identity number): conditions and bounds may use it, answers never contain it.
    `notice` is said before the first question.
    """

    id: str
    title: Texts
    blocks: tuple[Block, ...]
    notice: Texts = field(default_factory=dict)
    context_names: frozenset[str] = frozenset()
    context: Mapping[str, str | int] = field(default_factory=dict)

    def within(self, **context: str | int) -> "Form":
        """The same form in that context; ValueError for a name that the form's data does not declare."""
        unknown = set(context) - self.context_names
        if unknown:
            raise ValueError(f"form {self.id} has no context {sorted(unknown)}")
        return replace(self, context={**self.context, **context})

    def with_options(self, source: str, options: Sequence[Option]) -> "Form":
        """The same form with these choices in each question whose `options_from` is that source."""

        def filled(question: Question) -> Question:
            if question.options_from != source:
                return question
            return replace(question, options=tuple(options))

        blocks = (replace(block, questions=tuple(map(filled, block.questions))) for block in self.blocks)
        return replace(self, blocks=tuple(blocks))

    def with_defaults(self, **offered: str | int) -> "Form":
        """The same form offering these values first, by question id."""

        def offering(question: Question) -> Question:
            return replace(question, default=offered.get(question.id, question.default))

        blocks = (replace(block, questions=tuple(map(offering, block.questions))) for block in self.blocks)
        return replace(self, blocks=tuple(blocks))

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in paper order, also hidden ones."""
        return tuple(question for block in self.blocks for question in block.questions)

    def question(self, question_id: str) -> Question:
        """The question of that id; KeyError where there is none."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)

    def defaults(self) -> dict[str, Answer]:
        """What a screen offers before anything is answered."""
        return {question.id: question.default for question in self.questions if question.default is not None}

    def visible(self, answers: Mapping[str, object]) -> list[Question]:
        """The questions that these answers leave shown, in paper order.

        Screens for visitors leave out those that are not `asked`.
        """
        return [step.question for step in self._walk(answers)]

    def gaps(self, answers: Mapping[str, object]) -> list[Question]:
        """The visible required questions without an answer."""
        return [step.question for step in self._walk(answers) if step.missing]

    def problems(self, answers: Mapping[str, object], *, complete: bool = True) -> list[InvalidAnswer]:
        """All that is wrong, in paper order, ids that the form does not have last.

        With `complete=False` a missing required answer is no problem (it is a gap).
        """
        found = [
            InvalidAnswer(step.question.id, step.reason)
            for step in self._walk(answers, complete=complete)
            if step.reason is not None
        ]
        known = {question.id for question in self.questions}
        return found + [InvalidAnswer(name, Reason.UNKNOWN_QUESTION) for name in answers if name not in known]

    def clean(self, answers: Mapping[str, object], *, complete: bool = True) -> dict[str, Answer]:
        """The answers as they are stored: normalised, without those of hidden or unanswered questions.

        Cleaning twice equals cleaning once. Raises the first of `problems`.
        """
        for problem in self.problems(answers, complete=complete):
            raise problem
        return {step.question.id: step.answer for step in self._walk(answers) if step.answer is not None}

    def _walk(self, answers: Mapping[str, object], *, complete: bool = True) -> Iterator["_Step"]:
        """The visible questions one by one; an answer that cannot be taken decides no later condition."""
        known: dict[str, Answer] = dict(self.context)
        for block in self.blocks:
            if block.visible_when and not block.visible_when.holds(known):
                continue
            for question in block.questions:
                if question.visible_when and not question.visible_when.holds(known):
                    continue
                step = _step(question, answers.get(question.id), known, complete=complete)
                if step.answer is not None:
                    known[question.id] = step.answer
                yield step


@dataclass(frozen=True)
class _Step:
    """One visible question: its clean answer, or why there is none."""

    question: Question
    answer: Answer | None
    reason: Reason | None
    missing: bool


def _step(question: Question, value: object, known: Mapping[str, Answer], *, complete: bool) -> _Step:
    try:
        answer = clean_answer(question, value, known)
    except InvalidAnswer as problem:
        return _Step(question, None, Reason(problem.reason), missing=False)
    missing = answer is None and question.required
    return _Step(question, answer, Reason.REQUIRED if missing and complete else None, missing=missing)
