"""The time-stamping service of the settings, asked over HTTP (RFC 3161) within the time of one exchange.

Imported late: the libraries are heavy, and only the worker needs them.
"""

import asyncio
from typing import Any

import httpx2 as httpx
from asn1crypto.tsp import TimeStampReq, TimeStampResp
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError, set_tsp_headers

from toso.core.settings import Settings

LONGEST = 15  # seconds
LONGEST_ANSWER = 256 * 1024  # a token with its certificates has some 10 kB


class StampingService(TimeStamper):
    """As pyHanko asks one; a timeout of its own client begins anew with each byte, and it reads whatever comes."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        password = settings.tsa_password.get_secret_value() if settings.tsa_password else ""
        self.url, self.seconds = settings.tsa_url, min(LONGEST, settings.exchange_seconds)
        self.auth = (settings.tsa_user, password) if settings.tsa_user else None

    async def async_request_tsa_response(self, req: TimeStampReq) -> TimeStampResp:
        """Raises TimestampRequestError, TimeoutError."""
        try:
            async with asyncio.timeout(self.seconds), httpx.AsyncClient(auth=self.auth, timeout=self.seconds) as client:
                return await self._answer(client, req.dump())
        except httpx.HTTPError as error:
            raise TimestampRequestError("the service was not reached") from error

    async def _answer(self, client: Any, asked: bytes) -> TimeStampResp:
        found = bytearray()
        async with client.stream("POST", self.url, content=asked, headers=set_tsp_headers({})) as answer:
            if answer.headers.get("Content-Type") != "application/timestamp-reply":
                raise TimestampRequestError("the answer is no time stamp")
            async for piece in answer.aiter_bytes():
                found += piece
                if len(found) > LONGEST_ANSWER:
                    raise TimestampRequestError("the answer is too long")
        return TimeStampResp.load(bytes(found))
