"""Small papers that tests need: a PDF page with a sentence on it."""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas


def paper_with(sentence: str) -> bytes:
    """One A4 page that says the sentence."""
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1)
    canvas.drawString(72, 720, sentence)
    canvas.save()
    return buffer.getvalue()
