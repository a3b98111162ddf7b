"""Maps the words of a spreadsheet to fields, roles and kinds of member; pure."""

from dataclasses import dataclass

from toso.authz.roles import Role
from toso.kit.text import fold
from toso.organisation.tables import MemberKind

FIELD_LABELS: dict[str, str] = {
    "full_name": "Họ và tên",
    "phone": "Số điện thoại",
    "role": "Vai trò",
    "unit": "Đơn vị",
    "username": "Tên đăng nhập",
    "member_kind": "Loại thành viên",
}
REQUIRED = ("full_name", "role", "unit")

_HEADINGS: dict[str, tuple[str, ...]] = {
    "full_name": ("ho va ten", "ho ten", "ho va ten khai sinh", "ten"),
    "phone": ("so dien thoai", "dien thoai", "sdt", "so dt", "dt", "di dong"),
    "role": ("vai tro", "chuc danh", "quyen"),
    "unit": ("don vi", "khu pho", "bo phan", "noi cong tac"),
    "username": ("ten dang nhap", "tai khoan"),
    "member_kind": ("loai thanh vien", "thanh phan", "loai"),
}
_ROLE_WORDS: dict[str, Role] = {
    **{fold(role.label): role for role in Role},
    "lanh dao": Role.WARD_LEADER,
    "lanh dao ubnd": Role.WARD_LEADER,
    "lanh dao phuong": Role.WARD_LEADER,
    "van hoa - thong tin": Role.CULTURE_DESK,
    "vhtt": Role.CULTURE_DESK,
    "van phong": Role.OFFICE_DESK,
    "vptk": Role.OFFICE_DESK,
    "cong an": Role.POLICE,
    "truong hoc": Role.SCHOOL,
    "mot cua": Role.ONE_STOP,
    "tai chinh": Role.FINANCE,
    "ke toan": Role.FINANCE,
    "doan thanh nien": Role.YOUTH_UNION,
    "truong khu": Role.NEIGHBOURHOOD_HEAD,
    "truong thon": Role.NEIGHBOURHOOD_HEAD,
    "thanh vien": Role.TEAM_MEMBER,
    "thanh vien to": Role.TEAM_MEMBER,
    "thanh vien to cnscd": Role.TEAM_MEMBER,
    "kiem tra, giam sat": Role.AUDITOR,
    "quan tri": Role.ADMINISTRATOR,
}
_KIND_WORDS: dict[str, MemberKind] = {
    **{fold(kind.label): kind for kind in MemberKind},
    "cong an": MemberKind.AREA_POLICE,
    "cskv": MemberKind.AREA_POLICE,
    "doan vien": MemberKind.YOUTH,
}
_HEADING_ROWS = 15


@dataclass(frozen=True)
class Heading:
    """Where the table begins (row index) and which column holds which field."""

    row: int
    columns: dict[str, int]

    @property
    def missing(self) -> list[str]:
        """Labels of required columns that are not there."""
        return [FIELD_LABELS[field] for field in REQUIRED if field not in self.columns]

    def cells(self, row: list[str]) -> dict[str, str]:
        return {field: row[place].strip() if place < len(row) else "" for field, place in self.columns.items()}


def find_heading(rows: list[list[str]]) -> Heading | None:
    """The first row that names at least a person's name and one more field; titles above it are skipped."""
    for index, row in enumerate(rows[:_HEADING_ROWS]):
        columns: dict[str, int] = {}
        for place, cell in enumerate(row):
            words = fold(cell).strip(" *:")
            field = next((name for name, known in _HEADINGS.items() if words in known), None)
            if field is not None:
                columns.setdefault(field, place)
        if "full_name" in columns and len(columns) > 1:
            return Heading(index, columns)
    return None


def find_role(text: str) -> Role | None:
    return _ROLE_WORDS.get(fold(text))


def find_kind(text: str) -> MemberKind | None:
    return _KIND_WORDS.get(fold(text))
