"""How large the supervision panel is written: as large as its place allows, larger from a distance."""

WIDTH, HEIGHT = 860, 560
"""The place that the panel needs at scale 1."""
IN_THE_WINDOW = 1.35
"""At arm's length more would only be loud."""
SIZES_PX = {
    "figure": 34,
    "figureWords": 16,
    "liveHead": 14,
    "liveTitle": 19,
    "live": 19,
    "liveStrong": 24,
    "liveSmall": 15,
}


def scale_for(width: int, height: int, *, presented: bool) -> float:
    """The factor, in steps of a twentieth so that a small change of size changes nothing."""
    fits = min(width / WIDTH, height / HEIGHT)
    most = fits if presented else min(fits, IN_THE_WINDOW)
    return max(1.0, int(most * 20) / 20)


def scaled_style(scale: float) -> str:
    """The style sheet of the sizes."""
    return "\n".join(
        f'QLabel[role="{role}"] {{ font-size: {round(size * scale)}px; }}' for role, size in SIZES_PX.items()
    )
