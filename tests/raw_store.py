"""Everything that a thief of the store would have: SQLite's files, or every row of PostgreSQL's tables."""

from sqlalchemy import Connection, MetaData, inspect, select, text

from shared.office import Office


def raw_store(office: Office) -> bytes:
    """All of it as bytes, in which a test may look for what must not be readable."""
    if office.store.is_sqlite:
        return b"".join(file.read_bytes() for file in office.settings.data_dir.glob("pst.sqlite3*"))
    with office.store.reading() as session:
        link = session.connection()
        names = inspect(link).get_table_names()
        rows = [row for name in names for row in link.execute(text(f'SELECT * FROM "{name}"'))]  # noqa: S608
    return b"\n".join(_bytes(value) for row in rows for value in row)


def rows_of(connection: Connection) -> dict[str, list[dict[str, object]]]:
    """Every row of every table, by column."""
    found = MetaData()
    found.reflect(connection)
    return {
        table.name: [
            dict(row) for row in connection.execute(select(table).order_by(*table.primary_key)).mappings()
        ]
        for table in found.sorted_tables
        if table.name != "alembic_version"
    }


def _bytes(value: object) -> bytes:
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
