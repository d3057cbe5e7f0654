"""What a program waits for that shows the office as it is: that somebody has written into the store."""

from typing import TYPE_CHECKING

from shared.office import Office

if TYPE_CHECKING:
    from shared.store.signal.file_watch import FileWatch
    from shared.store.signal.server_watch import ServerWatch


def watch(office: Office) -> "FileWatch | ServerWatch":
    """Waits until any program may have written; opened, waited on and closed in one thread of its own.

    A wake-up and nothing more: `queue.events_after` tells what was written.
    """
    return office.store.watch()
