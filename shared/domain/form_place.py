"""Addresses in a form: `question`, `question.field`, `question[2].column`, `question.row[1].column`."""

import re

from shared.domain.form_question import Question, text_in

_PART = re.compile(r"\.(?P<name>\w+)|\[(?P<number>\d+)\]")
_ROW = {"id": "baris {number}", "en": "row {number}"}


def question_id_of(place: str) -> str:
    """The question that an address belongs to."""
    return re.split(r"[.\[]", place, maxsplit=1)[0]


def words_for(question: Question, place: str, language: str) -> str:
    """The address as people read it: `3.4 Variabel … › baris 2 › Konsep`."""
    label = text_in(question.label, language)
    words = [f"{question.number} {label}" if question.number else label]
    several = question.min_rows > 0 or not question.rows
    for part in _PART.finditer(place):
        if part["number"] is not None:
            if several or part["number"] != "1":
                words.append(_ROW.get(language, _ROW["id"]).format(number=part["number"]))
            continue
        words.append(_part_words(question, part["name"], language))
    return " › ".join(words)


def _part_words(question: Question, name: str, language: str) -> str:
    labels = {one.id: one.label for one in (*question.fields, *question.columns)}
    labels |= {row.id: row.label for row in question.rows}
    return text_in(labels[name], language)
