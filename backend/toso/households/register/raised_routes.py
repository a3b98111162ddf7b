"""Needs and warnings told at visits, over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession
from toso.households.register import raised_words, schemas

router = APIRouter(tags=["Sổ hộ"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.HOUSEHOLD_READ))]


@router.get("/households/raised", summary="Nhu cầu đã nêu, điều đã cảnh báo khi đến nhà trong năm: mỗi mục mấy hộ")
def count_raised(session: ReadSession, scope: MayRead) -> schemas.RaisedRead:
    return raised_words.count_raised(session, scope)
