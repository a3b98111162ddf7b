"""People over HTTP: list, add, change, lock, one-time links, roles; and the directory of colleagues."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.authz.roles import Role
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.core.schemas import Page, ReasonWrite
from toso.identity.account_requests.service import AskedAlready
from toso.identity.accounts import NameTaken
from toso.identity.passwords import check_password, hash_later
from toso.identity.users import links, queries, roles, schemas, service
from toso.identity.users.gate import ManagedElsewhere, NotToGive

router = APIRouter(tags=["Người dùng"], route_class=DbRoute)

MayReadUsers = Annotated[Scope, Depends(Require(Action.USER_READ))]
MayManageUsers = Annotated[Scope, Depends(Require(Action.USER_MANAGE))]
MayFindPeople = Annotated[Scope, Depends(Require(Action.PERSON_FIND, people_only=True))]
Search = Annotated[str | None, Query(max_length=100, description="Một phần họ tên, tên đăng nhập hoặc số điện thoại.")]
Limit = Annotated[int, Query(ge=1, le=100)]
Within = Annotated[UUID | None, Query(description="Người giữ vai trò ở đơn vị này hoặc cấp dưới.")]
CHANGES = (NotFound, StaleVersion, VersionMissing, ManagedElsewhere, NotToGive)


@router.get("/users", summary="Danh sách người dùng", responses=errors(Malformed))
def list_users(
    session: ReadSession,
    scope: MayReadUsers,
    q: Search = None,
    role: Role | None = None,
    unit_id: Within = None,
    state: schemas.AccountState | None = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[schemas.UserRead]:
    return queries.page_of_users(session, scope, queries.Filters(q, role, unit_id, state), cursor, limit)


async def _temporary_hash(body: schemas.UserCreate) -> str | None:
    """The hash of a temporary password, made before the transaction begins; the guard has its turn before."""
    if body.temporary_password is None:
        return None
    words = [body.full_name, body.username or "", body.phone or ""]
    return await hash_later(check_password(body.temporary_password, words, "temporary_password"))


@router.post(
    "/users",
    status_code=201,
    summary="Thêm người dùng",
    responses=errors(NameTaken, NotToGive, roles.RoleTaken, AskedAlready),
)
def create_user(
    request: Request,
    body: schemas.UserCreate,
    scope: MayManageUsers,
    session: WriteSession,
    hashed: Annotated[str | None, Depends(_temporary_hash)],
) -> schemas.UserCreated:
    user = service.create_user(session, scope, body, hashed)
    link = links.first_link(session, request.app.state.settings, user, scope.user_id)
    return schemas.UserCreated(user=service.show(session, scope, user), link=link, version=user.version)


@router.get("/users/{user_id}", summary="Một người dùng", responses=errors(NotFound))
def get_user(user_id: UUID, session: ReadSession, scope: MayReadUsers) -> schemas.UserRead:
    return queries.get_user(session, scope, user_id)


@router.patch("/users/{user_id}", summary="Sửa tên, số điện thoại", responses=errors(*CHANGES, NameTaken))
def change_user(
    user_id: UUID, body: schemas.UserPatch, expected_version: IfMatch, session: WriteSession, scope: MayManageUsers
) -> schemas.UserRead:
    return service.show(session, scope, service.change_user(session, scope, user_id, expected_version, body))


@router.post(
    "/users/{user_id}/disable",
    summary="Khóa tài khoản",
    responses=errors(*CHANGES, roles.LastAdministrator, service.AccountDisabled),
)
def disable_user(
    user_id: UUID, body: ReasonWrite, expected_version: IfMatch, session: WriteSession, scope: MayManageUsers
) -> schemas.UserRead:
    return service.show(session, scope, service.disable_user(session, scope, user_id, expected_version, body.reason))


@router.post("/users/{user_id}/enable", summary="Mở khóa tài khoản", responses=errors(*CHANGES))
def enable_user(
    user_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayManageUsers
) -> schemas.UserRead:
    return service.show(session, scope, service.enable_user(session, scope, user_id, expected_version))


@router.post(
    "/users/{user_id}/reset",
    summary="Cấp đường dẫn một lần để đặt lại mật khẩu",
    responses=errors(*CHANGES, service.AccountDisabled, AskedAlready),
)
def reset_user(
    request: Request, user_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayManageUsers
) -> schemas.ResetRead:
    user, link = service.reset_password(session, scope, request.app.state.settings, user_id, expected_version)
    return schemas.ResetRead(user=service.show(session, scope, user), link=link, version=user.version)


@router.post(
    "/users/{user_id}/forget-factors",
    summary="Đề nghị gỡ mọi cách xác thực của người mất điện thoại và mã dự phòng",
    responses=errors(*CHANGES, service.AccountDisabled, service.NoFactor, AskedAlready),
)
def forget_user_factors(
    user_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayManageUsers
) -> schemas.UserRead:
    user = service.ask_to_forget_factors(session, scope, user_id, expected_version)
    return service.show(session, scope, user)


@router.post("/users/{user_id}/end-sessions", summary="Kết thúc mọi phiên của một người", responses=errors(*CHANGES))
def end_user_sessions(
    user_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayManageUsers
) -> schemas.UserRead:
    return service.show(session, scope, service.end_sessions(session, scope, user_id, expected_version))


@router.post(
    "/users/{user_id}/assignments",
    status_code=201,
    summary="Giao vai trò",
    responses=errors(*CHANGES, roles.RoleTaken, AskedAlready),
)
def assign_role(
    user_id: UUID,
    body: schemas.AssignmentWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManageUsers,
) -> schemas.UserRead:
    return service.show(session, scope, service.assign_role(session, scope, user_id, expected_version, body))


@router.post(
    "/users/{user_id}/assignments/{assignment_id}/end",
    summary="Thôi giao vai trò",
    responses=errors(*CHANGES, roles.LastAdministrator),
)
def end_role(
    user_id: UUID,
    assignment_id: UUID,
    body: schemas.EndWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManageUsers,
) -> schemas.UserRead:
    return service.show(
        session, scope, service.end_role(session, scope, user_id, assignment_id, expected_version, body)
    )


@router.get("/roles", summary="Các vai trò mình giao được và loại đơn vị giữ được")
def list_roles_to_give(scope: MayReadUsers) -> list[schemas.RoleRead]:
    return queries.roles_to_give(scope)


@router.get("/people", summary="Danh bạ cán bộ, thành viên tổ của phường", responses=errors(Malformed))
def list_people(
    session: ReadSession,
    scope: MayFindPeople,
    q: Search = None,
    role: Role | None = None,
    unit_id: Within = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[schemas.PersonRead]:
    return queries.page_of_people(session, scope, queries.Filters(q, role, unit_id), cursor, limit)
