"""Refusals of the plan import: each a ValueError with a stable code and one Vietnamese line of reason."""

from typing import ClassVar


class PlanRefused(ValueError):
    """The input cannot be read as a plan; `code` is stable, `reason` is one line for the user."""

    code: ClassVar[str] = "plan-refused"
    title: ClassVar[str] = "Không đọc được kế hoạch."

    def __init__(self, reason: str | None = None) -> None:
        self.reason = " ".join((reason or self.title).split())
        super().__init__(self.reason)


class NotAPlan(PlanRefused):
    """The text is readable but it is no plan (kế hoạch)."""

    code = "not-a-plan"
    title = "Văn bản này không phải là kế hoạch."


class WrongFileType(PlanRefused):
    """The bytes are of a kind that the import does not read, or not what the file's name says."""

    code = "wrong-file-type"
    title = "Loại tệp này không nhận được. Hãy dùng tệp .docx, .pdf, .md hoặc .txt."


class FileTooLarge(PlanRefused):
    """More bytes, pages or characters than a plan ever has."""

    code = "plan-file-too-large"
    title = "Tệp quá lớn so với một kế hoạch."


class PackedTooLarge(PlanRefused):
    """A compressed file that unpacks to far more than a plan ever has (zip bomb)."""

    code = "plan-file-packed-too-large"
    title = "Tệp nén bung ra quá lớn nên không được mở."


class CorruptFile(PlanRefused):
    """The file says it is DOCX or PDF and cannot be opened as one."""

    code = "plan-file-corrupt"
    title = "Tệp bị hỏng, không mở được."


class NoText(PlanRefused):
    """A file without text: a scan, or an empty file."""

    code = "plan-without-text"
    title = "Tệp không có chữ."
