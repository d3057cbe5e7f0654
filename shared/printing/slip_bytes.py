"""A slip as bytes: drawn where the line is quick, typed where it is slow."""

from shared.printing.encoder import encode, length_mm, paper_mm
from shared.printing.slip import Dots, draw_slip
from shared.printing.slip_content import Slip
from shared.printing.typed_slip import type_slip


def slip_bytes(slip: Slip, dots: Dots, *, typed: bool) -> tuple[bytes, int]:
    """What is sent to the printer, and how many mm of paper it takes; ValueError as they raise it."""
    if typed:
        data, rows = type_slip(slip, dots)
        return data, length_mm(rows)
    paper = draw_slip(slip, dots)
    return encode(paper), paper_mm(paper)
