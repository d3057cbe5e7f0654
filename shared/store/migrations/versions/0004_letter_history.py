"""letter history: steps and revisions; what a letter's head says

The steps of letters that are there already are taken from the journal, so that whoever wrote one does not
sign it after the upgrade; their older notes were not kept, but for the newest.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

MOVES = {
    "LetterDrafted": ("draft", "drafted"),
    "LetterEdited": ("edit_letter", "drafted"),
    "LetterSubmitted": ("submit_to_head", "with_head"),
    "LetterReturned": ("return_to_drafter", "returned_by_head"),
    "LetterIssued": ("issue", "issued"),
    "LetterCancelled": ("cancel_letter", "cancelled"),
}
NOTED = ("return_to_drafter", "cancel_letter")
journal = sa.table(
    "journal",
    sa.column("number", sa.Integer()),
    sa.column("at", sa.DateTime(timezone=True)),
    sa.column("kind", sa.String()),
    sa.column("officer_id", sa.Integer()),
    sa.column("subject", sa.String()),
    sa.column("subject_id", sa.String()),
)
letter = sa.table(
    "letter",
    sa.column("id", sa.Integer()),
    sa.column("kind", sa.String()),
    sa.column("note", sa.String()),
    sa.column("enclosure", sa.String()),
    sa.column("sent_at", sa.DateTime(timezone=True)),
)
step = sa.table(
    "letter_step",
    sa.column("letter_id", sa.Integer()),
    sa.column("at", sa.DateTime(timezone=True)),
    sa.column("officer_id", sa.Integer()),
    sa.column("move", sa.String()),
    sa.column("from_state", sa.String()),
    sa.column("to_state", sa.String()),
    sa.column("revision", sa.Integer()),
    sa.column("note", sa.String()),
)


def upgrade() -> None:
    op.create_table(
        "letter_revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=True),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letter.id"], name=op.f("fk_letter_revision_letter_id_letter")
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officer.id"], name=op.f("fk_letter_revision_officer_id_officer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_revision")),
        sa.UniqueConstraint("letter_id", "number", name=op.f("uq_letter_revision_letter_id_number")),
    )
    op.create_table(
        "letter_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=True),
        sa.Column("move", sa.String(length=32), nullable=False),
        sa.Column("from_state", sa.String(length=32), nullable=False),
        sa.Column("to_state", sa.String(length=32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(length=2000), nullable=False),
        sa.ForeignKeyConstraint(["letter_id"], ["letter.id"], name=op.f("fk_letter_step_letter_id_letter")),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officer.id"], name=op.f("fk_letter_step_officer_id_officer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_step")),
    )
    op.create_index(op.f("ix_letter_step_letter_id"), "letter_step", ["letter_id"], unique=False)
    for name in ("dated_by_hand", "number_by_hand", "identity_by_hand"):
        op.add_column("letter", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.true()))
    for column in (
        sa.Column("nature", sa.String(length=60), nullable=False, server_default="Biasa"),
        sa.Column("enclosure", sa.String(length=120), nullable=False, server_default="1 (satu) berkas"),
        sa.Column(
            "subject",
            sa.String(length=200),
            nullable=False,
            server_default="Rekomendasi Kegiatan Statistik",
        ),
        sa.Column("revision", sa.Integer(), nullable=False, server_default="0"),
    ):
        op.add_column("letter", column)
    op.create_index("uq_letter_number_lower", "letter", [sa.text("lower(number)")], unique=True)
    op.execute(letter.update().where(letter.c.kind == "reasons").values(enclosure="-"))
    _take_over_steps(op.get_bind())


def downgrade() -> None:
    # Not as a batch: SQLite would drop and remake a table that mails refer to.
    op.drop_index("uq_letter_number_lower", table_name="letter")
    hands = ("identity_by_hand", "number_by_hand", "dated_by_hand")
    for name in ("revision", "subject", "enclosure", "nature", *hands):
        op.drop_column("letter", name)
    op.drop_index(op.f("ix_letter_step_letter_id"), table_name="letter_step")
    op.drop_table("letter_step")
    op.drop_table("letter_revision")


def _take_over_steps(bind: sa.Connection) -> None:
    known = {row.id: row for row in bind.execute(sa.select(letter.c.id, letter.c.note, letter.c.sent_at))}
    entries = bind.execute(
        sa.select(journal)
        .where(journal.c.subject == "letter", journal.c.kind.in_(MOVES))
        .order_by(journal.c.number)
    )
    steps: dict[int, list[dict[str, object]]] = {letter_id: [] for letter_id in known}
    for entry in entries:
        letter_id = int(entry.subject_id)
        if letter_id not in known:
            continue
        move, after = MOVES[entry.kind]
        before = str(steps[letter_id][-1]["to_state"]) if steps[letter_id] else ""
        steps[letter_id].append(
            {
                "letter_id": letter_id,
                "at": entry.at,
                "officer_id": entry.officer_id,
                "move": move,
                "from_state": before,
                "to_state": before if move == "edit_letter" and before else after,
                "revision": 0,
                "note": "",
            }
        )
    for letter_id, made in steps.items():
        newest = next((one for one in reversed(made) if one["move"] in NOTED), None)
        if newest is not None:
            newest["note"] = known[letter_id].note
        if known[letter_id].sent_at is not None:
            sent = {"at": known[letter_id].sent_at, "move": "send_letter", "officer_id": None, "note": ""}
            states = {"from_state": "issued", "to_state": "sent"}
            made.append({"letter_id": letter_id, "revision": 0, **sent, **states})
        if made:
            bind.execute(sa.insert(step), made)
