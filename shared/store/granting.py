"""Makes the roles of `shared.store.roles` on a PostgreSQL server, and gives them their rights; repeatable."""

from collections.abc import Iterator, Mapping
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import Connection, text

from shared.store.roles import KIOSK_ROWS, RIGHTS, Machine, Right, RoleNames, RowRule, right_of
from shared.store.tables import metadata

NO_POWERS = "NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION"
ACTS = {"read": "SELECT", "add": "INSERT", "change": "UPDATE", "remove": "DELETE"}
OURS = sql.SQL("public")
"""The schema; an office's database has no other."""
OTHERS_TABLES = text("""
    SELECT c.relname FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND pg_get_userbyid(c.relowner) <> :owner
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
""")
OTHERS_FUNCTIONS = text("""
    SELECT p.oid::regprocedure::text FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace
        AND pg_get_userbyid(p.proowner) <> :owner
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
""")


def known_machines(connection: Connection, names: RoleNames) -> set[Machine]:
    """The machines whose roles are there already."""
    found = set(connection.scalars(text("SELECT rolname FROM pg_roles")))
    return {machine for machine in Machine if names.of(machine) in found}


def make_roles(connection: Connection, names: RoleNames, passwords: Mapping[Machine, str]) -> None:
    """The owner's role, to which everything that is there is handed, and a sign-in for each password.

    The server never sees a password, only its SCRAM-SHA-256 verifier. Whoever is connected administers the
    server, or owns the database and may make roles.
    """
    do = _Doing(connection)
    existing = set(connection.scalars(text("SELECT rolname FROM pg_roles")))
    if names.owner not in existing:
        do(f"CREATE ROLE {{}} NOLOGIN {NO_POWERS}", names.owner)
    for machine, password in passwords.items():
        role = names.of(machine)
        if role not in existing:
            do(f"CREATE ROLE {{}} LOGIN NOINHERIT {NO_POWERS}", role)
        do("ALTER ROLE {} PASSWORD {}", role, sql.Literal(do.verifier(role, password)))
    do("GRANT {} TO CURRENT_USER", names.owner)
    do("REVOKE ALL ON DATABASE {} FROM PUBLIC", names.database)
    do("REVOKE ALL ON SCHEMA {} FROM PUBLIC", OURS)
    do("GRANT ALL ON SCHEMA {} TO {}", OURS, names.owner)
    for machine in Machine:
        do("GRANT CONNECT ON DATABASE {} TO {}", names.database, names.of(machine))
        do("GRANT USAGE ON SCHEMA {} TO {}", OURS, names.of(machine))
    _hand_over(do, names.owner)


def give_rights(connection: Connection, names: RoleNames) -> None:
    """Exactly the rights of the table, and no others, on the schema as it is now; the owner gives them."""
    do = _Doing(connection)
    roles = [names.of(machine) for machine in Machine]
    for kind in ("TABLES", "SEQUENCES", "FUNCTIONS"):
        for role in (sql.SQL("PUBLIC"), *map(sql.Identifier, roles)):
            do(f"REVOKE ALL ON ALL {kind} IN SCHEMA {{}} FROM {{}}", OURS, role)
    for table in RIGHTS:
        for machine in Machine:
            _give(do, names.of(machine), table, right_of(machine, table))
    _rule_rows(do, names)


class _Doing:
    """Runs statements about roles, with every name quoted by psycopg."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        link = connection.connection.driver_connection
        assert link is not None  # noqa: S101 - an open connection has its driver's
        self._link: psycopg.Connection[Any] = link

    def __call__(self, statement: str, *parts: str | sql.Composable) -> None:
        quoted = [sql.Identifier(part) if isinstance(part, str) else part for part in parts]
        self.connection.exec_driver_sql(sql.SQL(statement).format(*quoted).as_string(self._link))

    def verifier(self, role: str, password: str) -> str:
        """What the server keeps instead of the password."""
        made = self._link.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256")
        return made.decode()


def _hand_over(do: _Doing, owner: str) -> None:
    """Tables and functions of a store that was made before its roles; extensions keep their own."""
    for name in do.connection.scalars(OTHERS_TABLES, {"owner": owner}).all():
        do("ALTER TABLE {}.{} OWNER TO {}", OURS, str(name), owner)
    for signature in do.connection.scalars(OTHERS_FUNCTIONS, {"owner": owner}).all():
        do("ALTER FUNCTION {} OWNER TO {}", sql.SQL(signature), owner)


def _give(do: _Doing, role: str, table: str, right: Right) -> None:
    acts = list(_acts(right))
    if not acts:
        return
    do("GRANT {} ON TABLE {}.{} TO {}", sql.SQL(", ").join(acts), OURS, table, role)
    modelled = metadata.tables.get(table)
    counted = modelled.autoincrement_column if right.add and modelled is not None else None
    if counted is not None:
        find = text("SELECT pg_get_serial_sequence(:table, :column)")
        places = {"table": f"public.{table}", "column": counted.name}
        sequence = do.connection.scalar(find, places)
        if sequence is not None:
            do("GRANT USAGE ON SEQUENCE {} TO {}", sql.SQL(sequence), role)


def _acts(right: Right) -> Iterator[sql.Composable]:
    for name, act in ACTS.items():
        allowed = getattr(right, name)
        if not allowed:
            continue
        if allowed is True or allowed == ("*",):
            yield sql.SQL(act)
        else:
            columns = sql.SQL(", ").join(map(sql.Identifier, allowed))
            yield sql.SQL(act + " ({})").format(columns)


def _rule_rows(do: _Doing, names: RoleNames) -> None:
    old = text("SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public'")
    for policy, table in do.connection.execute(old).all():
        do("DROP POLICY {} ON {}.{}", policy, OURS, table)
    for table in sorted({rule.table for rule in KIOSK_ROWS}):
        do("ALTER TABLE {}.{} ENABLE ROW LEVEL SECURITY", OURS, table)
        others = (names.of(Machine.DISPLAY), names.of(Machine.DESK))
        do("CREATE POLICY others ON {}.{} TO {}, {} USING (true)", OURS, table, *others)
    for rule in KIOSK_ROWS:
        _rule(do, rule, names.of(Machine.KIOSK))


def _rule(do: _Doing, rule: RowRule, role: str) -> None:
    shape = {
        "read": "USING ({rows})",
        "add": "WITH CHECK ({left_as})",
        "change": "USING ({rows}) WITH CHECK ({left_as})",
    }[rule.act]
    rows = sql.SQL(shape).format(rows=sql.SQL(rule.rows), left_as=sql.SQL(rule.left_as))
    name = sql.Identifier(f"kiosk_{rule.act}")
    kind = sql.SQL(ACTS[rule.act])
    do("CREATE POLICY {} ON {}.{} FOR {} TO {} {}", name, OURS, rule.table, kind, sql.Identifier(role), rows)
