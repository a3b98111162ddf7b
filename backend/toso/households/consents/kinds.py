"""Enumerations of the protection of personal data, with their Vietnamese labels."""

from enum import StrEnum

from toso.kit.labels import Labelled


class Basis(Labelled):
    """Why data may be processed (Luật 91/2025/QH15): the duty of the state beside consent."""

    STATE_DUTY = "state_duty", "Nhiệm vụ của cơ quan nhà nước theo luật"
    CONSENT = "consent", "Sự đồng ý của người dân"


class Answer(Labelled):
    GIVEN = "given", "Đồng ý"
    REFUSED = "refused", "Không đồng ý"
    WITHDRAWN = "withdrawn", "Rút lại sự đồng ý"


class How(Labelled):
    SPOKEN = "spoken", "Nói trực tiếp"
    PAPER = "paper", "Ký trên giấy"
    APP = "app", "Bấm trên ứng dụng"


class RequestKind(Labelled):
    ACCESS = "access", "Xem, nhận dữ liệu của mình"
    CORRECTION = "correction", "Sửa dữ liệu của mình"
    WITHDRAWAL = "withdrawal", "Rút lại sự đồng ý"
    RESTRICTION = "restriction", "Hạn chế xử lý"
    OBJECTION = "objection", "Phản đối xử lý"
    DELETION = "deletion", "Xóa dữ liệu của mình"


class RequestChannel(Labelled):
    IN_PERSON = "in_person", "Đến trực tiếp"
    PAPER = "paper", "Đơn giấy"
    PHONE = "phone", "Điện thoại"
    ELECTRONIC = "electronic", "Thư điện tử, cổng dịch vụ công"


class RequestState(Labelled):
    RECEIVED = "received", "Đã nhận"
    ACKNOWLEDGED = "acknowledged", "Đã phản hồi, đang giải quyết"
    DONE = "done", "Đã giải quyết"
    REFUSED = "refused", "Từ chối"


class PhoneLock(Labelled):
    """The lock of a member's phone; a device that makes no passkeys opens with words where a passkey is wanted."""

    PIN6 = "pin6", "Mã PIN 6 chữ số"
    PIN8 = "pin8", "Mã PIN 8 chữ số"
    WORDS = "words", "Bốn từ do máy chọn"
    PASSKEY = "passkey", "Vân tay, khuôn mặt hoặc khóa màn hình (máy không có: bốn từ)"


class PhoneStart(Labelled):
    """Whether a phone opens its round with the PIN alone, or with a share of the server's as well."""

    OFFLINE = "offline", "Mở được cả khi mất mạng"
    ONLINE = "online", "Chỉ mở khi có mạng và đang đăng nhập"


class ErasedKind(StrEnum):
    PERSON = "person"
    HOUSEHOLD = "household"
