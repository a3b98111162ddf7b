"""Years of the ward over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import LAST_YEAR
from toso.years import schemas, service
from toso.years.workflow import YEAR_STEPS

router = APIRouter(prefix="/years", tags=["Năm công tác"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.REPORT_READ))]
YearNumber = Annotated[int, Path(ge=1900, le=LAST_YEAR, description="Năm báo cáo, từ 15/12 năm trước đến 14/12.")]
STEPS = errors(NotFound, StaleVersion, VersionMissing, Malformed, WrongStep)


@router.get("", summary="Các năm của phường")
def list_years(session: ReadSession, scope: MayRead) -> list[schemas.YearRow]:
    return service.list_years(session, scope)


@router.get("/{year}", summary="Một năm: việc cần xong trước khi khép", responses=errors(NotFound))
def get_year(year: YearNumber, session: ReadSession, scope: MayRead) -> schemas.YearRead:
    return service.show_year(session, scope, year)


@router.post(
    "/{year}/close",
    summary="Khép năm: số liệu của năm chỉ còn để xem",
    responses=errors(
        NotFound, StaleVersion, VersionMissing, Malformed, WrongStep, service.YearNotOver, service.YearNotReady
    ),
)
def close_year(
    year: YearNumber,
    body: schemas.YearStepWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(YEAR_STEPS, "close")],
) -> schemas.YearRead:
    return service.take_step(session, scope, year, "close", expected_version, body)


@router.post("/{year}/reopen", summary="Mở lại năm đã khép", responses=STEPS)
def reopen_year(
    year: YearNumber,
    body: schemas.YearStepWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(YEAR_STEPS, "reopen")],
) -> schemas.YearRead:
    return service.take_step(session, scope, year, "reopen", expected_version, body)
