"""Pairs of households over HTTP: alike, found to be two, made one, and a merger taken back."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.core.schemas import Page
from toso.households.register import (
    merger,
    merger_preview,
    merger_reversal,
    pair_schemas,
    pair_search,
    pairs,
    schemas,
    views,
    writes,
)
from toso.households.register.household_change import HouseholdClosed
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead

router = APIRouter(tags=["Sổ hộ"], route_class=DbRoute)

MayManage = Annotated[Scope, Depends(Require(Action.HOUSEHOLD_MANAGE))]
CHANGES = (NotFound, StaleVersion, VersionMissing, Malformed, HouseholdClosed)


@router.post(
    "/households/duplicates/find",
    status_code=202,
    summary="Tìm các cặp hộ có thể trùng nhau (chạy nền)",
    responses=errors(JobRunning),
)
def find_duplicates(session: WriteSession, scope: MayManage) -> JobRead:
    return JobRead.model_validate(pair_search.order_search(session, scope))


@router.get("/households/duplicates", summary="Các cặp hộ có thể trùng ở lần tìm gần nhất", responses=errors(Malformed))
def get_duplicates(session: ReadSession, scope: MayManage, unit_id: UUID | None = None) -> pair_schemas.DuplicatesRead:
    return pairs.list_duplicates(session, scope, unit_id)


@router.post(
    "/households/duplicates/apart",
    status_code=204,
    summary="Ghi nhớ hai hộ không phải một hộ, hoặc bỏ ghi nhớ đó",
    responses=errors(NotFound, Malformed, HouseholdClosed),
)
def set_households_apart(body: writes.NotDuplicateWrite, session: WriteSession, scope: MayManage) -> None:
    pairs.set_apart(session, scope, body)


@router.get(
    "/households/duplicates/apart",
    summary="Các cặp đã được ghi là hai hộ khác nhau, mới ghi trước",
    responses=errors(Malformed),
)
def list_households_apart(
    session: ReadSession,
    scope: MayManage,
    unit_id: UUID | None = None,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> Page[pair_schemas.ApartRead]:
    return pairs.page_of_apart(session, scope, unit_id, cursor, limit)


@router.post(
    "/households/{household_id}/merge", summary="Nhập hộ khác vào hộ này", responses=errors(*CHANGES, pairs.FoundApart)
)
def merge_households(
    household_id: UUID, body: writes.HouseholdMerge, expected_version: IfMatch, session: WriteSession, scope: MayManage
) -> schemas.HouseholdRead:
    merged = merger.merge_households(session, scope, household_id, expected_version, body)
    return views.show_household(session, scope, merged)


@router.get(
    "/households/{household_id}/merger",
    summary="Lần nhập mà hộ này đã nhập vào hộ khác: hoàn tác được không, điều gì không như trước",
    responses=errors(NotFound, merger_preview.NotMerged),
)
def get_merger(household_id: UUID, session: ReadSession, scope: MayManage) -> pair_schemas.MergerRead:
    return merger_preview.show_merger(session, scope, household_id)


@router.post(
    "/households/{household_id}/unmerge",
    summary="Hoàn tác lần nhập hộ này vào hộ khác",
    responses=errors(
        NotFound,
        StaleVersion,
        VersionMissing,
        Malformed,
        merger_preview.NotMerged,
        merger_reversal.MergerStands,
    ),
)
def undo_merger(
    household_id: UUID, body: writes.MergerUndo, expected_version: IfMatch, session: WriteSession, scope: MayManage
) -> schemas.HouseholdRead:
    back = merger_reversal.undo_merger(session, scope, household_id, expected_version, body)
    return views.show_household(session, scope, back)
