"""Response schemas of the page for the day on which the machine is broken."""

from datetime import datetime

from pydantic import Field

from toso.core.schemas import Read


class FailureCommandsRead(Read):
    """Lines to type in the folder of the installation, in the order of the page."""

    install: str
    restore: str
    keys: str | None = Field(description="Đặt khóa vừa phục hồi vào chỗ khóa của máy này; null khi không cần.")
    check: str
    service: str
    roll_back: str | None = Field(description="Đặt lại bản trước lần nâng cấp gần nhất; null khi không có.")
    https: str | None = Field(description="null khi địa chỉ công khai không dùng HTTPS.")


class FailurePlanRead(Read):
    """Where copies lie, who opens them, how to come back."""

    copies_at: list[str] = Field(description="Nơi có bản sao lưu, máy chủ trước.")
    newest_at: datetime | None = Field(description="Lúc làm bản mới nhất; null khi chưa có bản nào.")
    is_kept: bool = Field(description="Sao lưu đang đúng nhịp.")
    keepers: list[str] = Field(description="Người giữ giấy 1, giấy 2; trống khi chưa đặt TOSO_PAPER_KEEPERS.")
    public_url: str
    commands: FailureCommandsRead
