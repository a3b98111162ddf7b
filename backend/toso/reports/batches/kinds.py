"""Kinds of files in a batch: for which units, in which formats."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class BatchContent(StrEnum):
    REPORT = "report"
    SHEET = "sheet"
    FORM = "form"


@dataclass(frozen=True)
class ContentKind:
    """`each_unit`: one file a unit and period instead of one a period. `folder` is its place in the ZIP."""

    label: str
    folder: str
    each_unit: bool
    formats: tuple[str, ...]


CONTENTS: Mapping[BatchContent, ContentKind] = {
    BatchContent.REPORT: ContentKind("Báo cáo của phường", "bao-cao", each_unit=False, formats=("pdf", "docx", "xlsx")),
    BatchContent.SHEET: ContentKind("Bản số liệu của từng đơn vị", "so-lieu", each_unit=True, formats=("pdf",)),
    BatchContent.FORM: ContentKind("Phiếu giấy để trống", "phieu-giay", each_unit=True, formats=("pdf",)),
}
MOST_FILES = 600
