"""The kinds of households, relations, visit results and reasons of moving, with their Vietnamese labels."""

from toso.kit.labels import Labelled


class HouseholdKind(Labelled):
    FAMILY = "family", "Hộ gia đình"
    BUSINESS = "business", "Hộ sản xuất, kinh doanh"
    ENTERPRISE = "enterprise", "Doanh nghiệp"


class VisitResult(Labelled):
    MET = "met", "Gặp được"
    ABSENT = "absent", "Vắng nhà"
    REFUSED = "refused", "Từ chối"
    MOVED = "moved", "Đã chuyển đi"


class Sex(Labelled):
    MALE = "male", "Nam"
    FEMALE = "female", "Nữ"


class Relation(Labelled):
    HEAD = "head", "Chủ hộ"
    SPOUSE = "spouse", "Vợ, chồng"
    CHILD = "child", "Con"
    PARENT = "parent", "Bố, mẹ"
    GRANDCHILD = "grandchild", "Cháu"
    OTHER = "other", "Khác"


class MoveReason(Labelled):
    """Why a stay begins or ends; the ledger of a population prints these."""

    SURVEY = "survey", "Ghi nhận khi rà soát"
    MOVED = "moved", "Chuyển đến, chuyển đi"
    BIRTH = "birth", "Sinh"
    DEATH = "death", "Mất"
    SPLIT = "split", "Tách hộ"
    MERGE = "merge", "Nhập hộ"
    BOUNDARY = "boundary", "Sắp xếp lại địa bàn"
    MISTAKE = "mistake", "Ghi nhầm"
    CLOSED = "closed", "Ngừng hoạt động"
    ERASED = "erased", "Xóa dữ liệu cá nhân"
