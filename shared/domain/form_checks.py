"""The checks across the answers of FS3: errors stand in the way, warnings inform.

Each check of the form's data has its function here, under the same id. A function looks at what is
answered so far and returns what its sentence needs, or None where the check is passed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from shared.domain.form import Answer, Form, Question, QuestionType, Reading, text_in
from shared.domain.form_check import Check, CheckContext, Severity
from shared.domain.form_schedule import collection_span, date_of, ranges, row_label
from shared.domain.indonesian_date import date_in_words
from shared.domain.similarity import folded_words

__all__ = ["CHECKS", "CheckContext", "CheckResult", "Severity", "check_answers"]

SCHEDULE, AREAS, VARIABLES = "rencana_jadwal_kegiatan", "wilayah_kegiatan", "variabel_yang_dikumpulkan"
WAY, METHODS, MEANS = "cara_pengumpulan_data", "metode_pengumpulan_data", "sarana_pengumpulan_data"
COVERAGE, RELEASES = "cakupan_wilayah_pengumpulan_data", "rencana_rilis_produk"
SAMPLE_BLOCK, LETTER_DATE = "blok_v", "tanggal_surat_permohonan"
OTHER = "LAINNYA"
NOTHING_SAID = frozenset({"", "tidak ada", "tidak", "nihil", "kosong", "n a", "na", "none"})

Answers = Mapping[str, Answer]
Found = tuple[tuple[str, ...], dict[str, str]] | None
"""Where a check fails, and the values of its sentence; None where it is passed."""


@dataclass(frozen=True)
class CheckResult:
    """A check that was not passed: at which places, and what its sentence names."""

    check: Check
    places: tuple[str, ...]
    values: Mapping[str, str]

    def text(self, language: str) -> str:
        """What an officer reads."""
        return text_in(self.check.say, language).format(**self.values)


def check_answers(
    form: Form, answers: Answers, context: CheckContext, *, read: Reading | None = None
) -> list[CheckResult]:
    """The checks that these answers do not pass, in the form's order; partial answers are no harm.

    `read` spares a walk where these very answers were gone through already.
    """
    read = read or form.read(answers)
    visible = {question.id for question in read.visible}
    shown = {name: answer for name, answer in answers.items() if name in visible}
    results = []
    for check in form.checks:
        found = CHECKS[check.id](read, shown, context)
        if found is not None:
            results.append(CheckResult(check, *found))
    return results


def _ends_before_start(read: Reading, answers: Answers, context: CheckContext) -> Found:
    wrong = [
        (row, f"{SCHEDULE}.{row}[{number}].akhir")
        for row, number, start, end in ranges(answers.get(SCHEDULE))
        if start and end and end < start
    ]
    if not wrong:
        return None
    rows = dict.fromkeys(row_label(read.form, SCHEDULE, row) for row, _ in wrong)
    return tuple(place for _, place in wrong), {"rows": ", ".join(rows)}


def _goes_backwards(read: Reading, answers: Answers, context: CheckContext) -> Found:
    latest = date.min
    back = []
    for row, number, start, _ in ranges(answers.get(SCHEDULE), in_order_of=read.form.question(SCHEDULE)):
        if number > 1 or start is None:
            continue
        if start < latest:
            back.append(row)
        latest = max(latest, start)
    if not back:
        return None
    rows = ", ".join(row_label(read.form, SCHEDULE, row) for row in back)
    return tuple(f"{SCHEDULE}.{row}[1].awal" for row in back), {"rows": rows}


def _misses_the_year(read: Reading, answers: Answers, context: CheckContext) -> Found:
    year, spans = answers.get("tahun"), collection_span(answers.get(SCHEDULE))
    if not isinstance(year, int) or not spans:
        return None
    if any(start.year <= year <= end.year for start, end in spans):
        return None
    return (f"{SCHEDULE}.pengumpulan_data[1].awal",), {"year": str(year)}


def _runs_already(read: Reading, answers: Answers, context: CheckContext) -> Found:
    spans = collection_span(answers.get(SCHEDULE))
    first = min((start for start, _ in spans), default=None)
    if first is None or first >= context.today:
        return None
    return (f"{SCHEDULE}.pengumpulan_data[1].awal",), {"day": date_in_words(first)}


def _is_another_offices(read: Reading, answers: Answers, context: CheckContext) -> Found:
    if COVERAGE not in answers:
        return None
    rows = _rows(answers, AREAS)
    provinces = {str(row.get("kode_provinsi", "")) for row in rows} - {""}
    regencies = {str(row.get("kode_kabupaten_kota", "")) for row in rows}
    national = answers[COVERAGE] == "SELURUH_WILAYAH_INDONESIA"
    if not national and (not rows or regencies == {context.office_code}):
        return None
    if national or len(provinces) > 1:
        office = "BPS (Direktur Diseminasi Statistik)"
    elif len(regencies) > 1 or "" in regencies:
        office = "BPS Provinsi"
    else:
        office = f"BPS kabupaten/kota dengan kode {next(iter(regencies))}"
    place = COVERAGE if national else AREAS
    return (place,), {"code": context.office_code, "office": office}


def _survey_lacks_its_sample(read: Reading, answers: Answers, context: CheckContext) -> Found:
    if answers.get(WAY) != "SURVEI":
        return None
    block = next(block for block in read.form.blocks if block.id == SAMPLE_BLOCK)
    inside = {question.id for question in block.questions}
    places = tuple(place for place in read.missing if place.split(".")[0] in inside)
    return (places, {}) if places else None


def _compilation_lacks_secondary_data(read: Reading, answers: Answers, context: CheckContext) -> Found:
    if answers.get(WAY) != "KOMPILASI_PRODUK_ADMINISTRASI" or METHODS not in answers:
        return None
    return None if "PENGUMPULAN_DATA_SEKUNDER" in _chosen(answers, METHODS) else ((METHODS,), {})


def _interview_lacks_means(read: Reading, answers: Answers, context: CheckContext) -> Found:
    return _lacks_means(answers, "WAWANCARA", {"PAPI", "CAPI", "CATI"})


def _self_filling_lacks_means(read: Reading, answers: Answers, context: CheckContext) -> Found:
    return _lacks_means(answers, "MENGISI_KUESIONER_SENDIRI", {"PAPI", "CAWI", "MAIL", OTHER})


def _infers_from_no_probability(read: Reading, answers: Answers, context: CheckContext) -> Found:
    no_probability = answers.get("metode_pemilihan_sampel_tahap_terakhir") == "SAMPEL_NONPROBABILITAS"
    infers = answers.get("metode_analisis") in ("INFERENSIA", "DESKRIPTIF_DAN_INFERENSIA")
    return (("metode_analisis",), {}) if no_probability and infers else None


def _counts_the_whole_country(read: Reading, answers: Answers, context: CheckContext) -> Found:
    national = answers.get(COVERAGE) == "SELURUH_WILAYAH_INDONESIA"
    return ((WAY,), {}) if national and answers.get(WAY) == "PENCACAHAN_LENGKAP" else None


def _is_released_too_early(read: Reading, answers: Answers, context: CheckContext) -> Found:
    spans, releases = collection_span(answers.get(SCHEDULE)), answers.get(RELEASES)
    if not spans or not isinstance(releases, dict):
        return None
    end = max(end for _, end in spans)
    early = [
        (f"{RELEASES}.{field}[{number}]", day)
        for field, days in releases.items()
        for number, text in enumerate(days if isinstance(days, list) else [days], 1)
        if (day := date_of(text)) is not None and day <= end
    ]
    if not early:
        return None
    days = ", ".join(dict.fromkeys(date_in_words(day) for _, day in early))
    return tuple(place for place, _ in early), {"days": days, "end": date_in_words(end)}


def _other_is_not_named(read: Reading, answers: Answers, context: CheckContext) -> Found:
    unnamed = [
        question
        for question in read.form.questions
        for option in question.options
        if option.other_text and option.value in _chosen(answers, question.id)
        if not answers.get(option.other_text)
    ]
    if not unnamed:
        return None
    numbers = ", ".join(f"R.{question.number}" for question in unnamed)
    return tuple(question.other_texts[0].id for question in unnamed), {"questions": numbers}


def _names_a_variable_twice(read: Reading, answers: Answers, context: CheckContext) -> Found:
    seen: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for number, row in enumerate(_rows(answers, VARIABLES), 1):
        key = " ".join(folded_words(str(row.get("nama", ""))))
        if key:
            seen.setdefault(key, []).append(number)
            names.setdefault(key, str(row["nama"]))
    twice = {key: numbers for key, numbers in seen.items() if len(numbers) > 1}
    if not twice:
        return None
    places = tuple(f"{VARIABLES}[{number}].nama" for numbers in twice.values() for number in numbers[1:])
    return places, {"names": ", ".join(f"“{names[key]}”" for key in twice)}


def _is_similar(read: Reading, answers: Answers, context: CheckContext) -> Found:
    return (("judul_kegiatan",), {"similar": "; ".join(context.similar)}) if context.similar else None


def _says_nothing(read: Reading, answers: Answers, context: CheckContext) -> Found:
    empty = [
        (place, question)
        for place, question, text in _required_texts(read, answers)
        if " ".join(folded_words(text)) in _saying_nothing(*question.label.values())
    ]
    if not empty:
        return None
    words = ", ".join(read.form.words_for(place, "id") for place, _ in empty)
    return tuple(place for place, _ in empty), {"questions": words}


def _is_dated_ahead(read: Reading, answers: Answers, context: CheckContext) -> Found:
    day = date_of(answers.get(LETTER_DATE))
    if day is None or day <= (context.now or context.today):
        return None
    return (LETTER_DATE,), {"day": date_in_words(day)}


def _is_not_sectoral(read: Reading, answers: Answers, context: CheckContext) -> Found:
    kind = answers.get("jenis_statistik")
    return None if kind in (None, "STATISTIK_SEKTORAL") else (("jenis_statistik",), {})


CHECKS: Mapping[str, Callable[[Reading, Answers, CheckContext], Found]] = {
    "jadwal_akhir_setelah_awal": _ends_before_start,
    "jadwal_berurutan": _goes_backwards,
    "jadwal_tahun": _misses_the_year,
    "sudah_berjalan": _runs_already,
    "wilayah_di_luar_kewenangan": _is_another_offices,
    "survei_perlu_sampel": _survey_lacks_its_sample,
    "kompilasi_perlu_sekunder": _compilation_lacks_secondary_data,
    "wawancara_perlu_sarana": _interview_lacks_means,
    "swacacah_perlu_sarana": _self_filling_lacks_means,
    "nonprob_inferensia": _infers_from_no_probability,
    "pencacahan_lengkap_besar": _counts_the_whole_country,
    "rilis_setelah_pengumpulan": _is_released_too_early,
    "lainnya_perlu_teks": _other_is_not_named,
    "variabel_rangkap": _names_a_variable_twice,
    "kegiatan_serupa": _is_similar,
    "isian_kosong": _says_nothing,
    "bukan_sektoral": _is_not_sectoral,
    "surat_permohonan_di_depan": _is_dated_ahead,
}


def _chosen(answers: Answers, question: str) -> list[str]:
    answer = answers.get(question)
    return answer if isinstance(answer, list) else []


def _rows(answers: Answers, question: str) -> list[dict[str, Answer]]:
    answer = answers.get(question)
    return [row for row in answer if isinstance(row, dict)] if isinstance(answer, list) else []


def _lacks_means(answers: Answers, method: str, means: set[str]) -> Found:
    if method not in _chosen(answers, METHODS) or MEANS not in answers:
        return None
    return None if means & set(_chosen(answers, MEANS)) else ((MEANS,), {})


def _required_texts(read: Reading, answers: Answers) -> list[tuple[str, Question, str]]:
    """Every answered required text, also in groups and tables, with its address."""
    found = []
    for question in read.visible:
        answer = answers.get(question.id)
        if isinstance(answer, str):
            found.append((question.id, question, answer))
        elif isinstance(answer, dict) and question.fields:
            found += [
                (f"{question.id}.{field.id}", field, str(answer[field.id]))
                for field in question.fields
                if field.id in answer
            ]
        elif isinstance(answer, list) and question.columns:
            found += [
                (f"{question.id}[{number}].{column.id}", column, str(row[column.id]))
                for number, row in enumerate(answer, 1)
                for column in question.columns
                if column.id in row
            ]
    texts = (QuestionType.TEXT, QuestionType.TEXTAREA)
    return [one for one in found if one[1].required and one[1].type in texts]


@cache
def _saying_nothing(*labels: str) -> frozenset[str]:
    """As an answer to a question with these labels."""
    return NOTHING_SAID.union(" ".join(folded_words(label)) for label in labels)
