"""Opening of an uploaded plan in the sandbox, so that a hostile file can hurt nothing else."""

import json
from typing import Any

from fastapi import Request

from toso.core.execution import in_sandbox
from toso.core.problems import Malformed, Problem, TooLarge, UnsupportedFile
from toso.core.sandbox import FOREIGN, SandboxFailure, call
from toso.plans.text_import.errors import PlanRefused
from toso.plans.text_import.parse import parse_plan
from toso.plans.text_import.shapes import ParsedPlan

_PROBLEMS: dict[str, type[Problem]] = {
    "wrong-file-type": UnsupportedFile,
    "plan-file-corrupt": UnsupportedFile,
    "plan-file-too-large": TooLarge,
    "plan-file-packed-too-large": TooLarge,
}


class NotReadable(Malformed):
    code, title = "plan-not-readable", "Không đọc được kế hoạch từ nội dung này."


def refused(code: str, reason: str, field: str) -> Problem:
    """The refusal of the parser as a problem naming the field."""
    return _PROBLEMS.get(code, NotReadable)(fields={field: reason})


def parse_text(text: str) -> ParsedPlan:
    """Pasted text, read here: it is already text. Raises NotReadable and the like."""
    try:
        return parse_plan(text)
    except PlanRefused as error:
        raise refused(error.code, error.reason, "text") from error


async def parse_file(request: Request, content: bytes, name: str) -> ParsedPlan:
    """A file, read in the sandbox. Raises NotReadable, UnsupportedFile, TooLarge."""
    answer = await in_sandbox(request, lambda: _answer(content, name))
    if "refused" in answer:
        raise refused(answer["refused"]["code"], answer["refused"]["reason"], "file")
    return ParsedPlan.model_validate(answer["parsed"])


def _answer(content: bytes, name: str) -> dict[str, Any]:
    """The answer of the program; a file that takes too much memory or time, or ends it, cannot be read."""
    try:
        return json.loads(call("toso.plans.drafts.child", [name], content, FOREIGN))
    except SandboxFailure:
        raise NotReadable(fields={"file": "Tệp quá phức tạp hoặc bị hỏng nên không mở được."}) from None
