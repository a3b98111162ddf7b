"""Columns of a sheet of who has finished a course: how they are called, which must be there; pure."""

from toso.kit.text import fold

FIELD_LABELS: dict[str, str] = {
    "full_name": "Họ và tên",
    "phone": "Số điện thoại",
    "birth_year": "Năm sinh",
    "team": "Tổ, đơn vị",
    "course": "Khóa học",
    "result": "Kết quả",
    "finished_on": "Ngày học xong",
}
REQUIRED = ("full_name", "finished_on")

_HEADINGS: dict[str, tuple[str, ...]] = {
    "full_name": ("ho va ten", "ho ten", "ten hoc vien", "hoc vien", "nguoi hoc", "ten"),
    "phone": ("so dien thoai", "dien thoai", "sdt", "so dt", "dt", "di dong"),
    "birth_year": ("nam sinh", "ngay sinh", "ngay, thang, nam sinh"),
    "team": ("to", "to, don vi", "don vi", "to cong nghe so", "to cnscd", "noi cong tac", "khu pho", "thon"),
    "course": ("khoa hoc", "ten khoa hoc", "khoa"),
    "result": ("ket qua", "trang thai", "tinh trang", "tien do", "hoan thanh"),
    "finished_on": (
        "ngay hoc xong",
        "ngay hoan thanh",
        "ngay ket thuc",
        "thoi gian hoan thanh",
        "ngay cap chung nhan",
        "ngay dat",
    ),
}
_YES = {"da hoan thanh", "hoan thanh", "da hoc xong", "hoc xong", "xong", "dat", "co", "x", "100", "100%", "completed"}
_NO = ("chua", "khong", "dang hoc", "in progress")


def field_of(heading: str) -> str | None:
    """The field that a heading names, in any spelling; stars and colons do not matter."""
    words = fold(heading).strip(" *:")
    return next((name for name, known in _HEADINGS.items() if words in known), None)


def says_finished(text: str) -> bool | None:
    """Whether a result says finished or not; None where it says neither. A share below 100 % is not finished."""
    words = fold(text).strip(" .")
    share = words.rstrip("% ").replace(",", ".")
    if share.replace(".", "", 1).isdecimal():
        return float(share) in {1, 100}  # a workbook keeps 100 % as 1
    if words in _YES:
        return True
    return False if words.startswith(_NO) else None
