"""A route that gives out a secret, a key, an address that opens without signing in, or everything at once asks anew who sits there.

A field of an answer that is named like a secret stands in one of two lists; a new one is in neither and fails.
"""

import re
from collections.abc import Iterator
from typing import Any, get_args

from fastapi import FastAPI
from pydantic import BaseModel

from fixtures.routes import Swept, operations
from toso.authz.matrix import STEP_UP

LIKE_A_SECRET = re.compile(r"secret|token|password|recovery|(^|_)key$|^link$|^uri$|^url$")
SECRETS = {
    "AccessTokenRead.access_token",
    "BadgeTakenRead.key",
    "FactorsChanged.recovery_codes",
    "FeedRead.url",
    "InvitationRead.link",
    "LinkRead.link",
    "MeRead.draft_key",
    "NewCredentialRead.client_secret",
    "ParcelKeyRead.writer_key",
    "PhoneKeyRead.key",
    "ResetRead.link",
    "TokenRead.access_token",
    "TokenRead.device_token",
    "TokenRead.refresh_token",
    "TotpRead.key",
    "TotpRead.uri",
    "UserCreated.link",
    "WebhookSecretRead.signing_secret",
}
# Named like a secret, and none: names of groups and rungs, public addresses, numbers, public halves of keys.
PLAIN = {
    "AccessTokenRead.token_type",
    "DemoAccountRead.password",
    "FactorsChanged.recovery_left",
    "FactorsRead.recovery_left",
    "GroupRead.key",
    "IndicatorGroupRead.key",
    "IndicatorPlaceRead.key",
    "KeyRead.key",
    "MaterialPostingRead.url",
    "MaterialVersionRead.url",
    "NoticeSettingsRead.push_key",
    "ParcelKeyRead.public_key",
    "ProgressRead.link",
    "ProviderAddress.url",
    "ShownMaterialRead.url",
    "ReachEstimateRead.link",
    "RungRead.key",
    "StepDayRead.key",
    "TokenRead.token_type",
    "UserRead.must_change_password",
    "UserSelfRead.must_change_password",
    "WebhookRead.url",
}
# Why a door that gives out a secret, or much at once, is not under an act of STEP_UP.
BECAUSE = {
    "begin_totp": "asks for the password in its own body",
    "change_password": "asks for the password in its own body",
    "confirm_passkey": "follows a start that asked for the password; the codes are of one's own account",
    "confirm_totp": "follows a start that asked for the password; the codes are of one's own account",
    "export_audit_events": "a reading, page by page the same; it is itself a line of the log and names no citizen",
    "export_dossier": "documents that the same person reads one by one",
    "finish_sign_in": "is the proof itself",
    "get_me": "the key of what one typed oneself on this machine, useless without its drafts",
    "get_parcel_key": "seals sheets of one's own phone; it opens nothing that the server has",
    "issue_client_token": "a program proves itself by its secret",
    "issue_token": "is the proof itself",
    "login": "is the proof itself",
    "login_by_passkey": "is the proof itself",
    "make_calendar_feed": "asks by itself: tests/api/test_step_up.py",
    "redeem_code": "is the proof itself",
    "refresh_token": "a program proves itself by its token",
    "remove_factor": "asks for the password and a factor in its own body",
    "renew_recovery_codes": "asks for the password and a factor in its own body",
    "reveal_value": "one value with its purpose, counted; after an alarm it asks by itself",
    "set_up": "before it nobody has an account",
    "take_badge": "one's own badge, kept on a phone with a lock of its own, while its owner walks",
    "take_phone_key": "opens one's own round on a phone with a lock of its own, while its owner walks",
}


def fields(answer: Any, models: set[type[BaseModel]]) -> Iterator[str]:
    """Every field of an answer and of what it holds, as `Model.field`; `models` gets them."""
    for part in get_args(answer):
        yield from fields(part, models)
    if isinstance(answer, type) and issubclass(answer, BaseModel) and answer not in models:
        models.add(answer)
        for name, field in answer.model_fields.items():
            yield f"{answer.__name__}.{name}"
            yield from fields(field.annotation, models)


def is_marked_secret(operation: Swept) -> bool:
    """The answer, or what it holds, is one that is never kept for a repeat."""
    seen: set[type[BaseModel]] = set()
    list(fields(operation.route.response_model, seen))
    return any(getattr(model, "secret", False) is True for model in seen)


def named_like_a_secret(operation: Swept) -> set[str]:
    found = fields(operation.route.response_model, set())
    return {name for name in found if LIKE_A_SECRET.search(name.partition(".")[2])}


def test_every_field_named_like_a_secret_is_judged(app: FastAPI) -> None:
    found = {name for operation in operations(app) for name in named_like_a_secret(operation)}
    assert found == SECRETS | PLAIN
    assert not SECRETS & PLAIN


def test_what_gives_out_a_secret_or_everything_asks_anew_or_says_why_not(app: FastAPI) -> None:
    giving = {
        operation.route.name: operation
        for operation in operations(app)
        if named_like_a_secret(operation) & SECRETS or is_marked_secret(operation) or "export" in operation.route.name
    }
    asked = {
        name
        for name, operation in giving.items()
        if operation.method not in {"GET", "HEAD"} and set(operation.actions) & STEP_UP
    }
    assert giving.keys() - asked == BECAUSE.keys()
    assert {"add_client_credential", "add_webhook", "change_webhook_secret", "order_household_export"} <= asked
