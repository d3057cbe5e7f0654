"""One visit through all fourteen steps, in the real windows, with its papers: `./pst tour DIR`.

Nobody needs a screen. The office is a fresh one with three accounts; mails go to a server of this machine.
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

import typer
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desk.style import use_style
from shared.office import open_office
from shared.operations import officers
from shared.setting_sections import LetterSettings, MailSettings
from shared.settings import Settings
from shared.ui.application import start_application
from tests.builders import PASSWORD, officer_of, settings_in
from tests.journeys.house import open_house
from tests.journeys.tour_book import FolderTaken, TourBook
from tests.journeys.tour_end import EndTour
from tests.journeys.tour_front import FrontTour
from tests.journeys.tour_office import OfficeTour
from tests.smtp_server import HOST, running_post

DESK_SIZE = (1600, 900)
PEOPLE = (
    ("ratna", "Ratna Contoh, S.Tr.Stat.", "officer"),
    ("kepala", "Contoh Pratama, S.Si., M.M.", "head"),
)
NO_SCREEN = "This plugin does not support"
"""What Qt says of a window that nobody sees, whenever it is raised."""


def office_of_three(folder: Path, port: int) -> Settings:
    """A fresh office: administrator, officer and head, and a mail server on this machine."""
    settings = settings_in(folder).model_copy(
        update={
            "mail": MailSettings(server=HOST, port=port, security="none"),
            "letter": LetterSettings(
                signer_name="Contoh Pratama, S.Si., M.M.", signer_nip="197001011994031001"
            ),
        }
    )
    with open_office(settings) as office:
        first = officer_of(office, "admin", "administrator")
        for name, full_name, role in PEOPLE:
            officers.add(first, name, PASSWORD, roles=(role,), full_name=full_name)
    return settings


def play(out: Path) -> None:
    """All fourteen steps; pictures, papers, mails and tour.json are in `out`."""
    book = TourBook(out)
    with TemporaryDirectory() as folder, running_post() as post:
        settings = office_of_three(Path(folder), post.port)
        with open_house(settings) as house:
            sys.excepthook = sys.__excepthook__  # told in full, unlike before visitors
            house.desk.window.resize(*DESK_SIZE)
            FrontTour(house, book).play()
            OfficeTour(house, book).play()
            EndTour(house, book, post.postman.mails).play()


def main() -> int:
    """Entry point of `./pst tour DIR`."""
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        typer.echo("Pemakaian: ./pst tour FOLDER", err=True)
        return 2
    qInstallMessageHandler(_pass_on)
    application = start_application("tour", widgets=True)
    assert isinstance(application, QApplication)
    use_style(application)
    try:
        play(Path(sys.argv[1]).resolve())
    except FolderTaken as error:
        typer.echo(f"tour: {error}", err=True)
        return 2
    return 0


def _pass_on(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    if not words.startswith(NO_SCREEN):
        typer.echo(words, err=True)


if __name__ == "__main__":
    sys.exit(main())
