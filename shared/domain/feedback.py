"""Ratings of the service, and the satisfaction index of PermenPANRB 14/2017 (SKM)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from uuid import UUID, uuid4

from sqlalchemy import JSON, Column, Index
from sqlmodel import Field

from shared.domain.columns import UtcDateTime
from shared.domain.table_row import TableRow

TO_A_HUNDRED = 25
"""The index of 1 to 4 as SKM of 25 to 100."""
GRADES = (("A", Decimal("88.31")), ("B", Decimal("76.61")), ("C", Decimal("65.00")), ("D", Decimal(0)))
"""Classes by their lower bounds."""
CENT = Decimal("0.01")


class Rating(TableRow, table=True):
    """One rating: scores by element, skipped ones absent; linked to a ticket or a request, never to a name.

    Without either it is anonymous. The comment is sealed, bound to `uid`: people write names into it.
    """

    __tablename__ = "rating"
    __table_args__ = (Index(None, "day"),)

    id: int | None = Field(default=None, primary_key=True)
    uid: UUID = Field(default_factory=uuid4, unique=True)
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id", unique=True)
    request_id: int | None = Field(default=None, foreign_key="request.id", unique=True)
    day: date
    at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    device: str = Field(max_length=64)
    scores: dict[str, int] = Field(sa_column=Column(JSON, nullable=False))
    comment: bytes | None = None

    @property
    def is_anonymous(self) -> bool:
        """Whether it was given without a code."""
        return self.ticket_id is None and self.request_id is None


@dataclass(frozen=True)
class ElementScore:
    """One element: its mean (NRR, rounded to hundredths) and how many answered it."""

    element: str
    mean: Decimal | None
    count: int


@dataclass(frozen=True)
class SatisfactionIndex:
    """SKM from 25 to 100 with its class; `value` is None while an element has no answer.

    `ratings` with a code count; `anonymous` are counted apart.
    """

    value: Decimal | None
    grade: str
    elements: tuple[ElementScore, ...]
    ratings: int
    anonymous: int


def satisfaction(
    elements: Sequence[str], scores: Iterable[Mapping[str, int]], *, anonymous: int = 0
) -> SatisfactionIndex:
    """The index of these scores: exact fractions, rounded once, half up (PermenPANRB 14/2017)."""
    rows = list(scores)
    by_element = {one: [row[one] for row in rows if one in row] for one in elements}
    means = {one: Fraction(sum(found), len(found)) for one, found in by_element.items() if found}
    value = None
    if len(means) == len(elements):
        value = _rounded(sum(means.values(), Fraction(0)) / len(elements) * TO_A_HUNDRED)
    return SatisfactionIndex(
        value=value,
        grade=next(grade for grade, least in GRADES if value >= least) if value is not None else "",
        elements=tuple(
            ElementScore(one, _rounded(means[one]) if one in means else None, len(by_element[one]))
            for one in elements
        ),
        ratings=len(rows),
        anonymous=anonymous,
    )


def _rounded(number: Fraction) -> Decimal:
    """Two decimals, half up, from the exact fraction."""
    cents = Fraction(number * 100)
    whole = (2 * cents.numerator + cents.denominator) // (2 * cents.denominator)
    return (Decimal(whole) / 100).quantize(CENT, rounding=ROUND_HALF_UP)
