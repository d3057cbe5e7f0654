"""An office whose store is away at the start opens by itself."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.office_door import OfficeDoor
from shared.domain.errors import StoreAway
from shared.settings import Settings
from shared.ui.background import Worker


def test_the_door_opens_by_itself_when_the_store_that_was_away_is_back(
    settings: Settings, qtbot: QtBot
) -> None:
    store, aside = settings.data_dir / "pst.sqlite3", settings.data_dir / "aside"
    store.rename(aside)
    store.mkdir()
    keeper = QObject()
    worker = Worker("store", keeper)
    door = OfficeDoor(settings, "kiosk-1", worker, keeper)

    with qtbot.waitSignal(door.shut) as first:
        door.open()
    with qtbot.waitSignal(door.shut) as second:
        pass
    store.rmdir()
    aside.rename(store)
    with qtbot.waitSignal(door.opened) as opened:
        pass

    assert [type(shut.args[0]) for shut in (first, second)] == [StoreAway, StoreAway]
    assert opened.args[0].device == "kiosk-1"
    door.close()
    worker.close()
