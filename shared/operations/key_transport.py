"""The key of the personal fields on its way to another machine of the office, in a file of its own."""

from pathlib import Path

from shared.domain.set_up_errors import KeyFileExists, KeyFileUnusable
from shared.office import Office
from shared.settings import Settings
from shared.store import store_keys
from shared.store.database import Store
from shared.vault import keep_key, read_key, written_key
from shared.whole_file import write_once


def export_key(office: Office, file: Path) -> None:
    """Write the office's key into a new file that only this user reads.

    Whoever has this file and the store can read every personal field. Raises KeyFileExists,
    KeyFileUnusable.
    """
    try:
        written = write_once(file, written_key(office.vault))
    except OSError as error:
        raise KeyFileUnusable(file=str(file)) from error
    if not written:
        raise KeyFileExists(file=str(file))


def import_key(settings: Settings, file: Path) -> str:
    """Make the key of that file this machine's, for the store of its settings; returns where it is kept.

    Raises KeyFileUnusable, KeyDoesNotFit where it is no key or another store's, KeyExists, StoreAway,
    StoreMissing.
    """
    try:
        brought = read_key(file.read_bytes())
    except OSError as error:
        raise KeyFileUnusable(file=str(file)) from error
    store = Store(settings.database_url, "admin")
    try:
        with store.reading() as session:
            store_keys.check(session, brought.fingerprint)
    finally:
        store.close()
    return keep_key(settings.data_dir, brought).origin
