"""How something is said to the eye: words, and an icon and a colour that say the same."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """`icon` is a name of the icon font, `colour` one of desk/style.py."""

    words: str
    icon: str
    colour: str
