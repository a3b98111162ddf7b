"""Enumerations of the protection of personal data, with their Vietnamese labels."""

from enum import StrEnum


class Basis(StrEnum):
    """Why data may be processed (Luật 91/2025/QH15): the duty of the state beside consent."""

    STATE_DUTY = "state_duty"
    CONSENT = "consent"


BASIS_LABELS: dict[Basis, str] = {
    Basis.STATE_DUTY: "Nhiệm vụ của cơ quan nhà nước theo luật",
    Basis.CONSENT: "Sự đồng ý của người dân",
}


class Answer(StrEnum):
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


ANSWER_LABELS: dict[Answer, str] = {
    Answer.GIVEN: "Đồng ý",
    Answer.REFUSED: "Không đồng ý",
    Answer.WITHDRAWN: "Rút lại sự đồng ý",
}


class How(StrEnum):
    SPOKEN = "spoken"
    PAPER = "paper"
    APP = "app"


HOW_LABELS: dict[How, str] = {
    How.SPOKEN: "Nói trực tiếp",
    How.PAPER: "Ký trên giấy",
    How.APP: "Bấm trên ứng dụng",
}


class RequestKind(StrEnum):
    ACCESS = "access"
    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"
    RESTRICTION = "restriction"
    OBJECTION = "objection"
    DELETION = "deletion"


REQUEST_KIND_LABELS: dict[RequestKind, str] = {
    RequestKind.ACCESS: "Xem, nhận dữ liệu của mình",
    RequestKind.CORRECTION: "Sửa dữ liệu của mình",
    RequestKind.WITHDRAWAL: "Rút lại sự đồng ý",
    RequestKind.RESTRICTION: "Hạn chế xử lý",
    RequestKind.OBJECTION: "Phản đối xử lý",
    RequestKind.DELETION: "Xóa dữ liệu của mình",
}


class RequestChannel(StrEnum):
    IN_PERSON = "in_person"
    PAPER = "paper"
    PHONE = "phone"
    ELECTRONIC = "electronic"


REQUEST_CHANNEL_LABELS: dict[RequestChannel, str] = {
    RequestChannel.IN_PERSON: "Đến trực tiếp",
    RequestChannel.PAPER: "Đơn giấy",
    RequestChannel.PHONE: "Điện thoại",
    RequestChannel.ELECTRONIC: "Thư điện tử, cổng dịch vụ công",
}


class RequestState(StrEnum):
    RECEIVED = "received"
    ACKNOWLEDGED = "acknowledged"
    DONE = "done"
    REFUSED = "refused"


class ErasedKind(StrEnum):
    PERSON = "person"
    HOUSEHOLD = "household"
