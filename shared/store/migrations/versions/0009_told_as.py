"""the number that a kiosk told while its store was away"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

TOLD = sa.text("told_as IS NOT NULL")


def upgrade() -> None:
    op.add_column("ticket", sa.Column("told_as", sa.String(length=16), nullable=True))
    op.create_index(
        "uq_ticket_day_told_as",
        "ticket",
        ["day", "told_as"],
        unique=True,
        sqlite_where=TOLD,
        postgresql_where=TOLD,
    )


def downgrade() -> None:
    op.drop_index("uq_ticket_day_told_as", table_name="ticket")
    op.drop_column("ticket", "told_as")
