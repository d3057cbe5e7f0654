"""What of a form that is being typed is to be marked."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from shared.domain.errors import InvalidAnswer
from shared.domain.form import Block, Form, Reason, question_id_of
from shared.domain.form_checks import CheckResult
from shared.ui.form_editor import Mark
from shared.ui.language import screen_language
from shared.ui.typed_answers import TypedAnswers

UNFINISHED = (Reason.REQUIRED, Reason.TOO_FEW_WORDS)


@dataclass(frozen=True)
class BlockState:
    """How far a block is: of its `shown` questions so many still need something, or are wrong."""

    block: Block
    missing: int
    wrong: int
    shown: int


class FormJudgement:
    """What is being typed is not judged before it is told, only relieved of its marks."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self.gaps_marked = False
        self.found: Sequence[CheckResult] = ()
        self._problems: list[InvalidAnswer] = []
        self._contradictions: dict[str, list[Mark]] = {}

    def judge(self, answers: Mapping[str, object], typed: TypedAnswers, changed: Set[str]) -> None:
        """Look at the answers as they stand now; `changed` have changed since contradictions were found."""
        known = {one.question for one in self._problems}
        self._problems = [
            one
            for one in self._form.problems(answers, complete=self.gaps_marked)
            if one.question in known or question_id_of(one.question) not in typed.pending
        ]
        self._contradictions = self._contradicting(answers, changed) if self.found else {}

    def problems_of(self, question: str) -> list[InvalidAnswer]:
        """What is to be marked in one answer."""
        return [one for one in self._problems if question_id_of(one.question) == question]

    def contradictions_of(self, question: str) -> list[Mark]:
        """Where one answer contradicts others."""
        return self._contradictions.get(question, [])

    def blocks_state(self, answers: Mapping[str, object]) -> list[BlockState]:
        """How far each block is."""
        wrong = {question_id_of(one.question) for one in self._problems if one.reason not in UNFINISHED}
        wrong |= set(self._contradictions)
        gaps = {question.id for question in self._form.gaps(answers)} - wrong
        visible = {question.id for question in self._form.visible(answers)}
        states = []
        for block in self._form.blocks:
            ids = {part.id for one in block.questions for part in (one, *one.other_texts)} & visible
            states.append(BlockState(block, len(ids & gaps), len(ids & wrong), len(ids)))
        return states

    def _contradicting(self, answers: Mapping[str, object], changed: Set[str]) -> dict[str, list[Mark]]:
        """By question; neither of answers that have changed, nor where one is missing."""
        marks: dict[str, list[Mark]] = {}
        missing = set(self._form.missing(answers))
        for found in self.found:
            if changed & set(found.check.about):
                continue
            for place in found.places:
                if place not in missing:
                    mark = Mark(place, found.text(screen_language()))
                    marks.setdefault(question_id_of(place), []).append(mark)
        return marks
