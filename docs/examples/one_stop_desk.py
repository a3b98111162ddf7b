"""A one-stop desk as a client of To So: figures read, help pushed, events followed. Python's own library is enough.

TOSO_URL=https://so.phuong.vn TOSO_CLIENT=<id> TOSO_SECRET=<secret> python one_stop_desk.py state.json
"""

import base64
import hashlib
import hmac
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path


class Gone(Exception):
    """The thing asked for is not kept any more."""


class To:
    """The server, with a token of ten minutes that is asked for anew when it is refused."""

    def __init__(self, url: str, client: str, secret: str) -> None:
        self.url, self.token = url.rstrip("/") + "/api/v1", ""
        self.basic = base64.b64encode(f"{client}:{secret}".encode()).decode()

    def ask(self, method: str, path: str, body: object = None, **query: object) -> dict:
        address = self.url + path + ("?" + urllib.parse.urlencode(query, doseq=True) if query else "")
        data = None if body is None else json.dumps(body).encode()
        for _ in range(3):
            headers = {
                "Authorization": f"Bearer {self.token}",
                "Content-Type": "application/json",
                "Accept-Language": "en",
            }
            try:
                with urllib.request.urlopen(
                    urllib.request.Request(address, data, headers, method=method), timeout=30
                ) as answer:
                    return json.load(answer)
            except urllib.error.HTTPError as refused:
                if refused.code == 410:
                    raise Gone from refused
                if refused.code == 401:
                    self.sign_in()
                elif refused.code in {429, 503}:  # wait as told; a repeat with the same external_id is the same record
                    time.sleep(int(refused.headers.get("Retry-After", "5")))
                else:
                    problem = json.loads(refused.read() or b"{}")
                    raise SystemExit(
                        f"{method} {path}: {problem.get('code')} {problem.get('title')} {problem.get('errors')}"
                    )
        raise SystemExit(f"{method} {path}: no answer")

    def sign_in(self) -> None:
        form = urllib.parse.urlencode({"grant_type": "client_credentials"}).encode()
        request = urllib.request.Request(self.url + "/oauth/token", form, {"Authorization": f"Basic {self.basic}"})
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                self.token = json.load(answer)["access_token"]
        except urllib.error.HTTPError as refused:  # a wrong key, one that was removed, or the leader has not agreed yet
            raise SystemExit(f"token refused: {refused.read().decode()}") from None


def totals(server: To) -> dict[str, int]:
    """The ward's totals of the newest report; each is the sum of its places."""
    reports = server.ask("GET", "/reports")["items"]
    figures = server.ask("GET", f"/reports/{reports[0]['id']}/figures")["items"] if reports else []
    counts = [one for one in figures if one["aspect"] == "cum" and one["unit"] and one["value"] is not None]
    found = {one["code"]: one["value"] for one in counts if one["place"] == "ward"}
    for code, value in found.items():
        assert sum(one["value"] for one in counts if one["code"] == code and one["place"] != "ward") == value, code
    return found


def push(server: To, records: list[dict]) -> list[dict]:
    """Help that was given at the desk. Sent twice, it is there once: `external_id` is the desk's own number."""
    return server.ask("POST", "/help/records:bulk", {"items": records})["items"]


def follow(server: To, place: dict) -> tuple[list[dict], dict]:
    """Everything that happened since the last time; `place`: the number and the epoch of that answer.

    Who was away for 90 days, or has seen numbers that a restored server gives to other events, is told so (410): the
    lists are to be read anew, and everything that is kept is followed once more.
    """
    found: list[dict] = []
    while True:
        try:
            part = server.ask("GET", "/events", **place)
        except Gone:
            found, place = [], {"after": 0}
            continue
        found, place = found + part["items"], {"after": part["after"], "epoch": part["epoch"]}
        if not part["more"]:
            return found, place


def is_ours(headers: dict[str, str], body: bytes, secret: str, now: float | None = None) -> bool:
    """Whether a webhook is from the server (Standard Webhooks): signed with our secret, not five minutes old."""
    sent = {name.lower(): value for name, value in headers.items()}
    told = f"{sent['webhook-id']}.{sent['webhook-timestamp']}.".encode() + body
    made = hmac.new(base64.b64decode(secret.removeprefix("whsec_")), told, hashlib.sha256).digest()
    right = "v1," + base64.b64encode(made).decode()
    fresh = abs((now or time.time()) - int(sent["webhook-timestamp"])) < 300
    return fresh and any(hmac.compare_digest(right, one) for one in sent["webhook-signature"].split())


def main(state: Path) -> None:
    server = To(*(os.environ[name] for name in ("TOSO_URL", "TOSO_CLIENT", "TOSO_SECRET")))
    place = json.loads(state.read_text()) if state.exists() else {"after": 0}
    desk = next(one for one in server.ask("GET", "/units") if one["kind"] == "one_stop")
    record = {"external_id": "MC-2024-000123", "unit_id": desk["id"], "helps": ["account"], "guest": True}
    for answer in push(server, [record, record]):
        print("help", answer["external_id"], (answer["record"] or answer)["id" if answer["record"] else "code"])
    print("totals", json.dumps(totals(server)))
    events, place = follow(server, place)
    print("events", len(events))
    state.write_text(json.dumps(place))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
