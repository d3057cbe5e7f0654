"""Material Design icons for QML and Widgets: a font family and the sign of each name."""

from functools import cache

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtQml import QmlElement, QmlSingleton

from shared.ui.application import package_folder

QML_IMPORT_NAME = "Shared.Icons"
QML_IMPORT_MAJOR_VERSION = 1

FALLBACK = "help-circle"
_PREFIX = "mdi6."


@cache
def icon_family() -> str:
    """Loads the icon font on the first call and returns its family."""
    file = next((package_folder("qtawesome") / "fonts").glob("materialdesignicons6-webfont-*.ttf"))
    number = QFontDatabase.addApplicationFont(str(file))
    if number < 0:
        raise FileNotFoundError(file)
    return QFontDatabase.applicationFontFamilies(number)[0]


def icon_sign(name: str) -> str:
    """The character that draws `name` ("mdi6.library" or "library"); an unknown name gets a question mark."""
    charmap = _charmap()
    code = charmap.get(name.removeprefix(_PREFIX)) or charmap[FALLBACK]
    return chr(int(code, 16))


@cache
def _charmap() -> dict[str, str]:
    import json  # only when something is drawn: a first frame knows no icon

    file = next((package_folder("qtawesome") / "fonts").glob("materialdesignicons6-webfont-charmap-*.json"))
    names: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return names


@QmlElement
@QmlSingleton
class Icons(QObject):
    """The same for QML."""

    @Slot(str, result=str)
    def sign(self, name: str) -> str:
        return icon_sign(name)

    def _family(self) -> str:
        return icon_family()

    family = Property(str, _family, constant=True)
