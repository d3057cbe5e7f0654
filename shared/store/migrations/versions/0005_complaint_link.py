"""what a complaint is about"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.add_column(sa.Column("ticket_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("request_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_complaint_ticket_id_ticket"), "ticket", ["ticket_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_complaint_request_id_request"), "request", ["request_id"], ["id"]
        )


def downgrade() -> None:
    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_complaint_request_id_request"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_complaint_ticket_id_ticket"), type_="foreignkey")
        batch_op.drop_column("request_id")
        batch_op.drop_column("ticket_id")
