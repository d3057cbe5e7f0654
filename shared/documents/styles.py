"""The look of everything on paper: typeface, paragraph styles, letterhead, page foot."""

import logging
from functools import cache
from io import BytesIO
from pathlib import Path

import font_source_sans_pro
from PIL import Image, UnidentifiedImageError
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from shared.setting_sections import AGENCY, OfficeDetails

logger = logging.getLogger(__name__)
REGULAR, SEMIBOLD, BOLD, ITALIC = "PstSans", "PstSans-Semibold", "PstSans-Bold", "PstSans-Italic"
INK, QUIET, LINE, BAND = HexColor("#1b2733"), HexColor("#5b6670"), HexColor("#9aa5ae"), HexColor("#e8f0f6")
ACCENT = HexColor("#0b5c94")
WIDTH, HEIGHT = A4
MARGIN = 25 * mm
MARK_WIDE, MARK_HIGH = 17 * mm, 17 * mm
LOGO_PX = 600
_FILES = {
    REGULAR: "SourceSansPro",
    SEMIBOLD: "SourceSansProSemibold",
    BOLD: "SourceSansProBold",
    ITALIC: "SourceSansProIt",
}


@cache
def use_fonts() -> None:
    """Make the typeface known to ReportLab; once is enough."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, font_source_sans_pro.font_files_ttf[file]))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=SEMIBOLD, italic=ITALIC, boldItalic=SEMIBOLD)


@cache
def text_style(name: str) -> ParagraphStyle:
    """A paragraph style by its use, e.g. body, point, small, label, answer, title, band; else KeyError."""
    use_fonts()
    body = ParagraphStyle("body", fontName=REGULAR, fontSize=11, leading=15, textColor=INK)
    styles = {
        "body": body,
        "paragraph": ParagraphStyle("paragraph", body, spaceAfter=7),
        "point": ParagraphStyle(
            "point", body, leftIndent=8 * mm, bulletFontName=REGULAR, bulletFontSize=11, spaceAfter=1.5
        ),
        "right": ParagraphStyle("right", body, alignment=TA_RIGHT),
        "centred": ParagraphStyle("centred", body, alignment=TA_CENTER),
        "identity": ParagraphStyle(
            "identity", body, fontName=SEMIBOLD, fontSize=14, leading=18, alignment=TA_CENTER
        ),
        "small": ParagraphStyle("small", body, fontSize=9, leading=11.5),
        "reference": ParagraphStyle("reference", body, fontSize=9, leading=11.5, alignment=TA_RIGHT),
        "label": ParagraphStyle("label", body, fontName=SEMIBOLD, fontSize=9.5, leading=12),
        "answer": ParagraphStyle("answer", body, fontSize=9.5, leading=12.5),
        "quiet": ParagraphStyle("quiet", body, fontSize=8.5, leading=11, textColor=QUIET),
        "title": ParagraphStyle(
            "title", body, fontName=SEMIBOLD, fontSize=14, leading=18, alignment=TA_CENTER
        ),
        "band": ParagraphStyle("band", body, fontName=SEMIBOLD, fontSize=10.5, leading=13, textColor=ACCENT),
    }
    return styles[name]


def draw_letterhead(canvas: Canvas, office: OfficeDetails, *, margin: float = MARGIN) -> float:
    """The office's name and where it is, over a double rule; returns the height that it takes."""
    use_fonts()
    width, height = _page_of(canvas)
    top = height - 16 * mm
    _mark(canvas, office.logo, margin, top - 14 * mm)
    canvas.setFillColor(INK)
    canvas.setFont(BOLD, 14)
    left = margin + 21 * mm
    canvas.drawString(left, top - 1 * mm, AGENCY.upper())
    canvas.setFont(SEMIBOLD, 12.5)
    canvas.drawString(left, top - 6.4 * mm, office.area.upper())
    canvas.setFillColor(QUIET)
    canvas.setFont(REGULAR, 8.5)
    canvas.drawString(left, top - 10.8 * mm, office.address)
    fax = f"Faks. {office.fax}" if office.fax else ""
    contact = (f"Telp. {office.phone}", fax, office.email, office.website)
    canvas.drawString(left, top - 14.4 * mm, " · ".join(part for part in contact if part))
    rule = top - 18 * mm
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(1.4)
    canvas.line(margin, rule, width - margin, rule)
    canvas.setLineWidth(0.4)
    canvas.line(margin, rule - 0.9 * mm, width - margin, rule - 0.9 * mm)
    return height - rule + 2 * mm


def draw_foot(canvas: Canvas, left: str, right: str, *, margin: float = MARGIN) -> None:
    """One quiet line at the foot of a page; a long one is set smaller, so that its parts never meet."""
    use_fonts()
    width, _ = _page_of(canvas)
    taken = pdfmetrics.stringWidth(left, REGULAR, 8) + pdfmetrics.stringWidth(right, REGULAR, 8)
    canvas.setFont(REGULAR, 8 * min(1, (width - 2 * margin - 5 * mm) / taken))
    canvas.setFillColor(QUIET)
    canvas.drawString(margin, 12 * mm, left)
    canvas.drawRightString(width - margin, 12 * mm, right)


def _page_of(canvas: Canvas) -> tuple[float, float]:
    width, height = canvas._pagesize  # type: ignore[attr-defined]  # ReportLab has no public name for it
    return float(width), float(height)


def _mark(canvas: Canvas, logo: Path | None, left: float, foot: float) -> None:
    """The office's logo, else three bars."""
    image = _logo(logo) if logo is not None else None
    if image is None:
        _bars(canvas, left, foot)
        return
    canvas.drawImage(
        image, left, foot, MARK_WIDE, MARK_HIGH, mask="auto", preserveAspectRatio=True, anchor="sw"
    )


@cache
def _logo(file: Path) -> ImageReader | None:
    """The logo, small enough for a letterhead; None, and a line in the log, where it cannot be read."""
    try:
        with Image.open(file) as image:
            small = image.convert("RGBA")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError):
        logger.warning("The logo that the settings name cannot be read")
        return None
    small.thumbnail((LOGO_PX, LOGO_PX))
    buffer = BytesIO()
    small.save(buffer, "PNG")
    buffer.seek(0)
    return ImageReader(buffer)


def _bars(canvas: Canvas, left: float, foot: float) -> None:
    """Three rising bars in blue, green and orange: a plain mark, drawn, not a logo."""
    for place, (colour, rise) in enumerate((("#0b5c94", 9.0), ("#3f9c35", 13.0), ("#e07b1a", 17.0))):
        canvas.setFillColor(HexColor(colour))
        canvas.rect(left + place * 5.4 * mm, foot, 4 * mm, rise * mm, stroke=0, fill=1)
