"""Cells of a sheet: days in every dress, numbers that lost a digit, words for choices; encodings of text files."""

import unicodedata
from datetime import date
from typing import Any

import pytest

from fixtures.import_export import HEAD, NEW_FAMILY, windows_1258
from toso.activities.completions.columns import says_finished
from toso.files.text_codec import UnknownEncoding, decode, delimiter_of
from toso.households.import_export.cells import Fault, blank, find_mobile, read_cell
from toso.households.import_export.fields import FIELDS, field_of
from toso.kit.csv_text import guarded
from toso.kit.phones import find_phone

TODAY = date(2024, 8, 9)


def _read(content: bytes) -> str:
    return decode(content, lambda cell: field_of(cell) is not None)


def read(code: str, raw: Any) -> Any:
    return read_cell(FIELDS[code], raw, TODAY)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("05/08/1960", "1960-08-05"),
        ("5.8.1960", "1960-08-05"),
        ("5 - 8 - 1960", "1960-08-05"),
        ("1960-08-05", "1960-08-05"),
        ("1960-08-05T00:00:00", "1960-08-05"),
        (22133, "1960-08-05"),
        (22133.0, "1960-08-05"),
        ("22133", "1960-08-05"),
        (1960, 1960),
        (1960.0, 1960),
        ("1960", 1960),
        ("1/1949", 1949),
        ("tháng 8/1960", 1960),
        ("00/08/1960", 1960),
        ("?/1960", 1960),
        ("29/02/2024", "2024-02-29"),
        ("09/08/2024", "2024-08-09"),
    ],
)
def test_days_and_years_are_read_in_every_dress(raw: Any, value: Any) -> None:
    assert read("birth_on", raw)[0] == value


def test_a_number_that_is_read_as_a_day_says_so() -> None:
    assert read("birth_on", 22133)[1] == "Ô là số; đã hiểu là ngày 05/08/1960."
    assert read("birth_on", 1960)[1] is None


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("05/08/60", "thế kỷ"),
        ("08/25/1960", "đảo chỗ"),
        ("31/04/1960", "không có"),
        ("29/02/2023", "không có"),
        ("10/08/2024", "phía trước"),
        ("năm Tý", "Không phải ngày"),
        ("13/1949", "Không phải ngày"),
        ("8/2030", "Không phải ngày"),
        (True, "Không phải ngày"),
        (7, "ngày hay năm"),
        ("1799-01-01", "quá xa"),
        ("#REF!", "Công thức"),
        ("2024-08-05T10:30:00", "Không phải ngày"),
    ],
)
def test_what_is_no_day_is_refused(raw: Any, said: str) -> None:
    with pytest.raises(Fault, match=said):
        read("birth_on", raw)


@pytest.mark.parametrize(
    ("raw", "value", "noted"),
    [
        ("0912 345 678", "+84912345678", False),
        ("0912.345.678", "+84912345678", False),
        ("+84912345678", "+84912345678", False),
        (912345678, "+84912345678", True),
        (912345678.0, "+84912345678", True),
        ("912345678", "+84912345678", True),
        ("0203 3825145", "+842033825145", False),
        ("09xx xxx 678", None, True),
    ],
)
def test_telephone_numbers_get_their_zero_back(raw: Any, value: str | None, noted: bool) -> None:
    got, note = read("person_phone", raw)
    assert (got, note is not None) == (value, noted)


@pytest.mark.parametrize("raw", ["12345", "9,12E+08", "0912345678; 0912345679", "mất máy", 91234567812.0, "0112345678"])
def test_what_is_no_telephone_number_is_refused(raw: Any) -> None:
    with pytest.raises(Fault):
        read("person_phone", raw)


@pytest.mark.parametrize("raw", ["không có", "Không", "k có", "K", "ko", "chưa có", "không nhớ"])
@pytest.mark.parametrize("code", ["person_phone", "phone", "tax_code", "citizen_id"])
def test_a_number_that_somebody_says_there_is_none_of_is_empty(code: str, raw: str) -> None:
    assert read(code, raw) == (None, None)


def test_a_house_may_have_no_number_and_be_called_k() -> None:
    assert (read("house_no", "Không")[0], read("house_no", "k")[0]) == (None, "k")
    assert [blank(raw) for raw in ("-", " – ", "...", "/", "- 5", "A", 0)] == [True] * 4 + [False] * 3


def test_numbers_are_judged_as_the_register_judges_them() -> None:
    for text in ("0912345678", "0112345678", "0300000000", "0599999999", "0862123456", "0000000000"):
        assert find_mobile(text) == find_phone(text), text


@pytest.mark.parametrize("raw", ["022060001234", "022 060 001 234", 122060001234, 122060001234.0])
def test_a_whole_identity_number_passes_and_is_not_kept(raw: Any) -> None:
    assert read("citizen_id", raw) == (None, None)


@pytest.mark.parametrize(
    ("raw", "said"),
    [(22060001234.0, "11 chữ số"), ("22060001234", "11 chữ số"), ("2.2060E+10", "rút gọn"), ("CMND 123", "12 chữ số")],
)
def test_a_damaged_identity_number_is_refused_without_being_repeated(raw: Any, said: str) -> None:
    with pytest.raises(Fault, match=said) as fault:
        read("citizen_id", raw)
    assert "2206" not in str(fault.value)


@pytest.mark.parametrize(
    ("code", "raw", "value"),
    [
        ("sim_state", "4g", "4g"),
        ("sim_state", "SIM 2G", "2g"),
        ("phone_state", "Smartphone", "smart"),
        ("account_state", "Đã mở", "yes"),
        ("account_state", True, "yes"),
        ("account_state", 0, "no"),
        ("account_state", "CHƯA", "no"),
        ("services_state", "Không có nhu cầu", "no_need"),
        ("sex", "nu", "female"),
        ("relation", "VỢ", "spouse"),
        ("kind", "Hộ kinh doanh", "business"),
        ("informed_state", "15/07/2024", "2024-07-15"),
        ("informed_state", "Có", True),
        ("informed_state", "chưa", False),
        ("tax_code", "5700123456-001", "5700123456-001"),
        ("house_no", 21.0, "21"),
        ("code", "kp1-0001", "KP1-0001"),
        ("birth_year", 1960.0, 1960),
    ],
)
def test_words_and_numbers_lead_to_what_is_stored(code: str, raw: Any, value: Any) -> None:
    assert read(code, raw)[0] == value


@pytest.mark.parametrize(
    ("code", "raw"),
    [
        ("sim_state", "6G"),
        ("informed_state", "2023"),
        ("tax_code", "123456789"),
        ("full_name", "=cmd|' /C calc'!A0"),
        ("full_name", 12.0),
        ("full_name", "A"),
        ("code", "a b c"),
        ("house_no", "x" * 41),
        ("house_no", 0.0),
        ("name", "VÅ© VÄƒn"),
        ("street", "Phố L\ufffdª"),
        ("birth_year", 22133.0),
        ("topics_state", "hát xoan"),
    ],
)
def test_what_is_not_known_is_refused(code: str, raw: Any) -> None:
    with pytest.raises(Fault):
        read(code, raw)


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("Có giao dịch trên sàn TMĐT Quảng Ninh", "local_state"),
        ("Giao dịch sàn Lâm Đồng", "local_state"),
        ("HỌ VÀ TÊN (*)", "full_name"),
        ("Họ tên chủ hộ", "name"),
        ("SĐT", "person_phone"),
        ("Điện thoại chủ hộ:", "phone"),
        ("Ngày, tháng, năm sinh", "birth_on"),
        ("Số CCCD", "citizen_id"),
        ("Loại SIM", "sim_state"),
        ("Họ và tên chủ hộ / nhân khẩu", "full_name"),
        ("Họ và tên (chủ hộ)", "name"),
        ("Q.hệ", "relation"),
        ("QH với chủ hộ", "relation"),
        ("Nơi ở – Bản/thôn", "unit"),
        ("Địa chỉ (xóm)", "unit"),
        ("Địa chỉ hiện nay", "address"),
        ("Số ĐT", "person_phone"),
        ("Năm sinh Nam", "birth_year_male"),
        ("Ngày sinh – Nữ", "birth_on_female"),
        ("Ngày, tháng, năm sinh (nam)", "birth_on_male"),
        ("Ngày sinh (nam/nữ)", "birth_on"),
        ("Chủ hộ / thành viên", "full_name"),
        ("Chủ hộ và nhân khẩu", "full_name"),
        ("STT", None),
        ("ĐT", None),
        ("Nơi sinh", None),
        ("Nam", None),
        ("Họ và tên chồng", None),
        ("Họ và tên người giám hộ", None),
    ],
)
def test_headings_are_known_in_many_spellings(heading: str, code: str | None) -> None:
    assert field_of(heading) == code


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_files_of_today_are_read_as_they_were_written(encoding: str, delimiter: str, form: str) -> None:
    text = unicodedata.normalize(form, "\r\n".join(delimiter.join(row) for row in (HEAD, *NEW_FAMILY)))
    assert _read(text.encode(encoding)) == text
    assert delimiter_of(text) == delimiter


def test_text_files_of_old_programs_are_read() -> None:
    text = "\r\n".join(";".join(row) for row in (HEAD, *NEW_FAMILY))
    assert _read(windows_1258(text)) == text
    abc = "Hä vµ tªn;Sè nhµ\r\nTrÞnh ThÞ B¶y;21\r\n"  # TCVN3, seen as latin-1
    assert _read(abc.encode("latin-1")) == "Họ và tên;Số nhà\r\nTrịnh Thị Bảy;21\r\n"


@pytest.mark.parametrize("content", [b"\x81\x8d\x9d;\xff\xfe" * 50, b"\xff\xfe\x00", bytes(range(256)) * 4])
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(UnknownEncoding):
        _read(content)


@pytest.mark.parametrize(
    "text", ["=1+1", "+84912", "-2+3", "@SUM(A1)", "\t=1", "  =1", "＝1+1", "|calc", "\ufeff=1", "\r=1"]
)
def test_what_a_spreadsheet_could_take_for_a_formula_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-12", "-1,5", "Vũ Văn Tư", "0912 345 678", "75/20", ""])
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Ghi chú", None),
        ("Số", None),
        ("VNeID", None),
        ("Ứng dụng 1", None),
        ("Địa chỉ cụ thể", "address"),
        ("Số nhà, địa chỉ", None),
        ("Điện thoại: Thông minh", "phone_state.smart"),
        ("Điện thoại", "person_phone"),
        ("Loại hộ", "kind"),
        ("Loại SIM: SIM 4G trở lên", "sim_state.4g"),
    ],
)
def test_a_heading_is_a_field_only_where_it_can_mean_nothing_else(heading: str, field: str | None) -> None:
    assert field_of(heading) == field


@pytest.mark.parametrize(
    ("text", "finished"),
    [
        ("Hoàn thành", True),
        ("chưa hoàn thành", False),
        ("100%", True),
        ("1", True),
        ("95,5 %", False),
        ("0", False),
        ("Đang học", False),
        ("x", True),
        ("giỏi", None),
    ],
)
def test_a_result_says_finished_or_not_or_is_asked(text: str, finished: bool | None) -> None:
    assert says_finished(text) is finished
