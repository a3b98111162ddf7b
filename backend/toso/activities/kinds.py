"""Kinds of activities, which are data, and the states of an activity and of a person asked to it."""

import json
from dataclasses import dataclass
from importlib.resources import files

from toso.authz.actions import Action
from toso.kit.labels import Labelled


class BadKind(ValueError):
    """A list of kinds that contradicts itself."""


@dataclass(frozen=True)
class ActivityKind:
    """`action`: the right that whoever plans or changes one needs in the unit that organises it."""

    code: str
    label: str
    action: Action


def read_kinds(text: str) -> dict[str, ActivityKind]:
    """The kinds of a JSON list (see data/kinds.json) by code. Raises BadKind."""
    found: dict[str, ActivityKind] = {}
    for item in json.loads(text):
        kind = ActivityKind(item["code"], item["label"], Action(item["action"]))
        if kind.code in found or not kind.label or kind.action not in _RIGHTS:
            raise BadKind(f"loại hoạt động sai: {kind.code}")
        found[kind.code] = kind
    return found


_RIGHTS = (Action.ACTIVITY_WRITE, Action.ACTIVITY_DIRECT)
KINDS = read_kinds(files("toso.activities").joinpath("data/kinds.json").read_text("utf-8"))


class ActivityState(Labelled):
    PLANNED = "planned", "Đã lên lịch"
    OPEN = "open", "Đang diễn ra"
    DONE = "done", "Đã tổ chức"
    CLOSED = "closed", "Đã xác nhận"
    CANCELLED = "cancelled", "Đã hủy"


HELD = (ActivityState.DONE, ActivityState.CLOSED)
CHANGEABLE = (ActivityState.PLANNED, ActivityState.OPEN)


class AttendanceState(Labelled):
    ASKED = "asked", "Được mời"
    ATTENDED = "attended", "Có mặt"
    ABSENT = "absent", "Vắng"
    EXCUSED = "excused", "Vắng có phép"
    MADE_UP = "made_up", "Đã dự buổi bù"


class AttendanceMeans(Labelled):
    LIST = "list", "Điểm danh theo danh sách"
    SELF = "self", "Tự xác nhận có mặt"
