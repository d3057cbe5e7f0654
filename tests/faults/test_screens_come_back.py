"""PostgreSQL is stopped and started under the three screens: each says so while it lasts, then no more."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.app import Desk
from shared.domain.errors import StoreAway
from shared.office import open_office
from shared.ui.sentences import sentence
from tests.builders import officer_of, settings_in
from tests.journeys.house import House, open_house
from tests.postgres import Server, place_for_servers, running_postgres


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """A server that a test may stop; only with its durable defaults the schema outlives that."""
    place = place_for_servers() / tmp_path.name
    with running_postgres(place, options=()) as server:
        yield server
    shutil.rmtree(place)


def test_the_word_that_the_store_is_away_goes_by_itself_when_postgresql_is_back(
    qtbot: QtBot, own_server: Server, tmp_path: Path, full: bool
) -> None:
    settings = settings_in(tmp_path).model_copy(update={"database": own_server.url_of(own_server.create())})
    with open_office(settings, "desk-1") as office:
        officer = officer_of(office, "ratna", "officer", "supervisor").officer

    with open_house(settings) as house:
        house.wait(lambda: house.desk.page.button.isVisible())
        house.desk.enter(house.desk.office.acting_as(officer))
        house.wait(lambda: not said(house) and house.desk.window.current)
        for _ in range(10 if full else 1):
            own_server.stop()
            house.hands.key(Qt.Key.Key_F2)
            house.wait(lambda: said(house) == {"desk's notice", "desk's line", "display", "kiosk"})
            own_server.start()
            house.wait(lambda: not said(house))


def said(house: House) -> set[str]:
    """Which parts of the screens say that the store is away."""
    desk: Desk = house.desk
    parts = {
        "desk's notice": desk.window.notice.text == sentence(StoreAway()),
        "desk's line": "tidak menjawab" in desk.window.status.store_text,
        "display": house.display.board.storeAway,
        "kiosk": house.kiosk.window.shell.emergency,
    }
    return {part for part, says in parts.items() if says}
