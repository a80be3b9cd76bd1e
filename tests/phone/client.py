"""A bare client of the Bot API: what goes over the wire, without a library's help."""

import io
import json
from types import TracebackType
from typing import Any, Self

import aiohttp
from PIL import Image

from phone import Phone

TOKEN = "123456:TEST"


class Api:
    """Calls methods; `await api("sendMessage", chat_id=1)` gives the result of a success."""

    def __init__(self, phone: Phone) -> None:
        self.root = phone.url
        self.http = aiohttp.ClientSession()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.http.close()

    async def answer(self, method: str, **arguments: object) -> dict[str, Any]:
        """The whole envelope."""
        url = f"{self.root}/bot{TOKEN}/{method}"
        async with self.http.post(url, json=arguments) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == answer.get("error_code", 200)
            return answer

    async def __call__(self, method: str, **arguments: object) -> Any:
        answer = await self.answer(method, **arguments)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, **arguments: object) -> str:
        """The words of a refusal."""
        answer = await self.answer(method, **arguments)
        assert not answer["ok"], answer
        return str(answer["description"])

    async def upload(
        self, method: str, files: dict[str, tuple[str, bytes]], **arguments: object
    ) -> dict[str, Any]:
        """A multipart request; the whole envelope."""
        form = aiohttp.FormData()
        for name, value in arguments.items():
            form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        for name, (filename, data) in files.items():
            form.add_field(name, io.BytesIO(data), filename=filename)
        async with self.http.post(f"{self.root}/bot{TOKEN}/{method}", data=form) as response:
            answer: dict[str, Any] = await response.json()
            return answer


def png(width: int = 200, height: int = 100, colour: str = "red") -> bytes:
    """A picture."""
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(buffer, "PNG")
    return buffer.getvalue()


def gif(width: int = 64, height: int = 48, frames: int = 10) -> bytes:
    """A moving picture that plays one second."""
    buffer = io.BytesIO()
    pictures = [Image.new("RGB", (width, height), (20 * i, 0, 0)) for i in range(frames)]
    pictures[0].save(
        buffer, "GIF", save_all=True, append_images=pictures[1:], duration=1000 // frames
    )
    return buffer.getvalue()
