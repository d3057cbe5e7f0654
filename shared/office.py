"""The office: store, vault, clock, settings and printer, acting as a device or as a signed-in officer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import formataddr
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from sqlmodel import Session

from shared.attachments import Attachments
from shared.domain.business_time import moment_of_act
from shared.domain.errors import ClockInDoubt, NotSignedIn, RoleMissing, StoreRolledBack
from shared.domain.events import Event, EventKind
from shared.domain.officer import Officer, Role
from shared.printing.cable import Cable, open_cable
from shared.settings import Settings
from shared.store import catalogue, guard, journal, loss, schema, seeds, store_keys
from shared.store.clock import StoreClock, machine_time, open_clock
from shared.store.database import Store
from shared.store.high_water import HighWater, Mark
from shared.store.kept_files import FolderShelf, TableShelf
from shared.store.plain_session import AnySession
from shared.store.quick_acts import Actor
from shared.vault import Vault, open_vault

if TYPE_CHECKING:
    from shared.mailer import Mailer

FILES = "files"
"""The folder of kept files in `data_dir`."""
QUEUE = "ticket"
"""The journal's word for what happens in the queue."""


class Clock(Protocol):
    """Anything that knows the time."""

    def now(self) -> datetime:
        """An aware time."""


@dataclass
class Parts:
    """What the device and every officer signed in on it share."""

    settings: Settings
    device: str
    store: Store
    vault: Vault
    clock: Clock
    high_water: HighWater


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
        """Where attached files, letters and scans are kept: by every desk of a PostgreSQL, or here."""
        folder = FolderShelf(self.settings.data_dir / FILES)
        if self.store.is_sqlite:
            return Attachments(folder, self.vault)
        # What the folder has, this machine kept before the table was there.
        return Attachments(TableShelf(self.store), self.vault, folder)

    def open_mailer(self) -> "Mailer":
        """The way on which mails leave, or the folder that they are written to."""

        from shared.mailer import open_mailer  # no kiosk sends mail

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

    @property
    def store_clock(self) -> StoreClock | None:
        """The clock, where it is the store's own and not another in its place."""
        return self.clock if isinstance(self.clock, StoreClock) else None

    @property
    def high_water(self) -> HighWater:
        """What this machine remembers of the numbers that were told."""
        return self._parts.high_water

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

    def require_certain_clock(self) -> None:
        """Numbers are dated: raises ClockInDoubt until a person has confirmed a clock that leapt."""
        if self.store_clock is not None and self.store_clock.doubt is not None:
            raise ClockInDoubt

    def actor(self) -> Actor:
        """Who acts here, and by which clock, for acts that need no session."""
        officer_id = self.officer.id if self.officer else None
        return Actor(self.device, officer_id, self.clock.now, self.settings.zone)

    def note(
        self,
        session: AnySession,
        kind: EventKind,
        subject: str,
        subject_id: object,
        **details: str | int | bool,
    ) -> int:
        """Write the act into the journal, in its own transaction; `details` has nothing personal.

        An act in the queue is noted with a moment that never goes back. Returns the entry's number. Raises
        StoreRolledBack where that was told already: an old copy was put in the store's place.
        """
        newest = journal.newest_moment(session, subject) if subject == QUEUE else None
        event = Event(
            at=moment_of_act(self.clock.now(), newest),
            kind=kind,
            device=self.device,
            officer_id=self.officer.id if self.officer else None,
            subject=subject,
            subject_id=str(subject_id),
            details=details,
        )
        number = journal.append(session, event)
        if number <= self.high_water.seen:
            raise StoreRolledBack(found=number, told=self.high_water.seen)
        return number

    def follow(self, entries: Sequence[Event]) -> None:
        """What a reader of the journal learns by the way: the time, and what was told.

        Now and then the store is asked for its time. Raises StoreAway.
        """
        if entries:
            self.high_water.raise_to(entries[-1].number or 0)
        self.high_water.sync()
        if self.store_clock is not None:
            for entry in entries[-1:]:
                self.store_clock.learn(entry.at)
            self.store_clock.measure(self.store)

    def close(self) -> None:
        """Give the store back."""
        self.high_water.close()
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_office(settings: Settings, device: str = "desk-1", *, accept_loss: bool = False) -> Office:
    """The office of these settings, as `device`; an empty store is made and seeded, an older one migrated.

    Raises StoreAway, StoreTooNew, StoreOnNetworkShare or KeyDoesNotFit; StoreDamaged, StoreEmptied,
    StoreExchanged or StoreRolledBack where the store is not what this machine knows of it. The last three
    are taken with `accept_loss`: the journal says so, and no number that was told is given again.
    """
    high_water = guard.mark_of(settings.database_url, settings.data_dir)
    guard.look_at_file(settings.database_url, high_water, accept_loss=accept_loss)
    known = high_water.read()
    store = Store(settings.database_url, device)

    def seed(session: Session) -> None:
        key = open_vault(settings.data_dir).fingerprint
        now = machine_time()
        seeds.seed(session, now.astimezone(settings.zone).date(), key)
        seeded = Event(at=now, kind=EventKind.STORE_SEEDED, device=device, subject="store", subject_id="1")
        journal.append(session, seeded)

    try:
        guard.look_at_store(store, high_water, accept_loss=accept_loss)
        schema.prepare(store, seed)
        with store.reading() as session, guard.damage_is_told(store):
            catalogue.readable(session)
            expected = store_keys.fingerprint(session)
        vault = open_vault(settings.data_dir, expected=expected)
        with guard.damage_is_told(store):
            clock = open_clock(store, settings)
        if accept_loss and known is not None:
            with store.writing() as session:
                loss.accept(session, known, device=device, at=clock.now())
        with store.reading() as session:
            _begin_mark(session, high_water, known, anew=accept_loss)
    except BaseException:
        high_water.close()
        store.close()
        raise
    return Office(Parts(settings, device, store, vault, clock, high_water))


def _begin_mark(session: Session, high_water: HighWater, known: Mark | None, *, anew: bool) -> None:
    """Where the store is ahead of the mark, as after a time without it, the mark follows."""
    found = guard.state_of(session)
    if known is None or anew:
        high_water.begin(found, anew=anew)
    else:
        high_water.go_on(found)
