"""A printer of files: reads real ESC/POS bytes and leaves one picture per slip in a folder."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from shared.printing.typed_slip import LINE_DOTS
from shared.printing.virtual_type import STYLES, SYMBOL, TEXT, TypeHead

HEAD_TO_CUTTER = 112
"""The cutter stands 14 mm behind the print head: what is fed too little stays for the next slip."""
FEED_LINES, FEED_DOTS, RESET = b"\x1bd", b"\x1bJ", b"\x1b@"
RASTER, CUT = b"\x1dv", b"\x1dV"
CUT_HERE, FEED_AND_CUT = (0, 1, 48, 49), (65, 66)


class UnreadableStream(Exception):
    """These bytes are not what this printer understands: an unknown command, text, or an early end."""


class VirtualPrinter:
    """Prints into `folder`; several processes may share it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def print(self, data: bytes) -> list[Path]:
        """The pictures of the slips that `data` prints, each beside its bytes under the same number.

        UnreadableStream leaves no file behind; OSError where the folder cannot be written.
        """
        slips = list(_slips(data))
        self.folder.mkdir(parents=True, exist_ok=True)
        return [self._publish(slip) for slip in slips]

    def _publish(self, slip: "_CutSlip") -> Path:
        """Both files appear whole, under the next free number, the picture last."""
        number = max(
            (int(path.stem) for path in self.folder.glob("*.bin") if path.stem.isdecimal()), default=0
        )
        while (claim := self._claim(number := number + 1)) is None:
            pass
        name = self.folder / f"{number:06d}"
        drawing = claim.with_suffix(".drawing")
        try:
            claim.write_bytes(slip.data)
            slip.image.save(drawing, format="PNG")
            os.replace(claim, name.with_suffix(".bin"))
            os.replace(drawing, name.with_suffix(".png"))
        except OSError:
            claim.unlink(missing_ok=True)
            drawing.unlink(missing_ok=True)
            raise
        return name.with_suffix(".png")

    def _claim(self, number: int) -> Path | None:
        """A hidden file that only one process can make; None where the number is taken.

        A claim is renamed into its .bin, so whoever finds no claim finds the .bin.
        """
        claim = self.folder / f".{number:06d}.claim"
        try:
            claim.touch(exist_ok=False)
        except FileExistsError:
            return None
        if (self.folder / f"{number:06d}.bin").exists():
            claim.unlink()
            return None
        return claim


def decode(data: bytes) -> list[Image.Image]:
    """The slips in `data`, as they would lie on the table; UnreadableStream for anything unknown."""
    return [slip.image for slip in _slips(data)]


def typed(data: bytes) -> list[tuple[list[str], list[str]]]:
    """Of each slip in `data` the lines in the printer's own letters, and its own QR symbols' contents."""
    return [(slip.lines, slip.codes) for slip in _slips(data)]


@dataclass(frozen=True)
class _CutSlip:
    data: bytes
    image: Image.Image
    lines: list[str]
    codes: list[str]


@dataclass
class _Stream:
    data: bytes
    at: int = 0

    def take(self, count: int) -> bytes:
        if self.at + count > len(self.data):
            raise UnreadableStream(f"the stream ends within a command at byte {self.at}")
        self.at += count
        return self.data[self.at - count : self.at]

    def number(self, size: int = 1) -> int:
        return int.from_bytes(self.take(size), "little")


@dataclass
class _Paper:
    """The paper from the cutter on."""

    bands: list[Image.Image] = field(default_factory=lambda: [_blank(HEAD_TO_CUTTER)])
    printed: bool = False

    def feed(self, rows: int) -> None:
        self.bands.append(_blank(rows))

    def print(self, band: Image.Image) -> None:
        self.bands.append(band)
        self.printed = True

    def cut(self) -> Image.Image:
        """What falls off; what lies between head and cutter stays."""
        width = max(band.width for band in self.bands)
        whole = Image.new("1", (width, sum(band.height for band in self.bands)), 255)
        top = 0
        for band in self.bands:
            whole.paste(band, (0, top))
            top += band.height
        length = whole.height - HEAD_TO_CUTTER
        self.bands = [whole.crop((0, length, width, whole.height))]
        self.printed = False
        return whole.crop((0, 0, width, length))


def _slips(data: bytes) -> Iterator[_CutSlip]:
    stream, paper, head, start = _Stream(data), _Paper(), TypeHead(), 0
    while stream.at < len(data):
        if text := TEXT.match(data, stream.at):
            _type(paper, head, stream.take(len(text[0])))
            continue
        command = stream.take(2)
        if command == FEED_LINES:
            paper.feed(stream.number() * LINE_DOTS)
        elif command == FEED_DOTS:
            paper.feed(stream.number())
        elif command == RASTER:
            paper.print(_raster(stream))
        elif command == CUT:
            _feed_for_cut(stream, paper)
            printed, image = paper.printed, paper.cut()
            if printed:
                yield _CutSlip(data[start : stream.at], image, head.lines, head.codes)
            head.lines, head.codes, start = [], [], stream.at
        elif command in STYLES:
            head.set(command, stream.number())
        elif command == SYMBOL[:2]:
            _symbol(stream, paper, head)
        elif command == RESET:
            head.reset()
        else:
            raise UnreadableStream(f"unknown command {command.hex(' ')} at byte {stream.at - 2}")
    if paper.printed or head.unfinished:
        raise UnreadableStream("the stream ends without a cut: the slip hangs in the printer")


def _type(paper: _Paper, head: TypeHead, text: bytes) -> None:
    try:
        for strip in head.type(text):
            paper.print(strip)
    except ValueError as error:
        raise UnreadableStream(str(error)) from error


def _symbol(stream: _Stream, paper: _Paper, head: TypeHead) -> None:
    """GS ( k pL pH cn fn …: a symbol of two dimensions is set, kept or printed."""
    if stream.take(1) != SYMBOL[2:]:
        raise UnreadableStream(f"unknown extended command at byte {stream.at - 3}")
    try:
        symbol = head.symbol(stream.take(stream.number(2)))
    except (ValueError, IndexError) as error:
        raise UnreadableStream(f"impossible symbol before byte {stream.at}") from error
    if symbol is not None:
        paper.print(symbol)


def _feed_for_cut(stream: _Stream, paper: _Paper) -> None:
    """GS V 0/1 cut where the paper stands; GS V 65/66 n feed to the cutter and n dots before."""
    mode = stream.number()
    if mode in FEED_AND_CUT:
        paper.feed(HEAD_TO_CUTTER + stream.number())
    elif mode not in CUT_HERE:
        raise UnreadableStream(f"unknown cut {mode} at byte {stream.at - 1}")


def _raster(stream: _Stream) -> Image.Image:
    """GS v 0 m xL xH yL yH d…: rows of bytes, a set bit is ink; m doubles width (1) and height (2)."""
    if stream.take(1) != b"0":
        raise UnreadableStream(f"unknown raster command at byte {stream.at - 3}")
    density, row_bytes, rows = stream.number(), stream.number(2), stream.number(2)
    if density not in range(4) or not row_bytes or not rows:
        raise UnreadableStream(f"impossible raster image at byte {stream.at - 5}")
    size = (row_bytes * 8, rows)
    image = Image.frombytes("1", size, stream.take(row_bytes * rows), "raw", "1;I")
    if not density:
        return image
    doubled = (size[0] * (1 + density % 2), size[1] * (1 + density // 2))
    return image.resize(doubled, Image.Resampling.NEAREST)


def _blank(rows: int) -> Image.Image:
    return Image.new("1", (8, rows), 255)
