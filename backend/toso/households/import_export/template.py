"""The workbook to fill in: headings, lists to choose from, an example row that is never read, guidance."""

import io
from collections.abc import Sequence

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.households.import_export.fields import FIELDS, Kind
from toso.households.model.items import ITEMS, Item
from toso.households.model.kinds import HouseholdKind, Relation, Sex
from toso.households.model.reach import within
from toso.households.model.tables import Street
from toso.kit.clock import today
from toso.kit.place_words import worded
from toso.organisation.queries import in_unit_order, neighbourhoods

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FILE_NAME = "mau-so-ho.xlsx"
EXAMPLE = "VÍ DỤ (dòng này không được nhập)"
COLUMNS = tuple(code for code, f in FIELDS.items() if f.kind not in {Kind.CITIZEN_ID, Kind.ADDRESS} and not f.of)
_ROWS = 5_000
_STREETS = 500
_YES_NO = ("Có", "Chưa")
_EXAMPLE: dict[str, str] = {
    "code": EXAMPLE,
    "house_no": "12",
    "kind": "Hộ gia đình",
    "name": "Ngô Văn Mẫu",
    "full_name": "Ngô Văn Mẫu",
    "relation": "Chủ hộ",
    "sex": "Nam",
    "birth_on": "05/08/1960",
    "person_phone": "0912 345 678",
    "phone_state": "Điện thoại thông minh",
    "sim_state": "SIM 4G trở lên",
    "account_state": "Có",
    "apps_state": "Chưa",
    "informed_state": "15/07/2024",
}
GUIDANCE = (
    "Mỗi dòng là một người; các dòng của cùng một hộ viết liền nhau.",
    "Hộ kinh doanh, doanh nghiệp: một dòng, không cần ghi người.",
    "Cũng có thể mỗi dòng là một hộ: bỏ trống cột “Họ và tên”, ghi tên chủ hộ ở cột “Tên hộ”.",
    "Cột của hộ (địa chỉ, tên hộ…) chỉ cần ghi ở dòng đầu của hộ; các dòng sau để trống là lấy theo dòng đầu.",
    "“Mã hộ” để trống khi thêm hộ mới: phần mềm tự cho mã. Ghi mã đã có để cập nhật hộ đó.",
    "Ô để trống nghĩa là không có thông tin: phần mềm giữ nguyên điều đang có trong sổ, không xóa gì.",
    "Ngày ghi ngày/tháng/năm (05/08/1960). Chỉ biết năm thì ghi năm (1960).",
    "Số điện thoại để dạng Văn bản để không mất số 0 ở đầu. Mỗi ô một số.",
    "Không ghi số căn cước, số tài khoản ngân hàng: phần mềm không lưu.",
    "Không gộp ô, không dùng công thức. Các cột trạng thái (điện thoại, SIM, tài khoản…) chọn trong danh sách.",
    "Cột “đã làm” (đã tuyên truyền, đã hướng dẫn…): ghi “Có” hoặc ngày làm.",
    "Trước khi nhận, phần mềm cho xem lại từng ô sai và các hộ có thể trùng; ô sai sửa được trên màn hình.",
    "Hộ không có ô sai nhận được ngay, hộ còn ô sai ở lại để sửa sau.",
)


def streets_for_template(session: Session, scope: Scope) -> tuple[list[str], list[str]]:
    """Names of the khu phố and streets in reach."""
    units = [u.name for u in neighbourhoods(session, scope.ward_id, today()) if scope.covers(u.path)]
    query = sa.select(col(Street.name)).where(within(scope, Street, col(Street.id)))
    rows = session.execute(
        query.order_by(*in_unit_order(col(Street.unit_path)), col(Street.position)).limit(_STREETS)
    ).scalars()
    return units, list(dict.fromkeys(rows))


def make_template(units: Sequence[str], streets: Sequence[str]) -> bytes:
    """The workbook; the cells of columns with few values offer them."""
    import xlsxwriter  # noqa: PLC0415 — heavy, and few requests need it

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet, help_, lists = (book.add_worksheet(name) for name in ("Sổ hộ", "Hướng dẫn", "Danh mục"))
        head = book.add_format({"bold": True, "bg_color": "#DDE7F3", "border": 1, "text_wrap": True, "valign": "top"})
        text, example = book.add_format({"num_format": "@"}), book.add_format({"italic": True, "font_color": "#6B6B6B"})
        street = f"{worded('Tuyến phố')} Ví Dụ"  # as the place calls it
        shown = _EXAMPLE | {"unit": units[0] if units else worded("Khu phố 1"), "street": street}
        choices = _choices(units, streets)
        for place, code in enumerate(COLUMNS):
            sheet.set_column(place, place, max(12, min(30, len(FIELDS[code].label) + 4)), text)
            sheet.write_string(0, place, FIELDS[code].label, head)
            sheet.write_string(1, place, shown.get(code, ""), example)
        sheet.freeze_panes(1, 0)
        for place, (code, words) in enumerate((c, w) for c, w in choices.items() if w):
            lists.set_column(place, place, 30)
            lists.write_string(0, place, FIELDS[code].label, head)
            lists.write_column(1, place, list(words))
            source = f"='Danh mục'!${_letter(place)}$2:${_letter(place)}${len(words) + 1}"
            column = COLUMNS.index(code)
            rule = {"validate": "list", "source": source, "error_type": "warning", "ignore_blank": True}
            sheet.data_validation(1, column, _ROWS, column, rule)
        help_.set_column(0, 0, 110, book.add_format({"text_wrap": True, "valign": "top"}))
        help_.write_column(0, 0, [f"{n}. {line}" for n, line in enumerate(map(worded, GUIDANCE), start=1)])
    return stream.getvalue()


def _letter(place: int) -> str:
    return chr(65 + place)


def _choices(units: Sequence[str], streets: Sequence[str]) -> dict[str, Sequence[str]]:
    fixed: dict[str, Sequence[str]] = {
        "unit": units,
        "street": streets,
        "kind": list(HouseholdKind.labels().values()),
        "relation": list(Relation.labels().values()),
        "sex": list(Sex.labels().values()),
    }
    for item in (Item.PHONE, Item.SIM, Item.SERVICES):
        fixed[f"{item.value}_state"] = list(ITEMS[item].values.values())
    for item in (Item.ACCOUNT, Item.APPS, Item.OPENED, Item.TRANSACTING, Item.LOCAL, Item.YOUNG_PAYER):
        fixed[f"{item.value}_state"] = _YES_NO
    return fixed
