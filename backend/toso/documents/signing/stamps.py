"""Time stamps over a whole file (PAdES-B-LTA): what the newest one proves and how long, and a newer one behind it.

Each stamp covers every byte before it; the ones inside are judged as of the moment that the next one proves.
"""

import asyncio
import io
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from toso.core.settings import Settings
from toso.documents.signing.pades import stamper_of
from toso.documents.signing.refusals import NoLaterStamp, StampingFailed, StampUnproven
from toso.documents.signing.trust import Trust

_DIGESTS = ("sha256", "sha384", "sha512")


@dataclass(frozen=True)
class Stamp:
    """A time stamp: its moment, the end of its service's certificate, the names of its algorithms."""

    at: datetime
    until: datetime
    algorithms: tuple[str, ...]

    def ends(self, settings: Settings) -> datetime:
        """When it stops proving anything: its certificate runs out, or one of its algorithms is believed no longer."""
        ends = [settings.algorithm_ends[name] for name in self.algorithms if name in settings.algorithm_ends]
        return min([self.until, *(datetime.combine(one, time.min, UTC) for one in ends)])


def newest_stamp(reader: Any) -> Stamp | None:
    """The last time stamp over the whole file that a reader finds, whether anybody believes it or not."""
    found = reader.embedded_timestamp_signatures
    return _stamp_of(found[-1].signed_data) if found else None


def _stamp_of(token: Any) -> Stamp:
    """Reads a time stamp token (CMS): its time, the end of its certificate, its algorithms."""
    from pyhanko.sign.general import extract_certificate_info  # noqa: PLC0415 — heavy, only the worker needs it

    signer, made = token["signer_infos"][0], extract_certificate_info(token).signer_cert
    info = token["encap_content_info"]["content"].parsed
    imprint = info["message_imprint"]["hash_algorithm"]["algorithm"].native
    digests = {imprint, signer["digest_algorithm"]["algorithm"].native}
    return Stamp(info["gen_time"].native, made.not_valid_after, (*sorted(digests), _key_name(made.public_key)))


def _key_name(key: Any) -> str:
    if key.algorithm != "rsa":
        return f"{key.algorithm}-{key.bit_size}"
    return "rsa-1024" if key.bit_size < 2048 else "rsa-2048" if key.bit_size < 3072 else "rsa-3072"


def ended_algorithms(settings: Settings, before: datetime) -> list[str]:
    """The algorithms that are believed no longer at a moment."""
    day = before.date()
    return [name for name, end in settings.algorithm_ends.items() if end <= day]


def _digest(settings: Settings) -> str:
    """The digest of a new stamp: the first that is believed for years to come."""
    ended = ended_algorithms(settings, datetime.now(UTC) + timedelta(days=5 * 365))
    return next((name for name in _DIGESTS if name not in ended), _DIGESTS[-1])


def offered(settings: Settings) -> Stamp:
    """The stamp that the service would give now. Raises StampingFailed."""
    return _stamp_of(_asked(stamper_of(settings).async_dummy_response(_digest(settings)))["content"])


def stamped_again(pdf: bytes, trust: Trust, settings: Settings) -> bytes:
    """The file with a newer time stamp behind every byte that is there, and the proof of the older one kept before it.

    Raises StampingFailed when the service does not answer well, StampUnproven when the older stamp, or the service, is
    not believed here, NoLaterStamp when the newer stamp would last no longer.
    """
    from pyhanko_certvalidator.errors import PathError, ValidationError  # noqa: PLC0415 — as above

    written = io.BytesIO(pdf)
    try:
        _asked(_append(written, trust, settings))
    except (PathError, ValidationError) as error:
        raise StampUnproven from error
    made = written.getvalue()
    if not made.startswith(pdf):
        raise StampingFailed
    _check_later(pdf, made, settings)
    return made


async def _append(written: io.BytesIO, trust: Trust, settings: Settings) -> None:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: PLC0415 — as above
    from pyhanko.sign.signers import PdfTimeStamper  # noqa: PLC0415 — as above
    from pyhanko.sign.validation import async_validate_pdf_timestamp  # noqa: PLC0415 — as above
    from pyhanko.sign.validation.dss import DocumentSecurityStore  # noqa: PLC0415 — as above

    writer = IncrementalPdfFileWriter(written)
    older = writer.prev.embedded_timestamp_signatures
    context = context_of(writer.prev, trust)
    if older:
        found = await async_validate_pdf_timestamp(older[-1], context, skip_diff=True)
        if not (found.intact and found.valid and found.trusted):
            raise StampUnproven
        DocumentSecurityStore.supply_dss_in_writer(
            writer, older[-1].pkcs7_content, paths=(found.validation_path,), validation_context=context
        )
    stamper = PdfTimeStamper(stamper_of(settings))
    await stamper.async_timestamp_pdf(writer, _digest(settings), context, in_place=True)


def context_of(reader: Any, trust: Trust, at: datetime | None = None) -> Any:
    """How certificates are judged with what a file keeps for later (DSS) beside what is here."""
    from pyhanko.sign.validation.dss import DocumentSecurityStore  # noqa: PLC0415 — as above
    from pyhanko.sign.validation.errors import NoDSSFoundError  # noqa: PLC0415 — as above

    try:
        return DocumentSecurityStore.read_dss(reader).as_validation_context(trust.terms(at))
    except NoDSSFoundError:
        return trust.context(at)


def _check_later(before: bytes, after: bytes, settings: Settings) -> None:
    from toso.documents.signing.reader import QuickReader  # noqa: PLC0415 — as above

    old, new = newest_stamp(QuickReader(before)), newest_stamp(QuickReader(after))
    if new is None:
        raise StampingFailed
    if old is not None and new.ends(settings) <= old.ends(settings):
        raise NoLaterStamp


def _asked(coroutine: Any) -> Any:
    from pyhanko.sign.timestamps.common_utils import TimestampRequestError  # noqa: PLC0415 — as above

    try:
        return asyncio.run(coroutine)
    except (TimestampRequestError, TimeoutError, OSError) as error:
        raise StampingFailed from error
