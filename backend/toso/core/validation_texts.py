"""Vietnamese sentences for what Pydantic refuses."""

from typing import Any

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

_OF_TEXT = {"too_short", "too_long"}
"""Bounds that Pydantic counts in items wherever a check of our own has run on the text before."""


def in_vietnamese(error: Any) -> str:
    """One finding of Pydantic as a sentence; `value_error` carries our own Vietnamese text."""
    kind = error["type"]
    context: dict[str, Any] = error.get("ctx") or {}
    if kind == "value_error":
        return str(context.get("error") or "Giá trị chưa đúng.")
    if kind in _OF_TEXT and isinstance(error.get("input", "" if context.get("field_type") == "Value" else None), str):
        kind = f"string_{kind}"
    text = _TEXTS.get(kind, "Giá trị chưa đúng.")
    try:
        return text.format(**context)
    except KeyError:
        return "Giá trị chưa đúng."
