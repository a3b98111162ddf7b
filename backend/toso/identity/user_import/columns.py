"""Columns of a spreadsheet of people: how they are called, which must be there; pure."""

from toso.kit.text import fold

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


def field_of(heading: str) -> str | None:
    """The field that a heading names, in any spelling; stars and colons do not matter."""
    words = fold(heading).strip(" *:")
    return next((name for name, known in _HEADINGS.items() if words in known), None)
