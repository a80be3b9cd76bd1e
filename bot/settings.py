"""Settings: read once from the environment or `.env`, refused with the mend where wrong.

Each field is documented where it is defined; docs/settings.md and .env.example are made
from here by bot/settings_text.py.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.proxy import address_of, proxy_for
from bot.redact import TOKEN_SHAPE

ENV_FILE = Path(".env")
PREFIX = "BANDSTRIDE_"
GET_TOKEN = "get one from @BotFather and put it in .env (with systemd: /etc/bandstride.env)"  # noqa: S105 - words, not a token
UNUSED_TOKEN = f"{0:09d}:{'x' * 35}"
"""For commands that read settings but never ask Telegram anything."""
SQLITE = "sqlite+aiosqlite"


class SettingsError(Exception):
    """Some settings are missing or wrong.

    Attributes:
        problems: one readable line for each, with the mend; never a secret value.
    """

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def _named(name: str, about: str, unit: str = "") -> FieldInfo:
    """The variable that a field is read from, what it is for, and its unit."""
    info: FieldInfo = Field(
        validation_alias=name, description=about, json_schema_extra={"unit": unit}
    )
    return info


class Settings(BaseSettings):
    """Everything that can be set. Frozen; the token is kept out of every repr."""

    model_config = SettingsConfigDict(
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
        validate_by_name=True,
    )

    token: Annotated[
        SecretStr,
        _named(
            "TELEGRAM_BOT_TOKEN",
            "The bot's token, from @BotFather. Whoever has it is the bot: keep it out of sight.",
        ),
    ]
    api_url: Annotated[
        str,
        _named(
            "TELEGRAM_API_URL",
            "Root of the Bot API: methods are at `{root}/bot<token>/<method>`, files at "
            "`{root}/file/bot<token>/<path>`. Set it for a Bot API server of your own.",
        ),
    ] = "https://api.telegram.org"
    proxy: Annotated[
        str,
        _named(
            "TELEGRAM_PROXY",
            "HTTP proxy on the way to Telegram, as `http://[user:password@]host:port`. Not set: "
            "what `HTTPS_PROXY` and `NO_PROXY` say.",
        ),
        Field(repr=False, validate_default=True),
    ] = ""
    given_database_url: Annotated[
        str,
        _named(
            "DATABASE_URL",
            "Where runners are kept, as `sqlite+aiosqlite:///<path>`. "
            "Not set: `bandstride.db` in the data directory.",
        ),
        Field(repr=False),
    ] = ""
    data_dir: Annotated[
        Path,
        _named(
            "BANDSTRIDE_DATA_DIR",
            "Directory of the database, drawn pictures and what the health check reads. "
            "Made where missing.",
        ),
    ] = Path(".data")
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"],
        _named("BANDSTRIDE_LOG_LEVEL", "The least important lines still logged."),
    ] = "INFO"
    log_format: Annotated[
        Literal["text", "json"],
        _named(
            "BANDSTRIDE_LOG_FORMAT",
            "`text` for people, `json` (an object a line) for machines.",
        ),
    ] = "text"
    tick_seconds: Annotated[
        float,
        _named(
            "BANDSTRIDE_TICK_SECONDS",
            "How often due reminders are looked for; a reminder is so late at most.",
            "seconds",
        ),
        Field(ge=1, le=300),
    ] = 15.0
    concurrency: Annotated[
        int,
        _named(
            "BANDSTRIDE_CONCURRENCY",
            "How many chats are answered at the same time; one chat's updates stay in order.",
            "chats",
        ),
        Field(ge=1, le=1024),
    ] = 64
    send_rate: Annotated[
        float,
        _named(
            "BANDSTRIDE_SEND_RATE",
            "Telegram's limit for messages and edits to all chats together, of which the coach "
            "uses 96 %: 30; up to 1,000 for bots with paid broadcasts.",
            "messages a second",
        ),
        Field(ge=1, le=1000),
    ] = 30.0
    chat_rate: Annotated[
        float,
        _named(
            "BANDSTRIDE_CHAT_RATE",
            "Messages and edits to one private chat, beyond short bursts. Telegram allows about 1.",
            "messages a second",
        ),
        Field(ge=0.1, le=1000),
    ] = 1.0
    poll_seconds: Annotated[
        int,
        _named(
            "BANDSTRIDE_POLL_SECONDS",
            "How long one question for updates stays open; Telegram allows 50.",
            "seconds",
        ),
        Field(ge=1, le=50),
    ] = 30
    metrics_port: Annotated[
        int,
        _named(
            "BANDSTRIDE_METRICS_PORT",
            "Port at which `/metrics` (for Prometheus), `/healthz` and `/readyz` are told over "
            "HTTP. 0: nowhere.",
        ),
        Field(ge=0, le=65535),
    ] = 0
    metrics_host: Annotated[
        str,
        _named(
            "BANDSTRIDE_METRICS_HOST",
            "Address that this port is opened at. Anything but this machine's own is open to "
            "whoever reaches it: nothing there asks who they are.",
        ),
    ] = "127.0.0.1"
    stop_seconds: Annotated[
        float,
        _named(
            "BANDSTRIDE_STOP_SECONDS",
            "How long what has begun may take to end after Ctrl-C or SIGTERM. "
            "Keep it below the container engine's own limit (often 10).",
            "seconds",
        ),
        Field(ge=0, le=300),
    ] = 8.0

    @field_validator("token")
    @classmethod
    def _is_token(cls, token: SecretStr) -> SecretStr:
        if not TOKEN_SHAPE.fullmatch(token.get_secret_value()):
            raise ValueError(f"is not shaped like a token (123456789:AAE...): {GET_TOKEN}")
        return token

    @field_validator("api_url")
    @classmethod
    def _is_root(cls, url: str) -> str:
        if address_of(url) is None:
            raise ValueError(
                "is not an http(s) address: leave it out, or name a root such as "
                "https://api.telegram.org"
            )
        if "/bot" in url or "?" in url:
            raise ValueError("must be the root alone, without /bot<token> or a query")
        return url.rstrip("/")

    @field_validator("proxy")
    @classmethod
    def _is_usable(cls, proxy: str, others: ValidationInfo) -> str:
        """Becomes the environment's where none is set."""
        if "api_url" not in others.data:  # refused: that is told, and where it leads nobody knows
            return proxy
        return proxy_for(others.data["api_url"], proxy)

    @field_validator("data_dir")
    @classmethod
    def _is_path(cls, path: Path) -> Path:
        if "\0" in str(path):
            raise ValueError("names no directory: it has a character that no name may have")
        return path

    @field_validator("metrics_host")
    @classmethod
    def _is_host(cls, host: str) -> str:
        complaint = "is no name or address that a machine can have, such as 127.0.0.1"
        try:
            host.encode("idna")
        except UnicodeError:
            raise ValueError(complaint) from None
        if not host.isprintable():
            raise ValueError(complaint)
        return host

    @field_validator("given_database_url")
    @classmethod
    def _is_sqlite(cls, url: str) -> str:
        if not url:
            return url
        try:
            parsed = make_url(url)
        except ArgumentError:
            raise ValueError(f"is not a database address: use {SQLITE}:///<path>") from None
        if parsed.get_backend_name() != "sqlite":
            raise ValueError(f"names a database other than SQLite: use {SQLITE}:///<path>")
        if parsed.database in {None, "", ":memory:"}:
            raise ValueError(f"names no file, so all would be lost: use {SQLITE}:///<path>")
        return parsed.set(drivername=SQLITE).render_as_string(hide_password=False)

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, level: object) -> object:
        return level.upper() if isinstance(level, str) else level

    @property
    def database_url(self) -> str:
        """SQLAlchemy address of the database."""
        path = self.data_dir / "bandstride.db"
        return self.given_database_url or f"{SQLITE}:///{path}"

    @property
    def database_file(self) -> Path:
        """Where that database is."""
        return Path(make_url(self.database_url).database or "")


def read_settings(
    given: Mapping[str, Any] | None = None, *, env_file: Path | None = ENV_FILE
) -> Settings:
    """Read the settings; what is `given`, by field name, goes before the environment.

    Raises:
        SettingsError: one line for each setting that is missing or wrong.
    """
    try:
        return Settings(_env_file=env_file, **(given or {}))
    except ValidationError as wrong:
        problems = [_problem(error) for error in wrong.errors(include_url=False)]
    except UnicodeDecodeError:
        problems = [f"{env_file} is not text in UTF-8: save it as UTF-8"]
    except OSError as error:
        problems = [f"{env_file} cannot be read ({error.strerror}): let this user read it"]
    raise SettingsError(problems)


def unknown_settings(
    environ: Mapping[str, str] | None = None, env_file: Path | None = ENV_FILE
) -> list[str]:
    """A warning for each BANDSTRIDE_ variable that nothing reads, with the nearest name."""
    names = set(os.environ if environ is None else environ)
    if env_file is not None and env_file.is_file():
        with suppress(UnicodeDecodeError, OSError):  # `read_settings` tells of such a file
            names |= set(dotenv_values(env_file))
    known = sorted(variable(field) for field in Settings.model_fields.values())
    strangers = sorted(n for n in names if n.upper().startswith(PREFIX) and n.upper() not in known)
    return [_stranger(name, known) for name in strangers]


def variable(field: FieldInfo) -> str:
    """Name of the environment variable that a field is read from."""
    return str(field.validation_alias)


def _stranger(name: str, known: list[str]) -> str:
    near = get_close_matches(name.upper(), known, n=1, cutoff=0.8)
    advice = f"did you mean {near[0]}?" if near else "see docs/settings.md"
    return f"{name} is not a setting: {advice}"


def _problem(error: ErrorDetails) -> str:
    """One line for one of pydantic's errors. Never holds the value, which may be secret."""
    name = _variable_of(str(error["loc"][0]))
    if error["type"] == "missing":
        return f"{name} is missing: {GET_TOKEN}"
    if error["type"] == "value_error":
        return f"{name} {error['ctx']['error']}"
    message = error["msg"]
    return f"{name} is wrong: {message[0].lower()}{message[1:]}; see docs/settings.md"


def _variable_of(location: str) -> str:
    field = Settings.model_fields.get(location)
    return variable(field) if field else location.upper()
