"""`pst-admin printer`, as a technician runs it before a printer, and the virtual printer as a process."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from desk.administration.cli import app
from shared.printing.virtual_printer_server import Script, VirtualPrinterServer

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[VirtualPrinterServer]:
    """The printer of this machine's settings."""
    with VirtualPrinterServer(tmp_path / "slips") as server:
        monkeypatch.setenv("PST_SETTINGS", str(tmp_path / "pst.toml"))
        monkeypatch.setenv("PST_DATA_DIR", str(tmp_path / "data"))
        monkeypatch.setenv("PST_PRINTER__CABLE", "network")
        monkeypatch.setenv("PST_PRINTER__ADDRESS", f"127.0.0.1:{server.port}")
        monkeypatch.setenv("PST_PRINTER__TIMEOUT_S", "0.3")
        (tmp_path / "pst.toml").write_text("", encoding="utf-8")
        yield server


def run(*words: str) -> Result:
    return CliRunner().invoke(app, ["printer", *words])


@pytest.mark.parametrize(
    ("script", "code", "said"),
    [
        (Script.NORMAL, 0, "✔ Siap mencetak."),
        (Script.NEAR_END, 0, "! Kertas hampir habis"),
        (Script.PAPER_END, 1, "✘ Kertas tiket habis. Pasang gulungan baru."),
        (Script.COVER_OPEN, 1, "✘ Penutup printer tiket terbuka"),
        (Script.ONE_WAY, 3, "? Printer ini tidak memberi kabar"),
    ],
)
def test_status_says_how_the_printer_is_and_what_to_do(
    printer: VirtualPrinterServer, script: Script, code: int, said: str
) -> None:
    printer.script = script

    result = run("status")

    assert (result.exit_code, said in result.output) == (code, True)
    assert printer.mechanism.slips == 0


def test_a_printer_that_is_not_there_is_told_with_the_setting_to_look_at(
    printer: VirtualPrinterServer,
) -> None:
    printer.close()

    result = run("status")

    assert result.exit_code == 1
    assert (
        "Printer tiket tidak terhubung. Periksa listrik, kabel, dan alamat printer pada setelan."
        in result.output
    )


@pytest.mark.parametrize(
    ("script", "answers", "confirms"),
    [(Script.NORMAL, "ya", "ya"), (Script.STATUS_ONLY, "ya", "tidak"), (Script.ONE_WAY, "tidak", "tidak")],
)
def test_probe_says_what_the_printer_can_do(
    printer: VirtualPrinterServer, script: Script, answers: str, confirms: str
) -> None:
    printer.script = script

    result = run("probe")

    assert f"Menjawab pertanyaan keadaan : {answers}" in result.output
    assert f"Memastikan tiket tercetak   : {confirms}" in result.output


def test_a_probe_of_a_printer_without_paper_keeps_nothing(
    printer: VirtualPrinterServer, tmp_path: Path
) -> None:
    printer.script = Script.PAPER_END

    result = run("probe")

    assert result.exit_code == 1
    assert "Kemampuan printer belum diketahui" in result.output
    assert not (tmp_path / "data" / "printer.json").exists()


@pytest.mark.parametrize(
    ("script", "code", "said"),
    [
        (Script.NORMAL, 0, "Tiket uji tercetak; printer memastikannya."),
        (Script.COVER_OPEN, 1, "Tiket uji tidak dicetak. Penutup printer tiket terbuka"),
        (Script.DROPS, 3, "Tidak pasti apakah tiket uji keluar. Sambungan printer tiket terputus"),
    ],
)
def test_the_ruler_is_printed_or_the_reason_is_said(
    printer: VirtualPrinterServer, script: Script, code: int, said: str
) -> None:
    printer.script = script

    result = run("ruler")

    assert (result.exit_code, said in result.output) == (code, True)


def test_the_roll_is_counted_and_begun_anew(
    printer: VirtualPrinterServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    uncounted = run("roll")
    monkeypatch.setenv("PST_PRINTER__ROLL_MM", "30000")
    run("ruler")
    used = run("roll")
    fresh = run("roll", "--new")

    assert "Sisa kertas tidak dihitung" in uncounted.output
    assert "Sisa gulungan: sekitar 29,9 m" in used.output
    assert "Sisa gulungan: sekitar 30,0 m" in fresh.output


def test_a_roll_whose_count_cannot_be_written_is_told_in_words(
    printer: VirtualPrinterServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PST_PRINTER__ROLL_MM", "30000")
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")

    result = run("roll", "--new")

    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert "Hitungan gulungan tidak dapat disimpan" in result.output
    assert "Periksa apakah folder data_dir dapat ditulis" in result.output


def test_a_wrong_address_is_named_in_a_sentence(
    printer: VirtualPrinterServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PST_PRINTER__ADDRESS", "printer:port")

    result = run("status")

    assert result.exit_code == 2
    assert "printer.address" in result.output


def test_the_virtual_printer_runs_by_itself_until_it_is_stopped(
    printer: VirtualPrinterServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ["printer", "virtual", "--port", "0", "--script", "near-end", "--folder", str(tmp_path / "tray")]
    process = subprocess.Popen(
        [sys.executable, "-c", "from desk.administration.cli import main; main()", *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        told = process.stdout.readline()
        monkeypatch.setenv("PST_PRINTER__ADDRESS", re.search(r"127\.0\.0\.1:\d+", told)[0])
        result = run("ruler")
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)

    assert (result.exit_code, process.returncode) == (0, 0)
    assert [picture.name for picture in (tmp_path / "tray").glob("*.png")] == ["000001.png"]
