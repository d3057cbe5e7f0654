"""Clocks that jump, stand still and come back: a source of time for an office that must not mind."""

import random
from datetime import datetime, timedelta

from shared.domain.business_time import Reading
from shared.store.clock import MachineTime

JUMPS_S = (-86_400 * 40, -86_400, -25_200, -3_700, -30, 30, 3_500, 7_300, 25_200, 86_400, 86_400 * 9)


class HostileTime(MachineTime):
    """Goes on with each look by up to a quarter of a day; sometimes jumps, sometimes stands still."""

    def __init__(self, begin: datetime, chance: random.Random) -> None:
        self._wall, self._steady_s, self._chance = begin, 0.0, chance

    def read(self) -> Reading:
        """The same until `go_on`."""
        return Reading(self._wall, self._steady_s)

    def go_on(self) -> None:
        """Some time passes, and the clock does as it likes."""
        passed = self._chance.choice((0.0, 0.5, 60.0, 3_000.0, 21_600.0))
        self._steady_s += passed
        match self._chance.random():
            case luck if luck < 0.5:
                self._wall += timedelta(seconds=passed)
            case luck if luck < 0.9:
                self._wall += timedelta(seconds=passed + self._chance.choice(JUMPS_S))
            case _:
                pass  # it stands still
