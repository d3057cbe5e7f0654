"""Answers and moves in words, for the history and lists of a request."""

from itertools import takewhile

from PySide6.QtCore import QCoreApplication

from shared.domain.form import Answer, Question, QuestionType, text_in
from shared.domain.request_picture import Change
from shared.ui.day_line import shown_day
from shared.ui.language import screen_language

LONGEST, CONTEXT = 90, 30


def change_words(question: Question, change: Change) -> tuple[str, str]:
    """Both answers in a short line each, long ones from where they begin to differ; empty for none."""
    pair = _words(question, change.before), _words(question, change.after)
    same = sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(*pair, strict=False)))
    start = pair[0].rfind(" ", 0, same - CONTEXT) + 1 if same > LONGEST - CONTEXT else 0
    return _from(pair[0], start), _from(pair[1], start)


def _from(words: str, start: int) -> str:
    shown = f"…{words[start:]}" if start else words
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"


def _words(question: Question, answer: Answer | None) -> str:
    if answer is None:
        return ""
    if question.type is QuestionType.FILE:
        return QCoreApplication.translate("RequestWords", "berkas")
    if isinstance(answer, dict):
        parts = {part.id: part for part in (*question.fields, *question.columns)}
        named = ((parts.get(name), value) for name, value in answer.items())
        return "; ".join(
            _words(part, value) if part else _range_words(question, value) for part, value in named
        )
    if isinstance(answer, list) and question.columns:
        return QCoreApplication.translate("RequestWords", "{count} baris").format(count=len(answer))
    if isinstance(answer, list):
        return ", ".join(_words(question, one) for one in answer)
    if question.type is QuestionType.DATE:
        return shown_day(answer)
    option = question.option(str(answer))
    return text_in(option.label, screen_language()) if option else str(answer).replace("\n", " ")


def _range_words(question: Question, ranges: Answer) -> str:
    rows = ranges if isinstance(ranges, list) else []
    return ", ".join("–".join(shown_day(day) for day in one.values()) for one in rows)
