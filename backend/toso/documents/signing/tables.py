"""Certificates kept for signing, secrets on their way to the worker, and the signed files of a document."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, json_column, unit_path
from toso.documents.signing.validity import Validity
from toso.kit.labels import Labelled


class Holding(Labelled):
    """Whose signature a certificate makes."""

    PERSON = "person", "Của tôi"
    ORGANISATION = "organisation", "Của cơ quan"


class SignedOrigin(Labelled):
    """How a signed file came about."""

    PERSON = "person", "Người ký ký tại đây"
    SEAL = "seal", "Cơ quan đóng dấu tại đây"
    ATTACHED = "attached", "Ký ở nơi khác, đính kèm"
    SCAN = "scan", "Ký giấy, bản chụp"
    STAMP = "stamp", "Tự đóng thêm dấu thời gian"


class SigningCertificate(WardRow, table=True):
    """A key file, sealed by the vault and still locked by its holder's passphrase, with the picture that shows it.

    A person's is used by `owner_id` alone, an organisation's by whoever may seal for the unit. Until `confirmed_at` it
    waits for a second person: it signs nothing, and nothing counts as signed with it.
    """

    holding: Holding = enum_column(Holding, nullable=False)
    owner_id: UUID = Field(nullable=False, index=True)
    unit_path: str = unit_path(nullable=False)
    holder: str = Field(max_length=300, nullable=False)
    issuer: str = Field(max_length=300, nullable=False)
    serial: str = Field(max_length=64, nullable=False)
    fingerprint: str = Field(max_length=64, nullable=False)
    valid_from: datetime = instant(nullable=False)
    valid_until: datetime = instant(nullable=False)
    key_file: bytes = Field(nullable=False, sa_type=sa.LargeBinary)
    picture: bytes = Field(nullable=False, sa_type=sa.LargeBinary)
    confirmed_at: datetime | None = instant(default=None, nullable=True)


class SigningSecret(WardRow, table=True):
    """A passphrase on its way to the worker, sealed; the job that uses it deletes it first, a chore what is left."""

    certificate_id: UUID = Field(nullable=False)
    secret: bytes = Field(nullable=False, sa_type=sa.LargeBinary)


class SignedFile(WardRow, table=True):
    """A signed file of an issued document, never changed; `extends` is the hash of the file it adds a signature to.

    `part` is 0 for the document itself, else the number of an annex that is a file of its own. `validity` and its
    reason are what the newest check found, `proven_at` the moment of the first check that found it valid: what was
    proved here once is judged as of then. `withdrawn_at` and what stands beside it tell of a file attached by mistake:
    it is kept and counts for nothing. `stamped_at` is the moment of the newest time stamp over the whole file,
    `stamp_until` the end of its service's certificate, `stamp_algorithms` their names, each between spaces ("-": no
    such stamp, "": not looked at yet); `stamp_tried_at` and `stamp_fault` tell of a renewal that failed.
    """

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "document_id", "seq"),
        sa.Index("ix_signed_file_sha256", "sha256"),
        sa.Index("ix_signed_file_stamp_until", "stamp_until"),
    )
    document_id: UUID = Field(nullable=False, index=True)
    part: int = Field(default=0, nullable=False)
    seq: int = Field(nullable=False)
    origin: SignedOrigin = enum_column(SignedOrigin, nullable=False)
    file_id: UUID = Field(nullable=False)
    sha256: str = Field(max_length=64, nullable=False)
    extends: str = Field(default="", max_length=64, nullable=False)
    validity: Validity = enum_column(Validity, default=Validity.UNCHECKED, nullable=False)
    reason: str = Field(default="", max_length=4000, nullable=False)
    verdicts: list[dict[str, Any]] = json_column()
    checked_at: datetime | None = instant(default=None, nullable=True)
    proven_at: datetime | None = instant(default=None, nullable=True)
    by_id: UUID | None = None
    withdrawn_at: datetime | None = instant(default=None, nullable=True)
    withdrawn_by_id: UUID | None = None
    withdrawal_reason: str = Field(default="", max_length=1000, nullable=False)
    stamped_at: datetime | None = instant(default=None, nullable=True)
    stamp_until: datetime | None = instant(default=None, nullable=True)
    stamp_algorithms: str = Field(default="", max_length=100, nullable=False)
    stamp_tried_at: datetime | None = instant(default=None, nullable=True)
    stamp_fault: str = Field(default="", max_length=300, nullable=False)
