"""Errors of signing, raised by the API and by the worker."""

from toso.core.problems import Conflict, Malformed, UnsupportedFile, WrongStep


class NotTheSigner(Malformed):
    code, title = (
        "not-the-signer",
        "Chứng thư mang tên khác với người ký in trên văn bản, hoặc tên ấy trùng nhiều người trong phường.",
    )


class CertificateKept(Conflict):
    code, title = "certificate-kept", "Chứng thư này đã có ở đây; muốn đổi ảnh thì gỡ ra rồi thêm lại."


class NotOurFile(UnsupportedFile):
    code, title = "not-our-file", "Tệp này không nối tiếp bản đang giữ: phần đầu đã bị sửa hoặc là tệp khác."


class AnnexesTooSoon(WrongStep):
    code, title = "annexes-too-soon", "Người ký chưa ký văn bản; phụ lục tệp riêng ký cùng lúc cơ quan đóng dấu."


class SecretGone(Conflict):
    code, title = "secret-gone", "Mật khẩu đã dùng hoặc quá hạn; chưa ký gì. Hãy ký lại."


class Overtaken(Conflict):
    code, title = "overtaken", "Trong lúc đó văn bản đã được ký, đóng dấu hoặc thu hồi; chưa ghi gì thêm."


class NoPlace(Malformed):
    code, title = "no-signing-place", "Không tìm thấy chỗ ký: thiếu chức vụ hoặc họ tên người ký ở cuối văn bản."


class StampingFailed(Conflict):
    code, title = "stamping-failed", "Máy chủ dấu thời gian không trả lời đúng; chưa ký gì. Hãy thử lại sau."


class StampUnproven(Conflict):
    code, title = (
        "stamp-unproven",
        "Chưa tin được dấu thời gian: thiếu chứng thư gốc, danh sách thu hồi hoặc đã quá hạn.",
    )


class NoLaterStamp(Conflict):
    code, title = "no-later-stamp", "Dấu thời gian mới không dùng được lâu hơn dấu đang có; chờ nơi cấp thay chứng thư."
