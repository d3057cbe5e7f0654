"""Checks of severity error stand in the way of “terekam lengkap” and of “lengkap dan jelas”."""

from typing import Any

import pytest

from shared.domain.request import RequestState
from shared.domain.request_errors import FormContradicts, FormIncomplete, NothingToComplete
from shared.office import Office
from shared.operations import requests
from shared.operations.notices import content_of
from shared.store import mails
from shared.ui.sentences import sentence
from tests.fs3_sample import fs3_answers
from tests.request_path import complete, in_review, recorded

SCHEDULE: dict[str, Any] = fs3_answers()["rencana_jadwal_kegiatan"]
VARIABLES: list[dict[str, str]] = fs3_answers()["variabel_yang_dikumpulkan"]
BACKWARDS = {
    "rencana_jadwal_kegiatan": {**SCHEDULE, "desain": [{"awal": "2027-02-26", "akhir": "2027-02-01"}]}
}
EARLY = {"rencana_rilis_produk": {"rencana_jadwal_rilis_produk_digital": ["2027-04-30"]}}
TWICE = {"variabel_yang_dikumpulkan": [*VARIABLES, VARIABLES[0]]}
UNNAMED = {"unit_analisis": ["LAINNYA"]}
NOT_SECTORAL = {"jenis_statistik": "STATISTIK_KHUSUS"}
CONTRADICTIONS: list[tuple[dict[str, object], tuple[str, ...], str]] = [
    (BACKWARDS, (), "jadwal_akhir_setelah_awal"),
    ({"unit_sampel": None}, ("unit_sampel",), "survei_perlu_sampel"),
    (EARLY, (), "rilis_setelah_pengumpulan"),
    (UNNAMED, ("unit_analisis_lainnya",), "lainnya_perlu_teks"),
    (TWICE, (), "variabel_rangkap"),
]
IDS = [check for _, _, check in CONTRADICTIONS]


def found_in(error: FormIncomplete | FormContradicts) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is missing, and which checks block."""
    problems = error.problems if isinstance(error, FormIncomplete) else ()
    return tuple(one.question for one in problems), error.checks


@pytest.mark.parametrize(("change", "missing", "check"), CONTRADICTIONS, ids=IDS)
def test_a_form_that_contradicts_itself_is_not_recorded_completely(
    officer_office: Office, change: dict[str, object], missing: tuple[str, ...], check: str
) -> None:
    request = recorded(officer_office, **change)

    with pytest.raises((FormIncomplete, FormContradicts)) as refusal:
        requests.mark_complete(officer_office, request.id)

    assert found_in(refusal.value) == (missing, (check,))
    after = requests.open_request(officer_office, request.id)
    assert (after.request.state, after.request.due, after.mails) == (RequestState.RECORDED, None, ())


@pytest.mark.parametrize(("change", "missing", "check"), CONTRADICTIONS, ids=IDS)
def test_a_form_that_contradicts_itself_is_not_verified(
    officer_office: Office, change: dict[str, object], missing: tuple[str, ...], check: str
) -> None:
    request = in_review(officer_office)
    requests.update(officer_office, request.id, change)

    with pytest.raises((FormIncomplete, FormContradicts)) as refusal:
        requests.verify(officer_office, request.id)

    assert found_in(refusal.value) == (missing, (check,))
    after = requests.open_request(officer_office, request.id).request
    assert (after.state, after.verified_revision) == (RequestState.UNDER_REVIEW, None)


def test_what_is_not_sectoral_is_recorded_then_judged_by_the_inspection(officer_office: Office) -> None:
    request = complete(officer_office, **NOT_SECTORAL)
    requests.start_review(officer_office, request.id)

    with pytest.raises(FormContradicts) as refusal:
        requests.verify(officer_office, request.id)
    declined = requests.decline(officer_office, request.id, "Bukan statistik sektoral.")

    assert refusal.value.checks == ("bukan_sektoral",)
    assert declined.state is RequestState.NOT_RECOMMENDED


def test_a_contradiction_is_refused_with_its_places_and_the_remedy(officer_office: Office) -> None:
    request = recorded(officer_office, **BACKWARDS, **TWICE)

    with pytest.raises(FormContradicts) as refusal:
        requests.mark_complete(officer_office, request.id)

    assert sentence(refusal.value) == (
        "Ada 2 pemeriksaan yang belum sesuai, yaitu pada 3.3 Rencana Jadwal Kegiatan › 2. Desain › "
        "Akhir (tgl/bln/thn); "
        "3.4 Variabel (Karakteristik) yang Dikumpulkan › baris 4 › Nama Variabel (Karakteristik). "
        "Perbaiki isian itu menurut petunjuk pada daftar pemeriksaan, lalu coba lagi."
    )


def test_gaps_are_refused_with_their_places_and_the_remedy(officer_office: Office) -> None:
    request = recorded(officer_office, tahun=None, nama_tanda_tangan=None)

    with pytest.raises(FormIncomplete) as refusal:
        requests.mark_complete(officer_office, request.id)

    assert sentence(refusal.value) == (
        "Formulir belum lengkap: 2 isian perlu dilengkapi, yaitu Tahun; Nama penanda tangan. "
        "Lengkapi isian itu, lalu coba lagi."
    )


def test_gaps_and_contradictions_are_refused_together_the_first_three_named(officer_office: Office) -> None:
    gaps = dict.fromkeys(("tahun", "kota_tanda_tangan", "nama_tanda_tangan"))
    request = recorded(officer_office, **gaps, **EARLY)

    with pytest.raises(FormIncomplete) as refusal:
        requests.mark_complete(officer_office, request.id)

    assert refusal.value.checks == ("rilis_setelah_pengumpulan",)
    assert sentence(refusal.value) == (
        "Formulir belum lengkap: 3 isian perlu dilengkapi dan 1 pemeriksaan belum sesuai, "
        "yaitu Tahun; Tempat; Nama penanda tangan; dan lainnya. "
        "Lengkapi dan perbaiki isian itu, lalu coba lagi."
    )


def last_mail(office: Office, request_id: int) -> str:
    with office.store.reading() as session:
        return content_of(office, mails.of_request(session, request_id)[-1])["text"]


def test_a_mail_that_asks_for_completion_lists_gaps_and_contradictions(officer_office: Office) -> None:
    request = recorded(officer_office, tahun=None, **BACKWARDS)

    requests.needs_completion(officer_office, request.id)

    text = " ".join(last_mail(officer_office, request.id).split())
    assert (
        "- Tahun - Pada R.3.3, tanggal akhir 2. Desain mendahului tanggal awalnya. "
        "Periksa kembali tanggalnya. "
    ) in text


def test_asked_once_more_it_is_a_reminder_with_the_list_as_it_is_now(officer_office: Office) -> None:
    request = recorded(officer_office, tahun=None, nama_tanda_tangan=None)
    requests.needs_completion(officer_office, request.id)
    requests.update(officer_office, request.id, {"tahun": 2027})

    again = requests.needs_completion(officer_office, request.id, "Mohon segera.")

    text = last_mail(officer_office, request.id)
    kinds = [mail.kind.value for mail in requests.open_request(officer_office, request.id).mails]
    assert (again.state, kinds) == (RequestState.NEEDS_COMPLETION, ["needs_completion"] * 2)
    assert "- Nama penanda tangan" in text
    assert "- Tahun" not in text
    assert "Mohon segera." in text


def test_nothing_is_asked_for_where_nothing_is_missing(officer_office: Office) -> None:
    request = recorded(officer_office)

    with pytest.raises(NothingToComplete) as refusal:
        requests.needs_completion(officer_office, request.id)

    after = requests.open_request(officer_office, request.id)
    assert (after.request.state, after.mails) == (RequestState.RECORDED, ())
    assert sentence(refusal.value).startswith("Formulir ini sudah lengkap, jadi tidak ada isian")
