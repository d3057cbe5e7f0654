"""What every word of `pst-admin` does: reads the settings, opens the office, says an error in words."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import typer

from desk.administration.refusal_words import told
from shared.domain.errors import FrontOfficeError
from shared.office import Office, open_office
from shared.settings import Settings, SettingsProblem, load_settings, store_url

Result = TypeVar("Result")


def read_settings(file: Path | None = None) -> Settings:
    """The office's settings; one that is wrong ends the command."""
    try:
        return load_settings(file)
    except SettingsProblem as problem:
        typer.echo(str(problem), err=True)
        raise typer.Exit(2) from problem


def address(given: str) -> str:
    """The URL of a store that stands in the command; one that is wrong ends it."""
    try:
        return store_url(given)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def opened_office(settings: Settings) -> Office:
    """The office of these settings; one that cannot be opened ends the command."""
    return said(lambda: open_office(settings, device="admin"))


def said(act: Callable[[], Result]) -> Result:
    """Do it; an error is said in words and ends the command."""
    try:
        return act()
    except FrontOfficeError as error:
        typer.echo(told(error), err=True)
        raise typer.Exit(1) from error
