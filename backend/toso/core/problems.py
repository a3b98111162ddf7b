"""Errors as classes, sent as problem+json (RFC 9457) with Vietnamese titles; no input value is ever echoed.

Programs in the sandbox raise them too: nothing here loads the web framework, which takes them half a second.
"""

import logging
import re
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, ClassVar, NamedTuple
from uuid import UUID

from toso.core.problem_texts import Language, english_detail, english_title
from toso.core.validation_texts import in_english, in_vietnamese
from toso.kit.place_words import worded

log = logging.getLogger(__name__)
_FIELD = re.compile(r"[A-Za-z_][\w.\[\]|()-]{0,80}", re.ASCII)


class Problem(Exception):
    """A refusal with a status, a stable code and a Vietnamese title; subclasses set the three."""

    status: ClassVar[int] = 400
    cause: ClassVar[str] = ""  # of one that is the machine's fault (503, 507): what the operational log calls it
    code: ClassVar[str] = "bad-request"
    title: ClassVar[str] = "Yêu cầu không hợp lệ."

    def __init__(
        self,
        detail: str | None = None,
        *,
        fields: dict[str, str] | None = None,
        headers: dict[str, str] | None = None,
        keep: bool = False,
    ) -> None:
        super().__init__(detail or self.title)
        self.detail = detail
        self.fields = fields or {}
        self.headers = headers or {}
        self.keep = keep  # True: what was written before the refusal (a failed try, say) is committed
        self.after: Callable[[], Awaitable[None]] | None = None  # done once the refusal has left, which it cannot slow


class Malformed(Problem):
    status, code, title = 422, "malformed", "Dữ liệu gửi lên chưa đúng."


class NotSignedIn(Problem):
    status, code, title = 401, "not-signed-in", "Bạn chưa đăng nhập hoặc phiên đã hết hạn."


class Forbidden(Problem):
    status, code, title = 403, "forbidden", "Bạn không có quyền làm việc này."


class NotFound(Problem):
    status, code, title = 404, "not-found", "Không tìm thấy nội dung này, hoặc nó ngoài phạm vi của bạn."


class Conflict(Problem):
    status, code, title = 409, "conflict", "Việc này không hợp với trạng thái hiện tại."


class WrongStep(Conflict):
    code, title = "wrong-state", "Trạng thái hiện tại không cho làm bước này."


class Logged(NamedTuple):
    """Where the log has the changes of a row that it knows under another's id: that id, the acts, and their unit where
    several rows share both.
    """

    object_id: UUID
    actions: tuple[str, ...]
    unit_path: str | None = None


class StaleVersion(Problem):
    """`row`: the id of the row that has changed, where one row has, or where the log has its changes; who changed it is
    told in the detail.
    """

    status, code, title = 412, "stale-version", "Nội dung đã được người khác sửa. Hãy tải lại rồi sửa tiếp."

    def __init__(self, detail: str | None = None, *, row: UUID | Logged | None = None) -> None:
        super().__init__(detail)
        self.row = row


class VersionMissing(Problem):
    status, code, title = 428, "version-missing", "Thiếu phiên bản đang sửa (If-Match)."


class TooLarge(Problem):
    status, code, title = 413, "too-large", "Nội dung gửi lên quá lớn."


class UnsupportedFile(Problem):
    status, code, title = 415, "unsupported-file", "Loại tệp này không nhận được."


class TooManyTries(Problem):
    status, code, title = 429, "too-many-tries", "Thử quá nhiều lần. Hãy đợi rồi thử lại."


class QuotaExceeded(Problem):
    status, code, title = 429, "quota-exceeded", "Đã gửi quá số yêu cầu được phép. Hãy đợi rồi gửi lại."


class StorageFull(Problem):
    cause = "disk-full"
    status, code, title = (
        507,
        "storage-full",
        "Máy chủ hết chỗ lưu. Chưa có gì được ghi; hãy báo quản trị hệ thống.",
    )


class FileStoreUnavailable(Problem):
    cause = "file-store"
    status, code, title = (
        503,
        "file-store-unavailable",
        "Kho lưu tệp tạm thời không dùng được. Chưa có gì được ghi; hãy thử lại sau ít phút.",
    )


class FilesWaiting(Problem):
    status, code, title = (
        503,
        "files-waiting",
        "Nhiều tệp đang chờ được mở. Chưa có gì được ghi; hãy gửi lại sau ít phút.",
    )


class DatabaseUnavailable(Problem):
    status, code, title = (
        503,
        "database-unavailable",
        "Cơ sở dữ liệu tạm thời không dùng được. Hãy thử lại sau ít phút.",
    )


class DatabaseReadOnly(DatabaseUnavailable):
    code, title = (
        "database-read-only",
        "Hệ thống đang chỉ cho xem, chưa ghi được gì. Hãy thử lại sau, hoặc báo quản trị.",
    )


def errors(*kinds: type[Problem]) -> dict[int | str, dict[str, Any]]:
    """The `responses=` of a route: each declared problem under its status."""
    found: dict[int | str, dict[str, Any]] = {}
    for kind in kinds:
        entry = found.setdefault(
            kind.status,
            {
                "description": "",
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemRead"}}},
            },
        )
        entry.setdefault("x-codes", []).append(kind.code)
        entry["description"] = f"{entry['description']} {kind.title}".strip()
    return found


def body_of(problem: Problem, request_id: str | None, language: Language = "vi") -> dict[str, Any]:
    """The problem+json body, in the words of the place. `type`: the address of a page that tells of it. What is said of
    the case itself (`detail`, messages of rules of ours) has English words where a calling system may meet it.
    """
    return {
        "type": f"/problems/{problem.code}",
        "code": problem.code,
        "title": title_in(problem, language),
        "status": problem.status,
        "detail": problem.detail and detail_in(problem.detail, language),
        "errors": [{"field": f, "message": detail_in(m, language)} for f, m in problem.fields.items()],
        "request_id": request_id,
    }


def title_in(problem: Problem, language: Language) -> str:
    return english_title(problem.code) if language == "en" else worded(problem.title)


def detail_in(text: str, language: Language) -> str:
    """A detail, or a message of a field; Vietnamese, in the words of the place, where it has no English."""
    return (english_detail(text) if language == "en" else None) or worded(text)


def from_validation(matches: Iterable[Any], language: Language = "vi") -> Malformed:
    """Pydantic's findings as one Malformed; the refused values stay out of it. Rules of ours speak Vietnamese."""
    fields: dict[str, str] = {}
    found = list(matches)
    for error in found:
        place = [_named(part) for part in error["loc"] if part not in {"body", "query", "path", "header"}]
        fields.setdefault(".".join(place) or "body", (in_english if language == "en" else in_vietnamese)(error))
    return Malformed(fields=fields)


def _named(part: int | str) -> str:
    """A place in a body; what no field of ours could be called is somebody's text in the wrong place."""
    return str(part) if isinstance(part, int) or _FIELD.fullmatch(part) else "?"


def place_of(error: BaseException) -> str:
    """File and line where an exception was raised; its text may hold a resident's data and is never logged."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        place = f"{trace.tb_frame.f_code.co_filename.rsplit('toso/', 1)[-1]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
