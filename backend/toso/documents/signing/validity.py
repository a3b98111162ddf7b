"""What checking a signature can find."""

from enum import StrEnum


class Validity(StrEnum):
    UNCHECKED = "unchecked"
    VALID = "valid"
    INVALID = "invalid"
    UNKNOWN = "unknown"


VALIDITY_LABELS = {
    Validity.UNCHECKED: "Chưa kiểm tra",
    Validity.VALID: "Hợp lệ",
    Validity.INVALID: "Không hợp lệ",
    Validity.UNKNOWN: "Không xác định",
}
