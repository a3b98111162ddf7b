"""Idempotency keys: the answer of a POST is stored in its own transaction and given again to a repeat.

The key row is inserted before the endpoint runs. A repeat that comes while the first is under way waits for that
row (SQLite's writer lock, PostgreSQL's unique index) and then finds the stored answer, so it can never run twice.
"""

import hashlib
import hmac
import json
from datetime import datetime, timedelta
from typing import Any, cast

import sqlalchemy as sa
from fastapi import Request, Response
from pydantic import TypeAdapter
from sqlmodel import Field, Session, col
from starlette.datastructures import FormData

from toso.core.columns import Table, affected, insert_or_ignore, instant
from toso.core.problems import Conflict, Malformed
from toso.kit.clock import system_now

# A day longer than a page keeps what was typed (frontend/app/core/last-writes.js), since clocks differ: whoever goes on
# with it sends the key of what no answer came to. A change names the version that it changes: none is made twice.
KEPT_FOR = timedelta(days=8)
CHANGES_KEPT_FOR = timedelta(days=1)
_CHANGE = "change:"
WITHOUT_KEY = "x-no-idempotency-key"


def without_key(reason: str) -> dict[str, Any]:
    """`openapi_extra` of a POST that takes no Idempotency-Key, and why."""
    return {WITHOUT_KEY: reason}


class KeyReused(Malformed):
    """The first answer was lost on its way: a title that tells whoever has changed the text since what is stored."""

    code = "idempotency-key-reused"
    title = "Lần gửi trước đã được lưu, với nội dung lúc ấy. Hãy mở bản đã lưu để sửa; gửi lần nữa sẽ thành hai bản."


class AlreadyDone(Conflict):
    code, title = "already-done", "Việc này đã làm xong ở lần gửi trước; kết quả chỉ hiện một lần."


class IdempotencyKey(Table, table=True):
    """One POST of one client: what was asked (hash) and what was answered."""

    client: str = Field(primary_key=True, max_length=64)
    key: str = Field(primary_key=True, max_length=100)
    request_hash: str = Field(max_length=128, nullable=False)
    status: int = Field(default=0, nullable=False)
    body: str | None = Field(default=None, sa_type=sa.Text)
    at: datetime = instant(default_factory=system_now, nullable=False, index=True)


def claim(session: Session, request: Request, key: str) -> Response | None:
    """Takes the key for this request, or gives the stored answer of the first one."""
    client, wanted = _client_and_question(request, key)
    row = {"client": client, "key": key, "request_hash": wanted, "status": 0, "at": system_now()}
    if insert_or_ignore(session, IdempotencyKey, row):
        return None
    return _answer_of(session.get_one(IdempotencyKey, (client, key)), wanted)


def find_answer(session: Session, request: Request) -> Response | None:
    """The stored answer of a key that was spent, for an endpoint that asks before it writes in several transactions.

    Raises Malformed, KeyReused, AlreadyDone.
    """
    key = request.headers.get("idempotency-key")
    if key is None:
        return None
    client, wanted = _client_and_question(request, key)
    first = session.get(IdempotencyKey, (client, key))
    return None if first is None else _answer_of(first, wanted)


def give_back(session: Session) -> None:
    """Leaves no key behind: for a stranger's request that is thanked for, and does nothing."""
    session.info["key_given_back"] = True


def client_of(request: Request) -> str:
    """Who asks: the id of the signed-in person, "anonymous" for a stranger."""
    return str(getattr(request.state, "client_key", "anonymous"))


def _client_and_question(request: Request, key: str) -> tuple[str, str]:
    if not 8 <= len(key) <= 100:
        raise Malformed(fields={"Idempotency-Key": "Phải có từ 8 đến 100 ký tự."})
    return client_of(request), _what_is_asked(request)


class Repeat(Response):
    """A stored answer given again; `id` and `version` of the object in it, from which its headers are made anew."""

    def __init__(self, first: IdempotencyKey) -> None:
        media_type = "application/json" if first.body else None
        super().__init__(first.body or b"", first.status, {"Idempotent-Replay": "true"}, media_type)
        content: Any = json.loads(first.body or "null")
        shown: dict[str, Any] = cast("dict[str, Any]", content) if isinstance(content, dict) else {}
        self.id, self.version = shown.get("id"), shown.get("version")


def _answer_of(first: IdempotencyKey, question: str) -> Response:
    if first.request_hash != question:
        raise KeyReused
    if first.body is None and first.status != 204:
        raise AlreadyDone
    return Repeat(first)


def key_of(request: Request) -> str | None:
    """The key under which a change is done once; None where there is none, or the route takes none."""
    if request.method != "POST":
        return _key_of_change(request)
    takes_none = WITHOUT_KEY in (getattr(request.scope.get("route"), "openapi_extra", None) or {})
    return None if takes_none else request.headers.get("idempotency-key")


def _key_of_change(request: Request) -> str | None:
    """The key of a PUT or PATCH of one version, which carries none: the same person's repeat is no change of another.

    A version never comes back, so that the same body for the same version is a repeat whenever it comes.
    """
    version = request.headers.get("if-match")
    if request.method not in {"PUT", "PATCH"} or version is None:
        return None
    return _CHANGE + hashlib.sha256(f"{version} {_what_is_asked(request)}".encode()).hexdigest()


def _what_is_asked(request: Request) -> str:
    """Keyed, since a body may hold a password: its plain hash could be guessed from a copy of the database."""
    asked = f"{request.method} {request.url.path} {_body_of(request)}"
    return hmac.new(request.app.state.settings.signing_key(), asked.encode(), hashlib.sha256).hexdigest()


def _body_of(request: Request) -> str:
    """A digest of the body; of a form its fields and files, whatever boundary stands between them."""
    form: FormData | None = getattr(request, "_form", None)
    if form is None:
        return str(getattr(request.state, "body_sha256", ""))
    digest = hashlib.sha256()
    for name, value in form.multi_items():
        if isinstance(value, str):
            parts = [name, "", "", hashlib.sha256(value.encode()).hexdigest()]
        else:
            file: Any = value.file
            file.seek(0)
            content = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
            parts = [name, value.filename or "", value.content_type or "", content]
        digest.update(json.dumps(parts).encode())
    return digest.hexdigest()


def refuse_repeat(session: Session, request: Request) -> None:
    """For endpoints whose answer carries secrets and is not kept. Raises AlreadyDone or KeyReused for a spent key.

    Called before anything is checked; `spend` takes the key where the work is done.
    """
    key = request.headers.get("idempotency-key")
    client = client_of(request)
    first = session.get(IdempotencyKey, (client, key)) if key is not None else None
    if first is not None:
        raise AlreadyDone if first.request_hash == _what_is_asked(request) else KeyReused


def spend(session: Session, request: Request) -> None:
    """Takes the request's key, if it has one, in the transaction that does the work. Raises as `refuse_repeat`."""
    key = request.headers.get("idempotency-key")
    if key is not None and claim(session, request, key) is not None:
        raise AlreadyDone


def remember(session: Session, request: Request, key: str, answer: object, status: int) -> None:
    """Stores the answer; one that shows a secret (`secret`) is not stored."""
    client = client_of(request)
    if session.info.pop("key_given_back", False):
        session.delete(session.get_one(IdempotencyKey, (client, key)))
        return
    body = None
    if answer is not None and not getattr(answer, "secret", False) and not isinstance(answer, Response):
        body = TypeAdapter(type(answer)).dump_json(answer).decode()
    session.exec(
        sa.update(IdempotencyKey)
        .where(col(IdempotencyKey.client) == client, col(IdempotencyKey.key) == key)
        .values(body=body, status=204 if answer is None else status)
    )


def forget_old(session: Session) -> int:
    """Deletes the keys that no page sends any more; the number deleted."""
    at, change = col(IdempotencyKey.at), col(IdempotencyKey.key).startswith(_CHANGE)
    old = sa.or_(at < system_now() - KEPT_FOR, sa.and_(at < system_now() - CHANGES_KEPT_FOR, change))
    return affected(session.exec(sa.delete(IdempotencyKey).where(old)))
