"""Sending e-mail through the SMTP server of the settings, with certificates checked."""

import smtplib
import ssl
from email.message import EmailMessage

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


def _connected(settings: Settings) -> smtplib.SMTP:
    context = ssl.create_default_context()
    if settings.smtp_security == "tls":
        return smtplib.SMTP_SSL(settings.smtp_host, settings.smtp_port, timeout=TIMEOUT, context=context)
    server = smtplib.SMTP(settings.smtp_host, settings.smtp_port, timeout=TIMEOUT)
    if settings.smtp_security == "starttls":
        server.starttls(context=context)
    return server
