"""The office: store, vault, clock, settings and printer, acting as a device or as a signed-in officer."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import formataddr
from types import TracebackType
from typing import Protocol, Self

from sqlmodel import Session

from shared.attachments import Attachments
from shared.domain.errors import FrontOfficeError, NotSignedIn, RoleMissing
from shared.domain.events import Event, EventKind
from shared.domain.officer import Officer, Role
from shared.mailer import Mailer, open_mailer
from shared.printing.cable import Cable, open_cable
from shared.settings import Settings
from shared.store import journal, schema, seeds, store_keys
from shared.store.database import Store
from shared.vault import Vault, open_vault


class Clock(Protocol):
    """Anything that knows the time."""

    def now(self) -> datetime:
        """An aware time."""


class MachineClock:
    """This machine's time, in UTC."""

    def now(self) -> datetime:
        """The current time, aware."""
        return datetime.now(UTC)


@dataclass
class Parts:
    """What the device and every officer signed in on it share."""

    settings: Settings
    device: str
    store: Store
    vault: Vault
    clock: Clock


class Office:
    """One office as one device sees it; every operation's first argument."""

    def __init__(self, parts: Parts, officer: Officer | None = None) -> None:
        self._parts = parts
        self.officer = officer

    @property
    def settings(self) -> Settings:
        """What the office sets."""
        return self._parts.settings

    @property
    def device(self) -> str:
        """The name of this machine's part, e.g. `kiosk-1`."""
        return self._parts.device

    @property
    def store(self) -> Store:
        """Where everything is kept."""
        return self._parts.store

    @property
    def vault(self) -> Vault:
        """Seals personal fields."""
        return self._parts.vault

    @property
    def attachments(self) -> Attachments:
        """Where attached files, letters and scans are kept."""
        return Attachments(self.settings.data_dir / "files", self.vault)

    def open_mailer(self) -> Mailer:
        """The way on which mails leave, or the folder that they are written to."""

        def sealed(content: bytes, name: str) -> bytes:
            return self.vault.seal_bytes(content, table="mail", row=name, field="eml")

        return open_mailer(
            self.settings.mail,
            sender=formataddr((self.settings.office.name, self.settings.office.email)),
            folder=self.settings.data_dir / "mail",
            seal=sealed,
        )

    @property
    def clock(self) -> Clock:
        """The office's time; replaced for the device and its officers together."""
        return self._parts.clock

    @clock.setter
    def clock(self, clock: Clock) -> None:
        self._parts.clock = clock

    def open_cable(self) -> Cable:
        """The way to this machine's ticket printer."""
        return open_cable(self.settings.printer, self.settings.data_dir / "slips")

    def acting_as(self, officer: Officer) -> "Office":
        """The same office, acting as that officer."""
        return Office(self._parts, officer)

    def local(self, moment: datetime) -> datetime:
        """A time in the office's zone."""
        return moment.astimezone(self.settings.zone)

    def day_of(self, moment: datetime) -> date:
        """The office's local day, whatever the machine's zone."""
        return self.local(moment).date()

    def require(self, *roles: Role) -> Officer:
        """The acting officer, who has one of these roles; raises NotSignedIn or RoleMissing."""
        if self.officer is None:
            raise NotSignedIn
        if not self.officer.has(*roles):
            raise RoleMissing(roles=", ".join(role.value for role in roles))
        return self.officer

    def note(
        self, session: Session, kind: EventKind, subject: str, subject_id: object, **details: str | int | bool
    ) -> int:
        """Write the act into the journal, in its own transaction; `details` has nothing personal.

        Returns the entry's number.
        """
        event = Event(
            at=self.clock.now(),
            kind=kind,
            device=self.device,
            officer_id=self.officer.id if self.officer else None,
            subject=subject,
            subject_id=str(subject_id),
            details=details,
        )
        return journal.append(session, event)

    def close(self) -> None:
        """Give the store back."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_office(settings: Settings, device: str = "desk-1") -> Office:
    """The office of these settings, as `device`; an empty store is made and seeded, an older one migrated.

    Raises StoreAway, StoreTooNew, StoreOnNetworkShare or KeyDoesNotFit.
    """
    store = Store(settings.database_url, device)
    clock = MachineClock()
    today = clock.now().astimezone(settings.zone).date()

    def seed(session: Session) -> None:
        key = open_vault(settings.data_dir).fingerprint
        seeds.seed(session, today, key)
        seeded = Event(
            at=clock.now(), kind=EventKind.STORE_SEEDED, device=device, subject="store", subject_id="1"
        )
        journal.append(session, seeded)

    try:
        schema.prepare(store, seed)
        with store.reading() as session:
            expected = store_keys.fingerprint(session)
        vault = open_vault(settings.data_dir, expected=expected)
    except FrontOfficeError:
        store.close()
        raise
    return Office(Parts(settings, device, store, vault, clock))
