"""What holds for any answers to FS3, however odd: hidden never kept, required never missed, clean once."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.assets import form_file
from shared.domain.form import Question, QuestionType
from shared.domain.form_loading import load_form
from tests.fs3_sample import LETTER, fs3_answers

FORM = load_form(form_file("fs3"))
SCHEDULE, RELEASES = "rencana_jadwal_kegiatan", "rencana_rilis_produk"
STAGES = (
    *("perencanaan_kegiatan", "desain", "pengumpulan_data", "pengolahan_data", "analisis"),
    *("diseminasi_hasil", "evaluasi"),
)
Path = tuple[str | int, ...]
PRODUCTS = ("tercetak", "digital", "mikrodata")
few = settings(max_examples=60, derandomize=True, deadline=None, database=None)
texts = st.text(alphabet="aZé 9\n\u202e\x00-", max_size=12)
dates = st.sampled_from(["2027-03-01", "2027-02-30", "", "kemarin"])
odd = st.none() | st.integers(-3, 3) | texts | st.lists(texts, max_size=2)


def one_of(question: Question) -> st.SearchStrategy[Any]:
    """Answers that fit the question more or less."""
    values = [option.value for option in question.options]
    match question.type:
        case QuestionType.SINGLE:
            return st.sampled_from(values) | odd
        case QuestionType.MULTI:
            return st.lists(st.sampled_from(values), max_size=3) | odd
        case QuestionType.DATE if question.repeatable:
            return st.lists(dates, max_size=2)
        case QuestionType.DATE:
            return dates
        case QuestionType.YEAR | QuestionType.INTEGER:
            return st.integers(-5, 2030) | odd
        case QuestionType.FILE:
            return st.just(LETTER) | odd
        case QuestionType.GROUP:
            return mapping(question.fields) | odd
        case QuestionType.TABLE if question.rows:
            ranges = st.lists(mapping(question.columns), max_size=2)
            return st.fixed_dictionaries({}, optional={row.id: ranges for row in question.rows}) | odd
        case QuestionType.TABLE:
            return st.lists(mapping(question.columns), max_size=3) | odd
    return texts | odd


def mapping(parts: tuple[Question, ...]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={part.id: one_of(part) for part in parts})


REQUIRED_FIELDS = {
    "alamat_instansi": ("alamat", "telepon", "email"),
    "unit_penanggung_jawab": ("eselon2",),
    "penanggung_jawab_teknis": ("nama", "jabatan", "alamat", "telepon", "email"),
    "jumlah_petugas": ("jumlah_petugas_supervisor", "jumlah_petugas_enumerator"),
    "tahapan_pengolahan_data": ("editing", "coding", "data_entry", "validasi"),
    "ketersediaan_produk": tuple(f"ketersediaan_produk_{one}" for one in PRODUCTS),
}
REQUIRED_COLUMNS = {
    "rencana_jadwal_kegiatan": ("awal", "akhir"),
    "variabel_yang_dikumpulkan": ("nama", "konsep", "definisi", "referensi_waktu"),
    "wilayah_kegiatan": ("kode_provinsi", "nama_provinsi"),
}
"""What the paper asks for, not read from the form's data."""


def parts_of(answer: Any, path: Path = ()) -> Iterator[Path]:
    """Where the parts of groups and the cells of tables stand."""
    inner = answer.items() if isinstance(answer, dict) else enumerate(answer)
    for name, part in inner:
        if isinstance(part, dict | list):
            yield from parts_of(part, (*path, name))
        elif path and isinstance(answer, dict):
            yield (*path, name)


def without(answers: dict[str, Any], removed: set[Path]) -> dict[str, Any]:
    """The answers without these parts."""
    left = deepcopy(answers)
    for *outer, name in removed:
        holder: Any = left
        for step in outer:
            holder = holder[step]
        del holder[name]
    return left


PARTS = sorted(parts_of(fs3_answers()), key=str)


def rows_of(question: str, answer: Any) -> list[tuple[dict[str, Any], str]]:
    """The rows of a table with their addresses; every printed row of the schedule has one at least."""
    if question != SCHEDULE:
        return [(row, f"{question}[{number}]") for number, row in enumerate(answer or [], 1)]
    return [
        (row, f"{question}.{stage}[{number}]")
        for stage in STAGES
        for number, row in enumerate((answer or {}).get(stage) or [{}], 1)
    ]


def released(answers: dict[str, Any]) -> tuple[str, ...]:
    """The release dates that are asked for: those of the products that there are."""
    products = answers.get("ketersediaan_produk", {})
    there = [one for one in PRODUCTS if products.get(f"ketersediaan_produk_{one}") == "YA"]
    return tuple(f"rencana_jadwal_rilis_produk_{one}" for one in there)


def lacking(answers: dict[str, Any]) -> set[str]:
    """The addresses of all parts that the paper asks for and these answers do not have."""
    asked = {question.id for question in FORM.visible(answers)}
    parts = [(name, answers.get(name, {}), fields) for name, fields in REQUIRED_FIELDS.items()]
    parts.append((RELEASES, answers.get(RELEASES, {}), released(answers)))
    for table, columns in REQUIRED_COLUMNS.items():
        parts += [(place, row, columns) for row, place in rows_of(table, answers.get(table))]
    return {
        f"{place}.{part}"
        for place, answer, needed in parts
        if place.split(".")[0].split("[")[0] in asked
        for part in needed
        if part not in answer
    }


QUESTIONS = {question.id: one_of(question) for question in FORM.questions}
changes = st.dictionaries(st.sampled_from(sorted(QUESTIONS)), st.none(), max_size=6).flatmap(
    lambda chosen: st.fixed_dictionaries({name: QUESTIONS[name] for name in chosen})
)


def cleaned(answers: dict[str, Any]) -> dict[str, Any]:
    """The answers without those that cannot be taken."""
    wrong = {
        problem.question.split(".")[0].split("[")[0] for problem in FORM.problems(answers, complete=False)
    }
    return FORM.clean({name: value for name, value in answers.items() if name not in wrong}, complete=False)


@given(changes)
@few
def test_cleaning_twice_equals_cleaning_once(changed: dict[str, Any]) -> None:
    once = cleaned(fs3_answers(**changed))

    assert FORM.clean(once, complete=False) == once


@given(changes)
@few
def test_a_hidden_question_never_keeps_an_answer(changed: dict[str, Any]) -> None:
    once = cleaned(fs3_answers(**changed))

    assert set(once) <= {question.id for question in FORM.visible(once)}


@given(changes)
@few
def test_a_visible_required_question_is_never_missed(changed: dict[str, Any]) -> None:
    once = cleaned(fs3_answers(**changed))

    missed = {place.split(".")[0].split("[")[0] for place in FORM.missing(once)}
    unanswered = {
        question.id for question in FORM.visible(once) if question.required and question.id not in once
    }
    assert unanswered <= missed


@given(changes, st.sets(st.sampled_from(PARTS)))
@few
def test_a_required_part_of_a_group_or_table_is_missed_at_its_own_address(
    changed: dict[str, Any], removed: set[Path]
) -> None:
    once = cleaned({**without(fs3_answers(), removed), **changed})

    assert {place for place in FORM.missing(once) if "." in place} == lacking(once)
