"""Checking an issued document or its copy over HTTP, without an account."""

from fastapi import APIRouter

from toso.authz.guard import public
from toso.core.execution import DbRoute, ReadSession
from toso.core.idempotency import without_key
from toso.core.problems import Malformed, NotFound, errors
from toso.verification import queries, schemas

router = APIRouter(prefix="/verify", tags=["Xác minh văn bản"], route_class=DbRoute)

_STRANGERS = "Ai cầm văn bản cũng xác minh được; chỉ cho biết cơ quan, số, ngày, bản sao, thu hồi, đính chính, thay thế"


@router.get(
    "/{code}",
    summary="Văn bản, bản sao mang mã này: số, ngày",
    responses=errors(NotFound),
    openapi_extra=public(_STRANGERS),
)
def get_issued_document(code: schemas.Code, session: ReadSession) -> schemas.IssuedRead:
    return queries.issued_by_code(session, code)


@router.post(
    "",
    summary="Tệp này có đúng là văn bản, phụ lục, bản sao đã phát hành không",
    responses=errors(Malformed),
    openapi_extra=public(_STRANGERS) | without_key("Chỉ đối chiếu, không đổi gì"),
)
def check_document_file(body: schemas.FileCheckWrite, session: ReadSession) -> schemas.FileCheckRead:
    return queries.check_file(session, body)
