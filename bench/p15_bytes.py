"""P15: all bytes of a phone's day, both ways: the first round, ten visits sent one by one, a start that looks again.

The requests are those that the pages make (tests/e2e/test_round_requests.py holds Chromium to them), with Chromium's
headers and cookies. Signing in, the pages themselves and TLS are not counted.
"""

import gzip
import json
import socket
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import brotli

from bench.rounds import Goal
from bench.ward import PASSWORD, serve_toso, ward_made
from toso.kit.ids import new_id

ROUND, SYNC = "/visits/round", "/visits/sync"
# What the pages ask for with each visit that is sent, and when the application is opened again.
OF_A_VISIT = [f"POST {SYNC}"]
AT_START = ["GET /auth/me", f"POST {ROUND}", "POST /visits/phone-key"]
WHO, VISITS = "hoa", 10
ITEMS = (("phone", "smart"), ("sim", "4g"), ("account", "yes"), ("informed", "yes"))
BROWSER = {
    "Connection": "keep-alive",
    "sec-ch-ua-platform": '"Android"',
    "User-Agent": "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/140.0.0.0 Mobile Safari/537.36",
    "sec-ch-ua": '"Chromium";v="140", "Not=A?Brand";v="24", "Google Chrome";v="140"',
    "sec-ch-ua-mobile": "?1",
    "Accept": "*/*",
    "Sec-Fetch-Site": "same-origin",
    "Sec-Fetch-Mode": "cors",
    "Sec-Fetch-Dest": "empty",
    "Accept-Encoding": "gzip, deflate, br, zstd",
    "Accept-Language": "vi-VN,vi;q=0.9",
}


@dataclass
class Phone:
    """A connection that counts: `used` are the bytes both ways."""

    port: int
    cookies: str = ""
    used: int = 0

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """One answer's JSON; None for one without."""
        headers = {"Host": f"127.0.0.1:{self.port}", **BROWSER, "Referer": f"http://127.0.0.1:{self.port}/chuyen-di"}
        content = b"" if body is None else json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        if method == "POST":
            headers |= {"Content-Length": str(len(content)), "Content-Type": "application/json", "X-CSRF": "1"}
            headers["Origin"] = f"http://127.0.0.1:{self.port}"
        if self.cookies:
            headers["Cookie"] = self.cookies
        lines = [f"{method} /api/v1{path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
        sent = "\r\n".join(lines).encode() + content
        head, answer = self._exchange(sent)
        self.used += len(sent) + len(head) + len(answer)
        return self._read(head.decode("latin-1"), answer)

    def _exchange(self, sent: bytes) -> tuple[bytes, bytes]:
        with socket.create_connection(("127.0.0.1", self.port)) as line:
            line.sendall(sent)
            stream = line.makefile("rb")
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                head += stream.readline()
            fields = dict(row.split(": ", 1) for row in head.decode("latin-1").lower().split("\r\n")[1:-2])
            return head, stream.read(int(fields.get("content-length", 0)))

    def _read(self, head: str, answer: bytes) -> Any:
        if " 20" not in head.partition("\r\n")[0]:
            raise RuntimeError(f"{head}\n{answer.decode(errors='replace')}")
        rows = [row.split(": ", 1) for row in head.split("\r\n")[1:-2]]
        kept = [value.partition(";")[0] for name, value in rows if name.lower() == "set-cookie"]
        self.cookies = "; ".join(kept) or self.cookies
        packed = next((value for name, value in rows if name.lower() == "content-encoding"), "")
        plain = {"br": brotli.decompress, "gzip": gzip.decompress}.get(packed, bytes)(answer)
        return json.loads(plain) if plain else None

    def spent(self) -> int:
        """The bytes since it was asked last."""
        used, self.used = self.used, 0
        return used


def measure() -> list[Goal]:
    with TemporaryDirectory() as folder:
        ward_made(Path(folder))
        with serve_toso(Path(folder)) as (port, _):
            phone = Phone(port)
            phone.ask("POST", "/auth/login", {"username": WHO, "password": PASSWORD})
            phone.spent()
            taken = phone.ask("GET", ROUND)
            first = phone.spent()
            homes = {home["id"]: home for home in taken["households"]}
            visited = [home for home in homes.values() if len(home["persons"]) > 1][:VISITS]
            for home in visited:
                homes |= {changed["id"]: changed for changed in _sent(phone, taken, home)["households"]}
            visits = phone.spent()
            known = {"tag": taken["tag"], "tags": "".join(h["tag"] for h in homes.values()), "street_id": []}
            bodies = {ROUND: known, "/visits/phone-key": {"phone_id": str(new_id()), "start": True}}
            for asked in AT_START:
                method, path = asked.split()
                phone.ask(method, path, bodies[path] if method == "POST" else None)
            start = phone.spent()
    print(
        f"  {len(homes)} hộ: lần tải đầu {first / 1e3:.1f}, mười phiếu {visits / 1e3:.1f}, mở lại {start / 1e3:.1f} kB"
    )
    return [
        Goal("P15", "ten visits sent one by one, all bytes both ways", visits / 1000, 40, unit="kB"),
        Goal("P15", "with the first round", (first + visits) / 1000, 150, unit="kB"),
        Goal("P15", "a start on the same day", start / 1000, 15, unit="kB"),
    ]


def _sent(phone: Phone, taken: dict[str, Any], home: dict[str, Any]) -> Any:
    """One sheet as the pages write it: somebody was met, every adult answered four questions."""
    answers = [
        {"subject_id": person["id"], "item": item, "value": value, "base": person["state"].get(item)}
        for person in home["persons"]
        if person["adult"] is not False
        for item, value in ITEMS
    ]
    visit = {
        "id": str(new_id()),
        "household_id": home["id"],
        "base_version": home["version"],
        "visited_at": (datetime.now(UTC) - timedelta(seconds=10)).isoformat(timespec="milliseconds"),
        "result": "met",
        "answers": answers,
    }
    body = {"device_now": datetime.now(UTC).isoformat(), "owner_id": taken["me"]["user_id"], "visits": [visit]}
    return phone.ask("POST", SYNC, body)
