"""The second factor: enrolled, asked for before there is a session, taken once, stood in for, removed."""

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
import time_machine
from fastapi import FastAPI
from pyotp.totp import TOTP
from starlette.testclient import TestClient
from typer.testing import CliRunner

from fixtures.factors import FACTORS, code_at, enrol, proof
from fixtures.people import ADDRESS, ClientOf, browser, sign_in
from toso import cli
from toso.core.database import in_transaction
from toso.core.security import ACCESS_COOKIE
from toso.core.vault import CipherContext, install_vault, the_vault
from toso.identity.cast import CAST_PASSWORD
from toso.identity.factors.key_rotation import factors_left, rotate_factors
from toso.identity.factors.tables import SecondFactor
from toso.kit.ids import new_id

AUTH = "/api/v1/auth"
NEW = "ba chiếc thuyền thúng xanh"


def begin(client: TestClient, factor: str | None = None, username: str = "lan", password: str = CAST_PASSWORD) -> dict:
    """Signs in, and what is answered with the status."""
    body = {"username": username, "password": password, **({"factor": factor} if factor is not None else {})}
    answer = client.post(f"{AUTH}/login", json=body)
    return {"status": answer.status_code, **answer.json()}


def events(reader: TestClient, action: str) -> list[dict]:
    return reader.get(f"/api/v1/audit/events?action={action}").json()["items"]


@pytest.mark.both_databases("resource")
def test_an_app_is_enrolled_and_asked_for_before_there_is_a_session(app: FastAPI, client_of: ClientOf) -> None:
    lan = client_of("lan")
    begun = lan.post(f"{FACTORS}/totp", json={"password": CAST_PASSWORD})
    assert begun.status_code == 201, begun.text
    assert begun.json()["qr_svg"].startswith("<svg")
    assert begin(browser(app))["status"] == 200, "a factor that nobody has confirmed is asked of nobody"
    made = lan.post(
        f"{FACTORS}/{begun.json()['id']}/confirm", json={"factor": code_at(begun.json()["key"]), "label": "Máy của Lan"}
    ).json()
    assert [factor["label"] for factor in made["factors"]] == ["Máy của Lan"]
    assert len(set(made["recovery_codes"])) == made["recovery_left"] == 10

    page = browser(app)
    asked = begin(page)
    assert (asked["status"], asked["code"]) == (401, "factor-needed")
    assert ACCESS_COOKIE not in page.cookies
    assert page.get(f"{AUTH}/me").status_code == 401
    assert begin(page, "000000")["code"] == "wrong-factor"
    assert begin(page, code_at(begun.json()["key"], seconds=30))["status"] == 200
    assert page.get(f"{AUTH}/me").status_code == 200
    assert len(events(client_of("ha"), "auth.add_factor")) == 1
    assert len(events(client_of("ha"), "security.wrong_factor")) == 1
    told = lan.get("/api/v1/notices").json()["items"]
    assert any("thêm cách xác thực" in notice["text"] for notice in told)


@pytest.mark.parametrize(("seconds", "status"), [(-90, 401), (-30, 200), (0, 200), (30, 200), (90, 401)])
def test_a_phone_may_be_half_a_minute_wrong_and_no_more(
    app: FastAPI, client_of: ClientOf, seconds: int, status: int
) -> None:
    key = enrol(client_of("lan")).key
    later = datetime.now(UTC) + timedelta(minutes=5)
    with time_machine.travel(later, tick=False):
        assert begin(browser(app), code_at(key, seconds))["status"] == status


def test_a_code_is_taken_once_and_none_before_it(app: FastAPI, client_of: ClientOf) -> None:
    key = enrol(client_of("lan")).key
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=5), tick=False):
        before, now = code_at(key, -30), code_at(key)
        assert begin(browser(app), now)["status"] == 200
        assert begin(browser(app), now)["code"] == "wrong-factor"
        assert begin(browser(app), before)["code"] == "wrong-factor"


def test_the_code_of_somebody_else_and_the_code_without_the_password_let_nobody_in(
    app: FastAPI, client_of: ClientOf
) -> None:
    key = enrol(client_of("lan")).key
    enrol(client_of("minh"))
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=5), tick=False):
        assert begin(browser(app), code_at(key), "minh")["code"] == "wrong-factor"
        assert begin(browser(app), code_at(key), "lan", "khong-phai-mat-khau")["code"] == "wrong-credentials"
        assert begin(browser(app), code_at(key))["status"] == 200, "a wrong password uses no code up"


def test_a_recovery_code_stands_in_once_and_the_owner_is_told(app: FastAPI, client_of: ClientOf) -> None:
    made = enrol(client_of("lan"))
    typed = made.recovery[3].lower().replace("-", " ")
    entered = browser(app)
    assert begin(entered, typed)["status"] == 200
    assert begin(browser(app), made.recovery[3])["code"] == "wrong-factor"
    assert entered.get(FACTORS).json()["recovery_left"] == 9
    assert any("mã dự phòng" in notice["text"] for notice in entered.get("/api/v1/notices").json()["items"])
    renewed = entered.post(f"{FACTORS}/recovery-codes", json=proof(made.recovery[4])).json()["recovery_codes"]
    assert len(renewed) == 10
    assert begin(browser(app), made.recovery[5])["code"] == "wrong-factor"
    assert begin(browser(app), renewed[0])["status"] == 200


def test_programs_are_asked_for_it_too(app: FastAPI, client_of: ClientOf) -> None:
    made = enrol(client_of("lan"))
    machine = TestClient(app, base_url=ADDRESS, raise_server_exceptions=False)
    body = {"username": "lan", "password": CAST_PASSWORD}
    assert machine.post(f"{AUTH}/token", json=body).json()["code"] == "factor-needed"
    assert machine.post(f"{AUTH}/token", json={**body, "factor": made.recovery[0]}).status_code == 200


def test_a_code_from_the_desk_alone_does_not_get_past_it(app: FastAPI, client_of: ClientOf) -> None:
    made = enrol(client_of("son"))
    ha = client_of("ha")
    row = next(u for u in ha.get("/api/v1/users?q=son").json()["items"] if u["username"] == "son")
    version = {"If-Match": f'"{row["version"]}"'}
    code = ha.post(f"/api/v1/users/{row['id']}/reset", headers=version).json()["link"]["code"]
    page = browser(app)
    redeemed = page.post(f"{AUTH}/redeem", json={"code": code, "new_password": NEW})
    assert (redeemed.status_code, redeemed.json()["code"]) == (401, "factor-needed")
    body = {"code": code, "new_password": NEW, "factor": made.recovery[0]}
    assert page.post(f"{AUTH}/redeem", json=body).status_code == 200, "what was refused has spent nothing"
    assert begin(browser(app), None, "son", NEW)["code"] == "factor-needed"


def test_removing_needs_the_password_and_the_factor(app: FastAPI, client_of: ClientOf) -> None:
    lan = client_of("lan")
    made = enrol(lan)
    remove = f"{FACTORS}/{made.id}/remove"
    wrong = lan.post(remove, json={"password": "khong-phai-mat-khau", "factor": made.recovery[0]})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "wrong-password")
    missing = lan.post(remove, json=proof("123456"))
    assert (missing.status_code, missing.json()["errors"][0]["field"]) == (422, "factor")
    assert client_of("minh").post(remove, json=proof("123456")).status_code == 404, "to others it is not there"
    assert begin(browser(app))["code"] == "factor-needed"
    gone = lan.post(remove, json=proof(made.recovery[0]))
    assert (gone.status_code, gone.json()["factors"], gone.json()["recovery_left"]) == (200, [], 0)
    assert begin(browser(app))["status"] == 200
    assert any("Đã gỡ" in notice["text"] for notice in lan.get("/api/v1/notices").json()["items"])
    assert len(events(client_of("ha"), "auth.remove_factor")) == 1


def test_enrolling_needs_the_password(client_of: ClientOf) -> None:
    wrong = client_of("lan").post(f"{FACTORS}/totp", json={"password": "khong-phai-mat-khau"})
    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (422, "password")


def test_the_first_code_has_to_be_right(client_of: ClientOf) -> None:
    lan = client_of("lan")
    begun = lan.post(f"{FACTORS}/totp", json={"password": CAST_PASSWORD}).json()
    for typed in ("000000", "khong phai so", ""):
        assert lan.post(f"{FACTORS}/{begun['id']}/confirm", json={"factor": typed}).status_code == 422
    assert lan.get(FACTORS).json()["factors"] == []
    again = lan.post(f"{FACTORS}/totp", json={"password": CAST_PASSWORD}).json()
    late = lan.post(f"{FACTORS}/{begun['id']}/confirm", json={"factor": code_at(begun["key"])})
    assert late.status_code == 404, "begun anew, the earlier secret is gone"
    assert lan.post(f"{FACTORS}/{again['id']}/confirm", json={"factor": code_at(again["key"])}).status_code == 200


@pytest.mark.parametrize(
    ("every", "most"), [(timedelta(0), 5), (timedelta(minutes=6), 20), (timedelta(minutes=65), 50)]
)
def test_wrong_codes_are_held_back_in_each_window(
    app: FastAPI, client_of: ClientOf, every: timedelta, most: int
) -> None:
    """Five in five minutes, twenty an hour, fifty a day; then even the right one is not judged, but where its owner is
    known: on a device that they have signed in on. What nobody guesses is: the next code too, a recovery code.
    """
    own = sign_in(app, "lan")
    made = enrol(own)
    clock, page, judged = datetime.now(UTC) + timedelta(minutes=5), browser(app), 0
    while judged < 60:
        with time_machine.travel(clock, tick=False):
            answer = begin(page, "000000")
        if answer["status"] != 401:
            break
        judged, clock = judged + 1, clock + (every if judged % 5 == 4 else timedelta(0))
    assert (judged, answer["code"]) == (most, "too-many-tries")
    with time_machine.travel(clock, tick=False):
        assert begin(page, code_at(made.key))["code"] == "too-many-tries"
        assert begin(own, made.recovery[1])["status"] == 200
        assert begin(page, made.recovery[0])["status"] == 200
    with time_machine.travel(clock + timedelta(days=1, minutes=1), tick=False):
        assert begin(browser(app), code_at(made.key))["status"] == 200


def test_who_spends_the_tries_keeps_the_owner_out_for_half_a_minute(app: FastAPI, client_of: ClientOf) -> None:
    """Two codes in a row, each for the first time; neither the same twice, nor in another order, nor apart."""
    key, clock = enrol(client_of("lan")).key, datetime.now(UTC) + timedelta(minutes=5)

    def typed(first: int, second: int) -> str:
        return f"{code_at(key, first)} {code_at(key, second)}"

    with time_machine.travel(clock, tick=False):
        assert [begin(browser(app), "000000")["status"] for _ in range(6)] == [401] * 5 + [429]
        for first, second in ((0, 0), (30, 0), (-30, 30), (-90, -60), (60, 90)):
            assert begin(browser(app), typed(first, second))["code"] == "too-many-tries", (first, second)
        assert "12 chữ số" in begin(browser(app), code_at(key))["detail"]
        assert begin(browser(app), typed(-30, 0))["status"] == 200
        assert begin(browser(app), typed(-30, 0))["code"] == "too-many-tries", "taken"
        assert begin(browser(app), typed(0, 30))["code"] == "too-many-tries", "the first of them was taken"
    with time_machine.travel(clock + timedelta(seconds=60), tick=False):
        assert begin(browser(app), typed(-30, 0))["status"] == 200


def test_a_known_device_and_a_live_session_have_counts_of_their_own(app: FastAPI) -> None:
    """Each held back by the wrong codes that were typed there, and by no others."""
    own, other = sign_in(app, "lan"), sign_in(app, "lan")
    made = enrol(own)

    def prove(client: TestClient, factor: str) -> int:
        return client.post(f"{AUTH}/step-up", json={"factor": factor}).status_code

    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=5), tick=False):
        assert [begin(browser(app), "000000")["status"] for _ in range(6)] == [401] * 5 + [429]
        assert [prove(other, "000000") for _ in range(6)] == [422] * 5 + [429]
        assert prove(other, code_at(made.key)) == 429
        assert prove(own, code_at(made.key)) == 204
        assert [begin(own, "000000")["status"] for _ in range(6)] == [401] * 5 + [429]
        assert begin(other, made.recovery[1])["status"] == 200


def test_no_secret_lies_open_in_the_database(app: FastAPI, client_of: ClientOf) -> None:
    made = enrol(client_of("lan"))
    with app.state.engines.read.connect() as connection:
        tables = sa.inspect(connection).get_table_names()
        kept = "".join(
            str(connection.exec_driver_sql(f'SELECT * FROM "{name}"').all()) for name in tables if "search" not in name
        )
    assert made.key.replace(" ", "") not in kept
    assert not [code for code in made.recovery if code in kept]


def test_a_new_key_of_the_vault_seals_the_secrets_anew(app: FastAPI, client_of: ClientOf) -> None:
    key, vault = enrol(client_of("lan")).key, the_vault()
    vault.add_key()
    engines = app.state.engines
    assert in_transaction(engines.read, lambda session: factors_left(session, vault)) == 1
    assert in_transaction(engines.write, lambda session: rotate_factors(session, vault)) == 1
    assert in_transaction(engines.read, lambda session: factors_left(session, vault)) == 0
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=5), tick=False):
        assert begin(browser(app), code_at(key))["status"] == 200


def test_a_secret_that_no_key_opens_holds_up_no_other(app: FastAPI, client_of: ClientOf) -> None:
    """Nobody has signed in with it since the keys were lost."""
    enrol(client_of("lan"))
    vault, engines = the_vault(), app.state.engines
    with engines.write.begin() as connection:
        of_lost_keys = vault.seal("x", CipherContext("second_factor", new_id(), "secret"))
        connection.execute(sa.update(SecondFactor).values(secret=of_lost_keys))
    key = enrol(client_of("minh")).key
    vault.add_key()
    assert in_transaction(engines.write, lambda session: rotate_factors(session, vault)) == 1
    assert in_transaction(engines.read, lambda session: factors_left(session, vault)) == 1
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=5), tick=False):
        assert begin(browser(app), code_at(key), username="minh")["status"] == 200


def test_an_account_without_a_factor_signs_in_as_ever(app: FastAPI) -> None:
    assert sign_in(app, "lan").get(FACTORS).json() == {"factors": [], "recovery_left": 0}


def test_the_codes_are_those_of_the_standard() -> None:
    """RFC 6238, appendix B (SHA-1), its last six digits."""
    assert TOTP("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").at(59) == "287082"


def test_who_lost_everything_is_let_in_again_from_the_server(
    app: FastAPI, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    enrol(client_of("lan"))
    assert begin(browser(app))["code"] == "factor-needed"
    settings = app.state.settings
    for name, value in {"DATABASE_URL": settings.database_url, "DATA_DIR": str(settings.data_dir)}.items():
        monkeypatch.setenv(f"TOSO_{name}", value)
    monkeypatch.setenv("TOSO_AUDIT_KEY", settings.audit_key.get_secret_value())
    vault = the_vault()
    run = CliRunner().invoke(cli.app, ["account", "forget-factors", "lan"])
    install_vault(vault)
    assert (run.exit_code, "Đã gỡ 1 cách" in run.output) == (0, True), run.output
    assert begin(browser(app), password="sai mật khẩu rồi đấy")["status"] == 401
    assert begin(browser(app))["status"] == 200
    assert len(events(client_of("ha"), "auth.remove_factor")) == 1
    assert CliRunner().invoke(cli.app, ["account", "forget-factors", "nobody"]).exit_code == 1
    install_vault(vault)
