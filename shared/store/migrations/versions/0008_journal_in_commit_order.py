"""numbers of the journal in the order of commits, without gaps, on PostgreSQL

A sequence counts when an entry is written, not when it is committed: whoever reads “what follows N” passes
over an entry that is committed later than its successor, for ever. A row that is held until the commit
counts in the order of commits, and a rollback gives its number back. SQLite has one writer at a time and
needs none of this. As the trigger fills the number in, programs of before it are served too.

A number that is given (a copy from another store) is kept and moves the count on.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

NUMBERED = """
CREATE FUNCTION journal_numbered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    IF NEW.number IS NULL THEN
        UPDATE journal_head SET last = last + 1 RETURNING last INTO STRICT NEW.number;
    ELSE
        UPDATE journal_head SET last = greatest(last, NEW.number);
    END IF;
    PERFORM pg_notify('journal', '');
    RETURN NEW;
END $$
"""
FIXED_PATH = """
DO $$
BEGIN
    EXECUTE format(
        'ALTER FUNCTION journal_numbered() SET search_path = pg_catalog, %I, pg_temp', current_schema()
    );
END $$
"""
"""It runs with its owner's rights: nobody may put another `journal_head` before this one."""


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        return
    op.execute("LOCK TABLE journal IN SHARE ROW EXCLUSIVE MODE")
    op.create_table("journal_head", sa.Column("last", sa.BigInteger(), nullable=False))
    op.execute("INSERT INTO journal_head SELECT coalesce(max(number), 0) FROM journal")
    op.execute(NUMBERED)
    op.execute(FIXED_PATH)
    op.execute("REVOKE ALL ON FUNCTION journal_numbered() FROM PUBLIC")
    op.execute("ALTER TABLE journal ALTER COLUMN number DROP DEFAULT")
    op.execute(
        "CREATE TRIGGER journal_numbered BEFORE INSERT ON journal"
        " FOR EACH ROW EXECUTE FUNCTION journal_numbered()"
    )


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        return
    op.execute("LOCK TABLE journal IN SHARE ROW EXCLUSIVE MODE")
    op.execute("DROP TRIGGER journal_numbered ON journal")
    op.execute("DROP FUNCTION journal_numbered()")
    op.execute("ALTER TABLE journal ALTER COLUMN number SET DEFAULT nextval('journal_number_seq')")
    op.execute("SELECT setval('journal_number_seq', last + 1, false) FROM journal_head")
    op.drop_table("journal_head")
