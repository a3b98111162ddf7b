"""A signed file goes on from the issued one with signatures alone, or it is not it: whatever a genuine key signs."""

from datetime import UTC, datetime, timedelta

import pytest

from factories.documents import letter, plan, report
from fixtures.forgeries import FORGERIES, signed_over
from fixtures.sample_authority import SampleAuthority
from fixtures.signing import AGENCY, SIGNER, annex_signed_by, printed, signed_by, stamping_service, trusting
from toso.documents.content import Annex
from toso.documents.render.pdf import render_part_pdf, render_pdf
from toso.documents.signing.continuation import CHANGED, HIDDEN, NOT_OURS, fault_of
from toso.documents.signing.stamps import stamped_again
from toso.documents.signing.validity import Validity
from toso.documents.signing.verification import verify


@pytest.mark.parametrize("forgery", FORGERIES)
def test_what_a_genuine_key_signs_is_still_not_what_was_issued(authority: SampleAuthority, forgery: str) -> None:
    forged = FORGERIES[forgery](printed(), authority.issue(SIGNER))
    assert forged.startswith(printed())
    assert fault_of(printed(), forged) in {CHANGED, HIDDEN}


def test_the_signature_alone_does_not_tell(authority: SampleAuthority) -> None:
    """Why the comparison is needed: an update made before the signature is covered by it."""
    forged = FORGERIES["covered, then signed"](printed(), authority.issue(SIGNER))
    assert verify(forged, trusting(authority)).validity is Validity.VALID


# Page from 0 and box, of a report whose place for signing is on page 1, from 430 to 514 points above the bottom.
@pytest.mark.parametrize(
    ("page", "box"),
    [
        pytest.param(0, (125, 586, 145, 600), id="a word"),
        pytest.param(0, (152, 749, 208, 753), id="a drawn line"),
        pytest.param(0, (150, 480, 250, 500), id="text as high as the place, on another page"),
        pytest.param(1, (150, 598, 300, 612), id="text above the place"),
    ],
)
def test_a_picture_hides_whatever_it_stands_on_elsewhere(
    authority: SampleAuthority, page: int, box: tuple[float, float, float, float]
) -> None:
    signed = signed_over(printed(), authority.issue(SIGNER), box, page)
    assert verify(signed, trusting(authority)).validity is Validity.VALID
    assert fault_of(printed(), signed) == HIDDEN


@pytest.mark.parametrize("make", [report, plan, letter], ids=["report", "plan", "letter"])
def test_signature_and_seal_in_their_places_hide_nothing(authority: SampleAuthority, make: object) -> None:
    issued = render_pdf(make())  # pyright: ignore[reportCallIssue] — a factory
    person = signed_by(issued, authority.issue(SIGNER))
    both = signed_by(person, authority.issue(AGENCY), seal=True)
    assert [fault_of(issued, person), fault_of(issued, both), fault_of(person, both)] == ["", "", ""]


def test_kept_proof_and_time_stamps_are_no_change() -> None:
    authority = SampleAuthority()
    signer = authority.issue(SIGNER, crl_at="http://crl.invalid/list.crl")
    trust = trusting(authority, authority.crl())
    until = datetime.now(UTC) + timedelta(days=400)
    with stamping_service(authority) as address:
        lasting = signed_by(printed(), signer, trust=trust, last=True, tsa_url=address)
    assert b"/DSS" in lasting
    assert fault_of(printed(), lasting) == ""
    with stamping_service(authority, until=until) as address:
        from toso.core.settings import Settings  # noqa: PLC0415 — beside its one use

        settings = Settings.model_validate({"data_dir": "/nonexistent", "tsa_url": address})
        assert fault_of(printed(), stamped_again(lasting, trust, settings)) == ""


def test_the_mark_of_an_annex_stands_in_its_corner_and_over_nothing(authority: SampleAuthority) -> None:
    content = report(annexes=(Annex(title="Danh sách", blocks=report().annexes[0].blocks, separate=True),))
    annex, seal = render_part_pdf(content, 1), authority.issue(AGENCY)
    assert fault_of(annex, annex_signed_by(annex, seal), annex=True) == ""
    assert fault_of(annex, signed_over(annex, seal), annex=True) == HIDDEN


@pytest.mark.parametrize("other", [b"", b"%PDF-1.7\n", b"x" * 500])
def test_what_does_not_begin_with_the_issued_bytes_is_not_ours(other: bytes) -> None:
    assert fault_of(printed(), other) == NOT_OURS
    assert fault_of(printed(), printed()[:-1] + other) == NOT_OURS
    assert fault_of(printed(), printed() + other + b"x") in {CHANGED, NOT_OURS}
