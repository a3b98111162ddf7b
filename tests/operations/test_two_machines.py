"""Two servers and two workers on one PostgreSQL database: nothing twice, nothing lost, whichever machine is asked."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from fixtures.broken_servers import DAY, Installation, installed, token_of, waiting_documents
from fixtures.fault_size import times
from fixtures.patience import patience, wait_for
from toso.audit.chain_check import broken_chains
from toso.documents.tables import Document, DocumentState
from toso.jobs.tables import Job, JobState

DOCUMENTS, JOB_SECONDS = times(8, 60), 240


def number_at_both(machines: list[Installation], document: Any) -> list[tuple[int, int | None]]:
    """One request to give a number, with its key, sent to both machines at once: status and number of each answer."""

    def send(machine: Installation) -> tuple[int, int | None]:
        headers = {
            "Authorization": f"Bearer {token_of(machine.url, 'ha')}",
            "If-Match": '"1"',
            "Idempotency-Key": f"number-{document}",
        }
        path = f"{machine.url}/api/v1/documents/{document}/number"
        answer = httpx.post(path, json={"issued_on": DAY}, headers=headers, timeout=patience(60))
        return answer.status_code, answer.json().get("number")

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(send, machines))


@pytest.mark.postgres
def test_two_servers_and_two_workers_share_one_database(
    postgres_url: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    with ExitStack() as stack:
        machines = [stack.enter_context(installed(tmp_path / name, postgres_url)) for name in ("one", "two")]
        for folder in ("keys", "files"):  # what machines share, as by a mounted volume
            (tmp_path / "one/data" / folder).mkdir()
            (tmp_path / "two/data" / folder).symlink_to(tmp_path / "one/data" / folder)
        engines = machines[0].engines()
        stack.callback(engines.dispose)
        documents = waiting_documents(engines, DOCUMENTS)
        for machine in machines:
            machine.start(worker=True)
        answers = [number_at_both(machines, document) for document in documents]

        def jobs() -> list[tuple[JobState, int, str | None]]:
            with Session(engines.read) as session:
                return [
                    tuple(row)
                    for row in session.execute(sa.select(col(Job.state), col(Job.attempts), col(Job.claimed_by)))
                ]

        wait_for(lambda: {state for state, _tries, _by in jobs()} == {JobState.DONE}, JOB_SECONDS, lambda: str(jobs()))
        done = jobs()
        with Session(engines.read) as session:
            issued = sa.select(col(Document.number)).where(col(Document.state) == DocumentState.ISSUED)
            numbers = sorted(session.scalars(issued).all())
            assert broken_chains(session) == {}
    assert numbers == list(range(1, DOCUMENTS + 1)), "a gap, or a number given twice"
    for each in answers:
        assert 200 in {status for status, _number in each}, answers
        assert {status for status, _number in each} <= {200, 409}, "a repeat waits for, or meets, the first"
        assert len({number for status, number in each if status == 200}) == 1
    assert [tries for _state, tries, _by in done] == [1] * DOCUMENTS, "each job once"
    shares = Counter(by for _state, _tries, by in done)
    assert len(shares) == 2, "both workers worked"
    said = f"{DOCUMENTS} số gửi cùng lúc đến hai máy; việc nền chia {sorted(shares.values())}; 0 mất, 0 lặp"
    record_property("faults", f"PostgreSQL, hai máy chủ, {said}")
