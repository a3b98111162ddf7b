"""How a phone is locked where its ward chose words or the device's own lock: set, opened in flight mode, nothing typed twice."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from playwright.sync_api import Browser, BrowserContext, Page, expect
from sqlmodel import Session

from fixtures.browser import sign_in
from fixtures.households import fill_register
from fixtures.phones import PIN, ROUND, at_database, phone
from fixtures.server import Server, serving
from toso.households.consents.kinds import PhoneLock
from toso.households.consents.tables import PrivacyChoice
from toso.organisation.tables import Unit, UnitKind

pytestmark = pytest.mark.e2e
DEVICE = {
    "protocol": "ctap2",
    "ctap2Version": "ctap2_1",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "hasPrf": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
OPENED = "Dùng được cả khi không có mạng."


@pytest.fixture(scope="module")
def server(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("phone-locks")
    file = folder / "toso.sqlite3"
    shutil.copyfile(sqlite_template, file)
    at_database(file, fill_register)
    with serving(tmp_path_factory.mktemp("server"), file, host="localhost", TOSO_DEMO="1") as running:
        yield running


@pytest.fixture
def held(chromium: Browser, server: Server) -> Iterator[BrowserContext]:
    with phone(chromium, server) as context:
        yield context


def choose(server: Server, lock: PhoneLock) -> None:
    """The ward's choice, as its page writes it."""

    def write(session: Session) -> None:
        ward = session.execute(sa.select(Unit.id).where(Unit.kind == UnitKind.WARD, Unit.path == "qn.hg")).scalar_one()
        row = session.execute(sa.select(PrivacyChoice).where(PrivacyChoice.ward_id == ward)).scalar_one_or_none()
        row = row or PrivacyChoice(ward_id=ward)
        row.phone = {"lock": lock, "start": "offline", "hours": 168}
        session.add(row)

    at_database(server.data_dir / "toso.sqlite3", write)


def opened_by_device(context: BrowserContext) -> Page:
    """A new tab whose device has a lock of its own: the same one, with the passkeys made before."""
    page = context.new_page()
    devices = context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    return page


def cold(page: Page) -> Page:
    """The application closed and opened again in flight mode."""
    page.context.set_offline(True)
    page.reload()
    expect(page.get_by_role("heading", name="Mở khóa chuyến đi")).to_be_visible()
    return page


def test_beside_the_pin_the_device_opens_in_flight_mode_and_nothing_is_typed(
    server: Server, held: BrowserContext
) -> None:
    choose(server, PhoneLock.PIN6)
    page = opened_by_device(held)
    sign_in(page, "son", path=ROUND)
    page.get_by_label("Lần sau mở bằng vân tay hoặc khóa màn hình").check()
    page.get_by_label("Mã PIN (6 chữ số)").fill(PIN)
    page.get_by_label("Nhập lại mã PIN").fill(PIN)
    expect(page.get_by_text(OPENED)).to_be_visible()
    expect(cold(page).get_by_label("Mã PIN (6 chữ số)")).to_be_visible()
    page.get_by_role("button", name="Mở bằng vân tay hoặc khóa màn hình").click()
    expect(page.get_by_text("Lê Thánh Tông").first).to_be_visible()
    cold(page).get_by_label("Mã PIN (6 chữ số)").fill(PIN)
    expect(page.get_by_text("Lê Thánh Tông").first).to_be_visible()


def test_where_the_ward_wants_the_device_there_is_nothing_to_type_at_all(server: Server, held: BrowserContext) -> None:
    choose(server, PhoneLock.PASSKEY)
    page = opened_by_device(held)
    sign_in(page, "son", path=ROUND)
    expect(page.locator("input")).to_have_count(0)
    page.get_by_role("button", name="Khóa bằng vân tay hoặc khóa màn hình").click()
    expect(page.get_by_text(OPENED)).to_be_visible()
    expect(cold(page).locator("input")).to_have_count(0)
    page.get_by_role("button", name="Mở bằng vân tay hoặc khóa màn hình").click()
    expect(page.get_by_text("Lê Thánh Tông").first).to_be_visible()


@pytest.mark.parametrize("lock", [PhoneLock.WORDS, PhoneLock.PASSKEY])
def test_four_words_are_copied_typed_once_and_open_with_or_without_marks(
    server: Server, held: BrowserContext, lock: PhoneLock
) -> None:
    """Also where the ward wants the device's own lock and this device has none."""
    choose(server, lock)
    page = held.new_page()
    sign_in(page, "son", path=ROUND)
    words = page.locator(".gate-words").inner_text()
    assert len(words.split()) == 4
    page.get_by_label("Gõ lại bốn từ").fill("mot hai ba bon")
    page.get_by_role("button", name="Khóa bằng bốn từ này").click()
    expect(page.get_by_text("Chưa giống bốn từ ở trên.")).to_be_visible()
    page.get_by_label("Gõ lại bốn từ").fill(words)
    page.get_by_role("button", name="Khóa bằng bốn từ này").click()
    expect(page.get_by_text(OPENED)).to_be_visible()
    cold(page).get_by_label("Bốn từ mở khóa").fill("mot hai ba bon")
    page.get_by_role("button", name="Mở khóa").click()
    expect(page.get_by_text("Còn 9 lần thử.")).to_be_visible()
    page.get_by_label("Bốn từ mở khóa").fill(f" {words.upper()} ")
    page.get_by_role("button", name="Mở khóa").click()
    expect(page.get_by_text("Lê Thánh Tông").first).to_be_visible()


def test_a_ward_that_changes_its_mind_asks_for_the_new_lock_and_the_round_stays(
    server: Server, held: BrowserContext
) -> None:
    choose(server, PhoneLock.PIN6)
    page = held.new_page()
    sign_in(page, "son", path=ROUND)
    page.get_by_label("Mã PIN (6 chữ số)").fill(PIN)
    page.get_by_label("Nhập lại mã PIN").fill(PIN)
    expect(page.get_by_text(OPENED)).to_be_visible()
    choose(server, PhoneLock.WORDS)
    page.reload()
    page.get_by_label("Mã PIN (6 chữ số)").fill(PIN)
    expect(page.get_by_text("Phường vừa đổi cách khóa điện thoại.")).to_be_visible()
    words = page.locator(".gate-words").inner_text()
    page.get_by_label("Gõ lại bốn từ").fill(words)
    page.get_by_role("button", name="Khóa bằng bốn từ này").click()
    expect(page.get_by_text("Lê Thánh Tông").first).to_be_visible()
