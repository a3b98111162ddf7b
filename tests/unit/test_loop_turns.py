"""Turns of the event loop: few reads in each, the first first, whoever else has come between them."""

import asyncio
from itertools import pairwise

from toso.core.read_budget import LoopTurns

READS, AT_A_TURN = 20, 4


def test_what_else_has_come_is_looked_at_between_the_reads() -> None:
    seen = asyncio.run(_crowd())
    reads = [one for one in seen if one is not None]
    assert reads == [n for n in range(READS) if n != 9], "in the order in which they asked, but for the one who left"
    between: list[int] = []
    for one in seen:
        between = [*between, 0] if one is None else [*between[:-1], between[-1] + 1]
    assert max(between) == AT_A_TURN
    assert sum(count > 0 for count in between) >= READS // AT_A_TURN
    assert not any(before and after for before, after in pairwise(between)), "a turn without reads lies between"


def test_a_read_that_is_alone_waits_for_nobody() -> None:
    async def alone() -> None:
        turns = LoopTurns(1)
        for _ in range(3):
            waiting = turns.wait()
            try:
                waiting.send(None)
            except StopIteration:
                await asyncio.sleep(0)
                continue
            raise AssertionError

    asyncio.run(alone())


async def _crowd() -> list[int | None]:
    """The numbers of the reads in the order of their turns, None where the loop looked at something else."""
    turns, seen = LoopTurns(AT_A_TURN), list[int | None]([None])

    async def read(number: int) -> None:
        await turns.wait()
        seen.append(number)

    async def look(reading: list[asyncio.Task[None]]) -> None:
        while not all(task.done() for task in reading):
            seen.append(None)
            await asyncio.sleep(0)

    tasks = [asyncio.create_task(read(number)) for number in range(READS)]
    await asyncio.sleep(0)
    tasks[9].cancel()
    await look(tasks)
    return seen
