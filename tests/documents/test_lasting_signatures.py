"""Time stamps over a whole file age: a newer one is added in time, and the signatures stay valid over the years."""

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import time_machine
from pyhanko.pdf_utils.reader import PdfFileReader

from fixtures.sample_authority import SampleAuthority
from fixtures.signing import AGENCY, printed, signed_by, stamping_service, trusting
from toso.core.settings import Settings
from toso.documents.signing.refusals import NoLaterStamp, StampingFailed, StampUnproven
from toso.documents.signing.stamps import Stamp, newest_stamp, offered, stamped_again
from toso.documents.signing.trust import Trust
from toso.documents.signing.validity import Validity
from toso.documents.signing.verification import verify

NOW = datetime.now(UTC)
DAY, YEAR = timedelta(days=1), timedelta(days=365)
LIST = "http://crl.invalid/list.crl"


def settings(**values: Any) -> Settings:
    return Settings.model_validate({"data_dir": Path("/nonexistent"), **values})


def sealed(authority: SampleAuthority, **certificate: Any) -> tuple[bytes, Trust]:
    """A document sealed and closed by a time stamp of a service whose certificate runs out in a hundred days."""
    signer, trust = authority.issue(AGENCY, crl_at=LIST), trusting(authority, authority.crl())
    with stamping_service(authority, until=NOW + 100 * DAY, **certificate) as address:
        return signed_by(printed(), signer, trust=trust, last=True, tsa_url=address), trust


def again(pdf: bytes, authority: SampleAuthority, trust: Trust, until: datetime, **values: Any) -> bytes:
    with stamping_service(authority, until=until) as address:
        return stamped_again(pdf, trust, settings(tsa_url=address, **values))


def stamps_in(pdf: bytes) -> int:
    return len(PdfFileReader(BytesIO(pdf)).embedded_timestamp_signatures)


def test_a_file_stamped_anew_in_time_is_valid_for_years_and_without_it_is_not() -> None:
    authority = SampleAuthority(since=NOW - DAY)
    first, _ = sealed(authority, crl_at=LIST)
    lasting = trusting(authority)  # the lists of revoked certificates of today are kept in the file alone
    with time_machine.travel(NOW + 80 * DAY, tick=True):
        fresh = trusting(authority, authority.crl())
        second = again(first, authority, fresh, until=NOW + 3 * YEAR)
        assert (verify(first, fresh).validity, verify(second, lasting).validity) == ("valid", "valid")
    with time_machine.travel(NOW + 2 * YEAR, tick=True):
        assert verify(first, lasting).validity is Validity.UNKNOWN
        found = verify(second, lasting)
        assert (found.validity, found.verdicts[0].lasting) == (Validity.VALID, True)
        assert found.stamp is not None
        assert found.stamp.until < NOW + 3 * YEAR + DAY
        third = again(second, authority, lasting, until=NOW + 9 * YEAR)
    with time_machine.travel(NOW + 5 * YEAR, tick=True):
        assert verify(second, lasting).validity is Validity.UNKNOWN
        assert verify(third, lasting).validity is Validity.VALID
    assert third.startswith(second)
    assert second.startswith(first)
    assert [stamps_in(one) for one in (first, second, third)] == [1, 2, 3]
    for place in (len(printed()) // 2, len(first) - 3_000, len(second) - 3_000, len(third) - 3_000):
        changed = bytearray(third)
        changed[place] ^= 1
        assert verify(bytes(changed), lasting).validity is Validity.INVALID


def test_a_stamp_that_lasts_no_longer_or_cannot_be_had_leaves_the_file_as_it_was() -> None:
    authority = SampleAuthority(since=NOW - DAY)
    first, trust = sealed(authority)
    with pytest.raises(NoLaterStamp):
        again(first, authority, trust, until=NOW + 99 * DAY)
    with pytest.raises(StampingFailed):
        stamped_again(first, trust, settings(tsa_url="http://127.0.0.1:9/"))
    with pytest.raises(StampUnproven):
        again(first, SampleAuthority("Nơi cấp khác"), trust, until=NOW + 3 * YEAR)
    with time_machine.travel(NOW + 101 * DAY, tick=True), pytest.raises(StampUnproven):  # too late
        again(first, authority, trust, until=NOW + 3 * YEAR)


def test_an_algorithm_that_is_believed_no_longer_ends_a_stamp_before_its_certificate() -> None:
    stamp = Stamp(NOW, datetime(2040, 1, 1, tzinfo=UTC), ("sha256", "rsa-2048"))
    assert stamp.ends(settings()) == datetime(2031, 1, 1, tzinfo=UTC)
    assert stamp.ends(settings(algorithm_ends={"sha256": "2029-06-01"})) == datetime(2029, 6, 1, tzinfo=UTC)
    assert stamp.ends(settings(algorithm_ends={})) == stamp.until
    authority = SampleAuthority(since=NOW - DAY)
    first, trust = sealed(authority)
    newest = newest_stamp(PdfFileReader(BytesIO(first)))
    assert newest is not None
    assert newest.algorithms == ("sha256", "rsa-2048")
    ends = {"sha256": str(date.today() + timedelta(days=30))}
    stronger = again(first, authority, trust, until=NOW + YEAR, algorithm_ends=ends)
    newest = newest_stamp(PdfFileReader(BytesIO(stronger)))
    assert newest is not None
    assert "sha384" in newest.algorithms


def test_what_the_service_would_give_is_asked_without_a_file() -> None:
    authority = SampleAuthority(since=NOW - DAY)
    with stamping_service(authority, until=NOW + 50 * DAY) as address:
        assert NOW + 49 * DAY < offered(settings(tsa_url=address)).until < NOW + 51 * DAY
    with pytest.raises(StampingFailed):
        offered(settings(tsa_url="http://127.0.0.1:9/"))
