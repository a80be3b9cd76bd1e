from datetime import timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from coach.ports import SeenError
from coach.runner import Runner
from storage import tables
from storage.census import Census
from storage.inbox import MAX_ATTEMPTS, Fate, Inbox, Incoming, Unanswered
from storage.work import UnitOfWork
from tests.storage.made import ANN, BEN, NOW


def incoming(*ids: int, user: int | None = ANN) -> list[Incoming]:
    return [Incoming(each, user, f'{{"update_id":{each}}}') for each in ids]


async def rows(engine: AsyncEngine) -> dict[int, tuple[object, ...]]:
    """For each update its user, payload, attempts and error."""
    its = tables.updates.c
    query = select(its.id, its.user_id, its.payload, its.attempts, its.error)
    async with engine.connect() as connection:
        return {row[0]: tuple(row[1:]) for row in await connection.execute(query)}


async def test_a_batch_is_kept_and_waits_oldest_first(inbox: Inbox) -> None:
    assert await inbox.keep(incoming(3, 1, 2), NOW) == (1, 2, 3)
    assert await inbox.pending(10) == tuple(incoming(1, 2, 3))


async def test_an_empty_batch_is_nothing(inbox: Inbox) -> None:
    assert await inbox.keep([], NOW) == ()


async def test_only_new_updates_are_reported_as_kept(inbox: Inbox) -> None:
    await inbox.keep(incoming(1, 2), NOW)
    await inbox.done([1], NOW)
    assert await inbox.keep(incoming(1, 2, 3), NOW) == (3,)
    assert await inbox.pending(10) == tuple(incoming(2, 3))


async def test_a_whole_batch_of_a_hundred_is_kept(inbox: Inbox) -> None:
    ids = tuple(range(2**31, 2**31 + 100))
    assert await inbox.keep(incoming(*ids), NOW) == ids


async def test_updates_of_nobody_are_kept_too(inbox: Inbox) -> None:
    await inbox.keep(incoming(1, user=None), NOW)
    assert await inbox.pending(10) == tuple(incoming(1, user=None))


async def test_pending_updates_come_in_pages(inbox: Inbox) -> None:
    await inbox.keep(incoming(*range(1, 6)), NOW)
    assert await inbox.pending(2) == tuple(incoming(1, 2))
    assert await inbox.pending(2, after=2) == tuple(incoming(3, 4))
    assert await inbox.pending(2, after=4) == tuple(incoming(5))


async def test_pending_updates_outlive_the_program(inbox: Inbox, engine: AsyncEngine) -> None:
    await inbox.keep(incoming(1), NOW)
    await engine.dispose()
    assert await inbox.pending(10) == tuple(incoming(1))


async def test_what_is_done_keeps_neither_payload_nor_user(
    inbox: Inbox, begin: UnitOfWork, engine: AsyncEngine
) -> None:
    await inbox.keep(incoming(1, 2, 3), NOW)
    await inbox.done([1, 2], NOW)
    async with begin(3) as work:
        await work.commit()
    assert await inbox.pending(10) == ()
    await inbox.done([3], NOW)
    assert set((await rows(engine)).values()) == {(None, None, 0, None)}


async def test_between_its_effect_and_its_answer_it_keeps_its_user_and_no_word(
    inbox: Inbox, begin: UnitOfWork, engine: AsyncEngine, file: Path
) -> None:
    await inbox.keep(incoming(1, 2), NOW)
    async with begin(1) as work:
        await work.commit()
    assert await inbox.pending(10) == tuple(incoming(2))
    assert (await Census(file).count()).pending == 1
    assert await inbox.unanswered() == (Unanswered(1, ANN, NOW),)
    assert (await rows(engine))[1] == (ANN, None, 0, None)
    with pytest.raises(SeenError):
        await begin(1).__aenter__()
    await inbox.done([1], NOW)
    assert await inbox.unanswered() == ()


async def test_what_had_its_effect_without_having_been_kept_waits_for_no_answer(
    inbox: Inbox, begin: UnitOfWork
) -> None:
    async with begin(1) as work:
        await work.commit()
    assert await inbox.unanswered() == ()


async def test_what_is_done_is_seen(inbox: Inbox, begin: UnitOfWork) -> None:
    await inbox.keep(incoming(1), NOW)
    await inbox.done([1], NOW)
    with pytest.raises(SeenError):
        await begin(1).__aenter__()


async def test_an_update_is_tried_three_times_and_then_given_up(
    inbox: Inbox, engine: AsyncEngine
) -> None:
    await inbox.keep(incoming(1, 2), NOW)
    fates = [await inbox.fail(1, "KeyError", NOW) for _ in range(MAX_ATTEMPTS)]
    assert fates == [Fate.PENDING, Fate.PENDING, Fate.GIVEN_UP]
    assert await inbox.pending(10) == tuple(incoming(2))
    assert (await rows(engine))[1] == (None, None, 3, "KeyError")


async def test_a_failed_update_keeps_its_payload_for_the_next_attempt(inbox: Inbox) -> None:
    await inbox.keep(incoming(1), NOW)
    await inbox.fail(1, "KeyError", NOW)
    assert await inbox.pending(10) == tuple(incoming(1))


async def test_an_update_that_failed_and_then_had_its_effect_is_not_given_up(
    inbox: Inbox, begin: UnitOfWork, engine: AsyncEngine
) -> None:
    await inbox.keep(incoming(1), NOW)
    await inbox.fail(1, "KeyError", NOW)
    async with begin(1) as work:
        await work.runners.add(Runner(ANN))
        await work.commit()
    assert await inbox.fail(1, "TimedOut", NOW) is Fate.DONE
    assert (await rows(engine))[1] == (ANN, None, 1, None)


async def test_an_update_that_was_given_up_is_seen(inbox: Inbox, begin: UnitOfWork) -> None:
    await inbox.keep(incoming(1), NOW)
    for _ in range(MAX_ATTEMPTS):
        await inbox.fail(1, "KeyError", NOW)
    with pytest.raises(SeenError):
        await begin(1).__aenter__()


async def test_pruning_deletes_what_was_done_before_and_never_what_waits(
    inbox: Inbox, engine: AsyncEngine
) -> None:
    moment = timedelta(microseconds=1)
    await inbox.keep(incoming(1, 2, 3), NOW - timedelta(days=9))
    await inbox.done([1], NOW - moment)
    await inbox.done([2], NOW)
    assert await inbox.prune(NOW) == 1
    assert set(await rows(engine)) == {2, 3}


async def test_the_moment_of_giving_up_counts_for_pruning(inbox: Inbox) -> None:
    # Within a CASE a moment went into the table as it was, its zone cut off.
    there = NOW.astimezone(timezone(timedelta(hours=-9)))
    await inbox.keep(incoming(1), NOW)
    for _ in range(MAX_ATTEMPTS):
        await inbox.fail(1, "KeyError", there)
    assert await inbox.prune(NOW) == 0
    assert await inbox.prune(NOW + timedelta(seconds=1)) == 1


async def test_forgetting_drops_what_the_runner_sent_and_nothing_of_others(
    inbox: Inbox, begin: UnitOfWork, engine: AsyncEngine
) -> None:
    await inbox.keep([*incoming(1, 2), *incoming(3, user=BEN)], NOW)
    async with begin(1) as work:  # the wish to be forgotten
        await work.runners.forget(ANN)
        await work.commit()
    assert await inbox.pending(10) == tuple(incoming(3, user=BEN))
    assert set(await rows(engine)) == {1, 3}  # 1: not done again, should it come again
    assert [each.user for each in await inbox.unanswered()] == [None]
