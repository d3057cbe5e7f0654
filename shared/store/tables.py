"""Every table in one place: whoever imports this has the whole schema."""

from sqlmodel import SQLModel

from shared.domain.catalogue import CalendarDay, Counter, OpeningHours, Service
from shared.domain.complaint import Complaint, ComplaintStep
from shared.domain.events import Event
from shared.domain.feedback import Rating
from shared.domain.finding import Finding, FindingRemark
from shared.domain.letter import Letter, LetterSeries
from shared.domain.letter_history import LetterRevision, LetterStep
from shared.domain.mail import Mail
from shared.domain.officer import Officer
from shared.domain.print_job import PrintJob
from shared.domain.request import (
    AttachedFile,
    Request,
    RequestRevision,
    RequestSeries,
    RequestStep,
    RequestVisit,
)
from shared.domain.store_key import StoreKey
from shared.domain.ticket import NumberSeries, Ticket
from shared.domain.visit import Visit

TABLES: tuple[type[SQLModel], ...] = (
    Service,
    Counter,
    OpeningHours,
    CalendarDay,
    StoreKey,
    Officer,
    NumberSeries,
    Ticket,
    PrintJob,
    Visit,
    RequestSeries,
    Request,
    RequestVisit,
    RequestStep,
    RequestRevision,
    AttachedFile,
    Finding,
    FindingRemark,
    LetterSeries,
    Letter,
    LetterStep,
    LetterRevision,
    Mail,
    Rating,
    Complaint,
    ComplaintStep,
    Event,
)
metadata = SQLModel.metadata
OF_THE_STORE_ALONE = frozenset({"journal_head", "served_program", "kept_file"})
"""Tables without a model that not every store has, or that each fills by itself: not copied row by row."""


def is_modelled(name: str | None, kind: str, _parents: object) -> bool:
    """Whether a table that a store has is one of the models' (Alembic's `include_name`)."""
    return kind != "table" or name not in OF_THE_STORE_ALONE
