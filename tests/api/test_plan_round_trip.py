"""The plan as we print it is read back as the plan it was: DOCX and PDF, in the limited child process."""

from typing import Any

import pytest

from fixtures.monthly_reports import ok, step
from fixtures.people import ClientOf
from fixtures.plan_steps import imported, upload
from toso.documents.content import OfficialDocument
from toso.documents.render.docx import render_docx
from toso.documents.render.pdf import render_pdf

FORMATS = {"docx": render_docx, "pdf": render_pdf}


def essence(content: dict[str, Any]) -> dict[str, Any]:
    """The obligations of the plan, without its layout."""
    return {
        "head": (content["number"], content["symbol"], content["issued_on"], content["place"]),
        "targets": [(t["ref"], t["text"], t["goal_percent"], t["deadline_on"]) for t in content["targets"]],
        "tasks": [
            (
                t["ref"],
                t["heading"],
                [u["name"] for u in t["leads"]],
                [u["name"] for u in t["coordinators"]],
                t["deadline"],
            )
            for t in content["tasks"]
        ],
        "duties": [(d["name"], len(d["items"]), d["asked"]) for d in content["duties"]],
        "signature": content["signature"],
        "recipients": content["recipients"],
    }


@pytest.mark.parametrize("ending", FORMATS)
def test_the_printed_plan_is_read_back_as_it_was(client_of: ClientOf, plan_in_force: Any, ending: str) -> None:
    minh, plan = client_of("minh"), plan_in_force
    document = ok(step(minh, f"/plans/{plan['id']}/document", plan), 201)
    printed = OfficialDocument.model_validate(document["content"]).model_copy(update={"number": 62, "draft": False})
    again = ok(upload(minh, FORMATS[ending](printed), f"ke-hoach.{ending}"), 201)
    assert [u["name"] for u in again["units"] if u["open"]] == []
    assert essence(again["content"]) == essence(plan["content"])


@pytest.mark.both_databases("resource")
@pytest.mark.usefixtures("plan_in_force")
def test_a_text_pasted_and_the_same_file_are_read_alike(client_of: ClientOf) -> None:
    pasted = imported(client_of("ha"))
    uploaded = ok(upload(client_of("ha")), 201)
    assert essence(uploaded["content"]) == essence(pasted["content"])


def test_a_target_to_be_reached_before_a_day_is_due_on_the_day_before(plan_in_force: Any) -> None:
    last = plan_in_force["content"]["targets"][-1]
    assert "trước ngày 30/6/2024" in last["text"]
    assert last["deadline_on"] == "2024-06-29"
