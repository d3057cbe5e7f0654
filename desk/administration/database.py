"""`pst-admin init --database`, `upgrade`, `copy-store`: a store of several machines, and moving into it."""

from pathlib import Path
from typing import Annotated

import typer

from desk.administration.command_line import address, opened_office, read_settings, said
from shared.office import FILES
from shared.operations import copy_store as copying
from shared.operations import database_setup, kept_files
from shared.settings import Settings

WIDEST = 18
BESIDE = ("mail", "letters")
"""What an office keeps beside its store, and copies by hand."""


def set_up(settings: Settings, database: str, folder: Path | None, *, new_passwords: bool) -> Settings:
    """Set a PostgreSQL up, and hand the machines' URLs over once; the settings of whoever goes on here."""
    ready = said(lambda: database_setup.set_up(settings, database, new_passwords=new_passwords))
    typer.echo("Basis data siap: skema, akun, dan hak aksesnya sesuai versi program ini.")
    if folder is not None:
        for file in said(lambda: database_setup.write_urls(ready, folder)):
            typer.echo(f"Setelan komputer: {file}")
    else:
        for machine, line in database_setup.setting_lines(ready).items():
            typer.echo(f"\nSetelan komputer {machine}:\n{line}")
    if ready.urls:
        typer.echo(
            "\nKata sandi di dalamnya hanya ditampilkan kali ini. Simpan di berkas setelan komputer itu."
        )
    else:
        typer.echo(
            "Kata sandi akun tidak berubah, jadi setelan komputer tidak ditulis ulang "
            "(--new-passwords menggantinya)."
        )
    return ready.settings


def upgrade(
    database: Annotated[str, typer.Option(help="PostgreSQL kantor, sebagai administrator server.")] = "",
) -> None:
    """Sesuaikan penyimpanan data dengan versi program ini; untuk PostgreSQL juga hak akses tiap komputer."""
    settings = read_settings()
    if database:
        set_up(settings, database, None, new_passwords=False)
        return
    with opened_office(settings) as office:
        brought = said(lambda: kept_files.bring(office))
    typer.echo("Penyimpanan data sesuai dengan versi program ini.")
    if brought:
        typer.echo(f"{brought} berkas dari folder komputer ini kini dapat dibuka di setiap meja petugas.")


def copy_store(
    source: Annotated[
        str, typer.Argument(callback=address, help="Alamat asal, mis. sqlite:////var/lib/pst/pst.sqlite3")
    ],
    target: Annotated[
        str, typer.Argument(callback=address, help="Alamat tujuan yang kosong, mis. postgresql+psycopg://…")
    ],
    files: Annotated[
        Path | None, typer.Option(help="Folder berkas dari SQLite; kosong: yang ada di data_dir.")
    ] = None,
) -> None:
    """Salin seluruh penyimpanan data beserta berkasnya ke tempat lain, lalu bandingkan satu demi satu."""
    folder = read_settings().data_dir
    copied = said(lambda: copying.copy_store(source, target, files or folder / FILES))
    for table in (*copied.tables, copied.files):
        typer.echo(f"✔ {table.name:<{WIDEST}} {table.rows:>9}  {table.digest[:16]}")
    rows = sum(table.rows for table in copied.tables)
    typer.echo(f"\nSama: {rows} baris dalam {len(copied.tables)} tabel, {copied.files.rows} berkas.")
    if copied.missing:
        typer.echo(
            f"{copied.missing} berkas yang tercatat tidak ditemukan pada asal, jadi tidak ikut tersalin. "
            "Cari di komputer lain atau di cadangan; pst-admin upgrade di komputer itu menyusulkannya."
        )
    beside = [str(folder / name) for name in BESIDE if (folder / name).is_dir()]
    if beside:
        typer.echo(f"Berkas di luar penyimpanan data tidak ikut tersalin: {', '.join(beside)}.")
    typer.echo("Kunci data pribadi tetap sama; komputer lain menerimanya dengan pst-admin key.")
