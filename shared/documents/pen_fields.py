"""Places to write and boxes to tick: on paper by pen, on a screen as fields of the PDF."""

from reportlab.lib.colors import white
from reportlab.platypus import Flowable

from shared.documents.styles import INK, LINE, QUIET, REGULAR, use_fonts

BOX = 9
SIZE = 9.5
CELL = 12
"""The width of one digit of a date, in points."""
DATE_SHAPE = "tt/bb/tttt"


class PenLine(Flowable):
    """A text field in a box to write in; higher ones take several lines. A unit stands behind the box."""

    def __init__(
        self,
        name: str,
        width: float,
        height: float,
        *,
        words: str = "",
        bare: bool = False,
        unit: str = "",
        longest: int = 200,
        several_lines: bool = False,
    ) -> None:
        super().__init__()
        self.name, self.width, self.height, self._words, self._bare = name, width, height, words, bare
        self._unit, self._longest, self._several_lines = unit, longest, several_lines

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        use_fonts()
        if not self._bare:
            self.canv.setStrokeColor(LINE)
            self.canv.setLineWidth(0.4)
            self.canv.rect(0, 0, self.width, self.height)
        if self._unit:
            self.canv.setFillColor(INK)
            self.canv.setFont(REGULAR, SIZE)
            self.canv.drawString(self.width + 5, self.height / 2 - 3, self._unit)
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
            maxlen=self._longest,
            fieldFlags="multiline" if self._several_lines else "",
        )


class PenDate(Flowable):
    """A date as day/month/year, a cell for every digit; one field that takes `15/07/2027`."""

    def __init__(self, name: str, *, words: str = "", captions: bool = True) -> None:
        super().__init__()
        self.name, self._words = name, words
        self._foot = 8 if captions else 0
        self.width, self.height = CELL * len(DATE_SHAPE), 18 + self._foot

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        use_fonts()
        high = self.height - self._foot
        self.canv.setStrokeColor(LINE)
        self.canv.setLineWidth(0.4)
        self.canv.setFillColor(QUIET)
        self.canv.setFont(REGULAR, SIZE)
        for place, sign in enumerate(DATE_SHAPE):
            if sign == "/":
                self.canv.drawCentredString((place + 0.5) * CELL, self._foot + high / 2 - 3, sign)
            else:
                self.canv.rect(place * CELL, self._foot, CELL, high)
        if self._foot:
            self.canv.setFont(REGULAR, 6.5)
            for middle, caption in ((1, "tgl"), (4, "bln"), (8, "thn")):
                self.canv.drawCentredString(middle * CELL, 1.5, caption)
        # The slashes of a typed date fall on the printed ones: the field has a cell for each of its signs.
        self.canv.acroForm.textfield(
            name=self.name,
            tooltip=f"{self._words or self.name} (tgl/bln/thn)",
            x=0,
            y=self._foot + 1,
            width=int(self.width),
            height=int(high - 2),
            fontName="Helvetica",
            fontSize=SIZE,
            borderWidth=0,
            borderColor=None,
            fillColor=None,
            textColor=INK,
            forceBorder=False,
            relative=True,
            maxlen=len(DATE_SHAPE),
            fieldFlags="comb",
        )


class PenChoice(Flowable):
    """A choice with its code and words: a circle where one is chosen, a box where several may be.

    Circles of a question are one field whose value is the choice's `value`; each box is a field of its
    own, `question=value`. `other` names the text field beside a choice that asks for words (Lainnya).
    """

    def __init__(
        self, question: str, value: str, words: str, *, several: bool, about: str = "", other: str = ""
    ) -> None:
        super().__init__()
        self._question, self._value, self._words = question, value, words
        self._several, self._about, self._other = several, about, other
        self.height = BOX + (8 if other else 4)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, self.height

    def draw(self) -> None:
        use_fonts()
        foot = int(self.height - BOX) // 2
        if self._several:
            self._draw_box(foot)
        else:
            self._draw_circle(foot)
        self.canv.setFillColor(INK)
        self.canv.setFont(REGULAR, SIZE)
        self.canv.drawString(BOX + 5, foot + 1.5, self._words)
        if self._other:
            self._draw_other_text(BOX + 9 + self.canv.stringWidth(self._words, REGULAR, SIZE))

    def _draw_box(self, foot: int) -> None:
        self.canv.acroForm.checkbox(
            name=f"{self._question}={self._value}",
            tooltip=self._words,
            x=0,
            y=foot,
            size=BOX,
            borderWidth=1,
            borderColor=INK,
            fillColor=white,
            textColor=INK,
            buttonStyle="check",
            fieldFlags="",
            relative=True,
        )

    def _draw_circle(self, foot: int) -> None:
        # ReportLab draws its own circles at half their size.
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.9)
        self.canv.circle(BOX / 2, foot + BOX / 2, BOX / 2 - 0.4)
        self.canv.acroForm.radio(
            name=self._question,
            value=self._value,
            tooltip=self._about,
            x=0,
            y=foot,
            size=BOX,
            borderWidth=0,
            borderColor=None,
            fillColor=None,
            textColor=INK,
            buttonStyle="circle",
            shape="square",
            fieldFlags="radio",
            relative=True,
        )

    def _draw_other_text(self, start: float) -> None:
        self.canv.setStrokeColor(LINE)
        self.canv.setLineWidth(0.4)
        self.canv.line(start, 1.5, self.width, 1.5)
        self.canv.acroForm.textfield(
            name=self._other,
            tooltip=f"{self._about}: {self._words}",
            x=int(start),
            y=2,
            width=int(self.width - start),
            height=int(self.height - 3),
            fontName="Helvetica",
            fontSize=SIZE,
            borderWidth=0,
            fillColor=white,
            textColor=INK,
            forceBorder=False,
            relative=True,
            maxlen=200,
        )


class PenBox(Flowable):
    """An empty box for the pen alone: a sum of codes, a signature, a stamp; words in it or before it."""

    def __init__(self, width: float, height: float, words: str, *, words_before: bool = False) -> None:
        super().__init__()
        self.width, self.height, self._words, self._before = width, height, words, words_before

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        use_fonts()
        self.canv.setFillColor(QUIET)
        self.canv.setFont(REGULAR, 8.5)
        left = 0.0
        if self._before:
            self.canv.drawString(0, self.height / 2 - 3, self._words)
            left = self.canv.stringWidth(self._words, REGULAR, 8.5) + 5
        else:
            self.canv.drawString(4, self.height - 10, self._words)
        self.canv.setStrokeColor(LINE)
        self.canv.setLineWidth(0.4)
        self.canv.rect(left, 0, self.width - left, self.height)
