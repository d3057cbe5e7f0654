"""mails about a complaint, and when an answer reached whoever complained"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("complaint", sa.Column("told_at", sa.DateTime(timezone=True), nullable=True))
    # SQLite remakes the table of mails, to which no other refers.
    with op.batch_alter_table("mail", schema=None) as batch_op:
        batch_op.alter_column("request_id", existing_type=sa.Integer(), nullable=True)
        batch_op.add_column(sa.Column("complaint_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_mail_complaint_id_complaint"), "complaint", ["complaint_id"], ["id"]
        )
        batch_op.create_index(batch_op.f("ix_mail_complaint_id"), ["complaint_id"], unique=False)


def downgrade() -> None:
    op.execute("DELETE FROM mail WHERE request_id IS NULL")
    with op.batch_alter_table("mail", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_mail_complaint_id"))
        batch_op.drop_constraint(batch_op.f("fk_mail_complaint_id_complaint"), type_="foreignkey")
        batch_op.drop_column("complaint_id")
        batch_op.alter_column("request_id", existing_type=sa.Integer(), nullable=False)
    op.drop_column("complaint", "told_at")
