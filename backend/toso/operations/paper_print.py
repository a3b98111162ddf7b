"""The two papers as PDF: one page each, the key as QR code and in groups of letters to be typed."""

from pathlib import Path

from toso.documents.render.poster import Poster, render_poster
from toso.kit.clock import VIETNAM, system_now
from toso.operations.papers import Papers

_GROUP = 6
_KEEPING = "Cất trong phong bì dán kín, ở nơi khác với máy chủ và khác với tờ kia. Không chụp ảnh, không gửi qua Zalo."


def print_papers(papers: Papers, folder: Path) -> tuple[Path, Path]:
    """Writes both papers, readable by their owner alone; whoever prints them deletes them."""
    folder.mkdir(parents=True, exist_ok=True)
    opens = "Khóa này mở tệp sao lưu. Ai có tệp và tờ này đọc được dữ liệu của phường."
    keys, mark = "Khóa này mở bộ khóa trong tệp sao lưu.", f"Dấu của khóa ký: {papers.mark}"
    return (
        _written(folder / "giay-1.pdf", "Giấy 1: khóa mở bản sao lưu", opens, papers.first),
        _written(folder / "giay-2.pdf", "Giấy 2: khóa của các khóa", keys, papers.second, mark),
    )


def _written(path: Path, title: str, lead: str, key: str, *more: str) -> Path:
    groups = " ".join(key[at : at + _GROUP] for at in range(0, len(key), _GROUP))
    paper = Poster(
        issuer="Hệ thống Tổ Số",
        title=title,
        place=f"In ngày {system_now().astimezone(VIETNAM):%d/%m/%Y}",
        lead=lead,
        url=key,
        steps=(f"Khi phục hồi, gõ: {groups}", *more, "Người giữ (ký, ghi rõ họ tên):", _KEEPING),
    )
    path.touch(mode=0o600)
    path.write_bytes(render_poster(paper))
    return path
