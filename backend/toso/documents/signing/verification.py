"""Verifying every signature of a PDF: one state for each, with the reason in words a clerk understands.

hợp lệ = the bytes, the key, the chain and the time agree; không hợp lệ = something is provably wrong; không xác định =
nothing is wrong, but what would prove it right is not at hand.
"""

import asyncio
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from toso.documents.signing.stamps import Stamp, newest_stamp
from toso.documents.signing.trust import Trust
from toso.documents.signing.validity import Validity, Verdict
from toso.kit import clock, dates

MOST_SIGNATURES = 20
NOBODY = Trust((), ())
_END = b"%%EOF"
# They write names of signers, and whole traces of what is no fault of ours.
for _name in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)


@dataclass(frozen=True)
class Verification:
    """A file's signatures in the order set, and what they come to together; its newest time stamp over the whole."""

    verdicts: tuple[Verdict, ...]
    validity: Validity
    reason: str
    stamp: Stamp | None = None


def verify(pdf: bytes, trust: Trust, proven: Sequence[datetime] = ()) -> Verification:
    """Judges the signatures of a file; a file that cannot be read or holds none is invalid, never an error.

    `proven`: for each of the first signatures the moment at which a check here found it valid.
    """
    from toso.documents.signing.reader import QuickReader  # noqa: PLC0415 — heavy, only the worker needs it

    try:
        reader = QuickReader(pdf)
        embedded, stamp = reader.embedded_regular_signatures, newest_stamp(reader)
    except Exception:  # noqa: BLE001 — a broken file raises many kinds of error; all mean the same
        return Verification((), Validity.INVALID, "Tệp PDF hỏng hoặc đã bị sửa, không đọc được chữ ký.")
    if not embedded:
        return Verification((), Validity.INVALID, "Tệp không có chữ ký số nào.")
    if len(embedded) > MOST_SIGNATURES:
        return Verification((), Validity.INVALID, f"Tệp có hơn {MOST_SIGNATURES} chữ ký.")
    moments = [*proven, *[None] * len(embedded)]
    verdicts = tuple(
        _judge(one, pdf if one is embedded[-1] else b"", trust, at) for one, at in zip(embedded, moments, strict=False)
    )
    return Verification(verdicts, *_together(verdicts), stamp=stamp)


def stamp_in(pdf: bytes) -> Stamp | None:
    """The newest time stamp over the whole of a file; None for a file that carries none or cannot be read."""
    from toso.documents.signing.reader import QuickReader  # noqa: PLC0415 — as above

    try:
        return newest_stamp(QuickReader(pdf))
    except Exception:  # noqa: BLE001 — as above
        return None


def _together(verdicts: tuple[Verdict, ...]) -> tuple[Validity, str]:
    for validity in (Validity.INVALID, Validity.UNKNOWN):
        found = [one for one in verdicts if one.validity is validity]
        if found:
            return validity, "; ".join(f"{one.name}: {one.reason}" if one.name else one.reason for one in found)
    return Validity.VALID, "Mọi chữ ký đều hợp lệ, nội dung không bị sửa sau khi ký."


def _judge(embedded: Any, whole: bytes, trust: Trust, proven: datetime | None) -> Verdict:
    """`whole` is the file, for its last signature only: nothing but proof kept for later may stand behind it."""
    try:
        status, stamped, lasting = _status(embedded, embedded.reader, trust, proven)
    except Exception:  # noqa: BLE001 — a broken signature raises many kinds of error; all mean the same
        return Verdict(
            "", "", None, None, lasting=False, validity=Validity.INVALID, reason="Chữ ký hỏng, không đọc được."
        )
    validity, reason = _found(status, embedded, stamped, whole)
    made = status.signing_cert
    return Verdict(
        name=_common(made.subject),
        issuer=_common(made.issuer),
        said_at=status.signer_reported_dt,
        stamped_at=stamped,
        lasting=lasting,
        validity=validity,
        reason=reason,
        fingerprint=made.sha256.hex(),
    )


def _status(embedded: Any, reader: Any, trust: Trust, proven: datetime | None) -> tuple[Any, datetime | None, bool]:
    """Pyhanko's finding; the stamped moment; whether it rests on proof that the file carries itself.

    Without a believed time stamp a certificate is judged as of the moment of an earlier check, else as of now: the time
    that a signer states proves nothing.
    """
    from pyhanko.sign.validation import async_validate_pdf_signature  # noqa: PLC0415 — heavy, only the worker needs it

    kept = _kept(reader)
    at = _closed_at(reader, trust, kept)
    first = asyncio.run(
        async_validate_pdf_signature(embedded, _context(trust, kept, proven), _context(trust, kept, at))
    )
    stamp = first.timestamp_validity
    if stamp is None or not (stamp.intact and stamp.valid and stamp.trusted):
        return first, None, False
    then = asyncio.run(
        async_validate_pdf_signature(embedded, _context(trust, kept, stamp.timestamp), _context(trust, kept, at))
    )
    return then, stamp.timestamp, bool(kept and then.trusted)


def _closed_at(reader: Any, trust: Trust, kept: Any) -> datetime | None:
    """The moment that the time stamps over the whole file prove: the newest is judged now, each inside it as of then.

    So a signature outlives even the certificates of the services that stamped it.
    """
    from pyhanko.sign.validation import async_validate_pdf_timestamp  # noqa: PLC0415 — heavy, only the worker needs it

    at: datetime | None = None
    for stamp in reversed(reader.embedded_timestamp_signatures):
        found = asyncio.run(async_validate_pdf_timestamp(stamp, _context(trust, kept, at), skip_diff=True))
        if not (found.intact and found.valid and found.trusted):
            break
        at = found.timestamp
    return at


def _kept(reader: Any) -> Any:
    """The certificates and lists that a file keeps for later (DSS), or None."""
    from pyhanko.sign.validation.dss import DocumentSecurityStore  # noqa: PLC0415 — as above
    from pyhanko.sign.validation.errors import NoDSSFoundError  # noqa: PLC0415 — as above

    try:
        return DocumentSecurityStore.read_dss(reader)
    except NoDSSFoundError:
        return None


def _context(trust: Trust, kept: Any, at: datetime | None) -> Any:
    return kept.as_validation_context(trust.terms(at)) if kept else trust.context(at)


def _found(status: Any, embedded: Any, stamped: datetime | None, whole: bytes) -> tuple[Validity, str]:
    for wrong, reason in _breaches(status, embedded, whole):
        if wrong:
            return Validity.INVALID, reason
    return _chain(status, stamped)


def _breaches(status: Any, embedded: Any, whole: bytes) -> Iterable[tuple[bool, str]]:
    """Checks that prove a file was changed: (whether it was, the reason), the plainest reason first."""
    from pyhanko.sign.diff_analysis import ModificationLevel  # noqa: PLC0415 — as above
    from pyhanko.sign.validation.status import SignatureCoverageLevel  # noqa: PLC0415 — as above

    covering = (SignatureCoverageLevel.ENTIRE_FILE, SignatureCoverageLevel.ENTIRE_REVISION)
    changed = status.modification_level not in (None, ModificationLevel.NONE, ModificationLevel.LTA_UPDATES)
    start, length = (int(part) for part in list(embedded.byte_range)[-2:])
    nothing_new = status.modification_level in (None, ModificationLevel.NONE)
    loose = whole[whole.rfind(_END) + len(_END) :].strip() or (nothing_new and whole[start + length :].strip())
    yield not status.intact, "nội dung đã bị thay đổi sau khi ký"
    yield not status.valid, "chữ ký không khớp với chứng thư"
    yield status.coverage not in covering, "chữ ký không bao trùm toàn bộ nội dung"
    yield status.modification_level is ModificationLevel.OTHER or not status.docmdp_ok, "sau khi ký, tệp bị sửa thêm"
    yield bool(whole and (changed or loose)), "sau chữ ký cuối, tệp bị thêm nội dung"
    yield len(embedded.signed_data["signer_infos"]) != 1, "một chữ ký mang nhiều người ký"
    yield bool(whole) and not _stamps_hold(embedded.reader), "dấu thời gian bao trùm cả tệp đã bị sửa"


def _stamps_hold(reader: Any) -> bool:
    """Whether the time stamps over the whole file are what was stamped, whoever's they are."""
    from pyhanko.sign.validation import async_validate_pdf_timestamp  # noqa: PLC0415 — as above

    found = [
        asyncio.run(async_validate_pdf_timestamp(one, NOBODY.context())) for one in reader.embedded_timestamp_signatures
    ]
    return all(one.intact and one.valid for one in found)


def _chain(status: Any, stamped: datetime | None) -> tuple[Validity, str]:
    """Validity by the certificate's chain, once the bytes and the key agree; with the reason."""
    problem = status.trust_problem_indic
    if problem is None:
        proof = " (có dấu thời gian)" if stamped else ""
        return Validity.VALID, f"nội dung nguyên vẹn, chứng thư còn hiệu lực khi ký{proof}"
    if problem.name.startswith("REVOKED"):
        when = status.revocation_details.revocation_date if status.revocation_details else None
        return Validity.INVALID, f"chứng thư đã bị thu hồi{f' ngày {_day(when)}' if when else ''}"
    if problem.name == "NOT_YET_VALID":
        return Validity.INVALID, "chứng thư chưa có hiệu lực khi ký"
    return Validity.UNKNOWN, _missing(problem.name, status.signing_cert, stamped)


def _missing(problem: str, made: Any, stamped: datetime | None) -> str:
    """Reason for an unknown validity: the evidence that is missing, where nothing is proved wrong."""
    if made.not_valid_after < (stamped or clock.system_now()):
        return f"chứng thư hết hạn ngày {_day(made.not_valid_after)}, không có dấu thời gian chứng minh ký trước đó"
    if problem == "NO_CERTIFICATE_CHAIN_FOUND":
        return f"máy chủ này chưa tin nơi cấp chứng thư “{_common(made.issuer)}”"
    return "chưa biết chứng thư có bị thu hồi không: thiếu danh sách thu hồi của nơi cấp"


def _common(name: Any) -> str:
    native = name.native
    found = native.get("common_name") or native.get("organization_name") or ""
    return str(found if isinstance(found, str) else found[0])[:300]


def _day(moment: datetime) -> str:
    return dates.numeric(clock.local_date(moment))
