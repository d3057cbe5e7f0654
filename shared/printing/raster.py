"""Rows of dots as a ticket printer takes them: eight to a byte, and 1 is ink."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from PIL import Image

_AS_PRINTED = "1;I"
"""Pillow's name for dots of which 1 is ink."""


@dataclass(frozen=True)
class Raster:
    """A piece of paper, `dots` wide, with the bytes of its rows one after another."""

    dots: int
    rows: bytes

    @classmethod
    def of(cls, image: Image.Image) -> Self:
        """An image's dots. ValueError where it is not black and white, or not as wide as whole bytes."""
        if image.mode != "1" or image.width % 8:
            raise ValueError("a slip is black and white, and as wide as whole bytes")
        return cls(image.width, image.tobytes("raw", _AS_PRINTED))

    @classmethod
    def blank(cls, dots: int, height: int) -> Self:
        """Paper without ink."""
        return cls(dots, bytes(dots // 8 * height))

    @classmethod
    def stacked(cls, strips: Sequence["Raster"]) -> Self:
        """Strips of one width below each other."""
        return cls(strips[0].dots, b"".join([strip.rows for strip in strips]))

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.rows) // self.row_bytes

    @property
    def row_bytes(self) -> int:
        """How many bytes a row takes."""
        return self.dots // 8

    def picture(self) -> Image.Image:
        """The same in black and white (mode "1"), as it looks."""
        return Image.frombytes("1", (self.dots, self.height), self.rows, "raw", _AS_PRINTED)
