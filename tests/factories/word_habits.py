"""How clerks make official documents in Word: every default keeps to the decree, and what makes one wrong."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
SUMMARY = "Kết quả hoạt động của Tổ Công nghệ số cộng đồng tháng 7 năm 2024"
PARAGRAPHS = (
    (
        "Thực hiện Kế hoạch số 62/KH-UBND ngày 13/6/2024 của Ủy ban nhân dân phường Hồng Gai về triển khai hoạt động của Tổ "
        "Công nghệ số cộng đồng năm 2024, Ủy ban nhân dân phường báo cáo kết quả như sau:"
    ),
    (
        "Ủy ban nhân dân phường đã chỉ đạo các bộ phận, các khu phố kiện toàn Tổ Công nghệ số cộng đồng; toàn phường có 12 "
        "tổ với 146 thành viên, trong kỳ đã đến 1.240 hộ gia đình, hướng dẫn người dân sử dụng dịch vụ công trực tuyến."
    ),
    (
        "Tiếp tục đi từng ngõ, gõ từng nhà, hướng dẫn người dân cài đặt và sử dụng các nền tảng số thiết yếu; ưu tiên các hộ "
        "chưa được hướng dẫn tại khu phố 1 và khu phố 2; vận động người dùng điện thoại 2G chuyển sang điện thoại thông minh."
    ),
)
LISTED = (
    ("- Khu phố 1 đã đến hết các hộ trong kỳ, không còn hộ nào phải đến lại; tổ trưởng đã ký phiếu.", 0, 12.7),
    ("- Khu phố 2 còn 12 hộ;", 0, 12.7),
    (
        "a) Hướng dẫn người dân cài đặt ứng dụng định danh điện tử, mở tài khoản thanh toán và nộp hồ sơ trực tuyến;",
        19,
        -6.3,
    ),
    (
        "+ Nhóm thứ nhất đi các hộ có người cao tuổi, hướng dẫn từng người cho đến khi tự làm được mới sang hộ khác;",
        12.7,
        12.7,
    ),
    ("Ý kiến của khu phố: ................................................................................", 0, 12.7),
    ("....................................................................................................", 0, 0),
)
"""Text, left indent and first line's in millimetres."""


@dataclass(frozen=True)
class Habits:
    """How a clerk makes a document; every value here keeps to the decree."""

    head: str = "table"
    """"table", "tabs" or "boxes": what holds the two columns of the head."""
    rules: str = "border"
    """"border", "shape", "typed" or "underline": how the rules beneath the head's lines are drawn."""
    slip: float = 0
    """Points by which the agency's rule, drawn by hand, hangs lower than the motto's and lower at its end."""
    font: str = "Times New Roman"
    margins: tuple[float, float, float, float] = (20, 20, 20, 30)
    """Top, right, bottom, left in millimetres."""
    indent: float = 12.7
    spacing: float | str = "exact"
    """Lines: "exact" 18 pt, or a multiple."""
    gap: float = 6
    """Points between paragraphs."""
    align: str = "justify"
    nation_size: float = 12
    body_size: float = 14
    say: Callable[[str], str] = str
    """The change to each text before it is written."""
    letters: str = "run"
    """"run": a paragraph is one run; "split": a run for each word, as Word leaves them; "kerned": and kerned."""
    paragraphs: int = 14
    texts: tuple[str, ...] = ()
    """All that the body says, in place of so many paragraphs."""
    addressees: tuple[str, ...] = ("Ủy ban nhân dân thành phố Hạ Long",)
    annexes: tuple[str, ...] = ()
    """"portrait" or "landscape" for each."""
    superior: str = ""
    """The superior's name above the agency's."""
    number: str = "Số: 05/BC-UBND"
    outdent: float = 0
    """Millimetres by which the number begins to the left of the text, as in a cell that is too narrow."""
    summary: tuple[str, ...] = (SUMMARY,)
    header: float = 10
    """Millimetres from the paper's edge to the page number."""
    body: str = "paragraphs"
    """"paragraphs", or "lists": items of one line and of several, hanging or not, and lines to be filled in."""
    footnote: bool = False
    """A raised figure and small type at the foot of the first page."""
    blank_page: bool = False
    """An empty page at the end, as a break after the last table leaves it."""
    issued_with: bool = False
    """A Quy chế in a file of its own: without number, date and signature (Mẫu 1.3)."""
    theme: bool = False
    """Fonts named by the theme, for Vietnamese letters."""
    subject: str = ""
    """The subject of an official letter, which has no title then."""
    signature: tuple[str, ...] = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    held_office: str = ""
    recipients: tuple[str, ...] = ("- Thường trực Đảng ủy phường (B/cáo);", "- Lưu: VT, VHTT (03).")
    pen: bool = False
    """A picture of the signature between office and name."""
    shouting_annex: bool = False
    """The word "Phụ lục" in capitals, as many write it."""
    empty_lines: bool = False
    """Space made with empty paragraphs instead of spacing."""
    paper: tuple[float, float] = (210, 297)
    wording: tuple[str, str] = ("", "")
    """A deviation: what is written in the place of what."""
    style: tuple[str, dict[str, Any]] = ("", {})
    """A deviation: the start of a text and what `write` is told of it instead."""
    bare: str = ""
    """A deviation: the text whose rule is left out."""
    short: str = ""
    """A deviation: the text whose rule has half its length."""
    colour: tuple[int, int, int] = (0, 0, 0)
    other_font: str = ""
    """Deviations of one paragraph."""
    numbers: str = ""
    """A deviation of the page numbers: "none", "first" or "small"."""
    alone: bool = False
    """A deviation: the signature begins a page."""


def decomposed(text: str) -> str:
    """As some keyboards still write: each mark by itself."""
    return unicodedata.normalize("NFD", text)


def softly_hyphenated(text: str) -> str:
    """Soft hyphens in long running text, where Word would break it."""
    return text.replace("thành viên", "thành\u00ad viên").replace("chuyển", "chuy\u00adển") if len(text) > 60 else text


def with_ligatures(text: str) -> str:
    """A few words with ligatures at the end of running text."""
    return text.removesuffix(":") + " (Wiﬁ, ﬂash):" if text.endswith("như sau:") else text
