"""Telegram answers late, each call."""

from bench.delivery.scenario import Run, Seen
from bench.delivery.stage import stage


async def play(run: Run) -> list[Seen]:
    """All arrive, once, however late the answers are."""
    waits = (1.0,) if run.quick else (2.0, 10.0)
    return [await _late(run, wait, number) for number, wait in enumerate(waits)]


async def _late(run: Run, wait: float, number: int) -> Seen:
    runners = run.size(200 if number == 0 else 60, 20)
    seen = Seen(f"each call takes {wait:.0f} s")
    run.tell(seen.what)
    async with stage(run.part(f"{wait:.0f}")) as stage_:
        await stage_.program.start()
        stage_.phone.fault("slow", count=10**9, seconds=wait)
        people = await stage_.due(runners)
        seen.seconds = await stage_.all_done(people, 70)
        stage_.counted(seen, people)
        seen.expect(seen.twice == 0, f"{seen.twice} came twice")
        seen.figures.append(f"{len(stage_.requests(people))} requests")
    return seen
