"""Centred lines of a title, broken where a person would break them: before a phrase, not within a name or a term."""

import re
from itertools import pairwise

from toso.documents.layout.text_width import width

_BEGIN = frozenset(
    {
        "về",
        "trên",
        "của",
        "và",
        "theo",
        "tại",
        "cho",
        "để",
        "trong",
        "từ",
        "với",
        "do",
        "đến",
        "nhằm",
        "giữa",
        "gắn",
        "bằng",
        "tới",
        "qua",
        "giai",
        "ngày",
        "tháng",
        "quý",
    }
)
"""Words that begin a phrase: a line begins well with one and ends badly in one."""
_TERMS = (
    "công nghệ số cộng đồng",
    "ủy ban nhân dân",
    "hội đồng nhân dân",
    "dịch vụ công trực tuyến",
    "thanh toán điện tử",
    "thương mại điện tử",
    "chuyển đổi số",
    "cải cách hành chính",
    "khu phố",
    "địa bàn",
    "kết quả",
    "hoạt động",
    "triển khai",
    "thực hiện",
    "tuyên truyền",
    "hướng dẫn",
    "người dân",
    "nền tảng số",
    "không gian mạng",
    "về việc",
    "định danh điện tử",
    "người cao tuổi",
    "hộ kinh doanh",
    "tăng cường",
    "phòng tránh",
    "lừa đảo",
    "thành viên",
    "danh sách",
    "khen thưởng",
    "kiện toàn",
    "báo cáo",
    "kế hoạch",
    "quyết định",
    "cài đặt",
    "sử dụng",
    "thiết yếu",
    "văn hóa",
    "xã hội",
    "thông tin",
    "truyền thông",
    "văn phòng",
    "thống kê",
    "tài chính",
    "kế toán",
    "kinh tế",
    "hạ tầng",
    "đô thị",
    "trung tâm",
    "phục vụ",
    "hành chính công",
    "một cửa",
    "phó trưởng phòng",
    "phó chủ tịch",
    "phó trưởng ban",
    "ban chỉ đạo",
    "mặt trận tổ quốc",
)
_COUNTED = frozenset({"tháng", "năm", "quý", "số", "ngày", "điều", "khoản"})
_PLACES = frozenset({"phường", "xã", "tỉnh", "đoàn", "đảng"})
_NUMBER = re.compile(r"\d.*|[ivx]+")
_OFFICE = re.compile(
    r"(?:(?:phó )?(?:chủ tịch|trưởng phòng|trưởng ban|chánh văn phòng|giám đốc|chủ nhiệm|bí thư)|"
    r"phó (?:trưởng phòng|trưởng ban))(?= \S+ \S)"
)
"""The office with which a signer's line begins, before the body in which it is held."""
_WITHIN_A_PHRASE, _WITHIN_A_TERM, _BEFORE_ITS_NUMBER, _AFTER_AN_OFFICE = 0.25, 0.5, 1.0, -0.5


def phrase_lines(text: str, size: float, limit: float, *, bold: bool = False, italic: bool = False) -> list[str]:
    """The text in as few lines as fit `limit` points, as even as the places allow where it may well be broken.

    A blank that does not break (room left for a number) stays as it is.
    """
    words = [word for word in text.split(" ") if word]
    blank = width(" ", size, bold=bold, italic=italic)
    wide = [width(word, size, bold=bold, italic=italic) for word in words]
    costs = _costs(words)
    # By the word that a line begins with: (lines, cost, word after it) of the best way to break the rest.
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)] * (len(words) + 1)
    for start in reversed(range(len(words))):
        long, ways = -blank, []
        for end in range(start + 1, len(words) + 1):
            long += blank + wide[end - 1]
            if long > limit and end > start + 1:
                break
            lines, cost, _ = best[end]
            ways.append((lines + 1, cost + (long / limit) ** 2 + costs[end], end))
        best[start] = min(ways)
    return list(_read(words, best))


def _read(words: list[str], best: list[tuple[int, float, int]]) -> list[str]:
    lines, start = [], 0
    while start < len(words):
        end = best[start][2]
        lines.append(" ".join(words[start:end]))
        start = end
    return lines


def _costs(words: list[str]) -> list[float]:
    """Cost of beginning a line with each word; 0 for the first one and for the end."""
    plain = [word.casefold().strip('(),;:.“”"') for word in words]
    held = _within_terms(plain)
    office = _OFFICE.match(" ".join(plain))
    title = len(office[0].split()) if office else 0
    shouted = " ".join(words).isupper()
    costs = [0.0]
    for place, (before, after) in enumerate(pairwise(words), 1):
        named = before[:1].isupper() and after[:1].isupper() and not shouted and before[-1:] not in ",;:"
        first, second = plain[place - 1].rpartition("\u00a0")[2], plain[place]
        if place == title:
            cost = _AFTER_AN_OFFICE
        elif first in {*_COUNTED, "-"} and _NUMBER.fullmatch(second):
            cost = _BEFORE_ITS_NUMBER
        elif (
            place in held
            or named
            or second == "-"
            or first in _BEGIN | _PLACES
            or (first.isdecimal() and second in {"tháng", "năm"})
        ):
            cost = _WITHIN_A_TERM
        else:
            cost = 0.0 if second in _BEGIN or before[-1:] in ",;:" else _WITHIN_A_PHRASE
        costs.append(cost)
    return [*costs, 0.0] if words else [0.0]


def _within_terms(plain: list[str]) -> set[int]:
    """The places of words that go on with a term begun before them."""
    held: set[int] = set()
    for term in _TERMS:
        parts = term.split()
        for start in range(len(plain) - len(parts) + 1):
            if plain[start : start + len(parts)] == parts:
                held |= set(range(start + 1, start + len(parts)))
    return held
