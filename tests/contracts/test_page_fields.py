"""Every field of a body that a page sends can be filled in there: what only an API can say, nobody at a page can."""

import json
import re
from pathlib import Path

from fixtures.pages import FRONTEND

APP = FRONTEND / "app"
SPEC = Path(__file__).parents[2] / "openapi" / "openapi.json"
# Said by something other than that page, or by other systems alone.
ELSEWHERE = {
    # A unit asks the members of its teams.
    "POST /activities/{activity_id}/attendance": {"team_ids"},
    "POST /materials/{material_id}/readers": {"team_ids"},
    # The page passes on what its parts chose of the entry.
    "POST /help/entries/{entry_id}/settle": {"household_id", "person_id", "street_id"},
    # A home stands where it was added; no page moves it along its street.
    "POST /households": {"position"},
    "PATCH /households/{household_id}": {"position"},
    # Printed sheets carry the name of whoever goes along the street.
    "POST /paper/sheets": {"member_id"},
    # A request names who asks in words.
    "POST /privacy/requests": {"person_id"},
    # Limits and keys of other systems are theirs to ask for.
    "POST /service-clients": {"per_day", "per_minute"},
    "POST /service-clients/{client_id}/credentials": {"public_key"},
    # The usual desks are made and changed afterwards; nobody is given a password by hand.
    "POST /setup": {"desks"},
    "POST /users": {"temporary_password"},
}

# They send a form in which nothing is typed that can be misread.
SENT_AT_ONCE = {
    "pages/account/login.js",
    "pages/account/redeem.js",
    "pages/activities/check-in.js",
    "pages/assistance/match-forms.js",
    "pages/units/planned-changes.js",
    "pages/visits/gate.js",
    "pages/visits/new-lock.js",
}


def modules() -> dict[Path, str]:
    return {path.resolve(): path.read_text() for path in APP.rglob("*.js") if path.parent.name != "api"}


def said_by(path: Path, known: dict[Path, str]) -> str:
    """A module with those that it imports: forms and fields stand beside the page that sends them."""
    near = (path.parent / name for name in re.findall(r'from "(\.[^"]+)"', known[path]))
    return known[path] + "".join(known.get(one.resolve(), "") for one in near if not one.name.endswith("vi.js"))


def unsaid() -> dict[str, set[str]]:
    """By operation the fields of its body that no page which sends it names."""
    spec, known = json.loads(SPEC.read_text()), modules()
    found: dict[str, set[str]] = {}
    for path, operations in spec["paths"].items():
        address = f'"{path.removeprefix("/api/v1")}"'
        texts = [said_by(one, known) for one, text in known.items() if address in text]
        for method in {"post", "put", "patch"} & operations.keys():
            body = operations[method].get("requestBody", {}).get("content", {}).get("application/json", {})
            name = body.get("schema", {}).get("$ref", "").rpartition("/")[2]
            fields = spec["components"]["schemas"].get(name, {}).get("properties", {})
            missing = {one for one in fields if not any(re.search(rf"\b{one}\b", text) for text in texts)}
            if texts and missing:
                found[f"{method.upper()} {address.strip(chr(34))}"] = missing
    return found


def test_every_field_of_a_body_is_said_by_the_page_that_sends_it() -> None:
    assert unsaid() == ELSEWHERE


def test_a_form_with_numbers_or_days_is_sent_by_its_event_alone() -> None:
    """A field that cannot read what was typed stops the event; a call of `form.submit()` would send what stood before."""
    senders = {path: text for path, text in modules().items() if "form.submit()" in text and path.parent != APP / "ui"}
    assert {str(path.relative_to(APP)) for path in senders} == SENT_AT_ONCE
    for path, text in senders.items():
        assert not re.search(r"\b(?:DateField|NumberField|EditableGrid)\(", text), path.name
