"""Dates as an Indonesian letter writes them."""

from datetime import date

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli"),
    *("Agustus", "September", "Oktober", "November", "Desember"),
)


def date_in_words(day: date) -> str:
    """`23 November 2026`"""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
