"""Result of the linter: findings by rule and place, and whether the document is clean."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, computed_field

from toso.kit.labels import Labelled


class Severity(Labelled):
    """An error makes a document faulty; a warning does not; a note says what was allowed and why."""

    ERROR = "error", "LỖI"
    WARNING = "warning", "CẢNH BÁO"
    NOTE = "note", "GHI CHÚ"


class Finding(BaseModel):
    """One deviation: the rule, where it is (page from 1, box x0, top, x1, bottom in points), and how to mend it.

    `found` and `wanted` name what was measured and what is asked, with units, where a rule compares two such things;
    `steps` say for Word, click by click, what `mend` says in a sentence.
    """

    model_config = ConfigDict(frozen=True)

    rule: str
    severity: Severity
    page: int | None
    box: tuple[float, float, float, float] | None
    message: str
    clause: str
    mend: str
    found: str = ""
    wanted: str = ""
    steps: tuple[str, ...] = ()

    def line(self) -> str:
        """The finding as one line of text for the command line."""
        place = f"trang {self.page}" if self.page else "cả tệp"
        label = self.severity.label
        return f"{label} {self.rule} ({place}): {self.message} [{self.clause}] {self.mend}".rstrip()


class Substance(StrEnum):
    """Content of a file's pages: type that can be measured, pictures of paper, or both."""

    TEXT = "text"
    SCAN = "scan"
    MIXED = "mixed"


class LintReport(BaseModel):
    """Every finding in the order of the rules; `clean` is true without errors."""

    model_config = ConfigDict(frozen=True)

    pages: int
    findings: tuple[Finding, ...]
    substance: Substance = Substance.TEXT

    @computed_field
    @property
    def clean(self) -> bool:
        return not self.errors

    @computed_field
    @property
    def verdict(self) -> str:
        """One sentence; of a scan it claims no more than was measured."""
        if self.errors:
            return f"Có {len(self.errors)} lỗi thể thức."
        if self.substance is Substance.SCAN:
            return "Bản quét: khổ giấy và độ nét đạt; phông chữ, cỡ chữ, vị trí các thành phần không đo được."
        if self.substance is Substance.MIXED:
            return "Các trang có chữ đạt thể thức theo Nghị định 30/2020/NĐ-CP; trang quét không đo được phông chữ."
        return "Đạt thể thức theo Nghị định 30/2020/NĐ-CP."

    @property
    def errors(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    def lines(self) -> list[str]:
        """The report as lines of text: each finding, then the verdict."""
        return [*(finding.line() for finding in self.findings), self.verdict]


class UnreadablePdf(ValueError):
    """The file is no PDF that can be measured; the message says why, in Vietnamese."""
