"""`pst-admin`: sets an office up and looks after it."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from desk.administration import printer
from shared.assets import asset
from shared.domain.errors import FrontOfficeError
from shared.domain.officer import Role
from shared.office import Office, open_office
from shared.operations import health, officers
from shared.settings import Settings, SettingsProblem, load_settings, settings_file
from shared.ui.sentences import sentence

app = typer.Typer(help="Menyiapkan dan merawat kantor.", no_args_is_help=True, pretty_exceptions_enable=False)
Result = TypeVar("Result")
people = typer.Typer(help="Akun petugas.", no_args_is_help=True)
app.add_typer(people, name="officers")
app.add_typer(printer.app, name="printer")

CHECKS = {
    "store": "Penyimpanan data",
    "sqlite": "SQLite 3.51.3 atau lebih baru",
    "key": "Kunci data pribadi",
    "printer": "Printer tiket",
    "probe": "Kemampuan printer tiket",
    "mark": "Tanda mode darurat kiosk",
    "officers": "Petugas pertama",
    "counters": "Loket",
    "calendar": "Kalender hari libur",
    "mail_server": "Server e-mail",
    "signer": "Penanda tangan surat",
    "mails": "Naskah e-mail",
    "letters": "Naskah surat",
    "forms": "Formulir",
}
REMEDIES = {
    "sqlite": "Perbarui SQLite, atau jalankan satu aplikasi saja pada berkas ini.",
    "printer": "Perbaiki bagian [printer] pada berkas setelan.",
    "mark": "Periksa ruang simpan; berkas yang rusak pindahkan dari folder data dan simpan untuk petugas TI.",
    "officers": "Jalankan: pst-admin init",
    "counters": "Aktifkan sedikitnya satu loket.",
    "calendar": "Isi kalender untuk tahun berjalan.",
    "mails": "Perbaiki bagian itu, atau pindahkan berkasnya agar naskah bawaan dipakai.",
    "letters": "Perbaiki bagian itu, atau pindahkan berkasnya agar naskah bawaan dipakai.",
    "forms": "Perbaiki bagian itu, atau pasang kembali berkas formulir bawaan.",
}
HINTS = {
    ("printer", "virtual"): "Printer virtual hanya untuk latihan: tiket menjadi berkas PNG, bukan kertas.",
    ("probe", health.NOT_SET): "Jalankan sekali: pst-admin printer probe",
    (
        "probe",
        health.ONE_WAY,
    ): "Printer ini tidak memberi kabar; pengunjung tidak diberi tahu bila kertas habis.",
    ("mail_server", health.NOT_SET): "Tidak ada e-mail yang dikirim; atur bagian [mail] pada berkas setelan.",
    ("signer", health.NOT_SET): "Isi signer_name dan signer_nip pada bagian [letter] berkas setelan.",
}


@app.command()
def init(
    file: Annotated[Path | None, typer.Option(help="Berkas setelan yang dibuat.")] = None,
    name: Annotated[str, typer.Option(prompt="Nama pengguna administrator")] = "admin",
    password: Annotated[
        str, typer.Option(prompt="Kata sandi", confirmation_prompt="Ulangi kata sandi", hide_input=True)
    ] = "",
) -> None:
    """Buat berkas setelan, penyimpanan data, dan akun pertama."""
    path = file or settings_file()
    if path.exists():
        typer.echo(f"Berkas setelan {path} sudah ada dan dipakai.")
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(asset("sample", "pst.toml").read_text(encoding="utf-8"), encoding="utf-8")
        typer.echo(f"Berkas setelan dibuat: {path}")
    with _office(_settings(path)) as office:
        officer = _said(lambda: officers.create_first(office, name, password))
    typer.echo(f"Akun {officer.name} dibuat. Jalankan pst-kiosk, pst-display, dan pst-desk.")


@app.command()
def doctor() -> None:
    """Periksa apakah kantor siap melayani; penyimpanan yang belum ada dibuat."""
    with _office(_settings()) as office:
        checks = _said(lambda: health.checkup(office))
    for check in checks:
        mark = "✔" if check.good else "✘"
        typer.echo(f"{mark} {CHECKS[check.key]:<32} {check.detail}")
        if not check.good:
            typer.echo(f"  → {REMEDIES.get(check.key, '')}")
        elif (check.key, check.detail) in HINTS:
            typer.echo(f"  → {HINTS[check.key, check.detail]}")
    raise typer.Exit(0 if all(check.good for check in checks) else 1)


@people.command("add")
def add_officer(
    name: Annotated[str, typer.Argument(help="Nama pengguna baru.")],
    role: Annotated[list[Role], typer.Option(help="Peran; boleh diulang.")] = [Role.OFFICER],  # noqa: B006
    full_name: Annotated[str, typer.Option(help="Nama lengkap beserta gelar.")] = "",
    admin: Annotated[str, typer.Option(prompt="Nama pengguna administrator")] = "admin",
    admin_password: Annotated[str, typer.Option(prompt="Kata sandi administrator", hide_input=True)] = "",
    password: Annotated[
        str,
        typer.Option(prompt="Kata sandi baru", confirmation_prompt="Ulangi kata sandi baru", hide_input=True),
    ] = "",
) -> None:
    """Tambah petugas; administrator masuk terlebih dahulu."""
    roles = tuple(one.value for one in role)
    with _office(_settings()) as office:
        admin_office = _said(lambda: officers.sign_in(office, admin, admin_password))
        officer = _said(lambda: officers.add(admin_office, name, password, roles=roles, full_name=full_name))
    typer.echo(f"Akun {officer.name} dibuat dengan peran: {', '.join(officer.roles)}.")


def main() -> None:
    """Entry point of `pst-admin`."""
    app()


def _settings(file: Path | None = None) -> Settings:
    try:
        return load_settings(file)
    except SettingsProblem as problem:
        typer.echo(str(problem), err=True)
        raise typer.Exit(2) from problem


def _office(settings: Settings) -> Office:
    return _said(lambda: open_office(settings, device="admin"))


def _said(act: Callable[[], Result]) -> Result:
    """Do it; an error is said in words and ends the command."""
    try:
        return act()
    except FrontOfficeError as error:
        typer.echo(sentence(error), err=True)
        raise typer.Exit(1) from error
