"""reminders to the office, each once per request and threshold"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("mail", sa.Column("reminder", sa.Integer(), nullable=True))
    op.create_index("uq_mail_request_reminder", "mail", ["request_id", "reminder"], unique=True)


def downgrade() -> None:
    # Not as a batch: SQLite would drop and remake the table of mails.
    op.drop_index("uq_mail_request_reminder", table_name="mail")
    op.drop_column("mail", "reminder")
