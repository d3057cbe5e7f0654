"""sealed files as rows, on PostgreSQL, where every desk of the office can read them

A SQLite store keeps its files in the folder beside it. A program of before this revision goes on keeping
and reading files in its own machine's folder and breaks nothing, so it is still served; a newer one still
finds what lies in its own folder.

A downgrade loses no paper: the table stays where it has files, and the way up takes it as it is.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("INSERT INTO served_program (revision, oldest) VALUES ('0014', '0013')")
    if op.get_bind().dialect.name == "sqlite":
        return
    op.create_table(
        "kept_file",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_kept_file")),
        if_not_exists=True,
    )


def downgrade() -> None:
    op.execute("DELETE FROM served_program WHERE revision = '0014'")
    link = op.get_bind()
    if link.dialect.name == "sqlite" or link.scalar(sa.text("SELECT EXISTS (SELECT FROM kept_file)")):
        return
    op.drop_table("kept_file")
