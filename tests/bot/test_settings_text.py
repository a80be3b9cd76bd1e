from bot.settings import Settings, variable
from bot.settings_text import EXAMPLE, PAGE, example, page

AGAIN = "make it anew: .venv/bin/python -m bot.settings_text"


def test_every_setting_is_documented_with_its_default() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), AGAIN
    for field in Settings.model_fields.values():
        assert f"## {variable(field)}\n\n{field.description}\n\nDefault: " in page()


def test_the_example_names_every_setting_and_holds_no_token() -> None:
    assert EXAMPLE.read_text(encoding="utf-8") == example(), AGAIN
    lines = example().splitlines()
    assert "TELEGRAM_BOT_TOKEN=" in lines
    for field in Settings.model_fields.values():
        assert field.description
        assert any(line.lstrip("#").startswith(f"{variable(field)}=") for line in lines)
