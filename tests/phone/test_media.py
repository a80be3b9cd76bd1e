"""Files: what is read from their bytes, their ids, their limits."""

import io

import av
import pytest
from PIL import Image

from phone import Person, Phone, limits
from tests.phone.client import TOKEN, Api, gif, png

BAD = "Bad Request: "
TOO_BIG = "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes"
WRONG_ID = "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"


def film(seconds: int = 2, rate: int = 10) -> bytes:
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=rate)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for _ in range(seconds * rate):
            frame = av.VideoFrame(64, 48, "yuv420p")
            for plane in frame.planes:
                plane.update(bytes(plane.buffer_size))
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return buffer.getvalue()


async def photo(api: Api, alice: Person, data: bytes) -> dict[str, object]:
    answer = await api.upload("sendPhoto", {"photo": ("a.png", data)}, chat_id=alice.id)
    assert answer["ok"], answer
    sizes: list[dict[str, object]] = answer["result"]["photo"]
    return sizes[-1]


async def test_a_photo_gets_sizes_read_from_its_bytes(api: Api, alice: Person) -> None:
    await photo(api, alice, png(2000, 1000))
    sizes = alice.screen.raw["photo"]
    assert [(s["width"], s["height"]) for s in sizes] == [
        (90, 45),
        (320, 160),
        (800, 400),
        (1280, 640),
    ]


async def test_the_same_bytes_have_the_same_ids(api: Api, alice: Person) -> None:
    first = await photo(api, alice, png())
    second = await photo(api, alice, png())
    other = await photo(api, alice, png(colour="blue"))
    assert first == second
    assert first["file_unique_id"] != other["file_unique_id"]


async def test_a_photo_is_sent_again_by_its_id(api: Api, alice: Person, phone: Phone) -> None:
    size = await photo(api, alice, png(500, 500))
    again = await api("sendPhoto", chat_id=alice.id, photo=size["file_id"], caption="x")
    assert again["photo"][-1] == size
    thumbnail = again["photo"][0]["file_id"]
    assert (await api("sendPhoto", chat_id=alice.id, photo=thumbnail))["photo"] == again["photo"]
    assert not phone.violations


async def test_a_file_is_downloaded_as_it_is_kept(api: Api, alice: Person) -> None:
    size = await photo(api, alice, png(500, 250))
    file = await api("getFile", file_id=size["file_id"])
    async with api.http.get(f"{api.root}/file/bot{TOKEN}/{file['file_path']}") as response:
        data = await response.read()
        assert response.content_type == "image/jpeg"
    assert len(data) == file["file_size"] == size["file_size"]
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.size == (500, 250)


async def test_an_unknown_path_is_not_found(api: Api) -> None:
    async with api.http.get(f"{api.root}/file/bot{TOKEN}/photos/file_9.jpg") as response:
        assert response.status == 404


@pytest.mark.parametrize(("make", "seconds"), [(film, 2), (gif, 1)])
async def test_an_animation_tells_its_size_and_length(
    api: Api, alice: Person, phone: Phone, make: object, seconds: int
) -> None:
    assert callable(make)
    answer = await api.upload(
        "sendAnimation", {"animation": ("squat.mp4", make())}, chat_id=alice.id, caption="Squat"
    )
    animation = answer["result"]["animation"]
    assert (animation["width"], animation["height"], animation["duration"]) == (64, 48, seconds)
    assert animation["thumbnail"]["width"] == 64
    assert answer["result"]["document"]["file_id"] == animation["file_id"]
    assert alice.screen.media == "animation"
    assert not phone.violations


async def test_a_document_keeps_its_name_and_bytes(api: Api, alice: Person) -> None:
    answer = await api.upload("sendDocument", {"document": ("log.csv", b"a,b\n")}, chat_id=alice.id)
    document = answer["result"]["document"]
    assert (document["file_name"], document["file_size"]) == ("log.csv", 4)


async def test_a_file_of_another_kind_is_refused(api: Api, alice: Person) -> None:
    size = await photo(api, alice, png())
    words = await api.refusal("sendAnimation", chat_id=alice.id, animation=size["file_id"])
    assert words == BAD + "can't use file of type Photo as Animation"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "file must be non-empty"),
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (png(300, 10), "PHOTO_INVALID_DIMENSIONS"),
        (b"x" * (limits.PHOTO_BYTES + 1), TOO_BIG),
    ],
    ids=["empty", "no picture", "too long and thin", "too big"],
)
async def test_what_is_no_photo_is_refused(
    api: Api, alice: Person, data: bytes, words: str
) -> None:
    answer = await api.upload("sendPhoto", {"photo": ("a.png", data)}, chat_id=alice.id)
    assert answer["description"] == BAD + words


async def test_more_than_fifty_megabytes_are_too_large(
    api: Api, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "UPLOAD_BYTES", 1000)
    files = {"document": ("a", b"x" * 1001)}
    answer = await api.upload("sendDocument", files, chat_id=alice.id)
    assert answer["error_code"] == 413


async def test_a_request_that_is_too_large_as_a_whole_is_refused_too(api: Api) -> None:
    files = {"document": ("a", b"x" * (limits.UPLOAD_BYTES + 3 * 1024 * 1024))}
    answer = await api.upload("sendDocument", files, chat_id="1")
    assert answer["error_code"] == 413


async def test_more_than_twenty_megabytes_are_not_downloaded(
    api: Api, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "DOWNLOAD_BYTES", 1000)
    files = {"document": ("a", b"x" * 1001)}
    answer = await api.upload("sendDocument", files, chat_id=alice.id)
    file_id = answer["result"]["document"]["file_id"]
    assert await api.refusal("getFile", file_id=file_id) == BAD + "file is too big"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("nonsense", WRONG_ID),
        ("https://a.eu/x.png", "failed to get HTTP URL content"),
        ("attach://nowhere", "there is no photo in the request"),
    ],
)  # fmt: skip
async def test_a_source_that_leads_nowhere_is_refused(
    api: Api, alice: Person, source: str, words: str
) -> None:
    assert await api.refusal("sendPhoto", chat_id=alice.id, photo=source) == BAD + words


async def test_a_caption_has_one_thousand_and_twenty_four_characters_at_most(
    api: Api, alice: Person
) -> None:
    size = await photo(api, alice, png())
    words = await api.refusal(
        "sendPhoto", chat_id=alice.id, photo=size["file_id"], caption="x" * 1025
    )
    assert words == BAD + "message caption is too long"
