"""which older programs a store still serves

Several machines are updated one after another. A store says for its own revision which is the oldest
program that may go on working on it; a revision that breaks older programs says its own number, as
this one does: before it, a program that met a kind of journal entry it does not know read no further.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    served = op.create_table(
        "served_program",
        sa.Column("revision", sa.String(length=32), nullable=False),
        sa.Column("oldest", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("revision", name=op.f("pk_served_program")),
    )
    op.bulk_insert(served, [{"revision": "0013", "oldest": "0013"}])


def downgrade() -> None:
    op.drop_table("served_program")
