"""The receipt of a request that was recorded completely: half a page to take along."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A5, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table, TableStyle

from shared.documents.styles import ACCENT, INK, LINE, draw_foot, draw_letterhead, text_style
from shared.domain.code import shown_code
from shared.domain.indonesian_date import date_in_words
from shared.qr import QUIET_MODULES, qr_matrix
from shared.setting_sections import OfficeDetails

MARGIN = 15 * mm
QR = 30 * mm
GAP, FOOT = 4 * mm, 18 * mm
SIZES = (9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6)


@dataclass(frozen=True)
class Receipt:
    """What the applicant takes along."""

    number: str
    code: str
    title: str
    agency: str
    completed_on: date
    due: date
    provisional: bool
    office: OfficeDetails


def receipt_pdf(receipt: Receipt) -> bytes:
    """The receipt as PDF, A5 landscape; the same receipt makes the same bytes."""
    buffer = BytesIO()
    page = landscape(A5)
    canvas = Canvas(buffer, pagesize=page, invariant=1, lang="id")
    canvas.setTitle(f"Tanda terima {receipt.number}")
    canvas.setAuthor(receipt.office.name)
    width, height = page
    top = height - draw_letterhead(canvas, receipt.office, margin=MARGIN)
    room = width - 2 * MARGIN
    heading = Paragraph("TANDA TERIMA PERMINTAAN REKOMENDASI KEGIATAN STATISTIK", text_style("title"))
    top -= heading.wrap(room, height)[1] + 4 * mm
    heading.drawOn(canvas, MARGIN, top)
    note = Paragraph(_note(receipt), text_style("small"))
    below = note.wrap(room, height)[1]
    table, tall = _fitting(receipt, room - QR - 8 * mm, top - 2 * GAP - below - FOOT)
    table.drawOn(canvas, MARGIN, top - GAP - tall)
    _draw_code(canvas, receipt.code, width - MARGIN - QR, top - QR - GAP)
    note.drawOn(canvas, MARGIN, top - 2 * GAP - tall - below)
    draw_foot(
        canvas, f"{receipt.office.unit} · layanan ini tidak dipungut biaya", receipt.number, margin=MARGIN
    )
    canvas.save()
    return buffer.getvalue()


def _fitting(receipt: Receipt, width: float, room: float) -> tuple[Table, float]:
    """The lines as large as they fit, and their height: a long title is set smaller, never cut."""
    for size in SIZES:
        table = _lines(receipt, width, size)
        tall = float(table.wrap(width, room)[1])
        if tall <= room:
            break
    return table, tall


def _lines(receipt: Receipt, width: float, size: float) -> Table:
    due = date_in_words(receipt.due) + (" (perkiraan)" if receipt.provisional else "")
    lines = (
        ("Nomor permintaan", receipt.number),
        ("Kode", shown_code(receipt.code)),
        ("Judul kegiatan", receipt.title),
        ("Instansi", receipt.agency),
        ("Terekam lengkap", date_in_words(receipt.completed_on)),
        ("Hasil pemeriksaan", f"paling lambat {due}"),
    )
    style = ParagraphStyle("fitting", text_style("label"), fontSize=size, leading=1.26 * size)
    rows = [
        [Paragraph(escape(name), text_style("quiet")), Paragraph(escape(value), style)]
        for name, value in lines
    ]
    table = Table(rows, colWidths=[32 * mm, width - 32 * mm])
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 2.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
                ("LINEBELOW", (0, 0), (-1, -2), 0.3, LINE),
            ]
        )
    )
    return table


def _note(receipt: Receipt) -> str:
    return (
        "Hasil pemeriksaan kami sampaikan melalui e-mail dalam 30 hari kerja sejak formulir terekam lengkap. "
        "Simpan kode di atas: dengan kode itu Anda dapat menilai layanan kami. "
        f"Pertanyaan: {escape(receipt.office.phone)} atau {escape(receipt.office.email)}."
    )


def _draw_code(canvas: Canvas, code: str, left: float, foot: float) -> None:
    """The code as a QR symbol, drawn as one path, with its letters under it."""
    matrix = qr_matrix(code)
    module = QR / (len(matrix) + 2 * QUIET_MODULES)
    path = canvas.beginPath()
    for row, line in enumerate(matrix):
        for column, dark in enumerate(line):
            if dark:
                x = left + (column + QUIET_MODULES) * module
                path.rect(x, foot + QR - (row + 1 + QUIET_MODULES) * module, module, module)
    canvas.setFillColor(INK)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.setFillColor(ACCENT)
    canvas.setFont(text_style("label").fontName, 10)
    canvas.drawCentredString(left + QR / 2, foot - 3 * mm, shown_code(code))
