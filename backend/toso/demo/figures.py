"""Invented but coherent monthly figures of the demonstration's khu phố, the same for the same unit and month."""

from dataclasses import dataclass

# Reached by the end of June, and added in each month after it, as shares of the measure's population (percent).
_REACHED: dict[str, tuple[int, int, str]] = {
    "t1.done": (38, 17, "t1.of"),
    "t2.guided_household": (40, 16, "pop.households"),
    "t2.opened_household": (52, 9, "pop.households"),
    "t2.transacting_household": (24, 7, "pop.households"),
    "t2.local_household": (6, 2, "pop.households"),
    "t2.guided_business": (48, 15, "pop.businesses"),
    "t2.opened_business": (61, 8, "pop.businesses"),
    "t2.transacting_business": (35, 8, "pop.businesses"),
    "t2.local_business": (9, 3, "pop.businesses"),
    "t3.done": (45, 18, "t3.of"),
    "t3.moved": (18, 9, "t3.of"),
    "t4.done": (42, 17, "t4.of"),
    "t4.moved": (14, 8, "t4.of"),
    "t5.done": (64, 7, "pop.adults"),
    "t6.done": (58, 8, "pop.households"),
    "t7.done": (39, 16, "pop.residents"),
    "t8.done": (66, 7, "pop.adults"),
    "act.visited": (36, 18, "pop.households"),
}
_FIRST_MONTH = 6
TEXTS: dict[str, tuple[str, ...]] = {
    "direction": (
        "Họp tổ phân công từng thành viên phụ trách tổ dân, tuyến phố",
        "Quán triệt Kế hoạch số 62/KH-UBND đến toàn thể thành viên tổ tại buổi sinh hoạt khu phố",
    ),
    "communication": (
        "Hướng dẫn cài đặt VNeID, thanh toán không dùng tiền mặt tại nhà văn hóa khu phố vào tối thứ Sáu",
        "Phát thanh tin tuyên truyền trên hệ thống truyền thanh cơ sở",
        "Đăng tài liệu hướng dẫn lên nhóm Zalo của khu phố",
    ),
    "difficulties": (
        "Một số người cao tuổi chưa có điện thoại thông minh, ngại thay đổi thói quen",
        "Một số hộ đi vắng ban ngày, phải đến nhiều lần",
    ),
    "next_month": ("Tiếp tục đi từng ngõ, gõ từng nhà, ưu tiên các hộ chưa gặp",),
    "proposals": ("Đề nghị phường bố trí thêm tờ rơi hướng dẫn nộp hồ sơ trực tuyến",),
}


@dataclass(frozen=True)
class Populations:
    """The people of one invented khu phố."""

    residents: int
    adults: int
    households: int
    businesses: int
    with_need: int
    on_2g: int
    without_smartphone: int


def figures_of(people: Populations, number: int, month: int, members: int, finished: int) -> dict[str, int]:
    """Cumulative figures of khu phố `number` at the end of a reporting month of 2024; measure code → value."""
    found = {
        "pop.residents": people.residents,
        "pop.adults": people.adults,
        "pop.households": people.households,
        "pop.businesses": people.businesses,
        "team.members": members,
        "team.teams": 1,
        "t9.done": finished,
        "t1.of": people.with_need,
        "t1.no_need": people.adults * 9 // 100,
        "t1.refused": people.adults // 100,
        "t3.of": people.on_2g,
        "t4.of": people.without_smartphone,
    }
    steps = month - _FIRST_MONTH
    for place, (code, (reached, added, of)) in enumerate(_REACHED.items()):
        spread = (number * 7 + place * 3) % 5
        percent = min(reached + spread + steps * added, 100)
        found[code] = found[of] * percent // 100
    found["t7.reach"] = people.residents * (55 + 6 * steps) // 100
    found["act.news"] = max(0, steps)
    return found


def texts_of(number: int, month: int) -> dict[str, str]:
    """The narrative of a khu phố; sections take turns so that neighbours do not all say the same."""
    return {
        code: lines[(number + month) % len(lines)]
        for code, lines in TEXTS.items()
        if (number + month) % 4 or code != "proposals"
    }
