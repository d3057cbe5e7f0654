"""What a kiosk keeps for a time without its store: the numbers that it gave, and what it knew."""

from dataclasses import dataclass
from datetime import date, datetime

from shared.domain.board import ServiceQueue
from shared.domain.catalogue import CalendarDay, OpeningHours, Service
from shared.domain.opening import Opening
from shared.domain.print_job import PrintState


@dataclass(frozen=True)
class EmergencyTicket:
    """A number that a kiosk gave by itself; `paper` is where its slip stands.

    It becomes an ordinary ticket, under the label that was told, once the store is back.
    """

    id: int
    request_id: str
    label: str
    service: str
    day: date
    code: str
    language: str
    priority: bool
    device: str
    taken_at: datetime
    paper: PrintState


@dataclass(frozen=True)
class KnownOffice:
    """What the store last said: active services in their order, hours, the calendar from then on."""

    services: tuple[Service, ...]
    hours: tuple[OpeningHours, ...]
    days: tuple[CalendarDay, ...]


@dataclass(frozen=True)
class EmergencyPicture:
    """What a kiosk shows meanwhile: the opening now, and the services, of which nobody knows who waits."""

    opening: Opening
    services: tuple[ServiceQueue, ...]
