"""QR symbols: read back, with the border and the size that were asked for."""

import qrcode
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.qr import qr_image, qr_matrix


@settings(max_examples=20, deadline=None)
@given(st.text(alphabet="ABCDEFGHJKMNPQRSTVWXYZ0123456789", min_size=10, max_size=10))
def test_a_code_is_read_back_as_it_was(code):
    read = zxingcpp.read_barcodes(qr_image(code, module_px=4).convert("L"))

    assert [symbol.text for symbol in read] == [code]


@settings(max_examples=20, deadline=None)
@given(st.text(alphabet="ABCDEFGHJKMNPQRSTVWXYZ0123456789", min_size=10, max_size=10))
def test_the_symbol_of_a_code_is_that_of_another_library_with_the_same_mask(code):
    others = []
    for mask in range(8):
        symbol = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0, mask_pattern=mask)
        symbol.add_data(code)
        others.append(symbol.get_matrix())

    assert [list(row) for row in qr_matrix(code)] in others


def test_a_code_of_ten_characters_needs_the_smallest_symbol():
    matrix = qr_matrix("7K3M9QTX2A")

    assert (len(matrix), {len(row) for row in matrix}) == (21, {21})


def test_the_matrix_starts_with_the_corner_of_its_finder_pattern():
    matrix = qr_matrix("7K3M9QTX2A")

    assert matrix[0][:8] == (True,) * 7 + (False,)
    assert matrix[1][:8] == (True, False, False, False, False, False, True, False)


def test_the_image_has_a_quiet_border_of_four_modules():
    image = qr_image("7K3M9QTX2A", module_px=5)

    assert image.mode == "1"
    assert image.size == ((21 + 8) * 5,) * 2
    assert image.convert("L").point(lambda grey: 255 - grey).getbbox() == (20, 20, 125, 125)
