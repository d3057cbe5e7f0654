"""`pst-admin`: sets an office up and looks after it."""

from pathlib import Path
from typing import Annotated

import typer

from desk.administration import database, keys, printer
from desk.administration.command_line import opened_office, read_settings, said
from desk.administration.first_account import first_account
from shared.domain.officer import Role
from shared.office import open_office
from shared.operations import health, officers
from shared.operations.first_settings import make_settings
from shared.settings import settings_file

app = typer.Typer(help="Menyiapkan dan merawat kantor.", no_args_is_help=True, pretty_exceptions_enable=False)
people = typer.Typer(help="Akun petugas.", no_args_is_help=True)
app.add_typer(people, name="officers")
app.add_typer(printer.app, name="printer")
app.add_typer(keys.app, name="key")
app.command("upgrade")(database.upgrade)
app.command("copy-store")(database.copy_store)

CHECKS = {
    "store": "Penyimpanan data",
    "clock": "Jam dan zona waktu",
    "sqlite": "SQLite 3.51.3 atau lebih baru",
    "server": "PostgreSQL 14 atau lebih baru",
    "tls": "Sambungan tersandi (TLS)",
    "role": "Akun basis data",
    "server_clock": "Selisih jam server",
    "key": "Kunci data pribadi",
    "files": "Lampiran, surat, dan pindaian",
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
    "store": "Pulihkan penyimpanan data dari cadangan terakhir.",
    "clock": "Perbaiki tanggal dan jam komputer; bila benar, pastikan saat masuk di meja petugas.",
    "sqlite": "Perbarui SQLite, atau jalankan satu aplikasi saja pada berkas ini.",
    "server": "Perbarui PostgreSQL di server.",
    "tls": "Tambahkan ?sslmode=verify-full&sslrootcert=… pada alamat database.",
    "role": "Akun ini terlalu berkuasa; pakai akun kiosk, display, atau desk dari pst-admin init --database.",
    "server_clock": "Samakan jam komputer ini dan server (NTP).",
    "files": "Jalankan pst-admin upgrade di komputer yang menyimpan berkas itu, atau pulihkan dari cadangan.",
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
    name: Annotated[str, typer.Option(help="Nama pengguna administrator; kosong: ditanyakan.")] = "",
    password: Annotated[str, typer.Option(help="Kata sandi; kosong: ditanyakan.")] = "",
    database_url: Annotated[
        str, typer.Option("--database", help="PostgreSQL kantor, sebagai administrator server.")
    ] = "",
    urls: Annotated[
        Path | None, typer.Option(help="Folder untuk setelan tiap komputer; kosong: alamat ditampilkan.")
    ] = None,
    new_passwords: Annotated[bool, typer.Option(help="Ganti kata sandi akun basis data.")] = False,
) -> None:
    """Buat berkas setelan, penyimpanan data, dan akun pertama; untuk PostgreSQL juga akun tiap komputer."""
    path = file or settings_file()
    if said(lambda: make_settings(path)):
        typer.echo(f"Berkas setelan dibuat: {path}")
    else:
        typer.echo(f"Berkas setelan {path} sudah ada dan dipakai.")
    settings = read_settings(path)
    if database_url:
        settings = database.set_up(settings, database_url, urls, new_passwords=new_passwords)
    with opened_office(settings) as office:
        if database_url and officers.any_exists(office):
            return
        officer = said(lambda: first_account(office, name, password))
    typer.echo(f"Akun {officer.name} dibuat. Jalankan pst-kiosk, pst-display, dan pst-desk.")


@app.command()
def doctor() -> None:
    """Periksa apakah kantor siap melayani."""
    settings = read_settings()
    said(lambda: health.require_store(settings))
    with opened_office(settings) as office:
        checks = said(lambda: health.checkup(office))
    for check in checks:
        mark = "✔" if check.good else "✘"
        typer.echo(f"{mark} {CHECKS[check.key]:<32} {check.detail}")
        if not check.good:
            typer.echo(f"  → {REMEDIES.get(check.key, '')}")
        elif (check.key, check.detail) in HINTS:
            typer.echo(f"  → {HINTS[check.key, check.detail]}")
    raise typer.Exit(0 if all(check.good for check in checks) else 1)


@app.command("accept-store")
def accept_store(
    yes: Annotated[
        bool, typer.Option("--yes", prompt="Terima penyimpanan ini apa adanya, beserta data yang hilang?")
    ] = False,
) -> None:
    """Terima penyimpanan yang hilang, tertinggal, atau diganti; nomor yang pernah diberikan tidak diulang."""
    if not yes:
        raise typer.Exit(1)
    with said(lambda: open_office(read_settings(), device="admin", accept_loss=True)):
        typer.echo("Penyimpanan diterima dan kejadian ini dicatat dalam jurnal. Mulai lagi semua aplikasi.")


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
    with opened_office(read_settings()) as office:
        admin_office = said(lambda: officers.sign_in(office, admin, admin_password))
        officer = said(lambda: officers.add(admin_office, name, password, roles=roles, full_name=full_name))
    typer.echo(f"Akun {officer.name} dibuat dengan peran: {', '.join(officer.roles)}.")


def main() -> None:
    """Entry point of `pst-admin`."""
    app()
