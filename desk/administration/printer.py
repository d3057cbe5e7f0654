"""`pst-admin printer …`: looks after this machine's ticket printer."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from shared.domain.print_job import PrintState
from shared.operations import printer_care
from shared.operations.printer_care import PrinterReport
from shared.settings import Settings, SettingsProblem, load_settings
from shared.ui.paper_words import trouble_and_remedy

GOOD, TROUBLED, WRONG_SETTINGS, CANNOT_SAY = 0, 1, 2, 3
"""Exit codes: all is well; the printer needs a person; the settings do; nobody can say."""

app = typer.Typer(help="Printer tiket komputer ini.", no_args_is_help=True)
Result = TypeVar("Result")
Script = StrEnum("Script", {name.upper(): name for name in printer_care.SCRIPTS})


@app.command()
def status() -> None:
    """Tanyakan keadaan printer. Kode keluar: 0 siap, 1 perlu tindakan, 2 setelan salah, 3 tidak diketahui."""
    report = _asked(printer_care.status)
    _tell(report)
    raise typer.Exit(_code(report))


@app.command()
def probe() -> None:
    """Cari tahu apa yang dapat dijawab printer; hasilnya disimpan untuk komputer ini."""
    report = _asked(printer_care.probe)
    _tell(report)
    if report.can is None:
        typer.echo("Kemampuan printer belum diketahui. Atasi dahulu, lalu jalankan lagi.")
    else:
        typer.echo(f"Menjawab pertanyaan keadaan : {_yes(report.can.answers)}")
        typer.echo(f"Memastikan tiket tercetak   : {_yes(report.can.confirms)}")
        typer.echo(f"Menutup sambungan sendiri   : {_yes(bool(report.can.closes))}")
    raise typer.Exit(_code(report))


@app.command()
def ruler() -> None:
    """Cetak tiket uji: tepi, penggaris milimeter, garis halus, dan kode QR."""
    ended = _asked(printer_care.ruler)
    if ended.state is PrintState.CONFIRMED:
        typer.echo("✔ Tiket uji tercetak; printer memastikannya.")
        raise typer.Exit(GOOD)
    if ended.state is PrintState.SENT:
        typer.echo("✔ Tiket uji terkirim. Lihat apakah keluar utuh.")
        raise typer.Exit(GOOD)
    why = trouble_and_remedy(ended.reason) if ended.reason else ""
    if ended.state is PrintState.FAILED:
        typer.echo(f"✘ Tiket uji tidak dicetak. {why}", err=True)
        raise typer.Exit(TROUBLED)
    typer.echo(f"? Tidak pasti apakah tiket uji keluar. {why}", err=True)
    raise typer.Exit(CANNOT_SAY)


@app.command()
def roll(
    new: Annotated[
        bool, typer.Option("--new", help="Gulungan baru sudah dipasang; hitung dari awal.")
    ] = False,
) -> None:
    """Sisa gulungan kertas menurut hitungan tiket."""
    try:
        left = _asked(printer_care.new_roll if new else printer_care.roll_left)
    except OSError as error:
        typer.echo(f"Hitungan gulungan tidak dapat disimpan: {error.strerror}.", err=True)
        typer.echo("Periksa apakah folder data_dir dapat ditulis, lalu jalankan lagi.", err=True)
        raise typer.Exit(TROUBLED) from error
    if left is None:
        typer.echo("Sisa kertas tidak dihitung; isi printer.roll_mm pada berkas setelan.")
        return
    typer.echo(_roll_words(left.left_mm, left.left_slips))


@app.command()
def virtual(
    port: Annotated[int, typer.Option(help="Port yang didengarkan.")] = 9100,
    script: Annotated[Script, typer.Option(help="Perilaku printer.")] = Script.NORMAL,  # type: ignore[attr-defined]
    folder: Annotated[Path | None, typer.Option(help="Tempat tiket (PNG).")] = None,
    host: Annotated[str, typer.Option(help="Alamat yang didengarkan.")] = "127.0.0.1",
) -> None:
    """Jalankan printer virtual di jaringan untuk latihan; Ctrl+C menghentikannya."""
    tray = folder or _asked(printer_care.slips_folder)
    try:
        server = printer_care.virtual_printer(tray, script.value, port=port, host=host)
    except OSError as error:
        typer.echo(f"Port {port} tidak dapat dipakai: {error.strerror}.", err=True)
        raise typer.Exit(TROUBLED) from error
    with server:
        typer.echo(f'Printer virtual siap: cable = "network", address = "{host}:{server.port}"')
        typer.echo(f"Perilaku: {script.value}. Tiket: {tray}. Ctrl+C menghentikannya.")
        try:
            server.wait()
        except KeyboardInterrupt:
            typer.echo("Printer virtual berhenti.")


def _asked(act: Callable[[Settings], Result]) -> Result:
    """Do it with this machine's settings; wrong ones are said in a sentence and end the command."""
    try:
        return act(load_settings())
    except SettingsProblem as problem:
        typer.echo(str(problem), err=True)
        raise typer.Exit(WRONG_SETTINGS) from problem


def _tell(report: PrinterReport) -> None:
    typer.echo(f"Printer: {report.cable}")
    if report.trouble is not None:
        typer.echo(f"✘ {trouble_and_remedy(report.trouble)}")
    elif report.status.answered:
        typer.echo("✔ Siap mencetak.")
    else:
        typer.echo(
            "? Printer ini tidak memberi kabar tentang keadaannya; lihat langsung kertas dan lampunya."
        )
    if report.status.near_end:
        typer.echo("! Kertas hampir habis: siapkan gulungan baru.")
    if report.roll is not None:
        typer.echo(_roll_words(report.roll.left_mm, report.roll.left_slips))


def _roll_words(left_mm: int, left_slips: int) -> str:
    metres = f"{left_mm / 1000:.1f}".replace(".", ",")
    return f"Sisa gulungan: sekitar {metres} m, cukup untuk {left_slips} tiket."


def _code(report: PrinterReport) -> int:
    if report.trouble is not None:
        return TROUBLED
    return GOOD if report.status.answered else CANNOT_SAY


def _yes(answer: bool) -> str:
    return "ya" if answer else "tidak"
