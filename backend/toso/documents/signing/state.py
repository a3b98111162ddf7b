"""Signing state of a document, and which of its signed files is the one in force."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from toso.documents.signing.tables import SignedFile, SignedOrigin
from toso.documents.signing.validity import Validity, Whose
from toso.kit.labels import Labelled


class SigningState(Labelled):
    UNSIGNED = "unsigned", "Đã cấp số, chưa ký số"
    PARTLY = "partly", "Đã cấp số, còn chờ người ký khác"
    SIGNED = "signed", "Đã ký, chờ đóng dấu"
    ANNEXES = "annexes", "Đã đóng dấu, còn phụ lục chưa ký"
    SEALED = "sealed", "Đã ký và đóng dấu"
    ON_PAPER = "on_paper", "Có bản chụp bản ký giấy, không ký số"


def verified(file: SignedFile) -> bool:
    """Whether a file carries valid signatures of those named over unchanged content: nothing else counts as signed."""
    return file.origin is not SignedOrigin.SCAN and file.validity is Validity.VALID and file.withdrawn_at is None


def verified_where(table: Any = SignedFile) -> sa.ColumnElement[bool]:
    """The SQL condition of `verified`."""
    return sa.and_(
        col(table.validity) == Validity.VALID,
        col(table.origin) != SignedOrigin.SCAN,
        col(table.withdrawn_at).is_(None),
    )


def in_force(files: Sequence[SignedFile]) -> SignedFile | None:
    """The newest verified file, in the order made."""
    return next((file for file in reversed(files) if verified(file)), None)


def showing_signatures(files: Sequence[SignedFile]) -> SignedFile | None:
    """The file that shows who signed: the one in force, else the newest scan of the signed paper."""
    return in_force(files) or next(reversed(_scans_to_show(files)), None)


def signers_in(file: SignedFile) -> list[str]:
    """The names, as printed on the document, of the persons whose signatures a file carries."""
    return [str(one["signer"]) for one in file.verdicts if one["whose"] == Whose.PERSON]


def proven_moments(files: Sequence[SignedFile], row: SignedFile) -> tuple[datetime, ...]:
    """For each of the first signatures of a file the moment at which a check here first found it valid.

    A file goes on from another whose signatures it carries too; `files` hold both.
    """
    by_hash, found = {file.sha256: file for file in files if file.proven_at}, list[datetime]()
    one: SignedFile | None = row
    chain: list[SignedFile] = []
    while one is not None and one not in chain:
        chain.append(one)
        one = by_hash.get(one.extends)
    for file in reversed(chain):
        if file.proven_at is not None:
            found += [file.proven_at] * (len(file.verdicts) - len(found))
    return tuple(found)


def later_files(files: Sequence[SignedFile], row: SignedFile) -> list[SignedFile]:
    """The verified files that go on from one, directly or through others."""
    found = list[SignedFile]()
    hashes = {row.sha256}
    for file in files:
        if file.extends in hashes and verified(file):
            found.append(file)
            hashes.add(file.sha256)
    return found


def why_kept(files: Sequence[SignedFile], row: SignedFile) -> str:
    """Why a file cannot be withdrawn; "" when it can: attached, not yet withdrawn, nobody signed behind it."""
    if row.withdrawn_at is not None:
        return "Tệp này đã rút."
    if row.origin not in {SignedOrigin.ATTACHED, SignedOrigin.SCAN}:
        return "Chữ ký tạo tại đây không phải tệp gắn nhầm; muốn bỏ thì thu hồi văn bản."
    if any(file.origin is not SignedOrigin.STAMP for file in later_files(files, row)):
        return "Đã có chữ ký nối tiếp tệp này; rút tệp nối tiếp trước, hoặc thu hồi văn bản."
    return ""


def standing_of(files: Sequence[SignedFile], persons: int, *, annexes_left: bool = False) -> SigningState:
    """`files` of the document itself in the order made; `persons` sign before the organisation does.

    `annexes_left`: an annex in a file of its own lacks the organisation's signature, so the document is not complete.
    """
    found = in_force(files)
    if found is None:
        return SigningState.ON_PAPER if _scans_to_show(files) else SigningState.UNSIGNED
    if len(signers_in(found)) < persons:
        return SigningState.PARTLY
    if all(one["whose"] != Whose.ORGANISATION for one in found.verdicts):
        return SigningState.SIGNED
    return SigningState.ANNEXES if annexes_left else SigningState.SEALED


def _scans_to_show(files: Sequence[SignedFile]) -> list[SignedFile]:
    """The scans that nobody has withdrawn, but for bytes that were refused as a signed file of the document."""
    scans = [file for file in files if file.origin is SignedOrigin.SCAN]
    refused = {file.sha256 for file in files if file not in scans and not verified(file)}
    return [
        file
        for file in scans
        if file.validity is not Validity.INVALID and file.withdrawn_at is None and file.sha256 not in refused
    ]
