"""A trial of a store: how it is kept apart from an office's, what it needs, and what it holds at the end."""

import base64
from dataclasses import dataclass
from pathlib import Path
from secrets import token_urlsafe

from sqlmodel import Session, select

from shared.domain.catalogue import Counter
from shared.domain.errors import TrialRefused
from shared.domain.officer import Officer, Role, sign_in_key
from shared.domain.print_job import PrintJob
from shared.domain.ticket import Ticket
from shared.office import Office, open_office
from shared.operations.officers import create_first
from shared.settings import Settings
from shared.store import officers, schema, store_keys
from shared.store.database import Store
from shared.vault import KEY_BYTES, Vault
from shared.whole_file import make_folder, write_once

KEY = bytes(KEY_BYTES)
"""Every trial's key, known to everybody: no office is ever sealed with it, and so a store made with it is a
trial's. No office opens such a store by mistake either."""
OFFICER = "uji-beban"


@dataclass(frozen=True)
class Kept:
    """All tickets and slips of a trial's store, in the order in which they were made."""

    tickets: list[Ticket]
    slips: list[PrintJob]


def open_trial(settings: Settings, device: str) -> Office:
    """The office of a store that is empty or a trial's; with the trial's key in `settings.data_dir`.

    An office's store is not touched, not even migrated, nor is its key: TrialRefused. Raises StoreAway,
    StoreTooNew besides.
    """
    store = Store(settings.database_url)
    try:
        with store.reading() as session:
            if not _is_free(session):
                raise TrialRefused
    finally:
        store.close()
    _keep_key(settings.data_dir)
    return open_office(settings, device=device)


def prepare(office: Office, *, counters: int) -> Officer:
    """Counters "1" to `counters`, and the one officer of a trial, who has no password that anybody knows.

    Raises TrialRefused where the store is not a trial's.
    """
    with office.store.writing(alone="trial") as session:
        if store_keys.fingerprint(session) != Vault(KEY).fingerprint:
            raise TrialRefused
        there = set(session.exec(select(Counter.code)))
        wanted = (str(number) for number in range(1, counters + 1))
        session.add_all(Counter(code=code, services=[]) for code in wanted if code not in there)
        known = officers.by_key(session, sign_in_key(OFFICER))
    return known or create_first(office, OFFICER, token_urlsafe(), roles=(Role.OFFICER,))


def kept(office: Office) -> Kept:
    """What the store holds, whatever anybody was told."""
    with office.store.reading() as session:
        return Kept(
            tickets=list(session.exec(select(Ticket).order_by(Ticket.id))),  # type: ignore[arg-type]
            slips=list(session.exec(select(PrintJob).order_by(PrintJob.id))),  # type: ignore[arg-type]
        )


def _is_free(session: Session) -> bool:
    if schema.is_empty(session.connection()):
        return True
    return store_keys.exists(session) and store_keys.fingerprint(session) == Vault(KEY).fingerprint


def _keep_key(folder: Path) -> None:
    make_folder(folder)
    file, key = folder / "pst.key", base64.b64encode(KEY)
    if not write_once(file, key) and file.read_bytes() != key:
        raise TrialRefused
