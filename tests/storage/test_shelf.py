from sqlalchemy.ext.asyncio import AsyncEngine

from storage.shelf import MOST_KNOWN, Shelf, Shelved
from tests.storage.listening import listening


async def test_a_picture_never_sent_is_none(engine: AsyncEngine) -> None:
    assert await Shelf(engine, 1).get("squat") is None


async def test_a_picture_is_found_again_by_its_key(engine: AsyncEngine) -> None:
    shelf = Shelf(engine, 1)
    await shelf.put("squat", "file", "unique")
    assert await shelf.get("squat") == Shelved("file", "unique")
    assert await shelf.get("walk") is None


async def test_a_picture_sent_anew_takes_the_place_of_the_old_one(engine: AsyncEngine) -> None:
    shelf = Shelf(engine, 1)
    await shelf.put("squat", "old", "old")
    await shelf.put("squat", "new", "unique")
    assert await shelf.get("squat") == Shelved("new", "unique")


async def test_each_bot_has_its_own_shelf(engine: AsyncEngine) -> None:
    await Shelf(engine, 1).put("squat", "file", "unique")
    await Shelf(engine, 2**40).put("squat", "other", "other")
    assert await Shelf(engine, 1).get("squat") == Shelved("file", "unique")
    assert await Shelf(engine, 3).get("squat") is None


async def test_a_dropped_picture_is_gone_and_the_others_stay(engine: AsyncEngine) -> None:
    shelf, other = Shelf(engine, 1), Shelf(engine, 2)
    for each in (shelf, other):
        await each.put("squat", "file", "unique")
    await shelf.put("walk", "file", "unique")
    await shelf.drop("squat")
    assert await shelf.get("squat") is None
    assert await shelf.get("walk") is not None
    assert await other.get("squat") is not None


async def test_of_many_pictures_those_are_found_that_were_sent(engine: AsyncEngine) -> None:
    shelf = Shelf(engine, 1)
    await shelf.put("squat", "file", "unique")
    await shelf.put("walk", "other", "different")
    await Shelf(engine, 2).put("bridge", "theirs", "theirs")
    found = await shelf.many(("squat", "bridge", "lunge"))
    assert found == {"squat": Shelved("file", "unique")}
    assert await shelf.many(()) == {}


async def test_a_picture_asked_for_again_asks_the_database_for_nothing(engine: AsyncEngine) -> None:
    await Shelf(engine, 1).put("squat", "file", "unique")
    shelf = Shelf(engine, 1)
    await shelf.get("squat")
    async with listening(engine) as ran:
        assert await shelf.get("squat") == Shelved("file", "unique")
    assert ran == []


async def test_no_more_pictures_are_known_than_memory_is_meant_for(engine: AsyncEngine) -> None:
    shelf = Shelf(engine, 1, dict.fromkeys(map(str, range(MOST_KNOWN)), Shelved("file", "unique")))
    await shelf.put("squat", "file", "unique")
    assert len(shelf.known) == MOST_KNOWN
    assert "squat" in shelf.known
    assert "0" not in shelf.known
