"""Every column that names a person either is work that passes on when they leave, or says why it is none."""

import re

import sqlalchemy as sa
from sqlmodel import SQLModel

from toso import schema
from toso.handovers.inventory import HOLDINGS

# Who did something is history; the other names that a column of a person has had so far, and those that are likely.
ACT = re.compile(r"(^|_)by(_id)?$")
PERSON = re.compile(
    r"(user|member|person|people|handler|assigned|assignee|owner|holder|leader|lead|keeper|author|visitor|checker"
    r"|responsible|charge|organiser|contact|executor)"
)
PEOPLE_TABLES = {"user_account", "team_member"}
RESIDENT = "người dân"
OWN_ROOM = "việc riêng của tài khoản, không ai làm thay"
NOT_HELD = {
    "account_request.user_id": "hỏi chủ tài khoản",
    "assessment.user_id": "chấm chính mình",
    "assignment.user_id": "vai trò, người quản lý người dùng cho và thôi",
    "attendance.member_id": "được mời thì tự mình dự",
    "attendance.person_id": "được mời thì tự mình dự",
    "attendance.user_id": "được mời thì tự mình dự",
    "auth_session.user_id": OWN_ROOM,
    "badge.member_id": "thẻ của chính mình",
    "badge.user_id": OWN_ROOM,
    "calendar_feed.user_id": OWN_ROOM,
    "completion_upload.owner_id": OWN_ROOM,
    "delegation.from_user_id": "ủy quyền tự hết theo vai trò",
    "delegation.to_user_id": "ủy quyền tự hết theo vai trò",
    "federated_identity.user_id": OWN_ROOM,
    "file_batch.owner_id": OWN_ROOM,
    "form_draft.user_id": OWN_ROOM,
    "group_member.user_id": "nhóm quản lý, không phải tổ",
    "handout.user_id": "hộ đã nhận về máy; biên bản ghi lại",
    "handover.member_id": "người đã giao",
    "help_entry.person_id": RESIDENT,
    "household.last_visitor_id": "lịch sử",
    "household_change.person_id": RESIDENT,
    "household_import.owner_id": OWN_ROOM,
    "job.owner_id": OWN_ROOM,
    "known_device.user_id": OWN_ROOM,
    "material.author_id": "lịch sử; ai trong đơn vị cũng sửa được",
    "material_receipt.member_id": "quy định ai cũng tự đọc",
    "material_receipt.person_id": "quy định ai cũng tự đọc",
    "material_receipt.user_id": "quy định ai cũng tự đọc",
    "notice.user_id": OWN_ROOM,
    "notice_setting.user_id": OWN_ROOM,
    "push_subscription.user_id": OWN_ROOM,
    "one_time_code.user_id": OWN_ROOM,
    "paper_sheet.member_id": "phiếu đã in mang tên ai đi; biên bản ghi lại",
    "payment_line.member_id": "ai đã làm thì người ấy được chi",
    "person_span.person_id": RESIDENT,
    "plan_charge.user_id": "lãnh đạo phụ trách, theo văn bản phân công; kết thúc bằng việc của chính nó",
    "plan_draft.owner_id": OWN_ROOM,
    "recheck_case.visitor_id": "lịch sử",
    "recheck_hint.member_id": "hỏi về phiếu của ai thì người ấy trả lời",
    "recovery_code.user_id": OWN_ROOM,
    "reward.member_id": "ai được đề nghị thì người ấy được khen",
    "reward.user_id": "ai được đề nghị thì người ấy được khen",
    "saved_search.owner_id": OWN_ROOM,
    "second_factor.user_id": OWN_ROOM,
    "service_client.id": "hệ thống khác",
    "service_client.owner_id": "người chịu trách nhiệm hệ thống khác, do quản trị đổi",
    "signer.user_id": "người ký, do văn phòng đổi",
    "signing_certificate.owner_id": OWN_ROOM,
    "stored_file.owner_id": OWN_ROOM,
    "subject_request.person_id": RESIDENT,
    "team_member.user_id": "chính thành viên",
    "user_import.owner_id": OWN_ROOM,
    "visit.member_id": "lịch sử",
    "visit.visitor_id": "lịch sử",
    "watched_act.user_id": "lịch sử",
    "workbook.owner_id": OWN_ROOM,
    "written_draft.author_id": "lịch sử; bộ phận nào cũng soạn tiếp được",
}


def named() -> set[str]:
    assert schema, "every table is known"
    found: set[str] = set()
    for table in SQLModel.metadata.tables.values():
        for column in table.columns:
            if not isinstance(column.type, sa.Uuid) or ACT.search(column.name):
                continue
            pointed = {key.column.table.name for key in column.foreign_keys}
            of_people = bool(pointed & PEOPLE_TABLES) and column.name != "ward_id"
            if of_people or (not pointed and PERSON.search(column.name)):
                found.add(f"{table.name}.{column.name}")
    return found


def test_nobody_leaves_with_work_that_the_inventory_does_not_know() -> None:
    known = set().union(*(one.columns for one in HOLDINGS))
    assert named() - known == NOT_HELD.keys()
    assert known <= named()
