"""A form as data: which questions are shown, which answers are taken, and what is still missing."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

from shared.domain.board import Texts
from shared.domain.errors import InvalidAnswer
from shared.domain.form_check import Check
from shared.domain.form_condition import Answer
from shared.domain.form_parts import Examined, examine
from shared.domain.form_place import question_id_of, words_for
from shared.domain.form_question import Block, Option, Question, QuestionType, Reason, text_in

__all__ = [
    "Answer",
    "Block",
    "Form",
    "Option",
    "Question",
    "QuestionType",
    "Reading",
    "Reason",
    "question_id_of",
    "text_in",
]


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
    checks: tuple[Check, ...] = ()

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

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All questions in paper order, also hidden ones; the texts of *Lainnya* belong to theirs."""
        return tuple(question for block in self.blocks for question in block.questions)

    def question(self, question_id: str) -> Question:
        """The question, or the text of *Lainnya*, of that id; KeyError where there is none."""
        return self._by_id[question_id]

    def words_for(self, place: str, language: str) -> str:
        """An address as people read it: `3.4 Variabel … › baris 2 › Konsep`; KeyError where it is none."""
        return words_for(self.question(question_id_of(place)), place, language)

    def defaults(self) -> dict[str, Answer]:
        """What a screen offers before anything is answered."""
        return {question.id: question.default for question in self.questions if question.default is not None}

    def read(self, answers: Mapping[str, object]) -> "Reading":
        """These answers gone through once, for whoever asks several things about them."""
        unknown = tuple(name for name in answers if name not in self._by_id)
        return Reading(self, tuple(self._walk(answers)), unknown)

    def visible(self, answers: Mapping[str, object]) -> list[Question]:
        """The questions that these answers leave shown, in paper order, texts of *Lainnya* included.

        Screens for visitors leave out those that are not `asked`.
        """
        return self.read(answers).visible

    def visible_fields(self, question_id: str, answers: Mapping[str, object]) -> frozenset[str]:
        """The ids of a group's fields that these answers leave shown."""
        question = self.question(question_id)
        known: dict[str, Answer] = {}
        for step in self._walk(answers):
            known = step.known
        return frozenset(
            one.id for one in question.fields if one.visible_when is None or one.visible_when.holds(known)
        )

    def gaps(self, answers: Mapping[str, object]) -> list[Question]:
        """The visible questions that a complete form still needs something of."""
        return [step.question for step in self._walk(answers) if step.found.unfinished]

    def missing(self, answers: Mapping[str, object]) -> list[str]:
        """The addresses of all that a complete form still needs, in paper order."""
        return self.read(answers).missing

    def problems(self, answers: Mapping[str, object], *, complete: bool = True) -> list[InvalidAnswer]:
        """All that is wrong, in paper order, ids that the form does not have last.

        With `complete=False` what is only missing is no problem (it is a gap).
        """
        return self.read(answers).problems(complete=complete)

    def clean(self, answers: Mapping[str, object], *, complete: bool = True) -> dict[str, Answer]:
        """The answers as they are stored: normalised, without those of hidden or unanswered questions.

        Cleaning twice equals cleaning once. Raises the first of `problems`.
        """
        return self._cleaned(answers, complete=complete)

    def _cleaned(
        self, answers: Mapping[str, object], *, complete: bool, settled: frozenset[str] = frozenset()
    ) -> dict[str, Answer]:
        clean: dict[str, Answer] = {}
        for question, found, _known in self._walk(answers, settled):
            if found.wrong:
                raise found.wrong[0]
            if complete and found.unfinished:
                raise found.unfinished[0]
            if found.answer is not None:
                clean[question.id] = found.answer
        for name in answers:
            if name not in self._by_id:
                raise InvalidAnswer(name, Reason.UNKNOWN_QUESTION)
        return clean

    def changed(self, clean: Mapping[str, Answer], changes: Mapping[str, object]) -> dict[str, Answer]:
        """Clean answers with some of them changed (None takes one away), clean again; gaps are allowed.

        What was not changed is not looked into again, unless it may depend on what was. Raises as `clean`.
        """
        settled = frozenset(name for name in clean if name not in changes)
        given = {name: answer for name, answer in {**clean, **changes}.items() if answer is not None}
        return self._cleaned(given, complete=False, settled=settled)

    def examined(self, question_id: str, value: object, answers: Mapping[str, object]) -> Examined:
        """What is clean, wrong and unfinished in one answer beside these others; nothing where hidden."""
        steps = self._walk({**answers, question_id: value})
        return next((step.found for step in steps if step.question.id == question_id), Examined())

    def _walk(self, answers: Mapping[str, Any], settled: frozenset[str] = frozenset()) -> Iterator["_Step"]:
        """The visible questions one by one; an answer that cannot be taken decides no later condition.

        Conditions may name the fields of groups by their bare id. `settled` answers are clean already.
        """
        known: dict[str, Answer] = dict(self.context)
        for block, questions in self._in_order:
            if block.visible_when and not block.visible_when.holds(known):
                continue
            for one in questions:
                if one.visible_when and not one.visible_when.holds(known):
                    continue
                if one.id in settled and one.stands_alone:
                    found = Examined(answers[one.id])
                else:
                    found = examine(one, answers.get(one.id), known)
                if found.answer is not None:
                    known[one.id] = found.answer
                    if one.fields and isinstance(found.answer, dict):
                        known.update({k: v for k, v in found.answer.items() if k in self._bare_fields})
                yield _Step(one, found, known)

    @cached_property
    def _in_order(self) -> tuple[tuple[Block, tuple[Question, ...]], ...]:
        """Each block with what is answered by itself, each text of *Lainnya* after its question."""
        return tuple(
            (block, tuple(one for q in block.questions if not q.stored_with for one in (q, *q.other_texts)))
            for block in self.blocks
        )

    @cached_property
    def _by_id(self) -> Mapping[str, Question]:
        return {one.id: one for question in self.questions for one in (question, *question.other_texts)}

    @cached_property
    def _bare_fields(self) -> frozenset[str]:
        """The ids of groups' fields that stand once in the whole form."""
        ids = Counter(part.id for question in self.questions for part in question.fields)
        return frozenset(name for name, count in ids.items() if count == 1 and name not in self._by_id)


class _Step(NamedTuple):
    """One visible question, what was found of it, and all that is known so far."""

    question: Question
    found: Examined
    known: dict[str, Answer]


@dataclass(frozen=True)
class Reading:
    """What one walk through a form found of some answers."""

    form: Form
    steps: tuple[_Step, ...]
    unknown: tuple[str, ...]

    @property
    def visible(self) -> list[Question]:
        """As `Form.visible`."""
        return [step.question for step in self.steps]

    @property
    def missing(self) -> list[str]:
        """As `Form.missing`."""
        return [problem.question for step in self.steps for problem in step.found.unfinished]

    def problems(self, *, complete: bool = True) -> list[InvalidAnswer]:
        """As `Form.problems`."""
        found: list[InvalidAnswer] = []
        for step in self.steps:
            found += step.found.wrong
            if complete:
                found += step.found.unfinished
        return found + [InvalidAnswer(name, Reason.UNKNOWN_QUESTION) for name in self.unknown]
