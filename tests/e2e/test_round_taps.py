"""The round under a thumb: how many taps a household of three takes, how large what is tapped is, letters twice as large."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from sqlmodel import Session

from fixtures.eyes import CUT, SIDEWAYS, STICKING, TOUCHING
from fixtures.households import (
    LE_THANH_TONG,
    Register,
    enter_household,
    enter_person,
    fill_register,
)
from fixtures.phones import ROUND, at_database, first_round, phone, send_now
from fixtures.server import Server, serving
from fixtures.thumbs import LEAST, MISSED
from toso.households.model.tables import Street

pytestmark = pytest.mark.e2e

MOST_TAPS = 15
COUNT = """() => {
  globalThis.taps = 0;
  addEventListener("click", (event) => { if (event.isTrusted) globalThis.taps += 1; }, true);
}"""
OPEN_QUESTIONS = """() => [...document.querySelectorAll(".question[role=group]")]
  .filter((group) => group.querySelector(".question-label") && !group.querySelector(".picks.is-wide"))
  .filter((group) => !group.querySelector("[aria-pressed=true]"))
  .map((group) => group.getAttribute("aria-label"))
  .filter((label) => !["Hộ cần hỗ trợ", "Ảnh (0/3)"].includes(label))"""
TWICE = "document.documentElement.style.fontSize = '200%'"
STICKS_OUT = """() => {
  const width = document.documentElement.clientWidth;
  const out = [...document.querySelectorAll("main *")].filter((one) => {
    const { right, width: own } = one.getBoundingClientRect();
    return own > 0 && right > width + 1 && !one.closest(".visually-hidden, [hidden]");
  });
  return out.map((one) => one.outerHTML.slice(0, 120));
}"""
RUNS_OUT = """() => [...document.querySelectorAll("main :is(button, a.button)")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)"""
# Around the words of a link more of it can be tapped than is drawn.
DRAWN = """() => { const drawn = (one) => {
    if (getComputedStyle(one).display !== "inline") return one.getBoundingClientRect();
    const words = document.createRange(); words.selectNodeContents(one);
    return words.getBoundingClientRect();
  };"""
OVERLAPS = (
    DRAWN
    + """
  const shown = [...document.querySelectorAll("main :is(button, a, h1, h2, h3, p, label, input)")]
    .filter((one) => one.offsetWidth > 1 && !one.closest(".save-bar, .visually-hidden") && !one.matches(".visually-hidden"))
    .map((one) => [one, drawn(one)]);
  const found = [];
  for (const [place, [one, mine]] of shown.entries())
    for (const [other, theirs] of shown.slice(place + 1))
      if (!one.contains(other) && !other.contains(one) &&
          Math.min(mine.right, theirs.right) - Math.max(mine.left, theirs.left) > 2 &&
          Math.min(mine.bottom, theirs.bottom) - Math.max(mine.top, theirs.top) > 2)
        found.push(`${one.textContent} / ${other.textContent}`);
  return found;
}"""
)
# Controls that the head, the menu or a bar still covers once they have the focus, which scrolls them into sight.
UNDER_BARS = (
    DRAWN
    + """
  return [...document.querySelectorAll("main :is(button, a, input, select, summary)")].filter((one) => {
  if (!one.checkVisibility() || one.disabled || one.closest(".visually-hidden") || one.offsetWidth < 2) return false;
  document.activeElement.blur(); one.focus();
  const place = one.closest("label") ?? one, { left, right, top, bottom } = drawn(place);
  return ![top + 4, (top + bottom) / 2, bottom - 4].every((y) =>
    [left + 6, (left + right) / 2].some((x) => place.contains(document.elementFromPoint(x, y))));
}).map((one) => one.getAttribute("aria-label") || one.textContent.trim() || one.name); }"""
)
UPRIGHT, LYING = ({"width": 360, "height": 740}, {"width": 740, "height": 360})


def families_of_three(session: Session) -> Register:
    """Each test has families of its own: a sheet goes to the server by itself, and a family that is known is asked less."""
    register = fill_register(session)
    street = session.get_one(Street, (register.ward_id, register.streets[LE_THANH_TONG]))
    for n, (name, years) in enumerate(
        (
            ("alike", (1970, 1972, 1995)),
            ("elder", (1985, 1987, 1950)),
            ("child", (1988, 1990, 2018)),
            ("far", (1960, 1962, 1990)),
            ("large", (1960, 1962, 1990)),
            ("phoneless", (1970, 1972, 1995)),
        )
    ):
        home = enter_household(session, street, f"Nhà {name}", house_no=str(200 + n), position=1000 + n)
        for place, year in enumerate(years):
            enter_person(session, home, f"{name} {place}", birth_year=year)
    return register


@pytest.fixture(scope="module")
def server(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("three")
    file = folder / "toso.sqlite3"
    shutil.copyfile(sqlite_template, file)
    at_database(file, families_of_three)
    with serving(tmp_path_factory.mktemp("server"), file, TOSO_DEMO="1") as running:
        yield running


def answer(inside: Page | Locator, question: str, value: str) -> None:
    inside.get_by_role("group", name=question, exact=True).get_by_role("button", name=value, exact=True).click()


def open_sheet(page: Page, name: str) -> None:
    page.get_by_role("link", name="Chuyến đi", exact=True).click()
    page.get_by_label("Tìm tên, số nhà, mã hộ").fill(name)
    page.get_by_role("list", name="Các hộ").get_by_role("link", name=name).click()
    expect(page.get_by_role("group", name="Kết quả đến nhà")).to_be_visible()


def of_the_household(page: Page, transacting: str) -> None:
    page.get_by_role("button", name="Gặp được").click()
    page.get_by_role("button", name="Cả hộ đã được tuyên truyền").click()
    page.get_by_role("button", name="Đã hướng dẫn thương mại điện tử").click()
    answer(page, "Đã mở tài khoản thanh toán điện tử", "Có")
    answer(page, "Có phát sinh giao dịch thương mại điện tử", transacting)
    if transacting == "Có":
        answer(page, "Có giao dịch trên sàn TMĐT của địa phương", "Chưa")
    answer(page, "Có người trẻ biết cài đặt, dùng ứng dụng thanh toán điện tử", "Có")


def of_the_first(page: Page, name: str) -> None:
    person = page.get_by_role("region", name=f"{name} 0")
    answer(person, "Điện thoại", "Điện thoại thông minh")
    answer(person, "SIM", "SIM 4G trở lên")
    answer(person, "Nhu cầu dùng dịch vụ công, dịch vụ số", "Chưa có nhu cầu")
    answer(person, "Có tài khoản thanh toán điện tử", "Có")
    answer(person, "Đã cài ứng dụng số", "Có")


def visit(page: Page, name: str, transacting: str) -> int:
    """Fully answers one household of three and goes on to the next; the taps that took."""
    open_sheet(page, f"Nhà {name}")
    before = page.evaluate("globalThis.taps")
    of_the_household(page, transacting)
    of_the_first(page, name)
    if name == "child":
        page.get_by_role("region", name="child 1").get_by_role("button", name="Như người trên").click()
    else:
        page.get_by_role("button", name=f"Cả 2 người dưới như {name} 0").click()
    if name == "elder":
        answer(
            page.get_by_role("region", name="elder 2"),
            "Điện thoại",
            "Điện thoại phím bấm",
        )
    assert page.evaluate(OPEN_QUESTIONS) == []
    page.get_by_role("button", name="Lưu phiếu").click()
    page.get_by_role("button", name="Hộ tiếp theo").click()
    expect(page.get_by_role("group", name="Kết quả đến nhà")).to_be_visible()
    return page.evaluate("globalThis.taps") - before


def test_a_household_of_three_is_fully_answered_with_fifteen_taps(chromium: Browser, server: Server) -> None:
    with phone(chromium, server) as context:
        page = first_round(context, server)
        page.evaluate(COUNT)
        homes = [("alike", "Có"), ("elder", "Chưa"), ("child", "Chưa"), ("far", "Có")]
        taps = [visit(page, name, transacting) for name, transacting in homes]
    assert sum(taps) / len(taps) <= MOST_TAPS, taps


def test_all_is_large_enough_to_tap_and_stays_apart_with_letters_twice_as_large(
    chromium: Browser, server: Server
) -> None:
    def look() -> None:
        assert page.evaluate(MISSED, LEAST) == []
        page.evaluate(TWICE)
        for sight in (STICKS_OUT, RUNS_OUT, OVERLAPS):
            assert page.evaluate(sight) == []
        page.set_viewport_size(LYING)
        for sight in (STICKS_OUT, OVERLAPS, SIDEWAYS, STICKING, TOUCHING, CUT, UNDER_BARS):
            assert page.evaluate(sight) == []
        page.evaluate("document.documentElement.style.fontSize = ''")
        page.set_viewport_size(UPRIGHT)

    with phone(chromium, server) as context:
        page = first_round(context, server)
        look()
        open_sheet(page, "Nhà large")
        look()
        of_the_household(page, "Có")
        of_the_first(page, "large")
        look()
        page.get_by_role("button", name="Lưu phiếu").click()
        expect(page.get_by_role("heading", name="Đã lưu trên máy")).to_be_visible()
        look()
        page.get_by_role("link", name="Xem phiếu").click()
        expect(page.get_by_text("Chờ gửi")).to_be_visible()
        look()
        page.reload()
        expect(page.get_by_label("Mã PIN (6 chữ số)")).to_be_visible()
        look()


def test_what_is_done_next_lies_where_the_thumb_is(chromium: Browser, server: Server) -> None:
    """In the lower half of an upright phone, however far the sheet is scrolled."""
    with phone(chromium, server) as context:
        page = first_round(context, server)
        open_sheet(page, "Nhà far")
        for place in (0, 10_000):
            page.evaluate("(place) => scrollTo(0, place)", place)
            assert (page.get_by_role("button", name="Lưu phiếu").bounding_box() or {})["y"] > UPRIGHT["height"] / 2
        page.get_by_role("button", name="Vắng nhà").click()
        page.get_by_role("button", name="Lưu phiếu").click()
        onward = page.get_by_role("button", name="Hộ tiếp theo")
        expect(onward).to_be_visible()
        assert (onward.bounding_box() or {})["y"] > UPRIGHT["height"] / 2


def test_a_tap_that_makes_a_question_go_away_takes_its_answer_along(chromium: Browser, server: Server) -> None:
    with phone(chromium, server) as context:
        page = first_round(context, server)
        open_sheet(page, "Nhà phoneless")
        page.get_by_role("button", name="Gặp được").click()
        of_the_first(page, "phoneless")
        answer(page.get_by_role("region", name="phoneless 0"), "Điện thoại", "Không có")
        with page.expect_request(lambda sent: sent.url.endswith("/visits/sync")) as asked:
            page.get_by_role("button", name="Lưu phiếu").click()
            page.get_by_role("link", name="Xem phiếu").click()
            send_now(page)
        (sheet,) = asked.value.post_data_json["visits"]
    assert {one["item"]: one["value"] for one in sheet["answers"]} == {
        "phone": "none",
        "account": "yes",
    }
    assert page.url.endswith(f"{ROUND}/hang-cho")
