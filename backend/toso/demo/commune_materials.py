"""Materials of the commune in July 2025: one of every kind, and the rule that its members read."""

from datetime import date
from typing import Any

from toso.demo.materials import Piece, Sent

SITE = "https://dongmau.example.vn/binh-dan-hoc-vu-so"


def _sent(who: str, channel: str, on: date, **more: Any) -> tuple[Sent, ...]:
    return (Sent(who, channel, on, more),)


PIECES = (
    Piece(
        "hoa",
        "news",
        date(2025, 7, 21),
        "Thôn Đông mở lớp học kỹ năng số đầu tiên",
        "Ba mươi người dân đến học nộp hồ sơ trực tuyến.",
        _sent("hoa", "portal", date(2025, 7, 23), url=f"{SITE}/1"),
    ),
    Piece(
        "nga",
        "story",
        date(2025, 7, 22),
        "Bác nông dân lần đầu bán lúa qua mạng",
        "Được con gái và thành viên tổ chỉ dẫn, bác tự nhận đơn đầu tiên.",
        _sent("nga", "facebook", date(2025, 7, 24), url=f"{SITE}/fb/2"),
    ),
    Piece(
        "minh",
        "product",
        date(2025, 7, 23),
        "Phóng sự ngắn: Lớp học kỹ năng số ở nhà văn hóa thôn",
        "Hai phút ở lớp học buổi tối.",
        _sent("minh", "board", date(2025, 7, 25), place="Màn hình Trung tâm phục vụ hành chính công"),
        {"url": f"{SITE}/phim/lop-hoc.mp4", "seconds": 120},
    ),
    Piece(
        "minh",
        "script",
        date(2025, 7, 23),
        "Bài phát thanh: Học kỹ năng số ở đâu, khi nào",
        "Tối thứ Năm hằng tuần tại nhà văn hóa thôn có người hướng dẫn.",
        (
            Sent("hoa", "loudspeaker", date(2025, 7, 25), {"place": "Cụm loa truyền thanh xã", "starts": "17:30"}),
            Sent("hoa", "loudspeaker", date(2025, 8, 12), {"place": "Cụm loa truyền thanh xã", "starts": "17:30"}, 4),
        ),
    ),
    Piece(
        "minh",
        "received_audio",
        date(2025, 7, 24),
        "Tệp âm thanh tuyên truyền của tỉnh",
        "",
        _sent("minh", "unit", date(2025, 7, 25), to=1),
        {"sound": "ky-nang-so.mp3", "seconds": 20, "from": "Báo và Phát thanh, Truyền hình tỉnh"},
    ),
    Piece(
        "minh",
        "received_video",
        date(2025, 7, 24),
        "Đoạn phim hướng dẫn nộp hồ sơ trực tuyến",
        "",
        (),
        {"url": f"{SITE}/phim/nop-ho-so.mp4", "seconds": 180, "from": "Sở Khoa học và Công nghệ"},
        show=True,
    ),
    Piece(
        "nga",
        "share",
        date(2025, 7, 28),
        "Chia sẻ lại: Dấu hiệu của cuộc gọi lừa đảo",
        "",
        _sent("nga", "platform", date(2025, 7, 28), url=f"{SITE}/chia-se/1"),
        {"url": f"{SITE}/dau-hieu"},
    ),
    Piece(
        "hoa",
        "practice",
        date(2025, 7, 28),
        "Người biết dạy người chưa biết, mỗi tối một nhà",
        "Mỗi thành viên tổ kèm ba nhà gần mình, mỗi tối một nhà, nửa giờ.",
        _sent("minh", "zalo", date(2025, 7, 30), place="Nhóm Zalo Thôn Đông", reached=70),
    ),
    Piece(
        "minh",
        "guide",
        date(2025, 7, 28),
        "Hướng dẫn người dạy kỹ năng số tại nhà",
        "Người dân tự bấm; người hướng dẫn không cầm máy hộ.",
        _sent("minh", "unit", date(2025, 7, 31), to=2),
        {"in_force_from": date(2025, 8, 1)},
    ),
)

RULE = Piece(
    "minh",
    "rule",
    date(2025, 7, 24),
    "Quy chế hoạt động của Tổ công nghệ số cộng đồng xã",
    "Điều 1. Thành viên không giữ mật khẩu, mã OTP của người dân.\n\n"
    "Điều 2. Mỗi tối thứ Năm có người trực tại nhà văn hóa.",
)
