"""The kinds of households, relations, visit results and reasons of moving, with their Vietnamese labels."""

from enum import StrEnum


class HouseholdKind(StrEnum):
    FAMILY = "family"
    BUSINESS = "business"
    ENTERPRISE = "enterprise"


HOUSEHOLD_KIND_LABELS: dict[HouseholdKind, str] = {
    HouseholdKind.FAMILY: "Hộ gia đình",
    HouseholdKind.BUSINESS: "Hộ sản xuất, kinh doanh",
    HouseholdKind.ENTERPRISE: "Doanh nghiệp",
}


class VisitResult(StrEnum):
    MET = "met"
    ABSENT = "absent"
    REFUSED = "refused"
    MOVED = "moved"


VISIT_RESULT_LABELS: dict[VisitResult, str] = {
    VisitResult.MET: "Gặp được",
    VisitResult.ABSENT: "Vắng nhà",
    VisitResult.REFUSED: "Từ chối",
    VisitResult.MOVED: "Đã chuyển đi",
}


class Sex(StrEnum):
    MALE = "male"
    FEMALE = "female"


class Relation(StrEnum):
    HEAD = "head"
    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    GRANDCHILD = "grandchild"
    OTHER = "other"


RELATION_LABELS: dict[Relation, str] = {
    Relation.HEAD: "Chủ hộ",
    Relation.SPOUSE: "Vợ, chồng",
    Relation.CHILD: "Con",
    Relation.PARENT: "Bố, mẹ",
    Relation.GRANDCHILD: "Cháu",
    Relation.OTHER: "Khác",
}


class MoveReason(StrEnum):
    """Why a stay begins or ends; the ledger of a population prints these."""

    SURVEY = "survey"
    MOVED = "moved"
    BIRTH = "birth"
    DEATH = "death"
    SPLIT = "split"
    MERGE = "merge"
    BOUNDARY = "boundary"
    MISTAKE = "mistake"
    CLOSED = "closed"
    ERASED = "erased"


MOVE_REASON_LABELS: dict[MoveReason, str] = {
    MoveReason.SURVEY: "Ghi nhận khi rà soát",
    MoveReason.MOVED: "Chuyển đến, chuyển đi",
    MoveReason.BIRTH: "Sinh",
    MoveReason.DEATH: "Mất",
    MoveReason.SPLIT: "Tách hộ",
    MoveReason.MERGE: "Nhập hộ",
    MoveReason.BOUNDARY: "Sắp xếp lại địa bàn",
    MoveReason.MISTAKE: "Ghi nhầm",
    MoveReason.CLOSED: "Ngừng hoạt động",
    MoveReason.ERASED: "Xóa dữ liệu cá nhân",
}
