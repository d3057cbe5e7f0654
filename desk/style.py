"""The desk's colours and its style sheet."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from shared.assets import asset

COLOURS = {
    "primary": "#0B4F94",
    "primary_dark": "#0A3D73",
    "primary_hover": "#0D61B5",
    "primary_soft": "#E3EFFA",
    "ground": "#F4F7FA",
    "card": "#FFFFFF",
    "line": "#D3DDE8",
    "line_strong": "#8A9BB0",
    "text": "#16263A",
    "muted": "#4A5C72",
    "on_primary": "#FFFFFF",
    "green": "#1C6E38",
    "green_soft": "#E5F4EA",
    "orange": "#9A4A00",
    "orange_soft": "#FDF0E0",
    "orange_mark": "#F28C28",
    "red": "#A61B1B",
    "red_soft": "#FCE9E8",
    "violet": "#5B3E96",
    "grey_soft": "#EDF1F5",
    "focus": "#D9730D",
    "disabled": "#6B7A8C",
}
"""Each text colour reaches 4.5:1 on the grounds that it stands on."""

STATE_LOOK = {
    "waiting": ("timer-sand", "primary"),
    "called": ("bullhorn", "orange"),
    "serving": ("account-voice", "green"),
    "on_hold": ("pause-circle", "violet"),
    "done": ("check-circle", "green"),
    "no_show": ("account-off", "red"),
    "cancelled": ("cancel", "muted"),
}
"""Icon and colour of a ticket's state; the word stands beside them."""


def style_sheet() -> str:
    """The style sheet with its colours filled in."""
    sheet = asset("style", "desk.qss")
    text = sheet.read_text(encoding="utf-8").replace("@folder", sheet.parent.as_posix())
    for name in sorted(COLOURS, key=len, reverse=True):
        text = text.replace(f"@{name}", COLOURS[name])
    return text


def use_style(application: QApplication) -> None:
    """The same look on every system, whatever its theme."""
    application.setStyle("Fusion")
    palette = QPalette(QColor(COLOURS["ground"]))
    for role, name in (
        (QPalette.ColorRole.Window, "ground"),
        (QPalette.ColorRole.Base, "card"),
        (QPalette.ColorRole.Text, "text"),
        (QPalette.ColorRole.WindowText, "text"),
        (QPalette.ColorRole.ButtonText, "text"),
        (QPalette.ColorRole.PlaceholderText, "muted"),
        (QPalette.ColorRole.Highlight, "primary"),
        (QPalette.ColorRole.HighlightedText, "on_primary"),
        (QPalette.ColorRole.Accent, "primary"),
    ):
        palette.setColor(role, QColor(COLOURS[name]))
    application.setPalette(palette)
