"""Roles of the ward and how far a role reaches."""

from collections.abc import Collection

from toso.core.settings import Settings
from toso.kit.labels import Labelled


class Role(Labelled):
    """A role is held in a unit, for a time."""

    WARD_LEADER = "ward_leader", "Lãnh đạo UBND / Ban chỉ đạo số phường"
    CULTURE_DESK = "culture_desk", "Bộ phận Văn hóa - Thông tin"
    OFFICE_DESK = "office_desk", "Văn phòng - Thống kê"
    POLICE = "police", "Công an phường"
    SCHOOL = "school", "Trường học"
    ONE_STOP = "one_stop", "Bộ phận Một cửa hiện đại"
    FINANCE = "finance", "Tài chính - Kế toán"
    DEPARTMENT = "department", "Bộ phận liên quan"
    YOUTH_UNION = "youth_union", "Đoàn TNCS Hồ Chí Minh"
    NEIGHBOURHOOD_HEAD = "neighbourhood_head", "Trưởng khu phố"
    TEAM_MEMBER = "team_member", "Thành viên Tổ công nghệ số cộng đồng"
    AUDITOR = "auditor", "Kiểm tra, giám sát (chỉ đọc)"
    PARTY_COMMITTEE = "party_committee", "Đảng ủy (chỉ đọc)"
    COUNCIL = "council", "Hội đồng nhân dân (chỉ đọc)"
    FRONT = "front", "Mặt trận Tổ quốc (chỉ đọc)"
    ADMINISTRATOR = "administrator", "Quản trị hệ thống"
    SUPERIOR = "superior", "Cấp trên (chỉ xem báo cáo đã phát hành)"


class Reach(Labelled):
    """How far an action goes from the unit in which the role is held."""

    OWN = "own", "việc của mình"  # rows that name the person
    UNIT = "unit", "đơn vị mình"  # rows of the unit itself
    SUBTREE = "subtree", "đơn vị mình và cấp dưới"  # the unit and all below
    WARD = "ward", "toàn phường"  # the whole ward the unit belongs to


# Where others reach the service, a stolen password of these would be the ward's.
_REACHED_BY_OTHERS = frozenset({Role.WARD_LEADER, Role.OFFICE_DESK, Role.ADMINISTRATOR})


def idle_minutes(settings: Settings, roles: Collection[Role]) -> int:
    """After so many minutes without a request a session of somebody with these roles is locked."""
    if Role.ADMINISTRATOR in roles:
        return min(settings.idle_minutes, settings.idle_minutes_administrator)
    return settings.idle_minutes


def signs_in_elsewhere(settings: Settings, username: str, roles: Collection[Role]) -> bool:
    """Whether a person with these roles has no door but the provider of linked identities."""
    named = set(map(Role, settings.oidc_roles)) if settings.oidc_issuer else set[Role]()
    return bool(named.intersection(roles)) and username != settings.break_glass_account


def obliged_roles(settings: Settings) -> frozenset[Role]:
    """The roles whose holders need a second factor; those who sign in elsewhere have theirs there.

    Raises ValueError for a name that is no role.
    """
    elsewhere = set(map(Role, settings.oidc_roles)) if settings.oidc_issuer else set[Role]()
    if settings.factor_roles is None:
        return (_REACHED_BY_OTHERS if settings.is_reached_by_others else frozenset[Role]()) - elsewhere
    return frozenset(map(Role, settings.factor_roles)) - elsewhere


def is_more_than_member(role: Role) -> bool:
    """Whether a role carries work of its own beside that of a member of a team."""
    return role is not Role.TEAM_MEMBER
