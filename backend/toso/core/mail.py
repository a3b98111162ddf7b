"""Sending e-mail through the SMTP server of the settings, with certificates checked, within the time of an exchange."""

import smtplib
import socket
import ssl
from collections.abc import Generator
from contextlib import contextmanager
from email.message import EmailMessage
from typing import Any

from toso.core.exchange_limits import cut_after
from toso.core.settings import Settings

TIMEOUT = 20


def send_mail(
    settings: Settings, to: list[str], subject: str, text: str, attached: dict[str, bytes], *, name: str = ""
) -> None:
    """One message with its attachments (name → bytes); `name`: its own among all, by which a repeat is known.

    Raises OSError or smtplib.SMTPException when it was not taken. A line break in a subject or an address is refused by
    EmailMessage.
    """
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = subject, settings.mail_from, ", ".join(to)
    if name:
        message["Message-ID"] = f"<{name}@{settings.mail_from.rpartition('@')[2]}>"
    message.set_content(text)
    for filename, content in attached.items():
        message.add_attachment(content, maintype="application", subtype="jsonl", filename=filename)
    with _connected(settings) as server:
        if settings.smtp_user:
            password = settings.smtp_password.get_secret_value() if settings.smtp_password else ""
            server.login(settings.smtp_user, password)
        server.send_message(message)


@contextmanager
def _connected(settings: Settings) -> Generator[smtplib.SMTP]:
    made: list[smtplib.SMTP] = []

    def current() -> socket.socket | None:
        return made[0].sock if made else None

    with cut_after(settings.exchange_seconds, current):
        context = ssl.create_default_context()
        more = {"context": context} if settings.smtp_security == "tls" else {}
        kind = _SealedSession if more else _Session
        with kind(made, settings.smtp_host, settings.smtp_port, timeout=TIMEOUT, **more) as server:
            if settings.smtp_security == "starttls":
                server.starttls(context=context)
            yield server


class _Session(smtplib.SMTP):
    """Known from its first byte on: the constructor already talks to the server."""

    def __init__(self, known: list[smtplib.SMTP], *address: Any, **more: Any) -> None:
        known.append(self)
        super().__init__(*address, **more)


class _SealedSession(_Session, smtplib.SMTP_SSL):
    """The same in TLS from the beginning."""
