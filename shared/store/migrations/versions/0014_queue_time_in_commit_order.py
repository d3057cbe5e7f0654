"""the queue's time never goes back in the order of its journal, on PostgreSQL

An act looks for the queue's newest moment when it begins; others are committed before it has its number.
Whoever numbers an entry holds the journal until the commit, so that nobody can come in between: there an
entry about a ticket is given the moment of its predecessor where its own is earlier. On SQLite a writer is
alone from its first look. As the trigger does it, programs of before it keep the order too.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

SERVED = sa.table("served_program", sa.column("revision"), sa.column("oldest"))
OLDEST_SERVED = "0008"
"""Nothing that a program writes or reads by name has changed since."""
NUMBERED = """
CREATE OR REPLACE FUNCTION journal_numbered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    IF NEW.number IS NULL THEN
        UPDATE journal_head SET last = last + 1 RETURNING last INTO STRICT NEW.number;{moment}
    ELSE
        UPDATE journal_head SET last = greatest(last, NEW.number);
    END IF;
    PERFORM pg_notify('journal', '');
    RETURN NEW;
END $$
"""
NEVER_BACK = """
        IF NEW.subject = 'ticket' THEN
            NEW.at := greatest(NEW.at, (
                -- most entries are of tickets: `coalesce` keeps the planner from sorting them all
                SELECT at FROM journal WHERE coalesce(subject = 'ticket', false) ORDER BY number DESC LIMIT 1
            ));
        END IF;"""
FIXED_PATH = """
DO $$
BEGIN
    EXECUTE format(
        'ALTER FUNCTION journal_numbered() SET search_path = pg_catalog, %I, pg_temp', current_schema()
    );
END $$
"""
"""A function that is replaced forgets it: see revision 0008."""


def upgrade() -> None:
    op.bulk_insert(SERVED, [{"revision": revision, "oldest": OLDEST_SERVED}])
    _replace(NEVER_BACK)


def downgrade() -> None:
    op.execute(SERVED.delete().where(SERVED.c.revision == revision))
    _replace("")


def _replace(moment: str) -> None:
    if op.get_bind().dialect.name == "sqlite":
        return
    op.execute(NUMBERED.replace("{moment}", moment))
    op.execute(FIXED_PATH)
