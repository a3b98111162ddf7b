"""Telling the service manager that the server is ready, still alive, and stopping: systemd's notify protocol."""

import asyncio
import os
import socket


def tell(words: str) -> None:
    """Sends one state; nothing where no service manager listens."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    if address.startswith("@"):
        address = f"\0{address[1:]}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.connect(address)
        manager.sendall(words.encode())


async def keep_telling() -> None:
    """Twice in the manager's patience (WATCHDOG_USEC) a sign of life from the event loop that answers requests."""
    patience = int(os.environ.get("WATCHDOG_USEC") or 0) / 1_000_000
    while patience:
        tell("WATCHDOG=1")
        await asyncio.sleep(patience / 2)
