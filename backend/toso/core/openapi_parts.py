"""Parts of the API's description that many operations share: headers, refusals, parameters, schemas written short."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, cast

from toso.core.idempotency import WITHOUT_KEY, AlreadyDone
from toso.core.problems import Forbidden, Malformed, NotSignedIn, Problem, QuotaExceeded, StaleVersion, VersionMissing

PARAMETERS: dict[str, dict[str, Any]] = {
    "IdempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "required": False,
        "description": "Khóa chống gửi trùng (UUID): gửi lại cùng khóa, cùng nội dung trong 7 ngày thì nhận câu trả lời"
        " cũ, kèm `Idempotent-Replay: true`.",
        "schema": {"type": "string", "minLength": 8, "maxLength": 100, "pattern": "^[A-Za-z0-9_-]+$"},
    },
    "IfMatch": {
        "name": "If-Match",
        "in": "header",
        "required": True,
        "description": "ETag của nội dung đang sửa; người khác đã sửa thì nhận 412.",
        "schema": {"type": "string", "pattern": '^(W/)?"?[0-9]+(\\.[0-9a-f]+)?"?$'},
    },
    "IfNoneMatch": {
        "name": "If-None-Match",
        "in": "header",
        "required": False,
        "description": "ETag của nội dung đã có; chưa đổi thì nhận 304.",
        "schema": {"type": "string"},
    },
}
HEADERS: dict[str, dict[str, Any]] = {
    "ETag": {"description": "Phiên bản, gửi lại bằng If-Match, If-None-Match.", "schema": {"type": "string"}},
    "Location": {"description": "Địa chỉ của nội dung vừa tạo.", "schema": {"type": "string"}},
    "RateLimit": {
        "description": "Mức còn lại (r) và số giây đến lúc tính lại (t) của hệ thống gọi.",
        "schema": {"type": "string"},
    },
    "RateLimit-Policy": {"description": "Mức (q) và khoảng thời gian (w, giây).", "schema": {"type": "string"}},
}
SECURITY: list[dict[str, list[str]]] = [{"cookie": []}, {"bearer": []}, {"client": []}]
_PROBLEM = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemRead"}}}
_OFTEN = 3
# Of parameters that no route tells of.
_TOLD = {
    "limit": "Số dòng nhiều nhất của một trang.",
    "q": "Chữ cần tìm, không cần dấu.",
    "unit_id": "Đơn vị; để trống là mọi đơn vị trong phạm vi.",
    "year": "Năm.",
}
_DONE = {"200": "Được.", "201": "Đã tạo.", "202": "Đã nhận, đang chạy nền.", "204": "Được; không có nội dung trả về."}
_OF_EVERYBODY = (NotSignedIn, Forbidden, QuotaExceeded)


def describe(route: Any, operation: dict[str, Any], schemas: dict[str, Any]) -> None:
    """Adds to an operation what its route says of it: versions asked for and told, refusals, where a new row stands."""
    public, own_errors = operation.get("x-public", False), operation.pop("x-own-errors", False)
    refusals: list[type[Problem]] = [] if own_errors else [Malformed, *(() if public else _OF_EVERYBODY)]
    if public:
        operation["security"] = []
    _name_action(route.dependant, operation)
    _tell_plainly(operation)
    if asks_for_version(route.dependant):
        _take(operation, "IfMatch")
        refusals += [StaleVersion, VersionMissing]
    method = next(iter(route.methods))
    if method == "POST" and WITHOUT_KEY not in operation:
        _take(operation, "IdempotencyKey")
        refusals.append(AlreadyDone)
    _describe_tags(route, operation, schemas, method)
    if not own_errors:
        _describe_refusals(operation, refusals)


def _tell_plainly(operation: dict[str, Any]) -> None:
    """Says who may, what was done, what common parameters are, which FastAPI leaves unsaid or says alike everywhere."""
    operation.setdefault("description", operation.pop("x-asks", "") or operation.get("x-public-reason", ""))
    for status, answer in operation["responses"].items():
        if answer.get("description") == "Successful Response":
            answer["description"] = _DONE[status]
    for one in operation.get("parameters", ()):
        if one["in"] == "query" and one["name"] in _TOLD:
            one.setdefault("description", _TOLD[one["name"]])


def _name_action(dependant: Any, operation: dict[str, Any]) -> None:
    """The action that the guard asks for, and whether service clients are refused whatever their scopes."""
    for below in dependant.dependencies:
        action = getattr(below.call, "action", None)
        if action is not None:
            operation["x-action"] = str(action)
            operation["x-asks"] = f"Cần quyền: {action.label}."
            if getattr(below.call, "people_only", False):
                operation["x-people-only"] = True
        _name_action(below, operation)


def asks_for_version(dependant: Any) -> bool:
    return any(
        getattr(below.call, "__name__", "") == "if_match" or asks_for_version(below) for below in dependant.dependencies
    )


def _take(operation: dict[str, Any], name: str) -> None:
    operation.setdefault("parameters", []).append({"$ref": f"#/components/parameters/{name}"})


def _describe_tags(route: Any, operation: dict[str, Any], schemas: dict[str, Any], method: str) -> None:
    status, answer = next((s, a) for s, a in operation["responses"].items() if s[0] == "2")
    schema = answer.get("content", {}).get("application/json", {}).get("schema", {})
    read = schemas.get(schema.get("$ref", "").rpartition("/")[2], {})
    listed = method == "GET" and (schema.get("type") == "array" or "items" in read.get("properties", {}))
    if listed or "version" in read.get("properties", {}):
        _head(answer, "ETag")
        if method == "GET":
            _take(operation, "IfNoneMatch")
            operation["responses"]["304"] = {"$ref": "#/components/responses/NotModified"}
    if status == "201" and route.has_own_address and "id" in read.get("properties", {}):
        _head(answer, "Location")


def _head(answer: dict[str, Any], name: str) -> None:
    answer.setdefault("headers", {})[name] = {"$ref": f"#/components/headers/{name}"}


def _describe_refusals(operation: dict[str, Any], kinds: list[type[Problem]]) -> None:
    """One response for each status; which problems it may be stands in `x-problem-codes`."""
    codes = {kind.code for kind in kinds}
    responses = operation["responses"]
    for status in [s for s in responses if s[0] in "45"]:
        codes |= set(responses[status].get("x-codes", ()))
    statuses = {str(kind.status) for kind in kinds} | {s for s in responses if s[0] in "45"}
    for status in sorted(statuses):
        responses[status] = {"$ref": f"#/components/responses/Problem{status}"}
    operation["x-problem-codes"] = " ".join(sorted(codes))


def responses_of(paths: dict[str, Any]) -> dict[str, Any]:
    """The shared responses that the operations refer to."""
    used = {ref for ref in _references(paths) if ref.startswith("#/components/responses/Problem")}
    made: dict[str, Any] = {"NotModified": {"description": "Chưa đổi kể từ ETag đã gửi."}}
    for name in sorted(ref.rpartition("/")[2] for ref in used):
        status = int(name.removeprefix("Problem"))
        made[name] = {"description": _TEXTS[status], "content": _PROBLEM}
        if status == 401:
            made[name]["headers"] = {"WWW-Authenticate": {"schema": {"type": "string"}}}
        if status in {429, 503}:
            made[name]["headers"] = {"Retry-After": {"description": "Số giây.", "schema": {"type": "integer"}}}
        if status == 429:
            quota = ("RateLimit", "RateLimit-Policy")
            made[name]["headers"] |= {header: {"$ref": f"#/components/headers/{header}"} for header in quota}
    return made


_TEXTS = {
    400: "Yêu cầu không hợp lệ.",
    401: "Chưa đăng nhập hoặc phiên, mã truy cập đã hết hạn.",
    403: "Không có quyền làm việc này.",
    404: "Không tìm thấy, hoặc ngoài phạm vi.",
    409: "Không hợp với trạng thái hiện tại.",
    410: "Không còn giữ.",
    412: "Nội dung đã được người khác sửa.",
    413: "Nội dung gửi lên quá lớn.",
    415: "Loại tệp không nhận được.",
    416: "Tệp không có phần được yêu cầu.",
    422: "Dữ liệu gửi lên chưa đúng; nêu tên mục sai.",
    428: "Thiếu phiên bản đang sửa (If-Match).",
    429: "Gửi quá nhiều lần; hãy đợi.",
    503: "Tạm thời chưa làm được; hãy thử lại sau.",
    507: "Không còn chỗ lưu.",
}


def share_parameters(paths: dict[str, Any]) -> dict[str, Any]:
    """The parameters that many operations have alike, by name; the operations are left with references to them."""
    places = [o for methods in paths.values() for o in methods.values()]
    used = Counter(json.dumps(p, sort_keys=True) for o in places for p in o.get("parameters", ()) if "$ref" not in p)
    shared: dict[str, Any] = {}
    for text, number in used.most_common():
        one = json.loads(text)
        name = "".join(part.capitalize() for part in one["name"].split("_"))
        if number >= _OFTEN and name not in shared:
            shared[name] = one
    for operation in places:
        for at, one in enumerate(operation.get("parameters", ())):
            name = "".join(part.capitalize() for part in one.get("name", "").split("_"))
            if shared.get(name) == one:
                operation["parameters"][at] = {"$ref": f"#/components/parameters/{name}"}
    return {**PARAMETERS, **shared}


def _references(part: Any) -> Iterator[str]:
    if isinstance(part, list):
        for one in cast(list[Any], part):
            yield from _references(one)
    elif isinstance(part, dict):
        for key, value in cast(dict[str, Any], part).items():
            if key == "$ref":
                yield value
            else:
                yield from _references(value)


def shortened(part: Any, *, names: bool = False) -> Any:
    """A schema, or anything that holds some, without titles made from names, and "or null" as a list of types.

    `names`: the part maps names of properties, one of which may be "title".
    """
    if isinstance(part, list):
        return [shortened(one) for one in cast(list[Any], part)]
    if not isinstance(part, dict):
        return part
    given = cast(dict[str, Any], part)
    kept = given if names else {k: v for k, v in given.items() if k != "title" or not isinstance(v, str)}
    made = {
        key: value
        if key in {"examples", "example", "default", "const", "enum"} and not names
        else shortened(value, names=key in {"properties", "schemas", "x-labels"} and not names)
        for key, value in kept.items()
    }
    return _nullable(made)


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    match schema.get("anyOf"):
        case [{"type": str(kind), **rest}, {"type": "null", **nothing}] if not nothing:
            others = {k: v for k, v in schema.items() if k != "anyOf"}
            if "const" in rest:
                rest["enum"] = [rest.pop("const")]
            if "enum" in rest:
                rest["enum"] = [*rest["enum"], None]  # else null is no value that it takes
            return {"type": [kind, "null"], **rest, **others}
        case _:
            return schema
