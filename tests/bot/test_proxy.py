import pytest

from bot.proxy import proxy_for

TELEGRAM = "https://api.telegram.org"
NAMES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def nothing_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def test_there_is_none_where_none_is_named() -> None:
    assert proxy_for(TELEGRAM) == ""


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
def test_the_environments_is_used(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "http://ada:s3cret@proxy:3128")
    assert proxy_for(TELEGRAM) == "http://ada:s3cret@proxy:3128"


def test_one_for_plain_http_is_none_for_telegram(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy:3128")
    assert proxy_for(TELEGRAM) == ""
    assert proxy_for("http://far.example") == "http://proxy:3128"


def test_its_exceptions_are_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy:3128")
    monkeypatch.setenv("no_proxy", "example.org,.telegram.org")
    assert proxy_for(TELEGRAM) == ""


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.5.5.5", "[::1]"])
def test_this_machine_is_reached_directly(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    """Otherwise `bandstride phone` would ask a proxy for the phone beside it."""
    monkeypatch.setenv("http_proxy", "http://proxy:3128")
    assert proxy_for(f"http://{host}:8090") == ""


def test_what_is_set_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy:3128")
    monkeypatch.setenv("no_proxy", "*")
    assert proxy_for(TELEGRAM, "http://other:80") == "http://other:80"


def test_an_address_without_a_kind_is_of_http(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "proxy:3128")
    assert proxy_for(TELEGRAM) == "http://proxy:3128"


@pytest.mark.parametrize("wrong", ["socks5://ada:s3cret@proxy:1080", "http://"])
def test_one_that_cannot_be_used_is_refused_without_its_password(
    monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    with pytest.raises(ValueError, match=r"^is not the address of a proxy") as caught:
        proxy_for(TELEGRAM, wrong)
    assert "s3cret" not in str(caught.value)
    monkeypatch.setenv("https_proxy", wrong)
    with pytest.raises(ValueError, match=r"^is not set, and the environment") as caught:
        proxy_for(TELEGRAM)
    assert "s3cret" not in str(caught.value)
