"""Protection of personal data over HTTP: purposes, consents, citizen IDs, who looked, choices and legal holds."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.core.schemas import AskedDay, Page
from toso.households.consents import consents, purposes
from toso.households.consents import schemas as consent_schemas
from toso.households.model.citizen_ids import CitizenIdUnreadable
from toso.households.privacy import access_log, choices, citizens, schemas, writes
from toso.households.register.household_change import HouseholdClosed

router = APIRouter(tags=["Dữ liệu cá nhân"], route_class=DbRoute)

MayReadNotice = Annotated[Scope, Depends(Require(Action.PRIVACY_NOTICE))]
MayReadPrivacy = Annotated[Scope, Depends(Require(Action.PRIVACY_READ))]
MayManagePrivacy = Annotated[Scope, Depends(Require(Action.PRIVACY_MANAGE))]
MayRecordConsent = Annotated[Scope, Depends(Require(Action.CONSENT_RECORD))]
MayManageHouseholds = Annotated[Scope, Depends(Require(Action.HOUSEHOLD_MANAGE))]
CHANGES = (NotFound, StaleVersion, VersionMissing, Malformed)


@router.get("/privacy/purposes", summary="Giữ dữ liệu gì, để làm gì, theo căn cứ nào")
def get_privacy_notice(session: ReadSession, scope: MayReadNotice) -> consent_schemas.NoticeRead:
    return purposes.show_notice(session, scope)


@router.get("/privacy/purposes/{code}", summary="Các bản lời của một mục đích", responses=errors(NotFound))
def list_purpose_versions(code: str, session: ReadSession, scope: MayReadNotice) -> list[consent_schemas.PurposeRead]:
    return purposes.history_of(session, scope, code)


@router.put("/privacy/purposes/{code}", summary="Sửa một mục đích: thêm bản lời mới", responses=errors(*CHANGES))
def change_purpose(
    code: str,
    body: consent_schemas.PurposeWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManagePrivacy,
) -> consent_schemas.PurposeRead:
    return purposes.change_purpose(session, scope, code, expected_version, body)


@router.get("/persons/{person_id}/consents", summary="Sự đồng ý của một người", responses=errors(NotFound))
def list_consents(person_id: UUID, session: ReadSession, scope: MayRecordConsent) -> consent_schemas.ConsentsRead:
    return consents.show_consents(session, scope, person_id)


@router.post(
    "/persons/{person_id}/consents",
    status_code=201,
    summary="Ghi một câu trả lời: đồng ý, không đồng ý, rút lại",
    responses=errors(NotFound, Malformed),
)
def record_consent(
    person_id: UUID, body: consent_schemas.ConsentWrite, session: WriteSession, scope: MayRecordConsent
) -> consent_schemas.ConsentsRead:
    person = consents.record_consent(session, scope, person_id, body)
    return consents.consents_of(session, person.ward_id, person.id)


@router.get(
    "/households/{household_id}/persons/{person_id}/citizen-id",
    summary="Số định danh cá nhân: ba số cuối",
    responses=errors(NotFound, citizens.NotKept, CitizenIdUnreadable),
)
def get_citizen_id(
    household_id: UUID, person_id: UUID, session: ReadSession, scope: MayManageHouseholds
) -> schemas.CitizenIdRead:
    return citizens.show_citizen_id(session, scope, household_id, person_id)


@router.put(
    "/households/{household_id}/persons/{person_id}/citizen-id",
    summary="Ghi hoặc bỏ số định danh cá nhân",
    responses=errors(*CHANGES, HouseholdClosed, citizens.NotKept, citizens.NoConsent, citizens.NumberTaken),
)
def put_citizen_id(
    household_id: UUID,
    person_id: UUID,
    body: writes.CitizenIdWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManageHouseholds,
) -> schemas.CitizenIdRead:
    return citizens.put_citizen_id(session, scope, household_id, person_id, expected_version, body.citizen_id)


@router.get("/privacy/views", summary="Ai đã mở dữ liệu của hộ nào, khi nào, để làm gì", responses=errors(NotFound))
def list_views(
    session: ReadSession,
    scope: MayReadPrivacy,
    household_id: UUID | None = None,
    person_id: Annotated[UUID | None, Query(description="Ai đã xem dữ liệu của người này.")] = None,
    actor_id: UUID | None = None,
    from_day: AskedDay | None = None,
    to_day: AskedDay | None = None,
    full_numbers: Annotated[bool, Query(description="Chỉ những lần xem số đầy đủ.")] = False,
    cursor: Annotated[int | None, Query(ge=1, le=2**31 - 1, description="Số của dòng cuối trang trước.")] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> Page[schemas.ViewRead]:
    wanted = access_log.AccessFilter(household_id, person_id, actor_id, from_day, to_day, full_numbers)
    return access_log.page_of_views(session, scope, wanted, before=cursor, limit=limit)


@router.get("/privacy/choice", summary="Thời hạn lưu, lệnh giữ, việc giữ số định danh; hôm nay sẽ xóa gì")
def get_privacy_choice(session: ReadSession, scope: MayReadPrivacy) -> schemas.PrivacyChoiceRead:
    return choices.show_choice(session, scope)


@router.put(
    "/privacy/choice",
    summary="Chọn thời hạn lưu, bật hoặc tắt việc giữ số định danh (tắt là xóa các số đã giữ)",
    responses=errors(StaleVersion, VersionMissing, Malformed),
)
def change_privacy_choice(
    body: writes.ChoiceWrite, expected_version: IfMatch, session: WriteSession, scope: MayManagePrivacy
) -> schemas.PrivacyChoiceRead:
    choices.change_choice(session, scope, expected_version, body)
    return choices.show_choice(session, scope)


@router.post(
    "/privacy/holds", status_code=201, summary="Giữ lại dữ liệu theo yêu cầu pháp lý", responses=errors(Malformed)
)
def put_legal_hold(body: writes.HoldWrite, session: WriteSession, scope: MayManagePrivacy) -> schemas.PrivacyChoiceRead:
    choices.put_hold(session, scope, body)
    return choices.show_choice(session, scope)


@router.post(
    "/privacy/holds/{hold_id}/lift",
    summary="Bỏ lệnh giữ lại dữ liệu",
    responses=errors(NotFound, StaleVersion, VersionMissing, choices.AlreadyLifted),
)
def lift_legal_hold(
    hold_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayManagePrivacy
) -> schemas.PrivacyChoiceRead:
    choices.lift_hold(session, scope, hold_id, expected_version)
    return choices.show_choice(session, scope)
