"""Proposing quotas over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query

from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Malformed, errors
from toso.households.quotas.queries import show_quota
from toso.households.quotas.routes import MayPropose, readable
from toso.households.quotas.schemas import QuotaPropose, QuotaRead
from toso.reports.quota_basis import basis, schemas

router = APIRouter(tags=["Giao chỉ tiêu"], route_class=DbRoute)


@router.get(
    "/quota-start",
    summary="Chỉ tiêu giao được và số đề xuất từ sổ hộ cho từng tổ",
    responses=errors(Malformed),
)
def show_quota_start(
    session: ReadSession, scope: MayPropose, measure: Annotated[str | None, Query(max_length=40)] = None
) -> schemas.QuotaStartRead:
    return basis.show_start(session, scope, measure)


@router.post("/quotas", status_code=201, summary="Đề xuất chỉ tiêu cho các tổ", responses=errors(Malformed))
def propose_quotas(body: QuotaPropose, session: WriteSession, scope: MayPropose) -> QuotaRead:
    quota = basis.propose(session, scope, body)
    return show_quota(session, readable(scope.actor), quota.id)
