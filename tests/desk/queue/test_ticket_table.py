"""Today's tickets as a table: no word is cut off."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from desk.app import Desk
from desk.queue.ticket_table import SERVICE
from shared.office import Office
from shared.operations import emergency, printing, queue
from tests.desk.test_languages import speak


def test_every_column_in_view_has_room_for_its_words(
    qtbot: QtBot, office: Office, entered: Callable[..., Desk]
):
    for _ in range(30):
        queue.take_number(office, "RS", priority=True)
    emergency.remember(office)
    emergency.take_number(emergency.LoneKiosk(office.settings, "kiosk-10", office.clock), "RS")
    emergency.merge(office)
    printing.recover(office)
    desk = entered("officer")
    view = desk.window.panel("queue").table.view
    qtbot.waitUntil(view.verticalScrollBar().isVisible)

    for language in ("id", "en"):
        speak(desk, language)
        for width in (1280, 1400, 1430, 1460, 1500, 1540, 1600, 1920):
            desk.window.resize(width, 720)
            qtbot.waitUntil(lambda width=width: desk.window.width() == width)
            shown = [column for column in range(view.model().columnCount()) if view.columnWidth(column)]
            cut = [
                one for one in shown if one != SERVICE and view.columnWidth(one) < view.sizeHintForColumn(one)
            ]

            assert (width, cut) == (width, [])
            taken = sum(view.columnWidth(column) for column in shown)
            assert taken <= view.viewport().width(), (language, width)
