"""How large the supervision panel is written: as large as its place allows, larger from a distance."""

WIDTH = 900
HEIGHT, SERVICE_HEIGHT, COUNTER_HEIGHT = 280, 48, 70
"""The place that the panel needs at scale 1: without its lines, and for each of them."""
IN_THE_WINDOW = 1.5
"""At arm's length more would only be loud."""
SIZES_PX = {
    "figure": 34,
    "figureWords": 16,
    "liveHead": 14,
    "liveFirst": 14,
    "liveTitle": 19,
    "live": 16,
    "liveStrong": 25,
}


def needed_height(services: int, counters: int) -> int:
    """The height at scale 1 for so many lines."""
    return HEIGHT + max(services * SERVICE_HEIGHT, counters * COUNTER_HEIGHT)


def scale_for(width: int, height: int, *, needed: int, presented: bool) -> float:
    """The factor, in steps of a twentieth so that a small change of size changes nothing."""
    fits = min(width / WIDTH, height / needed)
    most = fits if presented else min(fits, IN_THE_WINDOW)
    return max(1.0, int(most * 20) / 20)


def scaled_style(scale: float) -> str:
    """The style sheet of the sizes."""
    sizes = [
        f'QLabel[role="{role}"] {{ font-size: {round(size * scale)}px; }}' for role, size in SIZES_PX.items()
    ]
    above, before = round(4 * scale), round(16 * scale)
    return "\n".join(
        [
            *sizes,
            f'QLabel[role="live"] {{ padding: {above}px 0; }}',
            f'QLabel[role="liveHead"] {{ padding: {above}px 0 {above}px {before}px; }}',
            f'QLabel[role="liveStrong"] {{ padding: {above}px 0 {above}px {before}px; }}',
        ]
    )
