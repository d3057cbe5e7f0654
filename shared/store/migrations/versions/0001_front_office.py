"""The front office: catalogue, officers, numbers, slips, guest book, journal."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "calendar_day",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_calendar_day")),
    )
    op.create_table(
        "store_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_store_key")),
    )
    op.create_table(
        "counter",
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("services", sa.JSON(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_counter")),
    )
    op.create_table(
        "officer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sign_in_key", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("full_name", sa.String(length=120), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("wrong_passwords", sa.Integer(), nullable=False),
        sa.Column("next_try_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_officer")),
        sa.UniqueConstraint("sign_in_key", name=op.f("uq_officer_sign_in_key")),
    )
    op.create_table(
        "opening_hours",
        sa.Column("weekday", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("closes", sa.Time(), nullable=False),
        sa.Column("break_from", sa.Time(), nullable=True),
        sa.Column("break_until", sa.Time(), nullable=True),
        sa.PrimaryKeyConstraint("weekday", name=op.f("pk_opening_hours")),
    )
    op.create_table(
        "service",
        sa.Column("code", sa.String(length=4), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("purposes", sa.JSON(), nullable=False),
        sa.Column("icon", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("asks_identity_number", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_service")),
    )
    op.create_table(
        "journal",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=True),
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("subject_id", sa.String(length=64), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["officer_id"], ["officer.id"], name=op.f("fk_journal_officer_id_officer")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_journal")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_journal_subject_subject_id"), "journal", ["subject", "subject_id"], unique=False)

    op.create_table(
        "number_series",
        sa.Column("service", sa.String(length=4), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["service"], ["service.code"], name=op.f("fk_number_series_service_service")),
        sa.PrimaryKeyConstraint("service", "day", name=op.f("pk_number_series")),
    )
    op.create_table(
        "ticket",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("service", sa.String(length=4), nullable=False),
        sa.Column("queue", sa.String(length=4), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("request_id", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("priority", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("counter", sa.String(length=8), nullable=True),
        sa.Column("reserved_for", sa.String(length=8), nullable=True),
        sa.Column("officer_id", sa.Integer(), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("waiting_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("calls", sa.Integer(), nullable=False),
        sa.Column("call_number", sa.Integer(), nullable=True),
        sa.Column("shown_number", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["counter"], ["counter.code"], name=op.f("fk_ticket_counter_counter")),
        sa.ForeignKeyConstraint(["officer_id"], ["officer.id"], name=op.f("fk_ticket_officer_id_officer")),
        sa.ForeignKeyConstraint(["queue"], ["service.code"], name=op.f("fk_ticket_queue_service")),
        sa.ForeignKeyConstraint(
            ["reserved_for"], ["counter.code"], name=op.f("fk_ticket_reserved_for_counter")
        ),
        sa.ForeignKeyConstraint(["service"], ["service.code"], name=op.f("fk_ticket_service_service")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket")),
        sa.UniqueConstraint("code", name=op.f("uq_ticket_code")),
        sa.UniqueConstraint("request_id", name=op.f("uq_ticket_request_id")),
        sa.UniqueConstraint("service", "day", "number", name=op.f("uq_ticket_service_day_number")),
    )
    op.create_index(op.f("ix_ticket_day_call_number"), "ticket", ["day", "call_number"], unique=False)
    op.create_index(op.f("ix_ticket_day_shown_number"), "ticket", ["day", "shown_number"], unique=False)
    op.create_index(
        op.f("ix_ticket_day_state_queue_priority_waiting_since"),
        "ticket",
        ["day", "state", "queue", "priority", "waiting_since"],
        unique=False,
    )
    op.create_index(
        "uq_ticket_day_open_counter",
        "ticket",
        ["day", "counter"],
        unique=True,
        sqlite_where=sa.text("state IN ('called', 'serving')"),
        postgresql_where=sa.text("state IN ('called', 'serving')"),
    )

    op.create_table(
        "print_job",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("copy_number", sa.Integer(), nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("waiting_before", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_print_job_ticket_id_ticket")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_job")),
        sa.UniqueConstraint("ticket_id", "copy_number", name=op.f("uq_print_job_ticket_id_copy_number")),
    )
    op.create_index(
        op.f("ix_print_job_device_state_id"), "print_job", ["device", "state", "id"], unique=False
    )

    op.create_table(
        "visit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=True),
        sa.Column("service", sa.String(length=4), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("signed_on", sa.String(length=64), nullable=False),
        sa.Column("full_name", sa.String(length=200), nullable=False),
        sa.Column("agency", sa.String(length=200), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("email", sa.LargeBinary(), nullable=True),
        sa.Column("email_index", sa.LargeBinary(), nullable=True),
        sa.Column("phone", sa.LargeBinary(), nullable=True),
        sa.Column("phone_index", sa.LargeBinary(), nullable=True),
        sa.Column("identity_number", sa.LargeBinary(), nullable=True),
        sa.Column("identity_number_index", sa.LargeBinary(), nullable=True),
        sa.Column("identity_kind_seen", sa.String(length=32), nullable=True),
        sa.Column("identity_valid", sa.Boolean(), nullable=True),
        sa.Column("identity_seen_by", sa.Integer(), nullable=True),
        sa.Column("identity_seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["identity_seen_by"], ["officer.id"], name=op.f("fk_visit_identity_seen_by_officer")
        ),
        sa.ForeignKeyConstraint(["service"], ["service.code"], name=op.f("fk_visit_service_service")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_visit_ticket_id_ticket")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit")),
        sa.UniqueConstraint("code", name=op.f("uq_visit_code")),
        sa.UniqueConstraint("ticket_id", name=op.f("uq_visit_ticket_id")),
    )
    op.create_index(op.f("ix_visit_day_signed_at"), "visit", ["day", "signed_at"], unique=False)
    op.create_index(op.f("ix_visit_email_index"), "visit", ["email_index"], unique=False)
    op.create_index(op.f("ix_visit_identity_number_index"), "visit", ["identity_number_index"], unique=False)
    op.create_index(op.f("ix_visit_phone_index"), "visit", ["phone_index"], unique=False)


def downgrade() -> None:
    op.drop_table("visit")
    op.drop_table("print_job")
    op.drop_table("ticket")
    op.drop_table("number_series")
    op.drop_table("journal")
    op.drop_table("service")
    op.drop_table("opening_hours")
    op.drop_table("officer")
    op.drop_table("counter")
    op.drop_table("store_key")
    op.drop_table("calendar_day")
