"""Millimetres on a panel: the only place that turns lengths into pixels."""

from typing import NamedTuple  # a data class would load its module before the first frame

MILLIMETRES_PER_INCH = 25.4
PLAUSIBLE = (0.08, 0.6)
"""Smallest and largest pixel pitch in mm that a screen may claim; others are guessed."""
TYPICAL = 0.248
"""A 21.5-inch panel of 1920 × 1080."""


class Metrics(NamedTuple):
    """One panel's pixel pitch in millimetres."""

    mm_per_pixel: float

    def px(self, length_mm: float) -> int:
        """`length_mm` in whole pixels, never less than one."""
        return max(1, round(length_mm / self.mm_per_pixel))


def measured(setting: float | None, physical_dpi: float) -> Metrics:
    """The calibrated pitch where the office set one, else the screen's own, else a typical panel's.

    Virtual and cheap screens report nonsense sizes, so an implausible pitch is not believed.
    """
    if setting is not None:
        return Metrics(setting)
    pitch = MILLIMETRES_PER_INCH / physical_dpi if physical_dpi > 0 else 0.0
    if PLAUSIBLE[0] <= pitch <= PLAUSIBLE[1]:
        return Metrics(pitch)
    return Metrics(TYPICAL)
