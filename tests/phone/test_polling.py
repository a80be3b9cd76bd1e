"""getUpdates: confirming, waiting, one poller at a time."""

import asyncio

from phone import Person, Phone
from tests.phone.client import Api


async def test_updates_stay_until_an_offset_confirms_them(api: Api, alice: Person) -> None:
    await alice.says("one")
    first = await api("getUpdates")
    assert [u["message"]["text"] for u in first] == ["/start", "one"]
    assert await api("getUpdates") == first
    assert await api("getUpdates", offset=first[1]["update_id"]) == first[1:]
    assert await api("getUpdates", offset=first[1]["update_id"] + 1) == []


async def test_ids_grow_by_one(api: Api, alice: Person) -> None:
    await alice.says("one")
    start, one = await api("getUpdates")
    assert one["update_id"] == start["update_id"] + 1


async def test_a_negative_offset_keeps_the_last_ones_only(api: Api, alice: Person) -> None:
    for text in ("one", "two", "three"):
        await alice.says(text)
    kept = await api("getUpdates", offset=-2)
    assert [u["message"]["text"] for u in kept] == ["two", "three"]
    assert await api("getUpdates") == kept
    assert await api("getUpdates", offset=-50) == kept


async def test_a_limit_gives_the_oldest(api: Api, alice: Person) -> None:
    await alice.says("one")
    assert len(await api("getUpdates", limit=1)) == 1


async def test_a_poll_waits_for_what_comes(api: Api, phone: Phone, alice: Person) -> None:
    await api("getUpdates", offset=-1)
    newest = phone.world.updates.recent[-1]["update_id"]
    poll = asyncio.create_task(api("getUpdates", offset=newest + 1, timeout=20))
    await phone.until(lambda: phone.server.poller.waiting)
    await alice.says("here")
    assert [u["message"]["text"] for u in await poll] == ["here"]
    assert phone.server.poller.online


async def test_a_newer_poll_ends_the_older_one_with_a_conflict(api: Api, phone: Phone) -> None:
    older = asyncio.create_task(api.answer("getUpdates", timeout=20))
    await phone.until(lambda: phone.server.poller.waiting)
    assert await api("getUpdates", timeout=0) == []
    assert await older == {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    }


async def test_a_client_that_goes_away_frees_its_place(phone: Phone) -> None:
    async with Api(phone) as gone:
        poll = asyncio.create_task(gone("getUpdates", timeout=20))
        await phone.until(lambda: phone.server.poller.waiting)
        poll.cancel()
    await phone.until(lambda: not phone.server.poller.waiting)
    assert phone.server.poller.online, "so short an absence is not noticed"


async def test_unwanted_kinds_are_not_queued_and_the_wish_is_remembered(
    api: Api, alice: Person
) -> None:
    await api("getUpdates", offset=-1, allowed_updates=["callback_query"])
    await alice.says("unheard")
    await api("getUpdates", allowed_updates=["message"])
    await api("getUpdates")
    await alice.says("heard")
    texts = [u["message"]["text"] for u in await api("getUpdates")]
    assert texts == ["/start", "heard"]


async def test_reactions_come_only_when_asked_for(api: Api, alice: Person) -> None:
    await api("sendMessage", chat_id=alice.id, text="hi")
    await alice.reacts(alice.screen, "👍")
    assert len(await api("getUpdates", allowed_updates=["message_reaction"])) == 1
    await alice.reacts(alice.screen, "🔥")
    change = (await api("getUpdates"))[-1]["message_reaction"]
    assert change["old_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    assert change["new_reaction"] == [{"type": "emoji", "emoji": "🔥"}]


async def test_an_update_can_come_twice(api: Api, alice: Person, phone: Phone) -> None:
    await alice.says("once")
    update = (await api("getUpdates"))[-1]
    await api("getUpdates", offset=update["update_id"] + 1)
    phone.redeliver(update["update_id"])
    assert await api("getUpdates") == [update]


async def test_deleting_the_webhook_can_drop_what_waits(api: Api, alice: Person) -> None:
    assert (await api("getWebhookInfo"))["pending_update_count"] == 1
    assert await api("deleteWebhook") is True
    assert (await api("getWebhookInfo"))["pending_update_count"] == 1
    await api("deleteWebhook", drop_pending_updates=True)
    assert (await api("getWebhookInfo"))["pending_update_count"] == 0
    await alice.says("new")
    assert len(await api("getUpdates")) == 1


async def test_setting_a_webhook_is_refused_honestly(api: Api, phone: Phone) -> None:
    answer = await api.answer("setWebhook", url="https://a.eu/hook")
    assert answer["error_code"] == 501
    assert len(phone.violations) == 1


async def test_switching_off_lets_a_waiting_poll_go() -> None:
    phone = Phone()
    async with phone, Api(phone) as api:
        poll = asyncio.create_task(api("getUpdates", timeout=50))
        await phone.until(lambda: phone.server.poller.waiting)
        phone.server.poller.close()
        assert await poll == []
