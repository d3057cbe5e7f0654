"""What the office offers and when: services, counters, opening hours, the calendar."""

from datetime import date, time
from enum import StrEnum

from sqlalchemy import JSON, Column
from sqlmodel import Field

from shared.domain.board import Texts
from shared.domain.columns import state_type
from shared.domain.table_row import TableRow


class Service(TableRow, table=True):
    """One of the office's services; its code opens every number of its queue (`RS-001`)."""

    __tablename__ = "service"

    code: str = Field(primary_key=True, max_length=4)
    names: Texts = Field(sa_column=Column(JSON, nullable=False))
    purposes: Texts = Field(sa_column=Column(JSON, nullable=False))
    icon: str = Field(max_length=64)
    position: int
    asks_identity_number: bool = False
    active: bool = True


class Counter(TableRow, table=True):
    """A place where officers serve; `services` are the queues it calls from."""

    __tablename__ = "counter"

    code: str = Field(primary_key=True, max_length=8)
    services: list[str] = Field(sa_column=Column(JSON, nullable=False))
    active: bool = True


class OpeningHours(TableRow, table=True):
    """One weekday's hours (0 is Monday); a weekday without a row is closed."""

    __tablename__ = "opening_hours"

    weekday: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    opens: time
    closes: time
    break_from: time | None = None
    break_until: time | None = None


class DayKind(StrEnum):
    """What a day of the calendar is; a day without a row is what its weekday says."""

    HOLIDAY = "holiday"
    JOINT_LEAVE = "joint_leave"
    LOCAL_HOLIDAY = "local_holiday"
    WORKING = "working"


class CalendarDay(TableRow, table=True):
    """A day on which the office does not work as its weekday says."""

    __tablename__ = "calendar_day"

    day: date = Field(primary_key=True)
    kind: DayKind = Field(sa_column=Column(state_type(DayKind), nullable=False))
    name: str = Field(max_length=200)
    provisional: bool = False
