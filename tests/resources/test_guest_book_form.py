"""The guest book's own data: complete, in two languages, and taken by the form engine."""

import pytest

from shared.assets import form_file
from shared.domain.form import Form, Option, Question
from shared.domain.form_loading import load_form
from shared.domain.form_question import QuestionType

FULL = {
    "full_name": "Siti Rahmawati",
    "sex": "PEREMPUAN",
    "education": "D4_S1",
    "occupation": "LAINNYA",
    "occupation_other": "Notaris",
    "citizenship": "WNI",
    "province": "Jawa Tengah",
    "regency": "Kabupaten Kendal",
    "birth_year": 1995,
    "email": "siti@example.co.id",
    "phone": "+6281234567890",
    "identity_kind": "KTP",
    "identity_number": "3324016212950001",
    "service": "RS",
    "party": "ROMBONGAN",
    "party_men": 2,
    "party_women": 3,
    "agency_category": "PEMERINTAH_DAERAH",
    "agency": "Dinas Pertanian dan Pangan",
    "purpose_of_use": "PEMERINTAHAN",
    "errand": "Meminta rekomendasi survei pertanian.\nMembawa formulir.",
}
SHORTEST = {
    "full_name": "Budi",
    "sex": "LAKI_LAKI",
    "education": "S2",
    "occupation": "PELAJAR_MAHASISWA",
    "citizenship": "WNA",
    "email": "budi@example.com",
    "party": "PERORANGAN",
    "agency_category": "LAINNYA",
    "agency_category_other": "Perorangan",
    "purpose_of_use": "PENELITIAN",
    "errand": "Data",
}


@pytest.fixture(scope="module")
def form() -> Form:
    plain = load_form(form_file("guest_book"))
    return plain.within(this_year=2026).with_options("services", [Option("RS", {"id": "Rekomendasi"})])


def texts_of(form: Form):
    yield "title", form.title
    yield "notice", form.notice
    for block in form.blocks:
        yield block.id, block.title
    for question in form.questions:
        yield question.id, question.label
        if question.help:
            yield f"{question.id}.help", question.help
        for option in question.options if not question.options_from else ():
            yield f"{question.id}.{option.value}", option.label


def test_every_text_has_indonesian_and_english(form):
    incomplete = [
        place
        for place, texts in texts_of(form)
        if not (texts.get("id", "").strip() and texts.get("en", "").strip())
    ]

    assert incomplete == []


def test_every_option_value_is_a_stable_word_and_unique(form):
    for question in form.questions:
        values = [option.value for option in question.options]

        assert len(set(values)) == len(values)
        assert all(value == value.upper() and value.replace("_", "").isalnum() for value in values)


def test_every_condition_names_an_earlier_question_or_the_context(form):
    seen = set(form.context_names)
    for question in form.questions:
        if question.visible_when:
            assert question.visible_when.fields <= seen
        seen.add(question.id)


def test_every_other_option_has_a_required_text_of_its_own(form):
    for question in form.questions:
        if question.option("LAINNYA"):
            text = form.question(f"{question.id}_other")

            assert text.required
            assert text in form.visible({question.id: "LAINNYA"})
            assert text not in form.visible({})


def test_the_notice_is_short_and_names_the_law(form):
    for language in ("id", "en"):
        assert len(form.notice[language].split()) <= 60
        assert "27/2022" in form.notice[language]


def test_identity_contact_and_nothing_else_is_sealed(form):
    assert [question.id for question in form.questions if question.sealed] == [
        "email",
        "phone",
        "identity_number",
    ]


def test_only_the_service_is_not_asked_and_it_is_never_a_gap(form):
    assert [question.id for question in form.questions if not question.asked] == ["service"]
    assert not form.question("service").required


def test_a_full_entry_is_taken_as_it_stands(form):
    assert form.within(identity_asked="YA").clean(FULL) == FULL


def test_the_shortest_entry_is_taken_as_it_stands(form):
    assert form.clean(SHORTEST) == SHORTEST


def test_each_answer_of_the_shortest_entry_is_needed(form):
    for name in SHORTEST:
        rest = {key: value for key, value in SHORTEST.items() if key != name}

        assert name in {question.id for question in form.gaps(rest)} or name == "agency_category_other"
        assert form.problems(rest)


def test_the_identity_number_is_kept_only_where_the_service_asks_it(form):
    assert "identity_number" not in form.clean(FULL)
    assert "identity_number" not in form.within(identity_asked="TIDAK").clean(FULL)


def test_a_civil_number_is_checked_and_a_passport_is_not(form):
    asking = form.within(identity_asked="YA")
    typed = {**FULL, "identity_number": "b 1234567"}

    assert [(p.question, p.reason) for p in asking.problems(typed)] == [
        ("identity_number", "not_an_identity_number")
    ]
    assert asking.clean({**typed, "identity_kind": "PASPOR"})["identity_number"] == "B1234567"


def test_a_visitor_alone_leaves_no_counts_and_a_foreigner_no_province(form):
    cleaned = form.clean({**FULL, "party": "PERORANGAN", "citizenship": "WNA"})

    assert not {"party_men", "party_women", "province", "regency"} & set(cleaned)


def test_nobody_is_born_in_the_future(form):
    assert [p.reason for p in form.problems({**SHORTEST, "birth_year": 2027})] == ["too_large"]


def test_every_typed_answer_has_a_longest_length_and_choices_can_be_touched(form):
    def bounded(question: Question) -> bool:
        if question.type in (QuestionType.TEXT, QuestionType.TEXTAREA):
            return bool(question.max_length)
        if question.type is QuestionType.SINGLE:
            return bool(question.options)
        return question.max is not None

    assert [question.id for question in form.questions if not bounded(question)] == []
