"""Who connects newly while the server is busy is taken in at once with all others who do, not one a turn of the loop."""

import asyncio
import socket

import uvloop

from toso.commands.server import LISTENING, listening

NEW = LISTENING // 2


class _Taken(asyncio.Protocol):
    def __init__(self, turn: list[int], at: list[int]) -> None:
        self.turn, self.at = turn, at

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.at.append(self.turn[0])
        transport.close()


async def _turns_between(sockets: list[socket.socket]) -> int:
    """From the first to the last of those who connected while the loop was held up."""
    loop, turn, at = asyncio.get_running_loop(), [0], list[int]()
    servers = [await loop.create_server(lambda: _Taken(turn, at), sock=one) for one in sockets]
    waiting = [socket.create_connection(sockets[0].getsockname()) for _ in range(NEW)]
    while len(at) < NEW:
        turn[0] += 1
        await asyncio.sleep(0)
    for one in [*waiting, *servers]:
        one.close()
    return max(at) - min(at)


def _between(*, copies: bool) -> int:
    taken = socket.create_server(("127.0.0.1", 0))
    with uvloop_runner() as runner:
        return runner.run(_turns_between(listening(taken) if copies else [taken]))


def uvloop_runner() -> asyncio.Runner:
    return asyncio.Runner(loop_factory=uvloop.new_event_loop)


def test_all_who_wait_are_taken_in_within_a_few_turns() -> None:
    alone, with_copies = _between(copies=False), _between(copies=True)
    assert alone >= NEW - 1, "one socket takes one a turn; if it takes more, the copies are of no use"
    assert with_copies <= 2
