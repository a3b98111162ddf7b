"""A signature set into a PDF: PAdES, visible where the decree wants it, time-stamped where a service is configured.

Every byte of the file before it stays: a signature is an addition at the end, never a rewriting.
"""

import asyncio
import io
from dataclasses import dataclass
from typing import Any, Protocol

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from toso.core.settings import Settings
from toso.documents.linter.pdf_lines import Box
from toso.documents.signing.appearance import page_content
from toso.documents.signing.keyfiles import KeyFile
from toso.documents.signing.refusals import StampingFailed
from toso.documents.signing.trust import Trust


class KeyHolder(Protocol):
    """Whoever can sign: a key file here; a token or a signing service elsewhere (docs/signing.md).

    `signer` is a pyhanko.sign.signers.Signer: its certificate, its chain, and `async_sign_raw(data, algorithm)`.
    """

    def signer(self) -> Any: ...


@dataclass(frozen=True)
class KeyFileHolder:
    """Signs with an opened PKCS#12 file; the key is in memory only while it does."""

    opened: KeyFile

    def signer(self) -> Any:
        from asn1crypto import keys, x509  # noqa: PLC0415 — heavy, only the worker needs it
        from pyhanko.sign.signers import SimpleSigner  # noqa: PLC0415 — as above
        from pyhanko_certvalidator.registry import SimpleCertificateStore  # noqa: PLC0415 — as above

        store = SimpleCertificateStore()
        store.register_multiple([x509.Certificate.load(one.public_bytes(Encoding.DER)) for one in self.opened.others])
        key = self.opened.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        return SimpleSigner(
            signing_cert=x509.Certificate.load(self.opened.certificate.public_bytes(Encoding.DER)),
            signing_key=keys.PrivateKeyInfo.load(key),
            cert_registry=store,
        )


@dataclass(frozen=True)
class Seen:
    """How a signature shows: its picture (PNG or PDF), the page from 0, the box from the bottom left corner."""

    picture: bytes
    page: int
    box: Box


def sign(
    pdf: bytes, holder: KeyHolder, field: str, observed: Seen, trust: Trust, settings: Settings, *, last: bool = False
) -> bytes:
    """The file with one more signature; the `last` one is closed by a time stamp over the whole file (PAdES-B-LTA).

    Raises StampingFailed.
    """
    from pyhanko.sign.timestamps.common_utils import TimestampRequestError  # noqa: PLC0415 — only the worker needs it
    from pyhanko_certvalidator.errors import PathError  # noqa: PLC0415 — as above

    signer, stamper = holder.signer(), stamper_of(settings)
    try:
        if stamper is not None and _chain_holds(signer, trust):
            try:
                return _signed(pdf, signer, field, observed, stamper, trust, last=last)
            except PathError:  # the stamping service's own chain is not proven by what is here: no proof to keep
                return _signed(pdf, signer, field, observed, stamper, None)
        return _signed(pdf, signer, field, observed, stamper, None)
    except (TimestampRequestError, TimeoutError) as error:
        raise StampingFailed from error


def _signed(
    pdf: bytes, signer: Any, field: str, observed: Seen, stamper: Any, trust: Trust | None, *, last: bool = False
) -> bytes:
    """`trust` given: what proves the certificate good is put into the file beside the time stamp."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: PLC0415 — as above
    from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter  # noqa: PLC0415 — as above
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner  # noqa: PLC0415 — as above

    meta = PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        embed_validation_info=trust is not None,
        use_pades_lta=trust is not None and last,
        validation_context=trust.context() if trust else None,
    )
    made = PdfSigner(
        meta,
        signer=signer,
        timestamper=stamper,
        stamp_style=_style(observed.picture),
        new_field_spec=SigFieldSpec(field, on_page=observed.page, box=_whole_points(observed.box)),
    )
    written = io.BytesIO()
    made.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), output=written)
    return written.getvalue()


def _whole_points(box: Box) -> tuple[int, int, int, int]:
    left, bottom, right, top = (round(edge) for edge in box)
    return left, bottom, right, top


def _style(picture: bytes) -> Any:
    from PIL import Image  # noqa: PLC0415 — heavy, only the worker needs it
    from pyhanko.pdf_utils.images import PdfImage  # noqa: PLC0415 — as above
    from pyhanko.pdf_utils.layout import AxisAlignment as Axis  # noqa: PLC0415 — as above
    from pyhanko.pdf_utils.layout import Margins, SimpleBoxLayoutRule  # noqa: PLC0415 — as above
    from pyhanko.stamp import StaticStampStyle  # noqa: PLC0415 — as above

    whole = SimpleBoxLayoutRule(Axis.ALIGN_MID, Axis.ALIGN_MID, margins=Margins.uniform(0))
    page = picture.startswith(b"%PDF")
    shown = page_content(picture) if page else PdfImage(Image.open(io.BytesIO(picture), formats=["PNG"]))
    return StaticStampStyle(border_width=0, background=shown, background_layout=whole, background_opacity=1)


def stamper_of(settings: Settings) -> Any:
    """The configured time-stamping service, or None."""
    if not settings.tsa_url:
        return None
    from toso.documents.signing.time_stamp_service import StampingService  # noqa: PLC0415 — heavy, only the worker needs it

    return StampingService(settings)


def _chain_holds(signer: Any, trust: Trust) -> bool:
    """Whether the signer's certificate is proven good by what is here: only then can the proof be kept in the file."""
    from pyhanko_certvalidator import CertificateValidator  # noqa: PLC0415 — heavy, only the worker needs it
    from pyhanko_certvalidator.errors import PathError  # noqa: PLC0415 — as above

    validator = CertificateValidator(
        signer.signing_cert, intermediate_certs=list(signer.cert_registry), validation_context=trust.context()
    )
    try:
        asyncio.run(validator.async_validate_usage(key_usage=set()))
    except PathError:
        return False
    return True
