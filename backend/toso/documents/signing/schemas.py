"""Request and response schemas of signing."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from toso.core.schemas import Read, Write
from toso.documents.signing.validity import Validity
from toso.jobs.schemas import JobRead

Passphrase = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=False)]


class SignWrite(Write):
    """The certificate to sign with and its passphrase, which is used once and kept nowhere."""

    model_config = ConfigDict(str_strip_whitespace=False)

    certificate_id: UUID
    passphrase: Passphrase = Field(repr=False)


class CertificateRead(Read):
    """A certificate kept here, without its key; `waiting`: for a second person to confirm it.

    `usable` is false until then and outside its time.
    """

    id: UUID
    holding: str
    holding_label: str
    holder: str
    issuer: str
    serial: str
    valid_from: datetime
    valid_until: datetime
    waiting: bool
    usable: bool


class VerdictRead(Read):
    """One signature of a file: whose, when by its own word and when by a time stamp, and what the check found.

    `name` stands in the certificate; `whose` is "person", "organisation" or "unknown", `signer` the name as printed.
    """

    name: str
    whose: str
    whose_label: str
    signer: str
    issuer: str
    said_at: datetime | None
    stamped_at: datetime | None
    lasting: bool
    validity: str
    validity_label: str
    reason: str


class SignedFileRead(Read):
    """A signed file; `in_force` is the one that is handed out.

    `state` is "signed" for a verified file alone, "scan" for what no machine can verify, "withdrawn", or the validity.
    `readable`: this person may fetch it; `withdrawable`: this person may withdraw it as attached by mistake.

    `stamped_at`, `stamp_until`: its newest time stamp over the whole and how long that holds; `stamp_tried_at` and
    `stamp_fault` tell when and why a newer one could not be had.
    """

    id: UUID
    seq: int
    origin: str
    origin_label: str
    validity: str
    validity_label: str
    reason: str
    verdicts: list[VerdictRead]
    sha256: str
    size: int
    in_force: bool
    state: Validity | Literal["signed", "scan", "withdrawn"]
    state_label: str
    readable: bool
    withdrawable: bool
    withdrawn_at: datetime | None
    withdrawal_reason: str
    created_at: datetime
    checked_at: datetime | None
    stamped_at: datetime | None
    stamp_until: datetime | None
    stamp_tried_at: datetime | None
    stamp_fault: str


class SignedAnnexRead(Read):
    """An annex in a file of its own; `sha256` is that of the file handed out, empty while it is being made."""

    number: int
    label: str
    title: str
    signed: bool
    standing_label: str
    sha256: str
    files: list[SignedFileRead]


class PrintedSignerRead(Read):
    """A person printed as signer, and whether they have signed."""

    name: str
    signed: bool


class SigningRead(Read):
    """How far the signing has come; `sha256` is that of the file to be signed next, empty while it is being made."""

    standing: str
    standing_label: str
    signer_name: str
    signers: list[PrintedSignerRead]
    sha256: str
    actions: list[str]
    files: list[SignedFileRead]
    annexes: list[SignedAnnexRead]


class SignedAskedRead(Read):
    """The signed files that were taken in, in the order given, and the job that checks them."""

    signed: list[SignedFileRead]
    job: JobRead
