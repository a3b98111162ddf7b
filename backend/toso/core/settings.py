"""Settings of one installation, read from the environment (prefix TOSO_), a .env file or a secrets folder."""

import re
import secrets
import sys
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from toso.core.keys import kept_key

REPOSITORY = Path(__file__).resolve().parents[3]
# One file a setting (toso_database_url, toso_secret_key …), where the container engine mounts its secrets.
SECRETS = Path("/run/secrets")
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class Settings(BaseSettings):
    """Every knob; docs/settings.md is generated from these descriptions."""

    model_config = SettingsConfigDict(
        env_prefix="TOSO_", env_file=".env", extra="ignore", secrets_dir=SECRETS if SECRETS.is_dir() else None
    )

    data_dir: Path = Field(REPOSITORY / "var", description="Thư mục dữ liệu: cơ sở dữ liệu SQLite, tệp, khóa.")
    database_url: str = Field("", description="Địa chỉ cơ sở dữ liệu; để trống dùng tệp SQLite trong thư mục dữ liệu.")
    secret_key: SecretStr | None = Field(
        None, description="Khóa ký mã truy cập (≥ 32 byte); để trống dùng khóa tự sinh trong thư mục dữ liệu."
    )
    audit_key: SecretStr | None = Field(
        None, description="Khóa chuỗi nhật ký (≥ 32 byte); để trống dùng khóa tự sinh trong thư mục dữ liệu."
    )
    anchor_key: SecretStr | None = Field(
        None,
        description="Khóa Ed25519 ký đầu chuỗi nhật ký mỗi ngày (PEM, PKCS#8); để trống dùng khóa tự sinh trong thư mục"
        " dữ liệu.",
    )
    vault_keys: SecretStr | None = Field(
        None,
        description="Các khóa mã hóa số định danh cá nhân, dạng `số:khóa,số:khóa` (khóa 32 byte, base64; số lớn nhất"
        " đang dùng); để trống dùng khóa tự sinh trong thư mục dữ liệu.",
    )
    index_key: SecretStr | None = Field(
        None,
        description="Khóa của chỉ mục tìm số định danh (≥ 32 byte); để trống dùng khóa tự sinh trong thư mục dữ liệu.",
    )
    anchor_mail_to: list[str] = Field(
        default_factory=list, description="Các địa chỉ thư nhận đầu chuỗi nhật ký đã ký, mỗi ngày một thư."
    )
    backup_dir: Path | None = Field(
        None, description="Thư mục nhận bản sao lưu, nên ở ổ đĩa khác; để trống là `backups` trong thư mục dữ liệu."
    )
    backup_part_mb: int = Field(4_000, ge=1, description="Bản sao lưu lớn hơn mức này (MB) được chia thành nhiều tệp.")
    backup_to: list[str] = Field(
        default_factory=list,
        description="Những nơi khác nhận mỗi bản sao lưu (JSON): thư mục hay ổ USB đã đánh dấu (`toso backup mark`),"
        " `sftp://người-dùng@máy/thư-mục` (khóa và máy đã biết trong thư mục `ssh` của thư mục dữ liệu),"
        " `s3://kho/thư-mục` (địa chỉ, khóa như kho tệp).",
    )
    paper_keepers: list[str] = Field(
        default_factory=list,
        description="Ai giữ giấy 1, ai giữ giấy 2 và để ở đâu (JSON), in trên trang Khi máy hỏng, ví dụ"
        ' `["Bà Hà, Văn phòng, tủ sắt phòng 203", "Ông Lân, két của phường"]`.',
    )
    s3_bucket: str = Field(
        "",
        description="Tên kho (bucket) S3 giữ các tệp; để trống thì tệp nằm trong thư mục dữ liệu.",
    )
    s3_endpoint: str = Field(
        "",
        description="Địa chỉ máy chủ S3, ví dụ `https://s3.example.gov.vn`; để trống là địa chỉ của AWS. `http://` chỉ"
        " dùng trong mạng nội bộ.",
    )
    s3_region: str = Field("us-east-1", description="Vùng của kho S3.")
    s3_prefix: str = Field(
        "", description="Thư mục trong kho S3; nhiều hệ thống dùng chung một kho thì mỗi nơi đặt một thư mục riêng."
    )
    s3_access_key_id: SecretStr | None = Field(None, description="Mã khóa truy cập kho S3; cần có khi dùng S3.")
    s3_secret_access_key: SecretStr | None = Field(None, description="Khóa bí mật của kho S3; cần có khi dùng S3.")
    s3_path_style: bool = Field(
        default=True,
        description="Tên kho nằm trong đường dẫn (`máy-chủ/kho/tệp`), mặc định; đặt `false` thì nằm trong tên máy"
        " (`kho.máy-chủ/tệp`).",
    )
    syslog_url: str = Field(
        "",
        description="Máy chủ nhật ký nhận nhật ký hệ thống (syslog, RFC 5424), dạng `tls://máy-chủ:6514` hoặc"
        " `tcp://máy-chủ:601` (chỉ trong mạng nội bộ); để trống thì không gửi.",
    )
    syslog_ca: Path | None = Field(
        None, description="Tệp chứng thư gốc (PEM) để kiểm tra máy chủ nhật ký; để trống dùng các gốc của máy này."
    )
    webhook_hosts: list[str] = Field(
        default_factory=list,
        description="Máy chủ ở ngoài được nhận tin của hệ thống (webhook), JSON: `máy.example.vn`,"
        " `máy.example.vn:8443`, hoặc `.example.vn` cho mọi máy dưới tên ấy; luôn là https, không bao giờ là máy trong"
        " mạng nội bộ. Để trống thì không gửi đi đâu.",
    )
    push_hosts: list[str] = Field(
        default_factory=list, description="Nơi chuyển tin báo tới điện thoại (JSON), viết như trên; để trống là tắt."
    )
    smtp_host: str = Field("", description="Máy chủ gửi thư; để trống thì không gửi thư.")
    smtp_port: int = Field(587, ge=1, le=65535, description="Cổng của máy chủ gửi thư.")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="Mã hóa đường gửi thư: `starttls`, `tls`, hoặc `none` (chỉ trong mạng nội bộ)."
    )
    smtp_user: str = Field("", description="Tên đăng nhập máy chủ gửi thư; để trống thì không đăng nhập.")
    smtp_password: SecretStr | None = Field(None, description="Mật khẩu máy chủ gửi thư.")
    exchange_seconds: float = Field(60, gt=0, le=600, description="Hạn một lần trao đổi với máy chủ khác, giây.")
    mail_from: str = Field("", description="Địa chỉ người gửi ghi trên thư.")
    signing_trust_dir: Path | None = Field(
        None,
        description="Thư mục chứng thư gốc được tin (`.pem`, `.crt`, `.cer`) và danh sách thu hồi (`.crl`) khi kiểm tra"
        " chữ ký số; để trống là thư mục `trust` trong thư mục dữ liệu.",
    )
    tsa_url: str = Field(
        "", description="Địa chỉ máy chủ dấu thời gian (RFC 3161); để trống thì ký không có dấu thời gian."
    )
    tsa_user: str = Field("", description="Tên đăng nhập máy chủ dấu thời gian; để trống thì không đăng nhập.")
    tsa_password: SecretStr | None = Field(None, description="Mật khẩu máy chủ dấu thời gian.")
    restamp_days: int = Field(
        90,
        ge=7,
        le=3650,
        description="Đóng thêm dấu thời gian lưu trữ cho tệp đã ký khi dấu đang có còn dùng được ít hơn số ngày này.",
    )
    algorithm_ends: dict[str, date] = Field(
        default_factory=lambda: {
            "md5": date(2009, 1, 1),
            "sha1": date(2017, 1, 1),
            "rsa-1024": date(2014, 1, 1),
            "sha224": date(2031, 1, 1),
            "rsa-2048": date(2031, 1, 1),
        },
        description="Ngày thôi tin từng thuật toán của dấu thời gian (JSON; tên: `sha256`, `rsa-2048`, `rsa-3072`,"
        " `ec-256`…); sắp đến ngày thì đóng thêm dấu mới như khi chứng thư sắp hết hạn. Để trống: `sha224`, `rsa-2048`"
        " đến 01/01/2031; `md5`, `sha1`, `rsa-1024` đã thôi tin.",
    )
    pkcs11_module: Path | None = Field(
        None,
        description="Thư viện PKCS#11 (`.so`) của USB token hoặc HSM cắm ở máy chủ; cần thêm gói Python"
        " `python-pkcs11`. Để trống thì chỉ ký bằng tệp `.p12`.",
    )
    demo: bool = Field(default=False, description="Chế độ trình diễn: có tài khoản mẫu và dải báo dữ liệu giả định.")
    business_date: date | None = Field(
        None, description="Ngày cố định, chỉ với dữ liệu trình diễn (không chạy ở đơn vị thật); trống: ngày thật."
    )
    public_url: str = Field(
        "http://127.0.0.1:8000",
        description="Địa chỉ công khai, in trong giấy mời, mã QR, đường dẫn một lần. Để trống: theo cổng đang chạy.",
    )
    security_contact: str = Field(
        "",
        pattern=r"^((mailto:|https://|tel:)[!-~]+)?$",
        description="Nơi nhận tin về lỗ hổng bảo mật, dạng `mailto:…`, `https://…` hoặc `tel:…`, đăng ở"
        " `/.well-known/security.txt`; để trống thì không có trang ấy (404).",
    )
    security_contact_until: date | None = Field(
        None, description="Ngày cuối mà địa chỉ trên còn đúng, trong vòng một năm; quá ngày, để trống: không có trang."
    )
    trusted_proxies: list[str] = Field(
        default_factory=list, description="Địa chỉ các máy trung chuyển được tin đầu mục X-Forwarded-For."
    )
    access_minutes: int = Field(15, ge=1, le=60, description="Thời hạn mã truy cập (phút).")
    refresh_idle_days: int = Field(7, ge=1, description="Phiên không dùng quá số ngày này thì hết hạn.")
    refresh_absolute_days: int = Field(30, ge=1, description="Phiên dài nhất (ngày) dù vẫn dùng.")
    step_up_minutes: int = Field(
        5,
        ge=1,
        description="Giao vai trò, cấp mã, ủy quyền, ký, xuất sổ hộ, khóa của hệ thống khác, địa chỉ lịch riêng: hỏi"
        " lại mật khẩu hoặc mã xác thực nếu lần xác nhận gần nhất đã quá số phút này.",
    )
    idle_minutes: int = Field(
        15, ge=1, description="Máy để yên quá số phút này thì khóa: hỏi lại mật khẩu hoặc khóa truy cập."
    )
    idle_minutes_administrator: int = Field(
        5, ge=1, description="Như `TOSO_IDLE_MINUTES`, với người giữ vai trò quản trị hệ thống."
    )
    oidc_issuer: str = Field(
        "", description="Nơi giữ tài khoản liên kết (OpenID Connect), đúng từng ký tự; để trống thì không dùng."
    )
    oidc_way: str = Field(
        "", description="Đường đến nơi ấy khi API không ra được mạng ngoài, dạng `http://máy:cổng`; compose đặt sẵn."
    )
    oidc_client_id: str = Field("", description="Mã của hệ thống này ở nơi giữ tài khoản liên kết.")
    oidc_client_secret: SecretStr | None = Field(
        None, description="Khóa bí mật của hệ thống này ở nơi giữ tài khoản liên kết."
    )
    oidc_label: str = Field("tài khoản cơ quan", max_length=60, description="Lời trên nút: «Đăng nhập bằng …».")
    oidc_roles: list[str] = Field(
        default_factory=list,
        description="Các vai trò chỉ đăng nhập bằng tài khoản liên kết (JSON các mã), không bằng mật khẩu.",
    )
    break_glass_account: str = Field(
        "",
        description="Tên đăng nhập của một tài khoản dự phòng vẫn vào được bằng mật khẩu khi nơi giữ tài khoản"
        " liên kết không trả lời; mỗi lần dùng đều báo động.",
    )
    factor_roles: list[str] | None = Field(
        None,
        description="Các vai trò phải có lớp xác thực thứ hai (danh sách JSON các mã; `[]` là không vai trò nào):"
        " báo trước 7 ngày, sau đó chỉ còn trang thêm cách xác thực. Để trống: `ward_leader`, `office_desk`,"
        " `administrator` khi máy khác vào được (`TOSO_PUBLIC_URL` không phải máy này).",
    )
    body_limit: int = Field(1024 * 1024, description="Nội dung JSON lớn nhất (byte).")
    upload_limit: int = Field(20 * 1024 * 1024, description="Tệp tải lên lớn nhất (byte).")
    virus_scanner: str = Field("", description="Nơi ClamAV nghe (tệp socket, hoặc `máy:cổng`); để trống: không quét.")
    person_day_mb: int = Field(200, ge=1, description="Tệp một người gửi lên trong một ngày, nhiều nhất (MB).")
    ward_files_gb: int = Field(
        5, ge=1, description="Tệp mà mọi người của một phường, xã đã gửi lên và còn giữ, nhiều nhất (GB)."
    )
    postgres_pool: int = Field(8, ge=2, le=64, description="Số kết nối PostgreSQL, cũng là số yêu cầu chạy cùng lúc.")
    warm: bool = Field(
        default=False,
        description="Nạp sẵn mọi phần của API lúc máy chủ rảnh, để lần bấm đầu tiên vào mỗi trang không phải chờ; máy"
        " chủ dùng thêm khoảng 70 MB. Nên bật khi vận hành thật (ảnh Docker và `TOSO_DEMO=false make run` đã bật).",
    )
    metrics_token: SecretStr | None = Field(
        None,
        description="Mã để chương trình giám sát ở máy khác đọc `/metrics` (Authorization: Bearer …); để trống thì chỉ"
        " đọc được từ chính máy chủ.",
    )
    log_level: str = Field("INFO", description="Mức nhật ký vận hành.")
    frontend_dir: Path = Field(REPOSITORY / "frontend", description="Thư mục giao diện một trang.")
    frontend_watch: bool = Field(default=False, description="Đọc lại giao diện sau mỗi lần sửa tệp (khi phát triển).")

    @cached_property
    def url(self) -> str:
        """The database address in SQLAlchemy's form."""
        url = self.database_url or f"sqlite:///{self.data_dir / 'toso.sqlite3'}"
        return url.replace("postgresql://", "postgresql+psycopg://", 1)

    @property
    def is_reached_by_others(self) -> bool:
        """Whether people open it from other machines than the server."""
        return urlsplit(self.public_url).hostname not in LOOPBACK

    @property
    def is_sqlite(self) -> bool:
        return self.url.startswith("sqlite")

    def signing_key(self) -> bytes:
        """The key of access tokens, at least 32 bytes."""
        return self.key_of("secret", self.secret_key)

    def audit_chain_key(self) -> bytes:
        """The key of the audit chain, at least 32 bytes; it never lies inside the database."""
        return self.key_of("audit", self.audit_key)

    def anchor_signing_key(self) -> Ed25519PrivateKey:
        """The key that signs heads of the audit chain. Raises ValueError when what is given is no Ed25519 key."""
        given = self.anchor_key
        path = self.data_dir / "keys" / "anchor.pem"
        pem = given.get_secret_value().encode() if given is not None else kept_key(path, _new_signing_key)
        key = load_pem_private_key(pem, password=None)
        if not isinstance(key, Ed25519PrivateKey):
            raise ValueError("TOSO_ANCHOR_KEY phải là khóa Ed25519.")  # noqa: TRY004 — the setting's value is wrong
        return key

    def anchor_public_key(self) -> bytes:
        """The PEM that checks what `anchor_signing_key` signed; it may be given to anybody."""
        public = self.anchor_signing_key().public_key()
        return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)

    def key_of(self, name: str, given: SecretStr | None) -> bytes:
        """The key that was given, or the file `keys/<name>.key`. Raises ValueError for one that is too short."""
        if given is not None:
            key = given.get_secret_value().encode()
            if len(key) < 32:
                raise ValueError(f"TOSO_{name.upper()}_KEY phải dài ít nhất 32 byte.")
            return key
        return kept_key(self.data_dir / "keys" / f"{name}.key", partial(secrets.token_urlsafe, 48))


def _new_signing_key() -> str:
    key = Ed25519PrivateKey.generate()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def read_settings() -> Settings:
    """The settings of this process's environment; ends the process, naming what is of no use, never its value."""
    try:
        return Settings.model_validate({})
    except ValidationError as error:
        named = {str((*one["loc"], *re.findall(r'field "(\w+)"', one["msg"]))[0]).upper() for one in error.errors()}
        sys.stderr.write(f"✗ Cài đặt: giá trị không dùng được: TOSO_{', TOSO_'.join(sorted(named))}.\n")
        raise SystemExit(9) from None
