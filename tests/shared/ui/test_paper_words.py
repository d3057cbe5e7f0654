"""What is wrong with a printer, in words."""

from shared.domain.paper import PaperReason
from shared.ui.paper_words import REMEDIES, TROUBLES, trouble_and_remedy


def test_every_reason_has_words_and_a_remedy() -> None:
    assert set(TROUBLES) == set(REMEDIES) == set(PaperReason)


def test_a_trouble_is_told_with_what_to_do() -> None:
    assert trouble_and_remedy(PaperReason.PAPER_END) == "Kertas tiket habis. Pasang gulungan baru."
