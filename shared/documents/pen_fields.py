"""Places to write and boxes to tick: on paper by pen, on a screen as fields of the PDF."""

from reportlab.lib.colors import white
from reportlab.platypus import Flowable

from shared.documents.styles import INK, LINE, REGULAR, use_fonts

BOX = 9
SIZE = 9.5


class PenLine(Flowable):
    """A text field over a line to write on; higher ones take several lines."""

    def __init__(
        self, name: str, width: float, height: float, *, words: str = "", bare: bool = False
    ) -> None:
        super().__init__()
        self.name, self.width, self.height, self._words, self._bare = name, width, height, words, bare

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        use_fonts()
        if not self._bare:
            self.canv.setStrokeColor(LINE)
            self.canv.setLineWidth(0.4)
            self.canv.rect(0, 0, self.width, self.height)
        self.canv.acroForm.textfield(
            name=self.name,
            tooltip=self._words or self.name,
            x=1,
            y=1,
            width=int(self.width - 2),
            height=int(self.height - 2),
            fontName="Helvetica",
            fontSize=SIZE,
            borderWidth=0,
            fillColor=white,
            textColor=INK,
            forceBorder=False,
            relative=True,
            maxlen=4000,
            fieldFlags="multiline" if self.height > 24 or self._bare else "",
        )


class PenChoice(Flowable):
    """A box with its code and words; `long_line` leaves room to write what else is meant."""

    def __init__(self, name: str, words: str, *, long_line: bool = False) -> None:
        super().__init__()
        self.name, self._words, self._long = name, words, long_line
        self.height = BOX + 4

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, self.height

    def draw(self) -> None:
        use_fonts()
        self.canv.acroForm.checkbox(
            name=self.name,
            tooltip=self._words,
            x=0,
            y=2,
            size=BOX,
            borderWidth=1,
            borderColor=INK,
            fillColor=white,
            textColor=INK,
            buttonStyle="check",
            relative=True,
        )
        self.canv.setFillColor(INK)
        self.canv.setFont(REGULAR, SIZE)
        self.canv.drawString(BOX + 5, 3.5, self._words)
        if self._long:
            start = BOX + 9 + self.canv.stringWidth(self._words, REGULAR, SIZE)
            self.canv.setStrokeColor(LINE)
            self.canv.setLineWidth(0.4)
            self.canv.line(start, 2.5, self.width, 2.5)
