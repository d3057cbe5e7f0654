"""A letter on its way to paper or into a file, under a name of its own."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desk.paper_outlet import Outlet, PaperOutlet
from shared.domain.letter import Letter


def ask_for_paper(
    outlet: PaperOutlet,
    over: QWidget,
    letter: Letter,
    *,
    is_saved: Callable[[], bool],
    give: Callable[[Outlet], object],
) -> None:
    """Ask where it goes. What could not be saved is said already; an older wording goes on no paper."""
    title = QCoreApplication.translate("LettersPanel", "Surat {number}").format(number=letter.number)
    name = "-".join((letter.identity or letter.number).replace("/", " ").split())
    outlet.ask(over, title, f"Surat-{name}.pdf", lambda place: give(place) if is_saved() else None)
