"""Answers and moves in words, for the history and lists of a request."""

from PySide6.QtCore import QCoreApplication

from shared.domain.form import Answer, Question, QuestionType, text_in
from shared.ui.day_line import shown_day
from shared.ui.language import screen_language

LONGEST = 90


def change_words(question: Question, before: Answer | None, after: Answer | None) -> tuple[str, str]:
    """Both answers in one short line each, from where long ones begin to differ; empty for none."""
    pair = _words(question, before), _words(question, after)
    same = len(commonprefix(pair))
    start = same if same < LEAST_SKIPPED else pair[0].rfind(" ", 0, same - CONTEXT) + 1
    short = [f"…{words[start:]}" if start >= LEAST_SKIPPED - CONTEXT and words else words for words in pair]
    first, second = (words if len(words) <= LONGEST else words[: LONGEST - 1] + "…" for words in short)
    return first, second


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
