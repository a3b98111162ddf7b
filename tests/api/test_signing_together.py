"""A document with two signers: both sign here, in either order, each beside their name; then the organisation seals."""

import io

import pikepdf
import pytest
from fastapi import FastAPI

from factories.documents import CHAIR, DEPUTY
from fixtures.sample_authority import SampleAuthority
from fixtures.signing import (
    AGENCY,
    SIGNER,
    bytes_of,
    issued_document,
    leader,
    office,
    person_of,
    run_jobs,
    seal_of,
    sign,
    state,
)
from toso.documents.content import Signature

OTHER = "Nguyễn Thị Lan"
BOTH = {"signature": DEPUTY, "co_signature": Signature(lines=CHAIR.lines, name=OTHER)}


def boxes(pdf: bytes) -> dict[str, list[float]]:
    """The place of each signature by its field."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        shown = [w for page in opened.pages for w in page.get("/Annots", []) if w.get("/FT") == "/Sig"]
        return {str(one["/T"]): [float(edge) for edge in one["/Rect"]] for one in shown}


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("names", [(SIGNER, OTHER), (OTHER, SIGNER)])
def test_two_persons_sign_in_either_order_then_the_seal(
    app: FastAPI, trusted: SampleAuthority, names: tuple[str, str]
) -> None:
    document = issued_document(app, **BOTH)
    first, second = (person_of(app, trusted, name) for name in names)
    stranger = person_of(app, trusted, "Người Khác")
    assert sign(leader(app), document, "person", stranger).status_code == 422
    assert sign(leader(app), document, "person", first).status_code == 202
    run_jobs(app)
    found = state(leader(app), document)
    assert (found["standing"], "sign" in found["actions"], "seal" in found["actions"]) == ("partly", True, False)
    assert {one["name"] for one in found["signers"] if one["signed"]} == {names[0]}
    assert sign(leader(app), document, "person", first).status_code == 409
    assert sign(office(app), document, "seal", seal_of(app, trusted)).status_code == 409

    assert sign(leader(app), document, "person", second).status_code == 202
    run_jobs(app)
    assert state(office(app), document)["actions"] == ["seal", "attach", "check"]
    seal = next(c for c in office(app).get("/api/v1/signing-certificates").json() if c["holding"] == "organisation")
    assert sign(office(app), document, "seal", seal).status_code == 202
    run_jobs(app)
    found = state(leader(app), document)
    assert (found["standing"], found["files"][0]["validity"]) == ("sealed", "valid")
    assert [one["name"] for one in found["files"][0]["verdicts"]] == [*names, AGENCY]

    places = boxes(bytes_of(leader(app), document))
    left, right, round_seal = places["ChuKyNguoiKyHai"], places["ChuKyNguoiKy"], places["ChuKyCoQuan"]
    assert left[2] < right[0]
    assert abs(left[1] - right[1]) < 2
    assert right[0] - 60 < round_seal[2] < right[2]
