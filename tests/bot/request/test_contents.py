"""What is sent, and files that come back."""

import io
import json
from urllib.parse import urlencode

from aiohttp import web
from telegram import Bot, InputFile, InputMediaDocument, Message
from telegram.request import RequestData

from phone import Phone
from tests.bot.conftest import Serve
from tests.bot.request.asking import aiohttp_request, asked, data, httpx_request
from tests.bot.request.conftest import Make


def bodies() -> list[RequestData | None]:
    """Of every kind that there is; two times the same, whatever the library makes up."""
    attached = InputFile(b"PK", filename="läufe & 'ziele'.zip", attach=True)
    attached.attach_name = "attached1"
    return [
        None,
        data(),
        data(chat_id=-100, text="hällo & <b>ciao</b> 🏃\n+", buttons=[[{"text": "x", "n": 1}]]),
        data(chat_id=1, document=InputFile(b"\x00\r\n--\xff", filename='läufe "2".csv')),
        data(chat_id=1, caption="ü", media=[InputMediaDocument(attached)]),
        data(chat_id=1, document=InputFile(io.BytesIO(b"bytes"), read_file_handle=False)),
    ]


def plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


async def test_what_is_sent_says_what_the_librarys_own_does_with_files_byte_for_byte(
    serve: Serve,
) -> None:
    """All but the boundary, which is made up anew each time. Without files: JSON for its form."""
    seen: list[tuple[str, ...]] = []

    async def answer(request: web.Request) -> web.Response:
        kind, _, boundary = request.headers.get("Content-Type", "").partition("; boundary=")
        body = (await request.read()).decode("latin1")
        length, agent = request.headers.get("Content-Length", ""), request.headers["User-Agent"]
        assert int(length or 0) == len(body)
        if kind == "application/json":
            told = {name: plain(value) for name, value in json.loads(body).items()}
            body, kind = urlencode(told), "application/x-www-form-urlencoded"
        seen.append((request.method, kind, body.replace(boundary or "\0", "|"), agent))
        return web.json_response({"ok": True, "result": True})

    url = await serve(answer)
    for request in (httpx_request(), aiohttp_request()):
        for body in bodies():
            await asked(request, url, request_data=body)
        await request.retrieve(f"{url}/file/bot1:2/a%20b.csv")
        await request.shutdown()
    librarys, ours = seen[:7], seen[7:]
    assert ours == librarys
    assert ours[2][2].startswith("chat_id=-100&text=h%C3%A4llo+%26+%3Cb%3Eciao")
    assert '"attach://attached1"' in ours[4][2]
    assert 'name="attached1"; filename="' in ours[4][2]


async def test_files_go_to_the_phone_and_come_back(make: Make, phone: Phone, token: str) -> None:
    ada = phone.person("Ada")
    await ada.starts()
    bot = Bot(token, f"{phone.url}/bot", f"{phone.url}/file/bot", request=make())
    content = bytes(range(256)) * 4096  # a megabyte, so several pieces
    sent = await bot.send_document(ada.id, content, filename="läufe.bin", caption="yours")
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.file_size) == ("läufe.bin", len(content))
    file = await bot.get_file(sent.document)
    assert await file.download_as_bytearray() == content
    attached = InputMediaDocument(InputFile(b"anew", filename="2.txt", attach=True))
    edited = await bot.edit_message_media(attached, ada.id, sent.message_id)
    assert isinstance(edited, Message)
    assert edited.document is not None
    file = await bot.get_file(edited.document)
    assert await file.download_as_bytearray() == b"anew"
    assert phone.violations == []
