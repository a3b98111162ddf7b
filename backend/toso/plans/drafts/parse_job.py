"""Opening an uploaded plan in a child process, so that a hostile file can hurt nothing else."""

import asyncio
import json
import sys
from typing import Any

from toso.core.problems import Malformed, Problem, TooLarge, UnsupportedFile
from toso.plans.text_import.errors import PlanRefused
from toso.plans.text_import.parse import parse_plan
from toso.plans.text_import.shapes import ParsedPlan

WALL_SECONDS = 45
_AT_ONCE = 2
_turns = asyncio.Semaphore(_AT_ONCE)
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


async def parse_file(content: bytes, name: str) -> ParsedPlan:
    """A file, read in a child with limits of memory and time. Raises NotReadable, UnsupportedFile, TooLarge."""
    async with _turns:
        answer = await _ask_child(content, name)
    if "refused" in answer:
        raise refused(answer["refused"]["code"], answer["refused"]["reason"], "file")
    return ParsedPlan.model_validate(answer["parsed"])


async def _ask_child(content: bytes, name: str) -> dict[str, Any]:
    """The child's answer; a child that ran out of memory or time, or died, means an unreadable file."""
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "toso.plans.drafts.child",
        name,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        output, _ = await asyncio.wait_for(child.communicate(content), WALL_SECONDS)
    except TimeoutError:
        output = b""
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    try:
        return json.loads(output)
    except ValueError:
        raise NotReadable(fields={"file": "Tệp quá phức tạp hoặc bị hỏng nên không mở được."}) from None
