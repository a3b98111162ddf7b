"""Accounts, assignments, delegations, sessions, known devices, tries at signing in, one-time codes."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.authz.roles import Role
from toso.core.columns import ReferenceRow, Table, WardRow, enum_column, instant, json_column, unit_path
from toso.kit.clock import system_now
from toso.kit.ids import new_id


class UserAccount(ReferenceRow, table=True):
    """A person who signs in. `username` is folded lower case, `phone` E.164; both name one person only.

    `token_epoch` is part of every access token: raising it ends all of them at once. `search` is the folded text that
    lists are searched by. `factor_at`: since when a second factor is asked for; None: there is none. `factor_due_at`:
    until when they work without one that a role of theirs needs. `idle_told_at`: when they were told that the account
    is disabled for want of use.
    """

    username: str = Field(max_length=60, nullable=False, unique=True)
    full_name: str = Field(max_length=100, nullable=False)
    search: str = Field(max_length=240, nullable=False)
    phone: str | None = Field(default=None, max_length=20, unique=True)
    password_hash: str | None = Field(default=None, max_length=200)
    must_change_password: bool = Field(default=False, nullable=False)
    token_epoch: int = Field(default=0, nullable=False)
    disabled_at: datetime | None = instant(default=None, nullable=True)
    disabled_reason: str | None = Field(default=None, max_length=1000)
    last_seen_at: datetime | None = instant(default=None, nullable=True)
    factor_at: datetime | None = instant(default=None, nullable=True)
    factor_due_at: datetime | None = instant(default=None, nullable=True)
    idle_told_at: datetime | None = instant(default=None, nullable=True)


class Assignment(ReferenceRow, table=True):
    """A role held by a person in a unit between two dates (both inclusive; open end = None).

    `given_by`: the person who gave it; None: the set-up or the system itself.
    """

    user_id: UUID = Field(foreign_key="user_account.id", nullable=False, index=True)
    role: Role = enum_column(Role, nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False, index=True)
    ward_id: UUID = Field(foreign_key="unit.id", nullable=False, index=True)
    valid_from: date = Field(nullable=False)
    valid_to: date | None = None
    given_by: UUID | None = None


class Delegation(ReferenceRow, table=True):
    """A role lent for a time window (ủy quyền); it counts only while the lender still holds the role there."""

    from_user_id: UUID = Field(foreign_key="user_account.id", nullable=False, index=True)
    to_user_id: UUID = Field(foreign_key="user_account.id", nullable=False, index=True)
    role: Role = enum_column(Role, nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    ward_id: UUID = Field(foreign_key="unit.id", nullable=False, index=True)
    starts_at: datetime = instant(nullable=False)
    ends_at: datetime = instant(nullable=False)
    reason: str = Field(max_length=1000, nullable=False)
    revoked_at: datetime | None = instant(default=None, nullable=True)


class Door(StrEnum):
    """By what a session began: a password or passkey of here; a code from the desk or the first sign-in of all; the
    provider of linked identities.
    """

    OWN = "own"
    CODE = "code"
    PROVIDER = "provider"


class AuthSession(Table, table=True):
    """One signing-in on one device: the family of refresh tokens that follow each other.

    `proved_at`: when its person last proved who they are, by signing in or when an act that weighs asked for it.
    `active_at`: when something was last asked in it. `address`: where it was last renewed from (IPv4, or IPv6 /64).
    """

    id: UUID = Field(default_factory=new_id, primary_key=True)
    user_id: UUID = Field(foreign_key="user_account.id", nullable=False, index=True)
    created_at: datetime = instant(default_factory=system_now, nullable=False)
    last_used_at: datetime = instant(default_factory=system_now, nullable=False)
    idle_until: datetime = instant(nullable=False)
    absolute_until: datetime = instant(nullable=False, index=True)
    proved_at: datetime | None = instant(default=None, nullable=True)
    ended_at: datetime | None = instant(default=None, nullable=True)
    end_reason: str | None = Field(default=None, max_length=30)
    active_at: datetime = instant(default_factory=system_now, nullable=False)
    device: str = Field(default="", max_length=120)
    address: str = Field(default="", max_length=50)
    door: str = Field(default=Door.OWN, max_length=10, nullable=False)


class RefreshToken(Table, table=True):
    """One refresh token, known by its SHA-256 only; used once, then `replaced_by` the next."""

    sha256: str = Field(primary_key=True, max_length=64)
    session_id: UUID = Field(foreign_key="auth_session.id", nullable=False, index=True)
    issued_at: datetime = instant(default_factory=system_now, nullable=False)
    used_at: datetime | None = instant(default=None, nullable=True)
    replaced_by: str | None = Field(default=None, max_length=64)


class KnownDevice(Table, table=True):
    """A browser or program on which a person has signed in, by the hash of its token; several people may share it."""

    sha256: str = Field(primary_key=True, max_length=64)
    user_id: UUID = Field(foreign_key="user_account.id", primary_key=True, index=True)
    used_at: datetime = instant(nullable=False, index=True)


class LoginAttempt(Table, table=True):
    """One try that has not succeeded (yet). Keys are HMACs: neither names, addresses nor passwords are kept.

    A try on a known device has its `device_key` alone, any other all but that.
    """

    __table_args__ = tuple(
        sa.Index(f"ix_login_attempt_{name}", f"{name}_key", "at") for name in ("subject", "network", "secret", "device")
    )
    id: UUID = Field(default_factory=new_id, primary_key=True)
    at: datetime = instant(default_factory=system_now, nullable=False, index=True)
    subject_key: str | None = Field(default=None, max_length=32)
    network_key: str | None = Field(default=None, max_length=32)
    secret_key: str | None = Field(default=None, max_length=32)
    device_key: str | None = Field(default=None, max_length=32)


class CodePurpose(StrEnum):
    RESET = "reset"
    INVITATION = "invitation"
    SETUP = "setup"
    WARD = "ward"


class OneTimeCode(ReferenceRow, table=True):
    """A code that sets a password once, known by its SHA-256 only; an invitation also asks for the invited phone."""

    sha256: str = Field(max_length=64, nullable=False, unique=True)
    purpose: CodePurpose = enum_column(CodePurpose, nullable=False)
    user_id: UUID | None = Field(default=None, foreign_key="user_account.id", index=True)
    phone: str | None = Field(default=None, max_length=20)
    issued_by: UUID | None = None
    expires_at: datetime = instant(nullable=False)
    used_at: datetime | None = instant(default=None, nullable=True)


class ImportState(StrEnum):
    PREVIEW = "preview"
    ACCEPTED = "accepted"


class UserImport(WardRow, table=True):
    """An uploaded spreadsheet between upload and acceptance: its lines by field. Accepted, the lines are gone."""

    owner_id: UUID = Field(nullable=False, index=True)
    unit_path: str = unit_path(nullable=False)
    file_name: str = Field(max_length=200, nullable=False)
    state: ImportState = enum_column(ImportState, default=ImportState.PREVIEW, nullable=False)
    lines: list[dict[str, Any]] = json_column()
    user_ids: list[str] = json_column()


sa.Index("ix_assignment_ward_role", Assignment.__table__.c.ward_id, Assignment.__table__.c.role)  # pyright: ignore[reportAttributeAccessIssue] — set by SQLModel
