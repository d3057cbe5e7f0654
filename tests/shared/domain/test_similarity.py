"""Titles are alike by their words, not by their order or marks."""

import pytest

from shared.domain.similarity import similarity


def test_the_same_words_are_the_same_whatever_their_case_and_marks() -> None:
    assert similarity("Survei Kepuasan, 2026", "SURVEI kepuasan 2026") == 1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Survei Kepuasan Masyarakat 2026", "Survei Kepuasan Masyarakat 2027"),
        ("Survei Kepuasan Masyarakat Puskesmas", "Kepuasan Masyarakat Puskesmas Kendal"),
    ],
)
def test_titles_that_say_nearly_the_same_are_alike(one: str, other: str) -> None:
    assert similarity(one, other) > 0.6


def test_what_every_title_says_makes_none_alike() -> None:
    one = "Survei Pola Konsumsi Pangan Rumah Tangga di Kabupaten Kendal 2027"
    other = "Survei Kebutuhan Pelatihan Kerja di Kabupaten Kendal 2027"

    assert similarity(one, other, area="Kabupaten Kendal") < 0.3
    assert similarity("Survei di Kabupaten Kendal", "Survei di Kabupaten Kendal") == 1.0


@pytest.mark.parametrize("other", ["", "Pendataan Usaha Mikro", "!!!"])
def test_other_titles_are_not(other: str) -> None:
    assert similarity("Survei Kepuasan Masyarakat", other) < 0.3
