"""Passwords: hashes, older hashes, Unicode forms, and what is too easy to guess."""

import unicodedata

import bcrypt
import pytest

from toso.core.problems import Malformed
from toso.identity import passwords
from toso.identity.cast import CAST, CAST_PASSWORD
from toso.identity.passwords import check_password, hash_password, verify_password

NEAR = ["hoa", "Hoàng Thị Hoa", "+84912000005", "Phường Hồng Gai"]


def test_a_hash_is_argon2id_with_our_cost() -> None:
    hashed = hash_password("ba chiếc thuyền thúng")
    assert hashed.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert verify_password("ba chiếc thuyền thúng", hashed) == (True, None)
    assert verify_password("ba chiếc thuyền thùng", hashed) == (False, None)


def test_composed_and_decomposed_letters_are_the_same_password() -> None:
    composed = unicodedata.normalize("NFC", "ba chiếc thuyền thúng")
    decomposed = unicodedata.normalize("NFD", composed)
    assert composed != decomposed
    assert verify_password(decomposed, hash_password(composed))[0]
    assert verify_password(composed, hash_password(decomposed))[0]
    assert check_password(decomposed, NEAR) == composed


def test_an_older_bcrypt_hash_is_read_and_replaced() -> None:
    old = bcrypt.hashpw("thuyền cũ ở bến".encode(), bcrypt.gensalt(4)).decode()
    right, newer = verify_password("thuyền cũ ở bến", old)
    assert right
    assert newer is not None
    assert newer.startswith("$argon2id$")
    assert verify_password("thuyền cũ ở bến", newer) == (True, None)
    assert verify_password("x" * 100, old) == (False, None)


def test_nobody_has_no_password_and_costs_the_same() -> None:
    assert passwords._NOBODY.split("$")[1:4] == hash_password("ba chiếc thuyền thúng").split("$")[1:4]
    for guess in ("", "A" * 12, "ba chiếc thuyền thúng"):
        assert verify_password(guess, None) == (False, None)


@pytest.mark.parametrize(
    "password",
    [
        "matkhau123",
        "phuongtanson2026",
        "Phường Hồng Gai 2024",
        "hoangthihoa1990",
        "ubndphuonghonggai",
        "congngheso123456",
        "khupho1khupho2khupho3",
        "+84912000005",
        "0912000005hoa",
        "123456789012",
        "aaaaaaaaaaaaaaaaaaaa",
        "qwertyuiop123",
        "password1234",
        "Mật khẩu 2026",
        "ngắn quá",
        "x" * 129,
        "",
    ],
)
def test_what_is_easy_to_guess_is_refused_with_a_reason(password: str) -> None:
    with pytest.raises(Malformed) as refused:
        check_password(password, NEAR)
    assert refused.value.fields["new_password"]
    assert len(password) < 5 or password not in refused.value.fields["new_password"]


@pytest.mark.parametrize(
    "password",
    [
        "ba chiếc thuyền thúng xanh",
        "nắng sớm bên vịnh",
        "correct horse battery staple",
        "7Kp!tz%w9-Lq",
        "🐟 cá kho tộ nồi đất 🐟",
        "  hai khoảng trắng  ",
        ("bảy con cua đồng bò ngang qua ngõ " * 4)[:128],
    ],
)
def test_phrases_of_any_characters_are_welcome(password: str) -> None:
    assert check_password(password, NEAR) == unicodedata.normalize("NFC", password)


def test_the_demonstration_follows_its_own_rules() -> None:
    for member in CAST:
        check_password(CAST_PASSWORD, [member.username, member.full_name, member.phone, "Phường Hồng Gai"])
