"""Kiosks that have lost their store."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.office import Office, open_office
from shared.operations import emergency
from shared.operations.emergency import LoneKiosk
from tests.fakes import FixedClock


@pytest.fixture
def kiosk(office: Office, clock: FixedClock) -> LoneKiosk:
    """The kiosk of the office, which it has seen open."""
    emergency.remember(office)
    return LoneKiosk(office.settings, "kiosk-1", clock)


@pytest.fixture
def other_office(office: Office, tmp_path: Path) -> Iterator[Office]:
    """The same office on another machine, which has a kiosk too."""
    folder = tmp_path / "other"
    folder.mkdir()
    shutil.copy(office.settings.data_dir / "pst.key", folder)
    store = office.store.url.render_as_string(hide_password=False)
    settings = office.settings.model_copy(update={"data_dir": folder, "database": store})
    with open_office(settings, device="kiosk-2") as opened:
        opened.clock = office.clock
        emergency.remember(opened)
        yield opened
