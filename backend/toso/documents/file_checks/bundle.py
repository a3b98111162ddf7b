"""Stored archive of a check: one ZIP with the result, the pictures and the printed report."""

import json
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from toso.documents.file_checks.child import Measured
from toso.documents.file_checks.html_report import numbered

MEDIA_TYPE = "application/zip"
_RESULT, _REPORT = "result.json", "report.pdf"


@dataclass(frozen=True)
class Bundle:
    """An archive that was stored, opened again."""

    content: bytes

    def result(self) -> dict[str, object]:
        """The fields of `LintRead` but for the dates."""
        return json.loads(self._member(_RESULT))

    def report(self) -> bytes:
        return self._member(_REPORT)

    def picture(self, page: int) -> bytes | None:
        try:
            return self._member(f"{page}.png")
        except KeyError:
            return None

    def _member(self, name: str) -> bytes:
        with ZipFile(BytesIO(self.content)) as archive:
            return archive.read(name)


def pack(measured: Measured, printed: bytes) -> bytes:
    """The archive's bytes; its members are compressed already."""
    report = measured.report
    result = {
        "pages": report.pages,
        "substance": report.substance.value,
        "clean": report.clean,
        "verdict": report.verdict,
        "findings": [
            {"number": each.number, "slot": each.slot, **each.finding.model_dump(mode="json")}
            for each in numbered(report)
        ],
        "pictures": [{"page": each.page, "width": each.width, "height": each.height} for each in measured.pictures],
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        archive.writestr(_RESULT, json.dumps(result, ensure_ascii=False))
        archive.writestr(_REPORT, printed)
        for picture in measured.pictures:
            archive.writestr(f"{picture.page}.png", picture.png)
    return buffer.getvalue()
