"""what a complaint is about

In plain statements, not as a batch: SQLite would drop and remake a table that steps refer to.
"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "ALTER TABLE complaint ADD COLUMN ticket_id INTEGER "
        "CONSTRAINT fk_complaint_ticket_id_ticket REFERENCES ticket (id)"
    )
    op.execute(
        "ALTER TABLE complaint ADD COLUMN request_id INTEGER "
        "CONSTRAINT fk_complaint_request_id_request REFERENCES request (id)"
    )


def downgrade() -> None:
    op.drop_column("complaint", "request_id")
    op.drop_column("complaint", "ticket_id")
