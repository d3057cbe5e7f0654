"""The history tells from what to what, also inside long texts, tables and groups."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desk.requests.words import change_lines
from shared.office import Office
from shared.operations import requests
from tests import request_path
from tests.fs3_sample import fs3_answers
from tests.papers import paper_with


def lines_of_newest(office: Office, request_id: int) -> list[str]:
    opened = requests.open_request(office, request_id)
    newest = [line for line in opened.history if line.changes][-1]
    return [words for change in newest.changes for words in change_lines(change, opened)]


def rows_with(**changed: str) -> list[dict[str, str]]:
    rows = fs3_answers()["variabel_yang_dikumpulkan"]
    return [rows[0], {**rows[1], **changed}, rows[2]]


PURPOSE = fs3_answers()["tujuan_kegiatan"]
GROUP = fs3_answers()["penanggung_jawab_teknis"]
PLAN = fs3_answers()["rencana_jadwal_kegiatan"]


@pytest.mark.parametrize(
    ("answer", "lines"),
    [
        (
            {"tujuan_kegiatan": PURPOSE + " Hasilnya dipakai dinas."},
            [
                "3.2: …pada tahun anggaran berikutnya. → "
                "…pada tahun anggaran berikutnya. Hasilnya dipakai dinas."
            ],
        ),
        ({"tahun": 2028}, ["Tahun: 2027 → 2028"]),
        (
            {"variabel_yang_dikumpulkan": rows_with(konsep="Waktu tunggu")},
            ["3.4 › baris 2 › Konsep: Pendidikan → Waktu tunggu"],
        ),
        (
            {"variabel_yang_dikumpulkan": rows_with()[:2]},
            [
                "3.4 › baris 3: Penilaian responden, Penilaian, "
                "Penilaian responden atas kepuasan masyarakat terhadap lay… → kosong"
            ],
        ),
        (
            {"penanggung_jawab_teknis": {**GROUP, "jabatan": "Sekretaris"}},
            ["2.2 › Jabatan: Kepala Bidang Pelayanan Contoh → Sekretaris"],
        ),
        (
            {"rencana_jadwal_kegiatan": {**PLAN, "desain": [{"awal": "2027-02-01", "akhir": "2027-02-27"}]}},
            ["3.3 › 2. Desain: 01/02/2027–26/02/2027 → 01/02/2027–27/02/2027"],
        ),
        ({"metode_analisis": "DESKRIPTIF"}, ["7.2: Deskriptif dan Inferensia → Deskriptif"]),
    ],
)
def test_a_change_is_told_from_what_to_what(
    officer_office: Office, qapp: QApplication, answer: dict[str, object], lines: list[str]
) -> None:
    request = request_path.recorded(officer_office)

    requests.update(officer_office, request.id, answer)

    assert lines_of_newest(officer_office, request.id) == lines


def test_a_file_is_told_by_its_name(officer_office: Office, qapp: QApplication, tmp_path: Path) -> None:
    request = request_path.recorded(officer_office)
    letter = tmp_path / "Surat baru.pdf"
    letter.write_bytes(paper_with("Permohonan yang baru"))

    requests.update(officer_office, request.id, {"surat_permohonan": letter})

    assert lines_of_newest(officer_office, request.id) == [
        "Surat permohonan rekomendasi: Surat Permohonan.pdf → Surat baru.pdf"
    ]
