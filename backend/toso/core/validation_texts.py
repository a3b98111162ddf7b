"""Sentences for what Pydantic refuses, in Vietnamese and English."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from toso.kit import figures
from toso.kit.periods import MONTH_PATTERN, PERIOD_PATTERN, BadPeriod

_TEXTS = {
    "missing": "Bắt buộc nhập.",
    "extra_forbidden": "Không có mục này.",
    "string_too_short": "Phải có ít nhất {min_length} ký tự.",
    "string_too_long": "Không quá {max_length} ký tự.",
    "too_short": "Phải có ít nhất {min_length} mục.",
    "too_long": "Không quá {max_length} mục.",
    "greater_than_equal": "Phải từ {ge} trở lên.",
    "greater_than": "Phải lớn hơn {gt}.",
    "less_than_equal": "Không được quá {le}.",
    "less_than": "Phải nhỏ hơn {lt}.",
    "int_parsing": "Phải là số nguyên.",
    "int_type": "Phải là số nguyên.",
    "int_from_float": "Phải là số nguyên.",
    "float_parsing": "Phải là số.",
    "float_type": "Phải là số.",
    "decimal_parsing": "Phải là số.",
    "bool_parsing": "Phải là có hoặc không.",
    "bool_type": "Phải là có hoặc không.",
    "string_type": "Phải là chữ.",
    "string_pattern_mismatch": "Chưa đúng dạng quy định.",
    "date_parsing": "Ngày chưa đúng (năm-tháng-ngày).",
    "date_from_datetime_parsing": "Ngày chưa đúng (năm-tháng-ngày).",
    "date_from_datetime_inexact": "Ngày chưa đúng (năm-tháng-ngày).",
    "date_type": "Ngày chưa đúng (năm-tháng-ngày).",
    "date_of_another_age": "Năm chưa đúng.",
    "datetime_parsing": "Thời điểm chưa đúng.",
    "datetime_from_date_parsing": "Thời điểm chưa đúng.",
    "timezone_aware": "Thời điểm phải có múi giờ.",
    "uuid_parsing": "Mã định danh chưa đúng.",
    "uuid_type": "Mã định danh chưa đúng.",
    "enum": "Chỉ nhận: {expected}.",
    "literal_error": "Chỉ nhận: {expected}.",
    "json_invalid": "Nội dung gửi lên không phải JSON hợp lệ.",
    "model_attributes_type": "Nội dung gửi lên chưa đúng cấu trúc.",
    "model_type": "Nội dung gửi lên chưa đúng cấu trúc.",
    "dict_type": "Nội dung gửi lên chưa đúng cấu trúc.",
    "list_type": "Phải là một danh sách.",
}

# Of a code that has not the pattern of its kind.
_PERIODS = {
    MONTH_PATTERN: "Tháng không đúng; ghi năm-tháng, tháng từ 01 đến 12, ví dụ 2024-07.",
    PERIOD_PATTERN: str(BadPeriod()),
}
_ENGLISH_PERIODS = {
    MONTH_PATTERN: "No month: write year-month, from 01 to 12, as 2024-07.",
    PERIOD_PATTERN: "No reporting period: write 2024-07, 2024-Q3, 2024-H1 or 2024.",
}

_ENGLISH = {
    "missing": "Required.",
    "extra_forbidden": "There is no such field.",
    "string_too_short": "At least {min_length} characters.",
    "string_too_long": "At most {max_length} characters.",
    "too_short": "At least {min_length} items.",
    "too_long": "At most {max_length} items.",
    "greater_than_equal": "At least {ge}.",
    "greater_than": "Greater than {gt}.",
    "less_than_equal": "At most {le}.",
    "less_than": "Less than {lt}.",
    "int_parsing": "A whole number.",
    "int_type": "A whole number.",
    "int_from_float": "A whole number.",
    "float_parsing": "A number.",
    "float_type": "A number.",
    "decimal_parsing": "A number.",
    "bool_parsing": "True or false.",
    "bool_type": "True or false.",
    "string_type": "Text.",
    "string_pattern_mismatch": "Not in the prescribed form.",
    "date_parsing": "A date (year-month-day).",
    "date_from_datetime_parsing": "A date (year-month-day).",
    "date_from_datetime_inexact": "A date (year-month-day).",
    "date_type": "A date (year-month-day).",
    "date_of_another_age": "A year from 1900 to 2199.",
    "datetime_parsing": "An instant (RFC 3339).",
    "datetime_from_date_parsing": "An instant (RFC 3339).",
    "timezone_aware": "An instant with a time zone.",
    "uuid_parsing": "A UUID.",
    "uuid_type": "A UUID.",
    "enum": "One of: {expected}.",
    "literal_error": "One of: {expected}.",
    "json_invalid": "The body is not valid JSON.",
    "model_attributes_type": "Not of the described structure.",
    "model_type": "Not of the described structure.",
    "dict_type": "Not of the described structure.",
    "list_type": "A list.",
}

_GROUPED = 10_000
_OF_TEXT = {"too_short", "too_long"}
"""Bounds that Pydantic counts in items wherever a check of our own has run on the text before."""


def in_vietnamese(error: Any) -> str:
    """One finding of Pydantic as a sentence; `value_error` carries our own Vietnamese text."""
    return _said(error, _TEXTS, "Giá trị chưa đúng.")


def in_english(error: Any) -> str:
    """The same for a reader of English; our own text stays Vietnamese."""
    return _said(error, _ENGLISH, "The value is not right.")


def _number(bound: Any) -> Any:
    """A bound as numbers are written, a large one in groups of three; a year has none. Anything else as it is."""
    if isinstance(bound, bool) or not isinstance(bound, int | float | Decimal):
        return bound
    written = figures.number(Decimal(str(bound)), 4)
    return written if abs(bound) >= _GROUPED else written.replace(".", "")


def _said(error: Any, texts: Mapping[str, str], otherwise: str) -> str:
    kind = error["type"]
    found: Mapping[str, Any] = error.get("ctx") or {}
    context = {name: _number(value) for name, value in found.items()}
    if texts is _TEXTS and "expected" in context:
        context["expected"] = str(context["expected"]).replace(" or ", " hoặc ").replace("'", "")
    if kind == "value_error":
        return str(context.get("error") or otherwise)
    if kind in _OF_TEXT and isinstance(error.get("input", "" if context.get("field_type") == "Value" else None), str):
        kind = f"string_{kind}"
    periods = _PERIODS if texts is _TEXTS else _ENGLISH_PERIODS
    text = periods.get(str(found.get("pattern", "")), texts.get(kind, otherwise))
    try:
        return text.format(**context)
    except KeyError:
        return otherwise
