"""`pst-admin key`: brings the office's key to its other machines."""

from pathlib import Path
from typing import Annotated

import typer

from desk.administration.command_line import opened_office, read_settings, said
from shared.operations import key_transport

app = typer.Typer(help="Kunci data pribadi.", no_args_is_help=True)


@app.command("export")
def export_key(file: Annotated[Path, typer.Argument(help="Berkas baru, mis. pada diska lepas.")]) -> None:
    """Tulis kunci kantor ini ke berkas, untuk komputer lain atau untuk cadangan."""
    with opened_office(read_settings()) as office:
        said(lambda: key_transport.export_key(office, file))
    typer.echo(f"Kunci ditulis ke {file}. Siapa pun yang memegangnya dapat membaca data pribadi.")


@app.command("import")
def import_key(file: Annotated[Path, typer.Argument(help="Berkas dari pst-admin key export.")]) -> None:
    """Pakai kunci dari berkas itu di komputer ini."""
    origin = said(lambda: key_transport.import_key(read_settings(), file))
    typer.echo(
        f"Kunci cocok dengan penyimpanan data dan disimpan ({origin}). Hapus {file} bila tidak dipakai lagi."
    )
