"""Roles of the ward and how far a role reaches."""

from enum import StrEnum


class Role(StrEnum):
    """A role is held in a unit, for a time; labels are in ROLE_LABELS."""

    WARD_LEADER = "ward_leader"
    CULTURE_DESK = "culture_desk"
    OFFICE_DESK = "office_desk"
    POLICE = "police"
    SCHOOL = "school"
    ONE_STOP = "one_stop"
    FINANCE = "finance"
    DEPARTMENT = "department"
    YOUTH_UNION = "youth_union"
    NEIGHBOURHOOD_HEAD = "neighbourhood_head"
    TEAM_MEMBER = "team_member"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


ROLE_LABELS: dict[Role, str] = {
    Role.WARD_LEADER: "Lãnh đạo UBND / Ban chỉ đạo số phường",
    Role.CULTURE_DESK: "Bộ phận Văn hóa - Thông tin",
    Role.OFFICE_DESK: "Văn phòng - Thống kê",
    Role.POLICE: "Công an phường",
    Role.SCHOOL: "Trường học",
    Role.ONE_STOP: "Bộ phận Một cửa hiện đại",
    Role.FINANCE: "Tài chính - Kế toán",
    Role.DEPARTMENT: "Bộ phận liên quan",
    Role.YOUTH_UNION: "Đoàn TNCS Hồ Chí Minh",
    Role.NEIGHBOURHOOD_HEAD: "Trưởng khu phố",
    Role.TEAM_MEMBER: "Thành viên Tổ công nghệ số cộng đồng",
    Role.AUDITOR: "Kiểm tra, giám sát (chỉ đọc)",
    Role.ADMINISTRATOR: "Quản trị hệ thống",
}


class Reach(StrEnum):
    """How far an action goes from the unit in which the role is held."""

    OWN = "own"  # rows that name the person
    UNIT = "unit"  # rows of the unit itself
    SUBTREE = "subtree"  # the unit and all below
    WARD = "ward"  # the whole ward the unit belongs to


REACH_LABELS: dict[Reach, str] = {
    Reach.OWN: "việc của mình",
    Reach.UNIT: "đơn vị mình",
    Reach.SUBTREE: "đơn vị mình và cấp dưới",
    Reach.WARD: "toàn phường",
}
