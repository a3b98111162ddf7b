"""Annexes that are files of their own over HTTP."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Request, Response

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.downloads import ANY, file_of
from toso.core.execution import DbRoute, ReadSession
from toso.core.problems import NotFound, errors
from toso.documents import queries
from toso.documents.signing import annexes
from toso.files.routes import download

router = APIRouter(prefix="/documents", tags=["Văn bản"], route_class=DbRoute)

MayReadDocuments = Annotated[Scope, Depends(Require(Action.DOCUMENT_READ))]


@router.get(
    "/{document_id}/annexes/{number}/{requested}",
    summary="Tải phụ lục là tệp riêng",
    responses=errors(NotFound),
    response_class=file_of(ANY),
)
def download_annex(
    request: Request,
    document_id: UUID,
    number: Annotated[int, Path(ge=1, le=20)],
    requested: Literal["pdf", "docx"],
    session: ReadSession,
    scope: MayReadDocuments,
    *,
    inline: bool = False,
) -> Response:
    document = queries.get_document(session, scope, document_id)
    signed = annexes.handed_out(session, document).get(number) if requested == "pdf" else None
    return download(request, signed or queries.get_stored(session, document, f"{requested}-{number}"), inline=inline)
