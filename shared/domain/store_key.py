"""Which key the store's personal fields are sealed with: its fingerprint, never the key."""

from sqlmodel import Field

from shared.domain.table_row import TableRow


class StoreKey(TableRow, table=True):
    """One row, written when the store is made."""

    __tablename__ = "store_key"

    id: int | None = Field(default=None, primary_key=True)
    fingerprint: bytes
