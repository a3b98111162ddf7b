"""The words of a reminder, ready to be pasted into Zalo."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from toso.kit.dates import running
from toso.kit.text import shortened


@dataclass(frozen=True)
class Due:
    """One task that a unit is reminded of."""

    ref: str
    text: str
    deadline: str
    standing: str


def reminder_text(unit_name: str, tasks: Sequence[Due], sender: str, day: date) -> str:
    """Plain text without marks that Zalo would show as they are."""
    head = f"[Đôn đốc {running(day)}] Kính gửi {unit_name},"
    if not tasks:
        body = ["Đề nghị đơn vị cập nhật tiến độ các nhiệm vụ được giao trên hệ thống."]
    else:
        body = ["Đề nghị đơn vị thực hiện và cập nhật tiến độ các nhiệm vụ sau:"]
        body += [f"{n}. {_line(task)}" for n, task in enumerate(tasks, 1)]
    return "\n".join([head, *body, f"Trân trọng. {sender}"])


def _line(task: Due) -> str:
    text = shortened(task.text.split("\n", 1)[0])
    deadline = f" Thời hạn: {task.deadline.rstrip('.')}." if task.deadline else ""
    return f"({task.ref}) {_ended(text)}{deadline} {task.standing}."


def _ended(text: str) -> str:
    return text if text.endswith("…") else f"{text.rstrip('.;:')}."
