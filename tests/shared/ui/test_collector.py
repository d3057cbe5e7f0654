"""The search for dead cycles rests while an app starts, and never looks through what it has loaded."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from shared.ui import collector


@pytest.fixture(autouse=True)
def usual_collector() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()
    collector._settled.clear()


def test_nothing_is_looked_for_while_an_app_starts() -> None:
    collector.pause()

    assert not gc.isenabled()


def test_what_was_loaded_is_not_looked_through_again_and_what_follows_is() -> None:
    collector.pause()
    loaded: list[object] = [[]]

    collector.settle()
    later: list[object] = [[]]

    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
    looked_through = {id(one) for one in gc.get_objects()}
    assert (id(loaded) in looked_through, id(later) in looked_through) == (False, True)


class Cycle:
    """Dead as soon as nobody else holds it; only the collector finds it."""

    def __init__(self) -> None:
        self.itself = self


def test_what_died_is_looked_for_in_a_turn_of_its_own_once_an_app_has_settled(qtbot: QtBot) -> None:
    collector.pause()
    early = weakref.ref(Cycle())
    collector.sweep()
    found_early = early() is None

    collector.settle()
    gc.disable()
    late = weakref.ref(Cycle())
    collector.sweep_later()

    assert (found_early, late() is None) == (False, False)
    qtbot.waitUntil(lambda: late() is None)
