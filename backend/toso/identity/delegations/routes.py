"""Delegations over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.core.schemas import Page
from toso.identity.delegations import queries, service
from toso.identity.delegations.schemas import DelegationRead, DelegationWrite

router = APIRouter(prefix="/delegations", tags=["Ủy quyền"], route_class=DbRoute)

MayDelegate = Annotated[Scope, Depends(Require(Action.DELEGATE))]


@router.get("", summary="Ủy quyền đã giao, đã nhận", responses=errors(Malformed))
def list_delegations(
    session: ReadSession,
    scope: MayDelegate,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    updated_since: UpdatedSince = None,
) -> Page[DelegationRead]:
    return queries.page_of_delegations(session, scope, cursor, limit, updated_since=updated_since)


@router.post(
    "",
    status_code=201,
    summary="Ủy quyền một vai trò của mình",
    responses=errors(service.NotYourRole, service.DelegationOverlaps),
)
def create_delegation(body: DelegationWrite, session: WriteSession, scope: MayDelegate) -> DelegationRead:
    return queries.read_delegations(session, [service.delegate(session, scope, body)])[0]


@router.post(
    "/{delegation_id}/revoke",
    summary="Thu lại ủy quyền",
    responses=errors(NotFound, StaleVersion, VersionMissing, service.DelegationOver),
)
def revoke_delegation(
    delegation_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayDelegate
) -> DelegationRead:
    return queries.read_delegations(session, [service.revoke(session, scope, delegation_id, expected_version)])[0]
