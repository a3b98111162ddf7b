"""Drafts of forms over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Forbidden, Malformed, NotFound, errors
from toso.form_drafts import service
from toso.form_drafts.schemas import FormDraftRead, FormDraftWrite, OtherWritersRead, OwnDraftRead
from toso.form_drafts.service import Place
from toso.form_drafts.tables import DraftedForm

router = APIRouter(prefix="/form-drafts", tags=["Bản gõ dở"], route_class=DbRoute)

MayReadProfile = Annotated[Scope, Depends(Require(Action.PROFILE_READ))]
MayChangeProfile = Annotated[Scope, Depends(Require(Action.PROFILE_CHANGE))]
ERRORS = errors(NotFound, Forbidden, Malformed)
Part = Annotated[str, Query(max_length=40, description="Mục của biểu mẫu có nhiều mục, như mã mục của báo cáo.")]


@router.get("", summary="Mọi bản gõ dở của tôi còn giữ ở máy chủ, mới nhất trước")
def list_form_drafts(session: ReadSession, scope: MayReadProfile) -> list[OwnDraftRead]:
    return service.own_drafts(session, scope)


@router.get("/{form}/{object_id}", summary="Bản gõ dở của tôi trên máy khác, và ai khác đang sửa", responses=ERRORS)
def get_form_draft(
    form: DraftedForm, object_id: UUID, session: ReadSession, scope: MayReadProfile, part: Part = ""
) -> FormDraftRead:
    return service.read_draft(session, scope, Place(form, object_id, part))


@router.put("/{form}/{object_id}", summary="Giữ bản gõ dở, đã mã hóa ở trình duyệt", responses=ERRORS)
def keep_form_draft(
    form: DraftedForm,
    object_id: UUID,
    body: FormDraftWrite,
    session: WriteSession,
    scope: MayChangeProfile,
    part: Part = "",
) -> OtherWritersRead:
    return service.keep_draft(session, scope, Place(form, object_id, part), body.sealed)


@router.delete("/{form}/{object_id}", status_code=204, summary="Bỏ bản gõ dở của tôi", responses=ERRORS)
def drop_form_draft(
    form: DraftedForm, object_id: UUID, session: WriteSession, scope: MayChangeProfile, part: Part = ""
) -> None:
    service.drop_draft(session, scope, Place(form, object_id, part))
