"""`pst-admin init` asks for the office's first account."""

import typer

from desk.administration.refusal_words import told
from shared.domain.errors import FirstOfficerExists, NameMissing, PasswordTooWeak, TextTooLong
from shared.domain.officer import Officer
from shared.office import Office
from shared.operations import officers


def first_account(office: Office, name: str, password: str) -> Officer:
    """Make it; what was not in the command, or is refused, is asked for until it will do.

    Raises FirstOfficerExists; NameMissing, TextTooLong, PasswordTooWeak where all was in the command.
    """
    if officers.any_exists(office):
        raise FirstOfficerExists
    asks = not (name and password)
    while True:
        try:
            return officers.create_first(office, *_asked(name, password))
        except (NameMissing, TextTooLong, PasswordTooWeak) as error:
            if not asks:
                raise
            typer.echo(told(error), err=True)
            name = password = ""


def _asked(name: str, password: str) -> tuple[str, str]:
    try:
        name = name or typer.prompt("Nama pengguna administrator", default="admin")
        return name, password or typer.prompt(
            "Kata sandi", hide_input=True, confirmation_prompt="Ulangi kata sandi"
        )
    except typer.Abort:
        typer.echo("\nPenyimpanan data siap, akun pertama belum ada. Ulangi pst-admin init.", err=True)
        raise
