"""`/.well-known/security.txt` (RFC 9116): whom to tell of a weakness; 404 without a contact or past its day."""

from datetime import date, datetime, time, timedelta

from fastapi import Request
from fastapi.responses import PlainTextResponse
from starlette.exceptions import HTTPException

from toso.kit.clock import VIETNAM, local_date, system_now

PATH = "/.well-known/security.txt"
# The standard's own advice: less than a year ahead, so that nobody trusts a text that everybody forgot.
LONGEST = timedelta(days=365)


async def security_txt(request: Request) -> PlainTextResponse:
    settings = request.app.state.settings
    until: date | None = settings.security_contact_until
    today = local_date(system_now())
    if not settings.security_contact or until is None or not today <= until <= today + LONGEST:
        raise HTTPException(404)
    end = datetime.combine(until, time(23, 59, 59), VIETNAM)
    lines = [
        f"Contact: {settings.security_contact}",
        f"Expires: {end.isoformat()}",
        "Preferred-Languages: vi, en",
        f"Canonical: {settings.public_url.rstrip('/')}{PATH}",
    ]
    return PlainTextResponse("\n".join(lines) + "\n", headers={"Cache-Control": "public, max-age=86400"})
