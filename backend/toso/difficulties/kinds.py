"""Enumerations of difficulties: kinds, states, and filters of the list."""

from enum import StrEnum

from toso.kit.labels import Labelled


class DifficultyKind(Labelled):
    PEOPLE = "people", "Nhân lực của tổ"
    EQUIPMENT = "equipment", "Thiết bị, sóng, đường truyền"
    FUNDS = "funds", "Kinh phí"
    SYSTEMS = "systems", "Nền tảng, phần mềm"
    RESIDENTS = "residents", "Điều kiện của người dân"
    GUIDANCE = "guidance", "Quy định, hướng dẫn"
    OTHER = "other", "Khác"


class DifficultyState(Labelled):
    RAISED = "raised", "Mới nêu"
    HANDLING = "handling", "Đang giải quyết"
    ESCALATED = "escalated", "Đã kiến nghị cấp trên"
    ANSWERED = "answered", "Đã trả lời"
    CLOSED = "closed", "Đã xong"
    WITHDRAWN = "withdrawn", "Đã rút"


OPEN = (DifficultyState.RAISED, DifficultyState.HANDLING, DifficultyState.ESCALATED)
SETTLED = (DifficultyState.ANSWERED, DifficultyState.CLOSED)


class StatusFilter(StrEnum):
    """Status filter of the list."""

    OPEN = "open"
    LATE = "late"
    ESCALATED = "escalated"
    ANSWERED = "answered"
    ENDED = "ended"
