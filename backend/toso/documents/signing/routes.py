"""Signing over HTTP: certificates, signing here, signing elsewhere and attaching, scans, checking."""

from functools import partial
from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Depends, File, Form, Query, Request, Response, UploadFile

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.downloads import ANY, PDF, ZIP, file_of
from toso.core.execution import DbRoute, ReadSession, WriteSession, in_sandbox
from toso.core.problems import Malformed, NotFound, TooLarge, UnsupportedFile, WrongStep, errors
from toso.core.schemas import ReasonWrite
from toso.documents.signing import (
    appearance,
    archive,
    certificates,
    keyfiles,
    queries,
    schemas,
    service,
    tokens,
    uploads,
)
from toso.documents.signing.keyfiles import Holder
from toso.documents.signing.refusals import AnnexesTooSoon, CertificateKept, NotOurFile
from toso.documents.signing.scans import pages_of_scan
from toso.documents.signing.tables import Holding, SignedFile
from toso.documents.signing.tokens import TokenAway
from toso.files import pictures, upload_check
from toso.files.routes import download
from toso.files.uploads import ROOM, Upload, UploadPlace
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead

router = APIRouter(tags=["Ký số"], route_class=DbRoute)

MayReadDocuments = Annotated[Scope, Depends(Require(Action.DOCUMENT_READ))]
MaySign = Annotated[Scope, Depends(Require(Action.DOCUMENT_SIGN))]
MaySeal = Annotated[Scope, Depends(Require(Action.DOCUMENT_SEAL))]
MayWithdraw = Annotated[Scope, Depends(Require(Action.DOCUMENT_WITHDRAW))]
MayAttach = Annotated[Scope, Depends(Require(Action.DOCUMENT_ATTACH))]
# The document and at most twenty annexes.
Files = Annotated[list[UploadFile], File(min_length=1, max_length=21)]


async def read_picture(request: Request, picture: UploadFile) -> bytes:
    """The picture of a signature, drawn anew."""
    content, limit = await picture.read(appearance.LIMIT + 1), appearance.LIMIT
    drawn = partial(pictures.redrawn, content, picture.filename, limit=limit, field="picture")
    return (await in_sandbox(request, drawn)).content


async def read_key(
    request: Request, file: UploadFile, passphrase: Annotated[str, Form(min_length=1, max_length=200)]
) -> tuple[bytes, Holder]:
    """A key file as it came, or the name of a token's key, and whose it is; the passphrase is kept nowhere."""
    content = await file.read(keyfiles.LIMIT + 1)
    looking = partial(tokens.whose, content, passphrase, request.app.state.settings)
    return content, await in_sandbox(request, looking)


async def read_signed(request: Request, file: Files) -> list[upload_check.Checked]:
    """Every file that was sent, each a PDF."""
    limit: int = request.app.state.settings.upload_limit
    given = [(await one.read(limit + 1), one.filename) for one in file]
    kinds, check = {upload_check.PDF}, upload_check.check_upload
    return await in_sandbox(request, lambda: [check(content, name, kinds, limit=limit) for content, name in given])


async def read_scan(
    request: Request, file: UploadFile, reason: Annotated[str, Form(max_length=1000)] = ""
) -> uploads.Scan:
    """The scan of a signed paper, its pages looked at; `reason`: why it counts although something is to be doubted."""
    checked = await Upload({upload_check.PDF})(request, file)
    pages = await in_sandbox(request, partial(pages_of_scan, checked.content))
    return uploads.Scan(checked, pages, reason.strip())


Picture = Annotated[bytes, Depends(read_picture)]
Key = Annotated[tuple[bytes, Holder], Depends(read_key)]
Signed = Annotated[list[upload_check.Checked], Depends(read_signed)]
Scan = Annotated[uploads.Scan, Depends(read_scan)]
KEEPING = errors(Malformed, UnsupportedFile, TooLarge, CertificateKept, TokenAway)
SIGNING = errors(NotFound, Malformed, WrongStep, JobRunning)
TAKING = errors(NotFound, WrongStep, UnsupportedFile, *ROOM)


@router.get("/signing-certificates", summary="Chứng thư số tôi dùng được")
def list_signing_certificates(session: ReadSession, scope: MayAttach) -> list[schemas.CertificateRead]:
    return certificates.list_certificates(session, scope)


@router.post("/signing-certificates/person", status_code=201, summary="Thêm chứng thư số của tôi", responses=KEEPING)
def add_signing_certificate(
    request: Request, picture: Picture, key: Key, session: WriteSession, scope: MaySign
) -> schemas.CertificateRead:
    return _keep(request, session, scope, Holding.PERSON, key, picture)


@router.post(
    "/signing-certificates/organisation", status_code=201, summary="Thêm chứng thư số của cơ quan", responses=KEEPING
)
def add_sealing_certificate(
    request: Request, picture: Picture, key: Key, session: WriteSession, scope: MaySeal
) -> schemas.CertificateRead:
    return _keep(request, session, scope, Holding.ORGANISATION, key, picture)


def _keep(
    request: Request, session: WriteSession, scope: Scope, holding: Holding, key: tuple[bytes, Holder], picture: bytes
) -> schemas.CertificateRead:
    content, holder = key
    row = service.keep_certificate(session, scope, holding, content, holder, picture, request.app.state.people)
    return certificates.certificate_read(row)


@router.delete(
    "/signing-certificates/{certificate_id}", status_code=204, summary="Gỡ chứng thư số", responses=errors(NotFound)
)
def remove_signing_certificate(request: Request, certificate_id: UUID, session: WriteSession, scope: MayAttach) -> None:
    service.remove_certificate(session, scope, certificate_id, request.app.state.people)


@router.get("/documents/{document_id}/signing", summary="Việc ký của một văn bản", responses=errors(NotFound))
def get_signing(document_id: UUID, session: ReadSession, scope: MayReadDocuments) -> schemas.SigningRead:
    return queries.show_signing(session, scope, document_id)


@router.post("/documents/{document_id}/signing/person", status_code=202, summary="Ký số tại đây", responses=SIGNING)
def sign_document(
    request: Request, document_id: UUID, body: schemas.SignWrite, session: WriteSession, scope: MaySign
) -> JobRead:
    people = request.app.state.people
    return JobRead.model_validate(service.ask_to_sign(session, scope, document_id, body, Holding.PERSON, people))


@router.post(
    "/documents/{document_id}/signing/seal", status_code=202, summary="Ký số của cơ quan, đóng dấu", responses=SIGNING
)
def seal_document(
    request: Request, document_id: UUID, body: schemas.SignWrite, session: WriteSession, scope: MaySeal
) -> JobRead:
    people = request.app.state.people
    job = service.ask_to_sign(session, scope, document_id, body, Holding.ORGANISATION, people)
    return JobRead.model_validate(job)


@router.get(
    "/documents/{document_id}/signing/file",
    summary="Tải bản đã ký mới nhất (ký giấy: bản chụp), hoặc bản chờ ký",
    responses=errors(NotFound),
    response_class=file_of(PDF),
)
def download_current_signed(
    request: Request,
    document_id: UUID,
    session: ReadSession,
    scope: MayReadDocuments,
    *,
    inline: bool = False,
    to_sign: Annotated[bool, Query(description="Bản để ký số tiếp, cả khi đã có bản chụp bản ký giấy.")] = False,
) -> Response:
    return download(request, queries.current_file(session, scope, document_id, to_be_signed=to_sign), inline=inline)


@router.get(
    "/documents/{document_id}/signing/package",
    summary="Tải mọi tệp chờ ký, hoặc mọi tệp đã ký, trong một tệp ZIP",
    responses=errors(NotFound),
    response_class=file_of(ZIP),
)
def download_signing_package(
    request: Request, document_id: UUID, session: ReadSession, scope: MayReadDocuments
) -> Response:
    name, content = archive.pack(session, request.app.state.store, scope, document_id)
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    return Response(content, media_type=archive.ZIP, headers=headers)


@router.post(
    "/documents/{document_id}/signing/attached",
    status_code=202,
    summary="Đính kèm bản đã ký ở nơi khác",
    responses={**TAKING, **errors(UnsupportedFile, NotOurFile, WrongStep, AnnexesTooSoon)},
)
def attach_signed(
    request: Request, document_id: UUID, given: Signed, session: WriteSession, scope: MayAttach
) -> schemas.SignedAskedRead:
    """The document and its annexes in files of their own, in any order: each is known by its beginning."""
    return _checking(session, scope, uploads.attach(session, _place(request), scope, document_id, given))


@router.post(
    "/documents/{document_id}/signing/scan",
    status_code=202,
    summary="Gửi bản chụp bản ký giấy",
    responses={**TAKING, **errors(Malformed)},
)
def attach_scan(
    request: Request, document_id: UUID, scan: Scan, session: WriteSession, scope: MayAttach
) -> schemas.SignedAskedRead:
    """Blank pages alone are refused; with fewer pages than were printed, or a blank one, a reason is needed."""
    return _checking(session, scope, [uploads.take_scan(session, _place(request), scope, document_id, scan)])


def _place(request: Request) -> UploadPlace:
    return UploadPlace(request.app.state.store, request.app.state.settings)


def _checking(session: WriteSession, scope: Scope, rows: list[SignedFile]) -> schemas.SignedAskedRead:
    job = service.ask_to_check(session, scope, rows)
    shown = [queries.read_of(row, queries.stored_of(session, row).size) for row in rows]
    return schemas.SignedAskedRead(signed=shown, job=JobRead.model_validate(job))


@router.get(
    "/documents/{document_id}/signing/{signed_id}/file",
    summary="Tải một bản đã ký",
    responses=errors(NotFound),
    response_class=file_of(ANY),
)
def download_signed(
    request: Request, document_id: UUID, signed_id: UUID, session: ReadSession, scope: MayReadDocuments
) -> Response:
    return download(request, queries.file_to_read(session, scope, document_id, signed_id))


@router.post(
    "/documents/{document_id}/signing/{signed_id}/check",
    status_code=202,
    summary="Kiểm tra lại chữ ký",
    responses=errors(NotFound, WrongStep),
)
def check_signed(document_id: UUID, signed_id: UUID, session: WriteSession, scope: MayAttach) -> JobRead:
    return JobRead.model_validate(service.check_again(session, scope, document_id, signed_id))


@router.post(
    "/documents/{document_id}/signing/{signed_id}/withdrawal",
    summary="Rút tệp gắn nhầm",
    responses=errors(NotFound, Malformed, WrongStep),
)
def withdraw_attached(
    document_id: UUID, signed_id: UUID, body: ReasonWrite, session: WriteSession, scope: MayWithdraw
) -> schemas.SigningRead:
    uploads.withdraw(session, scope, document_id, signed_id, body.reason)
    return queries.show_signing(session, scope, document_id)
