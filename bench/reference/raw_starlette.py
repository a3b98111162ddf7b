"""P1's yardstick: the task list in raw Starlette, sqlite3 and orjson, with token, roles and scope; the same JSON."""

import os
import sys
from uuid import UUID

import jwt
import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bench.sqlite import sqlite3

DAY = os.environ["TOSO_BUSINESS_DATE"]
KEY = os.environ["TOSO_SECRET_KEY"].encode()
RECURRING = ("weekly", "monthly", "continuous")
SEES_WARD = ("ward_leader", "culture_desk", "office_desk")
connection = sqlite3.connect(f"file:{os.environ['TOSO_DATABASE']}?mode=ro", uri=True, check_same_thread=False)

WHO = """
SELECT a.role, a.unit_path, a.ward_id, w.path
FROM user_account u JOIN auth_session s ON s.id = :session AND s.user_id = u.id
JOIN assignment a ON a.user_id = u.id AND a.valid_from <= :day AND (a.valid_to IS NULL OR a.valid_to >= :day)
JOIN unit w ON w.id = a.ward_id
WHERE u.id = :user AND u.disabled_at IS NULL AND u.token_epoch = :epoch AND s.ended_at IS NULL
AND s.absolute_until > CURRENT_TIMESTAMP
"""
PAGE = """
SELECT t.id, t.plan_id, p.number, p.symbol, t.ref, t.heading, t.text, t.leads_text, t.kind, t.printed, c.due_on,
       c.total, c.done, c.stopped, c.waiting, c.late, c.done_late, c.due_soon, c.lapsed,
       c.percent_sum, c.one
FROM (
  SELECT a.task_id, count(*) AS total, sum(a.state = 'done') AS done, sum(a.state = 'stopped') AS stopped,
    sum(a.state = 'not_started') AS waiting,
    sum(a.state NOT IN ('done', 'stopped') AND (coalesce(a.gap_until >= :day, 0) OR coalesce(a.due_on < :day, 0)))
      AS late,
    sum(a.state = 'done' AND k.kind NOT IN ('weekly', 'monthly', 'continuous') AND coalesce(a.done_on > a.due_on, 0))
      AS done_late,
    sum(a.state NOT IN ('done', 'stopped') AND NOT coalesce(a.gap_until >= :day, 0)
      AND NOT coalesce(a.due_on < :day, 0) AND coalesce(a.soon_on <= :day, 0)) AS due_soon,
    sum(a.state NOT IN ('done', 'stopped') AND NOT coalesce(a.gap_until >= :day, 0)
      AND a.due_on IS NULL AND coalesce(a.soon_on = '9999-12-31', 0)) AS lapsed,
    sum(CASE WHEN a.state <> 'stopped' THEN a.percent END) AS percent_sum,
    min(CASE WHEN a.state NOT IN ('done', 'stopped') THEN a.due_on END) AS due_on, min(a.id) AS one
  FROM task_assignment a JOIN plan_task k ON k.ward_id = a.ward_id AND k.id = a.task_id
  WHERE a.ward_id = :ward AND (a.unit_path = :path OR (a.unit_path > :path || '.' AND a.unit_path < :path || '/'))
  GROUP BY a.task_id
) c
JOIN plan_task t ON t.ward_id = :ward AND t.id = c.task_id
JOIN plan p ON p.ward_id = :ward AND p.id = t.plan_id
WHERE p.state = 'approved' ORDER BY t.plan_id, t.position, t.id LIMIT 51
"""


async def list_tasks(request: Request) -> Response:
    token = request.headers["authorization"].removeprefix("Bearer ")
    claims = jwt.decode(token, KEY, algorithms=["HS256"], audience="toso-api", issuer="toso")
    user, session = UUID(claims["sub"]).hex, UUID(claims["sid"]).hex
    roles = connection.execute(WHO, {"user": user, "session": session, "epoch": claims["epoch"], "day": DAY}).fetchall()
    allowed = [(ward, path) for role, _, ward, path in roles if role in SEES_WARD]
    if not allowed:
        return Response(status_code=403)
    ward, path = allowed[0]
    rows = connection.execute(PAGE, {"ward": ward, "path": path, "day": DAY}).fetchall()
    items = [_shown(row) for row in rows[:50]]
    return Response(orjson.dumps({"items": items, "next": None, "total": None}), media_type="application/json")


def _shown(row: tuple) -> dict[str, object]:
    (id_, plan_id, number, symbol, ref, heading, text, leads, kind, printed, due_on) = row[:11]
    (total, done, stopped, waiting, late, done_late, due_soon, lapsed, percent_sum, one) = row[11:]
    going = total - stopped
    state, status = _standing(kind, going, done, waiting, late, done_late, due_soon, lapsed)
    return {
        "id": UUID(id_),
        "plan_id": UUID(plan_id),
        "plan_code": f"{number}/{symbol}",
        "ref": ref,
        "heading": heading,
        "text": text,
        "leads": leads,
        "kind": kind,
        "deadline": printed,
        "due_on": due_on,
        "state": state,
        "status": status,
        "total": going,
        "done": done,
        "late": late,
        "due_soon": due_soon,
        "percent": (done * 200 + going) // (going * 2) if going > 1 else percent_sum,
        "assignment_id": UUID(one) if total == 1 else None,
    }


def _standing(kind, going, done, waiting, late, done_late, due_soon, lapsed) -> tuple[str, str | None]:
    if going == 0:
        state = "stopped"
    elif done == going:
        state = "done"
    else:
        state = "not_started" if waiting == going else "in_progress"
    if late:
        return state, "heartbeat_missing" if kind in RECURRING else "overdue"
    if due_soon:
        return state, "due_soon"
    if state == "stopped":
        return state, None
    if state == "done":
        return state, "done_late" if done_late else "done_on_time"
    return state, "lapsed" if lapsed else "not_due"


async def healthz(_request: Request) -> Response:
    return Response(b"{}")


app = Starlette(routes=[Route("/api/v1/tasks", list_tasks), Route("/healthz", healthz)])

if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_config=None, access_log=False)
