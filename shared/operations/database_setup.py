"""Sets up a PostgreSQL for an office with several machines: schema, first rows, roles and their rights."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL, make_url

from shared.domain.errors import TextTooLong
from shared.domain.set_up_errors import FileNotWritten, NotAServer
from shared.office import open_office
from shared.settings import Settings, store_url
from shared.store.database import Store
from shared.store.granting import give_rights, known_machines, make_roles
from shared.store.roles import LONGEST_DATABASE_NAME, Machine, RoleNames
from shared.whole_file import make_folder, write_whole

ADMIN = "admin"
PASSWORD_BYTES = 24


@dataclass(frozen=True)
class SetUp:
    """A database that is ready; `settings` are those of this machine, acting as the owner of its tables.

    `urls` has the machines whose passwords were made now, with the URL for their settings; a password is
    shown once and kept nowhere.
    """

    settings: Settings
    urls: Mapping[Machine, str]


def set_up(settings: Settings, database: str, *, new_passwords: bool = False) -> SetUp:
    """Bring the database up, and give its roles their rights by the table; to be repeated at will.

    `database` is the URL of whoever administers the server, or of the database's owner who may make roles.
    An empty database is migrated and seeded, one of ours migrated; what is there is handed to the owner's
    role. Roles that are there keep their passwords unless `new_passwords`. The key of the personal fields
    is this machine's. Raises NotAServer, TextTooLong, StoreAway, StoreForbids, StoreTooNew, KeyDoesNotFit.
    """
    url = server_url(database)
    names = RoleNames(url.database or "")
    if len(names.database.encode()) > LONGEST_DATABASE_NAME:
        raise TextTooLong(field="database", limit=LONGEST_DATABASE_NAME)
    passwords = _make_roles(url, names, new_passwords=new_passwords)
    owner = _acting_as(url, names.owner).render_as_string(hide_password=False)
    as_owner = settings.model_copy(update={"database": owner})
    open_office(as_owner, device=ADMIN).close()
    store = Store(owner, ADMIN)
    try:
        with store.changing_schema() as connection:
            give_rights(connection, names)
    finally:
        store.close()
    return SetUp(as_owner, {machine: _url_of(url, names, machine, one) for machine, one in passwords.items()})


def setting_lines(ready: SetUp) -> dict[Machine, str]:
    """What the settings file of each machine says, where its password was made now."""
    return {machine: f'database = "{url}"' for machine, url in ready.urls.items()}


def write_urls(ready: SetUp, folder: Path) -> list[Path]:
    """Those lines as a file for each machine, which only this user reads. Raises FileNotWritten."""
    files = []
    try:
        make_folder(folder)
        for machine, line in setting_lines(ready).items():
            files.append(folder / f"{machine}.toml")
            write_whole(files[-1], f"{line}\n".encode())
    except OSError as error:
        raise FileNotWritten(file=str(folder)) from error
    return files


def server_url(database: str) -> URL:
    """The URL of a PostgreSQL database. Raises NotAServer for anything else."""
    try:
        url = make_url(store_url(database))
    except ValueError as error:
        raise NotAServer from error
    if url.drivername != "postgresql+psycopg" or not url.database:
        raise NotAServer
    return url


def _make_roles(url: URL, names: RoleNames, *, new_passwords: bool) -> dict[Machine, str]:
    store = Store(url.render_as_string(hide_password=False), ADMIN)
    try:
        with store.changing_schema() as connection:
            kept = set() if new_passwords else known_machines(connection, names)
            passwords = {
                machine: secrets.token_urlsafe(PASSWORD_BYTES) for machine in Machine if machine not in kept
            }
            make_roles(connection, names, passwords)
    finally:
        store.close()
    return passwords


def _acting_as(url: URL, role: str) -> URL:
    """Whoever signs in acts as that role from the first statement on."""
    quoted = role.replace("\\", "\\\\").replace(" ", "\\ ")
    options = f"{url.query.get('options', '')} -c role={quoted}".strip()
    return url.update_query_dict({"options": options})


def _url_of(url: URL, names: RoleNames, machine: Machine, password: str) -> str:
    of_machine = url.set(username=names.of(machine), password=password)
    return of_machine.difference_update_query(["options"]).render_as_string(hide_password=False)
