"""reminders to the office, each once per request and threshold"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("mail", schema=None) as batch_op:
        batch_op.add_column(sa.Column("reminder", sa.Integer(), nullable=True))
        batch_op.create_index("uq_mail_request_reminder", ["request_id", "reminder"], unique=True)


def downgrade() -> None:
    with op.batch_alter_table("mail", schema=None) as batch_op:
        batch_op.drop_index("uq_mail_request_reminder")
        batch_op.drop_column("reminder")
