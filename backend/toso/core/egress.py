"""Requests to addresses that a person of the ward entered: to allowed hosts only, never into the server's own network.

A name is resolved once, every address of it must be public, and the connection goes to the address that was checked: a
name that answers otherwise a moment later changes nothing. No redirect is followed, no proxy is asked.
"""

import http.client
import re
import socket
import ssl
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TypeVar
from urllib.parse import urlsplit

from toso.core.exchange_limits import cut_after
from toso.kit.figures import read_whole

SECONDS, LONGEST_ANSWER = 5.0, 64 * 1024
AT_ONCE = 4
HTTPS = 443
# A name with a dot whose last part has a letter: no IP address in any notation, no name of the local network.
_NAME = re.compile(r"(?=.{1,253}\Z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])\Z")
# An IPv4 address written as IPv6 (NAT64, 6to4, Teredo) would lead where the IPv4 address may not; site-local ones are
# of an inner network, whatever has become of their standard.
_INWARD = tuple(map(ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "fec0::/10")))
Resolve = Callable[[str, int], Collection[str]]
Item = TypeVar("Item")


class BadTarget(ValueError):
    """An address to which nothing is sent."""


class Unreached(Exception):
    """No answer: `fault` is refused, address, time, seal or connection."""

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault


def send_each(send: Callable[[Item], None], items: Sequence[Item], name: str) -> None:
    """Sends `AT_ONCE` items at a time, in threads of that name, so that one slow address holds up a quarter at most.
    Raises what `send` raises.
    """
    if items:
        with ThreadPoolExecutor(min(AT_ONCE, len(items)), name) as pool:
            list(pool.map(send, items))


@dataclass(frozen=True)
class Target:
    """Where a request goes."""

    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        return self.host if self.port == HTTPS else f"{self.host}:{self.port}"


def target_of(url: str, hosts: Collection[str]) -> Target:
    """The target of an https address on one of `hosts`, each `name`, `name:port` or `.ending`. Raises BadTarget."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").encode("idna").decode().lower(), parts.port or HTTPS
    except ValueError as error:  # UnicodeError is one
        raise BadTarget from error
    plain = parts.scheme == "https" and "@" not in parts.netloc and not parts.fragment
    if not plain or not _NAME.match(host) or any(not "!" <= sign <= "~" for sign in parts.path + parts.query):
        raise BadTarget
    if not any(_allows(one.lower(), host, port) for one in hosts):
        raise BadTarget
    return Target(host, port, (parts.path or "/") + (f"?{parts.query}" if parts.query else ""))


def _allows(entry: str, host: str, port: int) -> bool:
    name, _, asked = entry.partition(":")
    if port != (HTTPS if (wanted := read_whole(asked)) is None else wanted):
        return False
    return host.endswith(name) if name.startswith(".") else host == name


def is_public(address: str) -> bool:
    """Whether an address is one of the internet, in whatever notation it hides another."""
    try:
        found: IPv4Address | IPv6Address = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        if found.scope_id or any(found in one for one in _INWARD):
            return False
        found = found.ipv4_mapped or found
    return found.is_global and not (found.is_multicast or found.is_reserved or found.is_unspecified)


def resolve(host: str, port: int) -> list[str]:
    """All addresses of a name, as the system tells them. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


@dataclass(frozen=True)
class Door:
    """The way out. Its parts are parameters and no settings: no environment opens the network of the server."""

    hosts: Collection[str]
    resolve: Resolve = resolve
    is_public: Callable[[str], bool] = is_public
    seal: Callable[[], ssl.SSLContext] = field(default=ssl.create_default_context)
    seconds: float = SECONDS

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        """The status of the answer, whose first 64 kB are read and dropped. Raises Unreached, never anything else."""
        until = time.monotonic() + self.seconds
        try:
            target = target_of(url, self.hosts)
            found = self.resolve(target.host, target.port)
        except BadTarget as error:
            raise Unreached("refused") from error
        except OSError as error:
            raise Unreached("address") from error
        if not found or not all(self.is_public(one) for one in found):
            raise Unreached("refused")
        return self._exchange(target, next(iter(found)), until, body, headers)

    def _exchange(self, target: Target, address: str, until: float, body: bytes, headers: Mapping[str, str]) -> int:
        try:
            connection = _connected(target, address, self.seal(), until)
        except (OSError, ValueError) as error:
            raise Unreached(_fault_of(error)) from error
        try:
            with cut_after(until - time.monotonic(), lambda: connection.sock):
                connection.request("POST", target.path, body, {"Host": target.authority, **headers})
                answer = connection.getresponse()
                answer.read(LONGEST_ANSWER)
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise Unreached(_fault_of(error)) from error
        finally:
            connection.close()
        return answer.status


def _connected(target: Target, address: str, seal: ssl.SSLContext, until: float) -> http.client.HTTPSConnection:
    """A connection to an address that was checked, sealed for the name that it stands for. Raises OSError."""
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    made = socket.create_connection((address, target.port), timeout=left)
    connection = http.client.HTTPSConnection(target.host, target.port)
    try:
        made.settimeout(max(0.1, until - time.monotonic()))
        connection.sock = seal.wrap_socket(made, server_hostname=target.host)
    except BaseException:
        made.close()
        raise
    return connection


def _fault_of(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "time"
    return "seal" if isinstance(error, ssl.SSLError) else "connection"
