"""Enumerations of difficulties: kinds, states, and filters of the list."""

from enum import StrEnum


class DifficultyKind(StrEnum):
    PEOPLE = "people"
    EQUIPMENT = "equipment"
    FUNDS = "funds"
    SYSTEMS = "systems"
    RESIDENTS = "residents"
    GUIDANCE = "guidance"
    OTHER = "other"


KIND_LABELS: dict[DifficultyKind, str] = {
    DifficultyKind.PEOPLE: "Nhân lực của tổ",
    DifficultyKind.EQUIPMENT: "Thiết bị, sóng, đường truyền",
    DifficultyKind.FUNDS: "Kinh phí",
    DifficultyKind.SYSTEMS: "Nền tảng, phần mềm",
    DifficultyKind.RESIDENTS: "Điều kiện của người dân",
    DifficultyKind.GUIDANCE: "Quy định, hướng dẫn",
    DifficultyKind.OTHER: "Khác",
}


class DifficultyState(StrEnum):
    RAISED = "raised"
    HANDLING = "handling"
    ESCALATED = "escalated"
    ANSWERED = "answered"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


OPEN = (DifficultyState.RAISED, DifficultyState.HANDLING, DifficultyState.ESCALATED)
SETTLED = (DifficultyState.ANSWERED, DifficultyState.CLOSED)


class StatusFilter(StrEnum):
    """Status filter of the list."""

    OPEN = "open"
    LATE = "late"
    ESCALATED = "escalated"
    ANSWERED = "answered"
    ENDED = "ended"
