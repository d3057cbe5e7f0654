"""`./pst tour DIR` plays all fourteen steps, as its user starts it, and leaves what it promises."""

import json
import subprocess
import sys
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from shared.domain.procedure import STEPS
from shared.printing.virtual_printer import decode
from tests.journeys.tour_book import FolderTaken, TourBook

ROOT = Path(__file__).resolve().parents[2]
TITLE = "Survei Kepuasan Masyarakat"
PAPERS = {
    "surat-permohonan.pdf": "Permohonan rekomendasi kegiatan statistik",
    "blank-form.pdf": "Fungsi Pengolahan dan Diseminasi Statistik",
    "receipt.pdf": "P-",
    "form.pdf": TITLE,
    "letter.pdf": "layak untuk dilaksanakan",
}
MAILS = ("Tanda terima", "perlu perbaikan", "layak", "Surat rekomendasi V-", "Mohon penilaian")


def run_tour(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.journeys.tour", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tour that was played once for all tests here."""
    folder = tmp_path_factory.mktemp("tour") / "out"
    tour = run_tour(str(folder))
    assert tour.returncode == 0, tour.stderr
    return folder


def text_of(pdf: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(pdf).pages)


def test_the_tour_does_all_fourteen_steps_and_pictures_each(toured: Path) -> None:
    steps = json.loads((toured / "tour.json").read_text(encoding="utf-8"))["steps"]

    assert [(step["step"], step["what"], step["done"]) for step in steps] == [
        (number, words["id"], True) for number, words in sorted(STEPS.items())
    ]
    for name in [name for step in steps for name in (step["picture"], *step["more"])]:
        with Image.open(toured / name) as picture:
            assert picture.width >= 900
            assert len(picture.convert("RGB").getcolors(1 << 24)) > 50, name


def test_the_tours_papers_say_what_they_are(toured: Path) -> None:
    assert {name: words in text_of(toured / name) for name, words in PAPERS.items()} == dict.fromkeys(
        PAPERS, True
    )
    assert len(decode((toured / "slip.bin").read_bytes())) == 1


def test_the_tours_mails_arrived_each_once_and_the_letter_is_attached(toured: Path) -> None:
    mails = [message_from_bytes(file.read_bytes(), policy=default) for file in sorted(toured.glob("*.eml"))]

    assert [words in mail["Subject"] for mail, words in zip(mails, MAILS, strict=True)] == [True] * len(MAILS)
    [attached] = mails[3].iter_attachments()
    assert attached.get_content().startswith(b"%PDF-")
    assert len({mail["Message-ID"] for mail in mails}) == len(MAILS)


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "tesis.pdf").write_bytes(b"jangan dihapus")

    tour = run_tour(str(tmp_path))

    assert (tour.returncode, sorted(file.name for file in tmp_path.iterdir())) == (2, ["tesis.pdf"])
    assert "bukan hasil tour" in tour.stderr


def test_a_tour_replaces_the_one_before(toured: Path) -> None:
    copy = toured.parent / "again"
    copy.mkdir()
    for file in toured.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())

    TourBook(copy)

    assert list(copy.iterdir()) == []


def test_a_tour_leaves_alone_what_was_put_beside_the_one_before(toured: Path) -> None:
    copy = toured.parent / "beside"
    copy.mkdir()
    (copy / "tour.json").write_bytes((toured / "tour.json").read_bytes())
    (copy / "catatan.pdf").write_bytes(b"jangan dihapus")

    with pytest.raises(FolderTaken):
        TourBook(copy)

    assert sorted(file.name for file in copy.iterdir()) == ["catatan.pdf", "tour.json"]
