"""Telegram's answers fail, one in so many: pages, refusals, cut connections, nonsense."""

from bench.delivery import record
from bench.delivery.scenario import Run, Seen
from bench.delivery.stage import Stage, stage
from phone.faults import UNHEARD

EVERY = 10
KINDS = {
    "502": "a 502 page",
    "500": "a 500",
    "not_json": "a page that is no JSON, with 200",
    "drop": "cut before it was done",
    "lost_answer": "done, the answer lost",
    "truncated": "done, the answer broken off",
}


async def play(run: Run) -> list[Seen]:
    """Each kind in turn, with one coach that lives through all of them."""
    async with stage(run) as stage_:
        await stage_.program.start()
        return [await _under(stage_, kind, run.size(150, 20)) for kind in KINDS]


async def smoke(run: Run) -> list[Seen]:
    """The least that shows anything: a few reminders, every other answer lost."""
    async with stage(run) as stage_:
        await stage_.program.start()
        return [await _under(stage_, "lost_answer", 6, every=2)]


async def _under(stage_: Stage, kind: str, runners: int, every: int = EVERY) -> Seen:
    stage_.run.tell(KINDS[kind])
    stage_.phone.fault(kind, count=10**9, every=every)
    people = await stage_.due(runners)
    seen = Seen(f"one in {every} answers: {KINDS[kind]}")
    seen.seconds = await stage_.all_done(people, 60)
    stage_.phone.faults.clear()
    _judge(stage_, kind, people, seen)
    return seen


def _judge(stage_: Stage, kind: str, people: list[int], seen: Seen) -> None:
    """Policy: what was done and not heard of is sent again; nothing else comes twice."""
    stage_.counted(seen, people)
    unheard = [each for each in stage_.requests(people) if each.done and not each.heard]
    asked = len(stage_.requests(people))
    again = sum(record.messages(unheard).values())
    seen.expect(seen.twice <= again, f"{seen.twice} came twice, {again} were not heard of")
    seen.expect(kind in UNHEARD or not again, "the phone did what it should not have")
    seen.figures.append(f"{asked} requests, {again} done unheard")
