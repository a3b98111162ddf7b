"""Two servers on one PostgreSQL database count guesses together: whoever asks both gets no more than at one."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
import sqlalchemy as sa

from fixtures.assistance import prove
from fixtures.broken_servers import Installation, installed
from fixtures.patience import patience
from toso.households.model.assistance_tables import HelpRequest
from toso.identity.cast import CAST_PASSWORD

pytestmark = [pytest.mark.postgres, pytest.mark.timeout(300)]


@pytest.fixture
def machines(postgres_url: str, tmp_path: Path) -> Iterator[list[Installation]]:
    with ExitStack() as stack:
        made = [stack.enter_context(installed(tmp_path / name, postgres_url)) for name in ("one", "two")]
        for folder in ("keys", "files"):
            (tmp_path / "one/data" / folder).mkdir()
            (tmp_path / "two/data" / folder).symlink_to(tmp_path / "one/data" / folder)
        for machine in made:
            machine.start()
        yield made


def signing_in(machine: Installation, **body: Any) -> httpx.Response:
    return httpx.post(f"{machine.url}/api/v1/auth/token", json=body, timeout=patience(60))


def guessed(machines: list[Installation], number: int, **body: Any) -> Counter[int]:
    """So many wrong passwords, sent to both machines in turn, four on the way at once."""

    def one(n: int) -> int:
        return signing_in(machines[n % 2], password=f"sai-lan-thu-{n}", **body).status_code

    with ThreadPoolExecutor(4) as pool:
        return Counter(pool.map(one, range(number)))


def test_guesses_are_counted_over_both(machines: list[Installation]) -> None:
    device = signing_in(machines[0], username="lan", password=CAST_PASSWORD).json()["device_token"]
    assert guessed(machines, 48, username="lan") == {401: 40, 429: 8}
    for machine in machines:
        assert signing_in(machine, username="lan", password=CAST_PASSWORD).status_code == 429
        known = signing_in(machine, username="lan", password=CAST_PASSWORD, device_token=device)
        assert known.status_code == 200, "the owner's device is known to both"
    assert guessed(machines, 14, username="lan", device_token=device) == {401: 10, 429: 4}
    tries = [httpx.post(f"{m.url}/api/v1/auth/code", json={"code": "KHNG-C0DE-0000-ABCD"}) for m in machines * 22]
    assert Counter(answer.status_code for answer in tries) == {404: 40, 429: 4}, "a code from the desk"


def test_a_form_of_a_resident_is_taken_by_one_of_them(machines: list[Installation]) -> None:
    ask = f"{machines[0].url}/api/v1/help/ask"
    form = httpx.get(ask, params={"neighbourhood": "qn.hg.kp1"}).json()
    body = {"neighbourhood": "qn.hg.kp1", "full_name": "Lê Thị Tình", "phone": "0912345604", "need": "vneid"}
    body |= {"consent": True, "seed": form["seed"], "work": prove(form["seed"], form["bits"])}
    with ThreadPoolExecutor(2) as pool:
        sent = pool.map(lambda m: httpx.post(f"{m.url}/api/v1/help/ask", json=body, timeout=patience(60)), machines)
        assert {answer.status_code for answer in sent} <= {201, 409}
    engines = machines[0].engines()
    with engines.read.connect() as connection:
        asked = connection.execute(sa.select(sa.func.count()).select_from(HelpRequest)).scalar_one()
    engines.dispose()
    assert asked == 1, "the work was done for one form"
