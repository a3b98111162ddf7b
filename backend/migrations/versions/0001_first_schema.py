"""The first schema: every table of the first release."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit_event",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("acting_for_id", sa.Uuid(), nullable=True),
        sa.Column("action", sa.String(length=80), nullable=False),
        sa.Column("object_kind", sa.String(length=40), nullable=False),
        sa.Column("object_id", sa.Uuid(), nullable=True),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("fields", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("note", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("ip", sa.String(length=64), nullable=False),
        sa.Column("request_id", sa.String(length=64), nullable=False),
        sa.Column("chain", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "seq", name=op.f("pk_audit_event")),
    )
    op.create_index(op.f("ix_audit_event_actor_id"), "audit_event", ["actor_id"], unique=False)
    op.create_index(op.f("ix_audit_event_object_id"), "audit_event", ["object_id"], unique=False)
    op.create_table(
        "audit_head",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("chain", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", name=op.f("pk_audit_head")),
    )
    op.create_table(
        "document_file",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("format", sa.String(length=10), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("final", sa.Boolean(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_document_file")),
        sa.UniqueConstraint(
            "ward_id",
            "document_id",
            "format",
            "edition",
            name=op.f("uq_document_file_ward_id_document_id_format_edition"),
        ),
    )
    op.create_index(op.f("ix_document_file_document_id"), "document_file", ["document_id"], unique=False)
    op.create_table(
        "group_member",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=True),
        sa.Column("full_name", sa.String(length=100), nullable=False),
        sa.Column("position", sa.String(length=150), nullable=False),
        sa.Column("duty", sa.String(length=500), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_group_member")),
    )
    op.create_table(
        "idempotency_key",
        sa.Column("client", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=100), nullable=False),
        sa.Column("request_hash", sa.String(length=128), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("client", "key", name=op.f("pk_idempotency_key")),
    )
    op.create_index(op.f("ix_idempotency_key_at"), "idempotency_key", ["at"], unique=False)
    op.create_table(
        "job",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column(
            "state",
            sa.Enum("queued", "running", "done", "failed", "cancelled", name="jobstate", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("owner_id", sa.Uuid(), nullable=True),
        sa.Column("payload", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("result", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("message", sa.String(length=300), nullable=True),
        sa.Column("error", sa.String(length=500), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("cancel_wanted", sa.Boolean(), nullable=False),
        sa.Column("run_after", sa.DateTime(timezone=True), nullable=True),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_job")),
    )
    op.create_index(op.f("ix_job_kind"), "job", ["kind"], unique=False)
    op.create_index(op.f("ix_job_owner_id"), "job", ["owner_id"], unique=False)
    op.create_index(op.f("ix_job_state"), "job", ["state"], unique=False)
    op.create_table(
        "login_attempt",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("subject_key", sa.String(length=32), nullable=True),
        sa.Column("address_key", sa.String(length=32), nullable=False),
        sa.Column("secret_key", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_login_attempt")),
    )
    op.create_index(op.f("ix_login_attempt_address_key"), "login_attempt", ["address_key"], unique=False)
    op.create_index(op.f("ix_login_attempt_at"), "login_attempt", ["at"], unique=False)
    op.create_index(op.f("ix_login_attempt_secret_key"), "login_attempt", ["secret_key"], unique=False)
    op.create_index(op.f("ix_login_attempt_subject_key"), "login_attempt", ["subject_key"], unique=False)
    op.create_table(
        "number_scheme",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("one_series", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "unit_id", name=op.f("pk_number_scheme")),
    )
    op.create_table(
        "number_series",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("series", sa.String(length=60), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "unit_id", "year", "series", name=op.f("pk_number_series")),
    )
    op.create_table(
        "outbox_event",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("object_id", sa.Uuid(), nullable=True),
        sa.Column("payload", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_outbox_event")),
    )
    op.create_table(
        "reporting_event",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("step", sa.String(length=40), nullable=False),
        sa.Column("from_state", sa.String(length=40), nullable=False),
        sa.Column("to_state", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("actor_name", sa.String(length=100), nullable=False),
        sa.Column("acting_for_id", sa.Uuid(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_reporting_event")),
    )
    op.create_index(op.f("ix_reporting_event_subject_id"), "reporting_event", ["subject_id"], unique=False)
    op.create_table(
        "stored_file",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("owner_id", sa.Uuid(), nullable=True),
        sa.Column("purpose", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_stored_file")),
    )
    op.create_index(op.f("ix_stored_file_owner_id"), "stored_file", ["owner_id"], unique=False)
    op.create_index(op.f("ix_stored_file_sha256"), "stored_file", ["sha256"], unique=False)
    op.create_table(
        "unit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("code", sa.String(length=30), nullable=False),
        sa.Column(
            "path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "province",
                "city",
                "ward",
                "neighbourhood",
                "resident_group",
                "desk",
                "steering_committee",
                "police",
                "school",
                "one_stop",
                "union",
                name="unitkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("ward_id", sa.Uuid(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("aliases", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("reports", sa.Boolean(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["parent_id"], ["unit.id"], name=op.f("fk_unit_parent_id")),
        sa.ForeignKeyConstraint(["ward_id"], ["unit.id"], name=op.f("fk_unit_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit")),
        sa.UniqueConstraint("path", name=op.f("uq_unit_path")),
    )
    op.create_index(op.f("ix_unit_ward_id"), "unit", ["ward_id"], unique=False)
    op.create_table(
        "user_account",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("username", sa.String(length=60), nullable=False),
        sa.Column("full_name", sa.String(length=100), nullable=False),
        sa.Column("search", sa.String(length=240), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column("password_hash", sa.String(length=200), nullable=True),
        sa.Column("must_change_password", sa.Boolean(), nullable=False),
        sa.Column("token_epoch", sa.Integer(), nullable=False),
        sa.Column("disabled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("disabled_reason", sa.String(length=1000), nullable=True),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_account")),
        sa.UniqueConstraint("phone", name=op.f("uq_user_account_phone")),
        sa.UniqueConstraint("username", name=op.f("uq_user_account_username")),
    )
    op.create_table(
        "user_import",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column(
            "state", sa.Enum("preview", "accepted", name="importstate", native_enum=False, length=40), nullable=False
        ),
        sa.Column("lines", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("user_ids", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_user_import")),
    )
    op.create_index(op.f("ix_user_import_owner_id"), "user_import", ["owner_id"], unique=False)
    op.create_table(
        "assignment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "ward_leader",
                "culture_desk",
                "office_desk",
                "police",
                "school",
                "one_stop",
                "finance",
                "department",
                "youth_union",
                "neighbourhood_head",
                "team_member",
                "auditor",
                "administrator",
                name="role",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_assignment_unit_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_assignment_user_id")),
        sa.ForeignKeyConstraint(["ward_id"], ["unit.id"], name=op.f("fk_assignment_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
    )
    op.create_index(op.f("ix_assignment_unit_path"), "assignment", ["unit_path"], unique=False)
    op.create_index(op.f("ix_assignment_user_id"), "assignment", ["user_id"], unique=False)
    op.create_index(op.f("ix_assignment_ward_id"), "assignment", ["ward_id"], unique=False)
    op.create_index("ix_assignment_ward_role", "assignment", ["ward_id", "role"], unique=False)
    op.create_table(
        "auth_session",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("idle_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("absolute_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("end_reason", sa.String(length=30), nullable=True),
        sa.Column("device", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_auth_session_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_auth_session")),
    )
    op.create_index(op.f("ix_auth_session_absolute_until"), "auth_session", ["absolute_until"], unique=False)
    op.create_index(op.f("ix_auth_session_user_id"), "auth_session", ["user_id"], unique=False)
    op.create_table(
        "calendar_feed",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["ward_id"], ["unit.id"], name=op.f("fk_calendar_feed_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_feed")),
        sa.UniqueConstraint("sha256", name=op.f("uq_calendar_feed_sha256")),
        sa.UniqueConstraint("user_id", name=op.f("uq_calendar_feed_user_id")),
    )
    op.create_table(
        "delegation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("from_user_id", sa.Uuid(), nullable=False),
        sa.Column("to_user_id", sa.Uuid(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "ward_leader",
                "culture_desk",
                "office_desk",
                "police",
                "school",
                "one_stop",
                "finance",
                "department",
                "youth_union",
                "neighbourhood_head",
                "team_member",
                "auditor",
                "administrator",
                name="role",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["from_user_id"], ["user_account.id"], name=op.f("fk_delegation_from_user_id")),
        sa.ForeignKeyConstraint(["to_user_id"], ["user_account.id"], name=op.f("fk_delegation_to_user_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_delegation_unit_id")),
        sa.ForeignKeyConstraint(["ward_id"], ["unit.id"], name=op.f("fk_delegation_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegation")),
    )
    op.create_index(op.f("ix_delegation_from_user_id"), "delegation", ["from_user_id"], unique=False)
    op.create_index(op.f("ix_delegation_to_user_id"), "delegation", ["to_user_id"], unique=False)
    op.create_index(op.f("ix_delegation_ward_id"), "delegation", ["ward_id"], unique=False)
    op.create_table(
        "document",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "resolution",
                "decision",
                "directive",
                "statute",
                "regulation",
                "communique",
                "notice",
                "guideline",
                "programme",
                "plan",
                "option_plan",
                "scheme",
                "project",
                "report",
                "minutes",
                "proposal",
                "contract",
                "telegram",
                "memorandum",
                "agreement",
                "power_of_attorney",
                "invitation",
                "introduction",
                "leave",
                "sending_slip",
                "forwarding_slip",
                "notification_slip",
                "letter",
                name="documentkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum("draft", "approved", "issued", "recalled", name="documentstate", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("source_kind", sa.String(length=40), nullable=False),
        sa.Column("source_id", sa.Uuid(), nullable=False),
        sa.Column("summary", sa.String(length=2000), nullable=False),
        sa.Column("symbol", sa.String(length=60), nullable=False),
        sa.Column("series", sa.String(length=60), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("number_given_by", sa.String(length=20), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("issued_by_id", sa.Uuid(), nullable=True),
        sa.Column("signer_name", sa.String(length=300), nullable=False),
        sa.Column("recipients", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("recall_reason", sa.String(length=1000), nullable=False),
        sa.Column("content", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_document_unit_id")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_document")),
        sa.UniqueConstraint(
            "ward_id",
            "unit_id",
            "year",
            "series",
            "number",
            name=op.f("uq_document_ward_id_unit_id_year_series_number"),
        ),
    )
    op.create_index(op.f("ix_document_source_id"), "document", ["source_id"], unique=False)
    op.create_table(
        "letterhead",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("superior_lines", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("agency_lines", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("place", sa.String(length=100), nullable=False),
        sa.Column("symbol", sa.String(length=30), nullable=False),
        sa.Column("full_name", sa.String(length=200), nullable=False),
        sa.Column("superior_name", sa.String(length=200), nullable=False),
        sa.Column("archive", sa.String(length=100), nullable=False),
        sa.Column("recipients", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_letterhead_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letterhead")),
        sa.UniqueConstraint("unit_id", "valid_from", name=op.f("uq_letterhead_unit_id_valid_from")),
    )
    op.create_table(
        "one_time_code",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column(
            "purpose",
            sa.Enum("reset", "invitation", "setup", name="codepurpose", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("user_id", sa.Uuid(), nullable=True),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column("issued_by", sa.Uuid(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_one_time_code_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_one_time_code")),
        sa.UniqueConstraint("sha256", name=op.f("uq_one_time_code_sha256")),
    )
    op.create_index(op.f("ix_one_time_code_user_id"), "one_time_code", ["user_id"], unique=False)
    op.create_table(
        "plan",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("lineage_id", sa.Uuid(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("supersedes_id", sa.Uuid(), nullable=True),
        sa.Column("amend_reason", sa.String(length=1000), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "submitted",
                "returned",
                "approved",
                "superseded",
                name="planstate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("symbol", sa.String(length=40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("issuer", sa.String(length=300), nullable=False),
        sa.Column("introduction", sa.Text(), nullable=False),
        sa.Column("legal_bases", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("purposes", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("requirements", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("funding", sa.Text(), nullable=False),
        sa.Column("closing", sa.Text(), nullable=False),
        sa.Column("recipients", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("archive", sa.String(length=200), nullable=False),
        sa.Column("signature", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("source_file_id", sa.Uuid(), nullable=True),
        sa.Column("doubts", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("in_force_from", sa.Date(), nullable=True),
        sa.Column("in_force_to", sa.Date(), nullable=True),
        sa.Column("submitted_by", sa.Uuid(), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("approved_by", sa.Uuid(), nullable=True),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("return_reason", sa.String(length=1000), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "source_file_id"],
            ["stored_file.ward_id", "stored_file.id"],
            name=op.f("fk_plan_ward_id_source_file_id"),
        ),
        sa.ForeignKeyConstraint(
            ["ward_id", "supersedes_id"], ["plan.ward_id", "plan.id"], name=op.f("fk_plan_ward_id_supersedes_id")
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_plan")),
        sa.UniqueConstraint("ward_id", "lineage_id", "edition", name=op.f("uq_plan_ward_id_lineage_id_edition")),
    )
    op.create_table(
        "reminder",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column(
            "channel",
            sa.Enum("zalo", "phone", "paper", "system", name="channel", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("assignment_ids", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_reminder_unit_id")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_reminder")),
    )
    op.create_index("ix_reminder_path", "reminder", ["ward_id", "unit_path", "at"], unique=False)
    op.create_table(
        "report_regime",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("content", sa.String(length=2000), nullable=False),
        sa.Column("reporters", sa.String(length=500), nullable=False),
        sa.Column("receivers", sa.String(length=500), nullable=False),
        sa.Column("means", sa.String(length=500), nullable=False),
        sa.Column("deadline", sa.String(length=200), nullable=False),
        sa.Column("deadline_day", sa.Integer(), nullable=False),
        sa.Column("deadline_before", sa.Boolean(), nullable=False),
        sa.Column(
            "shift", sa.Enum("none", "earlier", "later", name="shift", native_enum=False, length=40), nullable=False
        ),
        sa.Column(
            "frequency",
            sa.Enum("month", "quarter", "half_year", "year", name="periodkind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("cut_off", sa.String(length=500), nullable=False),
        sa.Column("outline", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("forms", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("process", sa.String(length=2000), nullable=False),
        sa.Column("measures", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("rungs", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["ward_id"], ["unit.id"], name=op.f("fk_report_regime_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_regime")),
        sa.UniqueConstraint("ward_id", "code", "valid_from", name=op.f("uq_report_regime_ward_id_code_valid_from")),
    )
    op.create_table(
        "signer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=True),
        sa.Column("full_name", sa.String(length=100), nullable=False),
        sa.Column("lines", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("is_default", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_signer_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signer")),
    )
    op.create_index(op.f("ix_signer_unit_id"), "signer", ["unit_id"], unique=False)
    op.create_index(op.f("ix_signer_user_id"), "signer", ["user_id"], unique=False)
    op.create_table(
        "team",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("decision", sa.String(length=200), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_team_unit_id")),
        sa.ForeignKeyConstraint(["ward_id"], ["unit.id"], name=op.f("fk_team_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team")),
    )
    op.create_index(op.f("ix_team_unit_id"), "team", ["unit_id"], unique=False)
    op.create_index(op.f("ix_team_ward_id"), "team", ["ward_id"], unique=False)
    op.create_table(
        "unit_lineage",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("from_unit_id", sa.Uuid(), nullable=False),
        sa.Column("to_unit_id", sa.Uuid(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("decision", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["from_unit_id"], ["unit.id"], name=op.f("fk_unit_lineage_from_unit_id")),
        sa.ForeignKeyConstraint(["to_unit_id"], ["unit.id"], name=op.f("fk_unit_lineage_to_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_lineage")),
    )
    op.create_index(op.f("ix_unit_lineage_from_unit_id"), "unit_lineage", ["from_unit_id"], unique=False)
    op.create_index(op.f("ix_unit_lineage_to_unit_id"), "unit_lineage", ["to_unit_id"], unique=False)
    op.create_table(
        "unit_period",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("short_name", sa.String(length=100), nullable=False),
        sa.Column("superior_id", sa.Uuid(), nullable=True),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["superior_id"], ["unit.id"], name=op.f("fk_unit_period_superior_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_unit_period_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_period")),
        sa.UniqueConstraint("unit_id", "valid_from", name=op.f("uq_unit_period_unit_id_valid_from")),
    )
    op.create_table(
        "plan_draft",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column(
            "state", sa.Enum("open", "accepted", name="draftstate", native_enum=False, length=40), nullable=False
        ),
        sa.Column("plan_id", sa.Uuid(), nullable=True),
        sa.Column("source", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("spans", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("blocks", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("content", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("doubts", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("open_doubts", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "file_id"],
            ["stored_file.ward_id", "stored_file.id"],
            name=op.f("fk_plan_draft_ward_id_file_id"),
        ),
        sa.ForeignKeyConstraint(
            ["ward_id", "plan_id"], ["plan.ward_id", "plan.id"], name=op.f("fk_plan_draft_ward_id_plan_id")
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_plan_draft")),
    )
    op.create_index(op.f("ix_plan_draft_owner_id"), "plan_draft", ["owner_id"], unique=False)
    op.create_table(
        "plan_duty",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("units", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("items", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "plan_id"],
            ["plan.ward_id", "plan.id"],
            name=op.f("fk_plan_duty_ward_id_plan_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_plan_duty")),
    )
    op.create_index("ix_plan_duty_plan", "plan_duty", ["ward_id", "plan_id", "position"], unique=False)
    op.create_table(
        "plan_target",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("lineage_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("ref", sa.String(length=30), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("goal_percent", sa.Float(), nullable=True),
        sa.Column("deadline_on", sa.Date(), nullable=True),
        sa.Column("measure_code", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(
            ["ward_id", "plan_id"],
            ["plan.ward_id", "plan.id"],
            name=op.f("fk_plan_target_ward_id_plan_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_plan_target")),
    )
    op.create_index("ix_plan_target_plan", "plan_target", ["ward_id", "plan_id", "position"], unique=False)
    op.create_table(
        "plan_task",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("lineage_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("ref", sa.String(length=30), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("items", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("leads_text", sa.Text(), nullable=False),
        sa.Column("helpers_text", sa.Text(), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "before",
                "by",
                "within_month",
                "within_quarter",
                "range",
                "weekly",
                "monthly",
                "continuous",
                "none",
                name="deadlinekind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("printed", sa.String(length=500), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("quota", sa.Integer(), nullable=True),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["ward_id", "plan_id"],
            ["plan.ward_id", "plan.id"],
            name=op.f("fk_plan_task_ward_id_plan_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_plan_task")),
    )
    op.create_index("ix_plan_task_plan", "plan_task", ["ward_id", "plan_id", "position"], unique=False)
    op.create_table(
        "refresh_token",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("replaced_by", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["session_id"], ["auth_session.id"], name=op.f("fk_refresh_token_session_id")),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_refresh_token")),
    )
    op.create_index(op.f("ix_refresh_token_session_id"), "refresh_token", ["session_id"], unique=False)
    op.create_table(
        "report_period",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("regime_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=10), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("state", sa.Enum("open", "closed", name="periodstate", native_enum=False, length=40), nullable=False),
        sa.Column("steps", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("working_days", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.ForeignKeyConstraint(["regime_id"], ["report_regime.id"], name=op.f("fk_report_period_regime_id")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_report_period")),
        sa.UniqueConstraint("ward_id", "code", name=op.f("uq_report_period_ward_id_code")),
    )
    op.create_table(
        "team_member",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("user_id", sa.Uuid(), nullable=True),
        sa.Column("full_name", sa.String(length=100), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "lead", "deputy", "member", "area_police", "youth", name="memberkind", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("courses_finished_on", sa.Date(), nullable=True),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_member_team_id")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_team_member")),
    )
    op.create_index(op.f("ix_team_member_team_id"), "team_member", ["team_id"], unique=False)
    op.create_index(op.f("ix_team_member_unit_path"), "team_member", ["unit_path"], unique=False)
    op.create_index(op.f("ix_team_member_user_id"), "team_member", ["user_id"], unique=False)
    op.create_table(
        "period_exemption",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("granted_by_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_period_exemption_unit_id")),
        sa.ForeignKeyConstraint(
            ["ward_id", "period_id"],
            ["report_period.ward_id", "report_period.id"],
            name=op.f("fk_period_exemption_ward_id_period_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_period_exemption")),
        sa.UniqueConstraint(
            "ward_id", "period_id", "unit_id", name=op.f("uq_period_exemption_ward_id_period_id_unit_id")
        ),
    )
    op.create_table(
        "report",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "draft", "submitted", "returned", "approved", "issued", name="reportstate", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("data_until", sa.Date(), nullable=True),
        sa.Column("units", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("tasks", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=True),
        sa.Column("compiled_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("compiled_by_id", sa.Uuid(), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("approved_by_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_report_unit_id")),
        sa.ForeignKeyConstraint(
            ["ward_id", "period_id"],
            ["report_period.ward_id", "report_period.id"],
            name=op.f("fk_report_ward_id_period_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_report")),
        sa.UniqueConstraint("ward_id", "period_id", name=op.f("uq_report_ward_id_period_id")),
    )
    op.create_table(
        "submission",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "submitted",
                "returned",
                "accepted",
                "locked",
                name="submissionstate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("source", sa.Enum("unit", "paper", name="entrysource", native_enum=False, length=40), nullable=False),
        sa.Column("paper_file_id", sa.Uuid(), nullable=True),
        sa.Column("entered_by_id", sa.Uuid(), nullable=True),
        sa.Column("data_until", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("first_submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("submitted_by_id", sa.Uuid(), nullable=True),
        sa.Column("late_days", sa.Integer(), nullable=True),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tasks", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("carried", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_submission_unit_id")),
        sa.ForeignKeyConstraint(
            ["ward_id", "period_id"],
            ["report_period.ward_id", "report_period.id"],
            name=op.f("fk_submission_ward_id_period_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_submission")),
        sa.UniqueConstraint("ward_id", "period_id", "unit_id", name=op.f("uq_submission_ward_id_period_id_unit_id")),
    )
    op.create_index("ix_submission_ward_unit", "submission", ["ward_id", "unit_id"], unique=False)
    op.create_table(
        "task_assignment",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("task_id", sa.Uuid(), nullable=False),
        sa.Column("lineage_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum("not_started", "in_progress", "done", "stopped", name="workstate", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("percent", sa.Integer(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("last_on", sa.Date(), nullable=True),
        sa.Column("last_note", sa.String(length=2000), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("soon_on", sa.Date(), nullable=True),
        sa.Column("gap_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_task_assignment_unit_id")),
        sa.ForeignKeyConstraint(
            ["ward_id", "task_id"],
            ["plan_task.ward_id", "plan_task.id"],
            name=op.f("fk_task_assignment_ward_id_task_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_task_assignment")),
        sa.UniqueConstraint(
            "ward_id", "lineage_id", "unit_id", name=op.f("uq_task_assignment_ward_id_lineage_id_unit_id")
        ),
    )
    op.create_index("ix_task_assignment_path", "task_assignment", ["ward_id", "unit_path"], unique=False)
    op.create_index("ix_task_assignment_task", "task_assignment", ["ward_id", "task_id", "unit_path"], unique=False)
    op.create_table(
        "task_unit",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("task_id", sa.Uuid(), nullable=False),
        sa.Column(
            "role", sa.Enum("lead", "coordinator", name="taskrole", native_enum=False, length=40), nullable=False
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column(
            "unit_class",
            sa.Enum("neighbourhoods", "teams", "outside", name="unitclass", native_enum=False, length=40),
            nullable=True,
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_task_unit_unit_id")),
        sa.ForeignKeyConstraint(
            ["ward_id", "task_id"],
            ["plan_task.ward_id", "plan_task.id"],
            name=op.f("fk_task_unit_ward_id_task_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_task_unit")),
    )
    op.create_index("ix_task_unit_task", "task_unit", ["ward_id", "task_id"], unique=False)
    op.create_table(
        "assignment_person",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("user_id", sa.Uuid(), nullable=True),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("responsibility", sa.String(length=500), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.CheckConstraint("user_id IS NOT NULL OR member_id IS NOT NULL", name=op.f("ck_assignment_person_somebody")),
        sa.ForeignKeyConstraint(
            ["ward_id", "assignment_id"],
            ["task_assignment.ward_id", "task_assignment.id"],
            name=op.f("fk_assignment_person_ward_id_assignment_id"),
        ),
        sa.ForeignKeyConstraint(
            ["ward_id", "member_id"],
            ["team_member.ward_id", "team_member.id"],
            name=op.f("fk_assignment_person_ward_id_member_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_assignment_person")),
    )
    op.create_index("ix_assignment_person_assignment", "assignment_person", ["ward_id", "assignment_id"], unique=False)
    op.create_index("ix_assignment_person_member", "assignment_person", ["ward_id", "member_id"], unique=False)
    op.create_index("ix_assignment_person_user", "assignment_person", ["ward_id", "user_id"], unique=False)
    op.create_table(
        "progress_entry",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.Column(
            "state",
            sa.Enum("not_started", "in_progress", "done", "stopped", name="workstate", native_enum=False, length=40),
            nullable=True,
        ),
        sa.Column("percent", sa.Integer(), nullable=True),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(length=2000), nullable=False),
        sa.Column("corrects_id", sa.Uuid(), nullable=True),
        sa.Column("file_ids", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("document_number", sa.String(length=100), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.Column("attendance", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["ward_id", "assignment_id"],
            ["task_assignment.ward_id", "task_assignment.id"],
            name=op.f("fk_progress_entry_ward_id_assignment_id"),
        ),
        sa.ForeignKeyConstraint(
            ["ward_id", "corrects_id"],
            ["progress_entry.ward_id", "progress_entry.id"],
            name=op.f("fk_progress_entry_ward_id_corrects_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_progress_entry")),
    )
    op.create_index("ix_progress_entry_assignment", "progress_entry", ["ward_id", "assignment_id", "at"], unique=False)
    op.create_table(
        "report_figure",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("figure_id", sa.String(length=200), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column(
            "aspect",
            sa.Enum("cum", "in", "pct", "pct_chg", "in_chg", name="aspect", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("value", sa.String(length=40), nullable=True),
        sa.Column("text", sa.String(length=40), nullable=False),
        sa.Column("reported", sa.Integer(), nullable=False),
        sa.Column("expected", sa.Integer(), nullable=False),
        sa.Column("parts", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "report_id"], ["report.ward_id", "report.id"], name=op.f("fk_report_figure_ward_id_report_id")
        ),
        sa.PrimaryKeyConstraint("ward_id", "report_id", "figure_id", name=op.f("pk_report_figure")),
    )
    op.create_table(
        "report_figure_source",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column(
            "aspect",
            sa.Enum("cum", "in", "pct", "pct_chg", "in_chg", name="aspect", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column(
            "unit_path",
            sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column(
            "origin", sa.Enum("aggregate", "register", name="origin", native_enum=False, length=40), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["ward_id", "report_id"],
            ["report.ward_id", "report.id"],
            name=op.f("fk_report_figure_source_ward_id_report_id"),
        ),
        sa.ForeignKeyConstraint(
            ["ward_id", "submission_id"],
            ["submission.ward_id", "submission.id"],
            name=op.f("fk_report_figure_source_ward_id_submission_id"),
        ),
        sa.PrimaryKeyConstraint(
            "ward_id", "report_id", "code", "aspect", "place", name=op.f("pk_report_figure_source")
        ),
    )
    op.create_table(
        "report_section",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("numeral", sa.String(length=10), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("drafted", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("edited", sa.Boolean(), nullable=False),
        sa.Column("edited_by_id", sa.Uuid(), nullable=True),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["ward_id", "report_id"], ["report.ward_id", "report.id"], name=op.f("fk_report_section_ward_id_report_id")
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_report_section")),
        sa.UniqueConstraint("ward_id", "report_id", "code", name=op.f("uq_report_section_ward_id_report_id_code")),
    )
    op.create_table(
        "report_submission",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("carried_from", sa.String(length=10), nullable=True),
        sa.ForeignKeyConstraint(
            ["ward_id", "report_id"],
            ["report.ward_id", "report.id"],
            name=op.f("fk_report_submission_ward_id_report_id"),
        ),
        sa.ForeignKeyConstraint(
            ["ward_id", "submission_id"],
            ["submission.ward_id", "submission.id"],
            name=op.f("fk_report_submission_ward_id_submission_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_report_submission")),
        sa.UniqueConstraint(
            "ward_id", "report_id", "submission_id", name=op.f("uq_report_submission_ward_id_report_id_submission_id")
        ),
    )
    op.create_index(op.f("ix_report_submission_submission_id"), "report_submission", ["submission_id"], unique=False)
    op.create_table(
        "submission_figure",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("cumulative", sa.Integer(), nullable=True),
        sa.Column("in_period_typed", sa.Integer(), nullable=True),
        sa.Column("in_period", sa.Integer(), nullable=True),
        sa.Column("remark", sa.String(length=1000), nullable=False),
        sa.Column(
            "origin", sa.Enum("aggregate", "register", name="origin", native_enum=False, length=40), nullable=False
        ),
        sa.Column("entered_by_id", sa.Uuid(), nullable=True),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "submission_id"],
            ["submission.ward_id", "submission.id"],
            name=op.f("fk_submission_figure_ward_id_submission_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "submission_id", "code", name=op.f("pk_submission_figure")),
    )
    op.create_table(
        "submission_section",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("text", sa.String(length=10000), nullable=False),
        sa.Column("entered_by_id", sa.Uuid(), nullable=True),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "submission_id"],
            ["submission.ward_id", "submission.id"],
            name=op.f("fk_submission_section_ward_id_submission_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "submission_id", "code", name=op.f("pk_submission_section")),
    )


def downgrade() -> None:
    op.drop_table("submission_section")
    op.drop_table("submission_figure")
    op.drop_index(op.f("ix_report_submission_submission_id"), table_name="report_submission")
    op.drop_table("report_submission")
    op.drop_table("report_section")
    op.drop_table("report_figure_source")
    op.drop_table("report_figure")
    op.drop_index("ix_progress_entry_assignment", table_name="progress_entry")
    op.drop_table("progress_entry")
    op.drop_index("ix_assignment_person_user", table_name="assignment_person")
    op.drop_index("ix_assignment_person_member", table_name="assignment_person")
    op.drop_index("ix_assignment_person_assignment", table_name="assignment_person")
    op.drop_table("assignment_person")
    op.drop_index("ix_task_unit_task", table_name="task_unit")
    op.drop_table("task_unit")
    op.drop_index("ix_task_assignment_task", table_name="task_assignment")
    op.drop_index("ix_task_assignment_path", table_name="task_assignment")
    op.drop_table("task_assignment")
    op.drop_index("ix_submission_ward_unit", table_name="submission")
    op.drop_table("submission")
    op.drop_table("report")
    op.drop_table("period_exemption")
    op.drop_index(op.f("ix_team_member_user_id"), table_name="team_member")
    op.drop_index(op.f("ix_team_member_unit_path"), table_name="team_member")
    op.drop_index(op.f("ix_team_member_team_id"), table_name="team_member")
    op.drop_table("team_member")
    op.drop_table("report_period")
    op.drop_index(op.f("ix_refresh_token_session_id"), table_name="refresh_token")
    op.drop_table("refresh_token")
    op.drop_index("ix_plan_task_plan", table_name="plan_task")
    op.drop_table("plan_task")
    op.drop_index("ix_plan_target_plan", table_name="plan_target")
    op.drop_table("plan_target")
    op.drop_index("ix_plan_duty_plan", table_name="plan_duty")
    op.drop_table("plan_duty")
    op.drop_index(op.f("ix_plan_draft_owner_id"), table_name="plan_draft")
    op.drop_table("plan_draft")
    op.drop_table("unit_period")
    op.drop_index(op.f("ix_unit_lineage_to_unit_id"), table_name="unit_lineage")
    op.drop_index(op.f("ix_unit_lineage_from_unit_id"), table_name="unit_lineage")
    op.drop_table("unit_lineage")
    op.drop_index(op.f("ix_team_ward_id"), table_name="team")
    op.drop_index(op.f("ix_team_unit_id"), table_name="team")
    op.drop_table("team")
    op.drop_index(op.f("ix_signer_user_id"), table_name="signer")
    op.drop_index(op.f("ix_signer_unit_id"), table_name="signer")
    op.drop_table("signer")
    op.drop_table("report_regime")
    op.drop_index("ix_reminder_path", table_name="reminder")
    op.drop_table("reminder")
    op.drop_table("plan")
    op.drop_index(op.f("ix_one_time_code_user_id"), table_name="one_time_code")
    op.drop_table("one_time_code")
    op.drop_table("letterhead")
    op.drop_index(op.f("ix_document_source_id"), table_name="document")
    op.drop_table("document")
    op.drop_index(op.f("ix_delegation_ward_id"), table_name="delegation")
    op.drop_index(op.f("ix_delegation_to_user_id"), table_name="delegation")
    op.drop_index(op.f("ix_delegation_from_user_id"), table_name="delegation")
    op.drop_table("delegation")
    op.drop_table("calendar_feed")
    op.drop_index(op.f("ix_auth_session_user_id"), table_name="auth_session")
    op.drop_index(op.f("ix_auth_session_absolute_until"), table_name="auth_session")
    op.drop_table("auth_session")
    op.drop_index("ix_assignment_ward_role", table_name="assignment")
    op.drop_index(op.f("ix_assignment_ward_id"), table_name="assignment")
    op.drop_index(op.f("ix_assignment_user_id"), table_name="assignment")
    op.drop_index(op.f("ix_assignment_unit_path"), table_name="assignment")
    op.drop_table("assignment")
    op.drop_index(op.f("ix_user_import_owner_id"), table_name="user_import")
    op.drop_table("user_import")
    op.drop_table("user_account")
    op.drop_index(op.f("ix_unit_ward_id"), table_name="unit")
    op.drop_table("unit")
    op.drop_index(op.f("ix_stored_file_sha256"), table_name="stored_file")
    op.drop_index(op.f("ix_stored_file_owner_id"), table_name="stored_file")
    op.drop_table("stored_file")
    op.drop_index(op.f("ix_reporting_event_subject_id"), table_name="reporting_event")
    op.drop_table("reporting_event")
    op.drop_table("outbox_event")
    op.drop_table("number_series")
    op.drop_table("number_scheme")
    op.drop_index(op.f("ix_login_attempt_subject_key"), table_name="login_attempt")
    op.drop_index(op.f("ix_login_attempt_secret_key"), table_name="login_attempt")
    op.drop_index(op.f("ix_login_attempt_at"), table_name="login_attempt")
    op.drop_index(op.f("ix_login_attempt_address_key"), table_name="login_attempt")
    op.drop_table("login_attempt")
    op.drop_index(op.f("ix_job_state"), table_name="job")
    op.drop_index(op.f("ix_job_owner_id"), table_name="job")
    op.drop_index(op.f("ix_job_kind"), table_name="job")
    op.drop_table("job")
    op.drop_index(op.f("ix_idempotency_key_at"), table_name="idempotency_key")
    op.drop_table("idempotency_key")
    op.drop_table("group_member")
    op.drop_index(op.f("ix_document_file_document_id"), table_name="document_file")
    op.drop_table("document_file")
    op.drop_table("audit_head")
    op.drop_index(op.f("ix_audit_event_object_id"), table_name="audit_event")
    op.drop_index(op.f("ix_audit_event_actor_id"), table_name="audit_event")
    op.drop_table("audit_event")
