"""What a person has brought, told to the store: a kiosk reads a complaint only by it."""

from sqlalchemy import text
from sqlmodel import Session


def bring(session: Session, code: object) -> None:
    """A code, or the id of a touch, for the rest of the transaction; SQLite has no roles and needs none.

    A PostgreSQL shows the kiosk's role no other complaint than the one with this code.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT set_config('pst.brought', :code, true)"), {"code": str(code)})
