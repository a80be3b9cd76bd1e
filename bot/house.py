"""The composition root: joins all rooms, once. Nothing here decides anything."""

import asyncio
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

import structlog

from bot.clock import Clock, system_clock
from bot.courier import Courier
from bot.metrics import Metrics
from bot.pacing import Line
from bot.process import Hooks, Process, assemble
from bot.settings import Settings
from bot.slots import Slots
from bot.status import status_of
from bot.transport import build_bot
from bot.turns import Turns
from bot.unasked import Unasked
from bot.watched import WatchedBegin, WatchedLine, WatchedRequest
from coach.adaptive import Adaptive
from coach.coaching import Coaching
from coach.engine import Engine
from coach.front import Front
from coach.letters import Letters
from coach.planning import Planner
from coach.ports import Begin
from coach.remind import Remind
from coach.scene import Ask
from coach.steps import Steps
from coach.topics.area import Area
from coach.topics.bands import Bands
from coach.topics.help import Help
from coach.topics.leaving import LeavingTopic
from coach.topics.library import LibraryTopic
from coach.topics.pain import PainTopic
from coach.topics.pause import PauseTopic
from coach.topics.plan import Plan
from coach.topics.privacy import Privacy
from coach.topics.reminding import MEANT, Reminding
from coach.topics.runfile import RunFileTopic
from coach.topics.safety import Safety
from coach.topics.settings import Settings as SettingsTopic
from coach.topics.start import Start
from coach.topics.telling import Telling
from coach.topics.today import Today
from coach.topics.undo import Undo
from coach.topics.why import WhyTopic
from coach.topics.workout import WorkoutTaps
from content.loader import Content, load
from content.places import Towns
from content.runfileprocess import SeparateFiles
from handlers.ahead import Ahead
from handlers.doors import TWICE, Doors
from handlers.finished import Finished
from handlers.greeting import Greeting
from handlers.lately import Lately
from handlers.media import Media
from handlers.register import register
from handlers.runfiles import RunFileReader
from handlers.sharing import Sharing
from handlers.show import Show
from handlers.sorry import Sorry
from pictures.contact import faults
from pictures.figures import Figures
from storage.database import open_engine
from storage.inbox import Inbox
from storage.shelf import Shelf
from storage.work import UnitOfWork

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

PICTURES = "pictures"  # folder of drawings in the data directory


@dataclass(frozen=True, slots=True)
class Library:
    """What is read or drawn once and never changes; tests share one.

    `pictures`: folder of drawings.
    """

    content: Content
    places: Towns
    pictures: Path


def read_library(pictures: Path) -> Library:
    """Read what authors wrote. Raises ContentError with every mistake in it."""
    return Library(load(drawable=faults), Towns(), pictures)


def build(
    library: Library, settings: Settings, clock: Clock, coach: Engine[Any] | None = None
) -> Process:
    """Join everything. Asks nothing of Telegram or the network yet.

    Args:
        library: what authors wrote.
        settings: as read.
        clock: what time it is, aware UTC.
        coach: what prescribes, in place of the usual engine.

    Raises:
        StorageError: the database cannot be used.
    """
    content = library.content
    engine = open_engine(settings.database_url)
    begin = UnitOfWork(engine, clock)
    metrics = Metrics()
    turns = Turns(clock, metrics.update)
    bot = build_bot(
        settings.token.get_secret_value(),
        settings.api_url,
        settings.proxy,
        partial(WatchedRequest, metrics=metrics, clock=system_clock),
    )
    slots = Slots(settings.concurrency)
    steps = _steps(content, coach or Adaptive())
    front = build_front(library, WatchedBegin(begin, turns.committed), steps)
    line = WatchedLine(settings.send_rate, settings.chat_rate, metrics)
    courier = _courier(line, slots, front, clock)
    artist = Figures(content.figures, content.charts.palette, library.pictures, metrics.drew)
    ahead = Ahead(artist)
    shelf = Shelf(engine, bot_id=int(bot.token.partition(":")[0]))
    media = Media(artist, shelf, ahead)
    show = Show(bot, content.texts, media, courier, begin)
    sharing = Sharing(bot, content.catalogue.exercises, content.texts, media, courier)
    letters = Letters(begin, steps)
    finished = Finished(content.texts, bot, courier)
    remind = Remind(begin, letters, finished.page)
    files = RunFileReader(bot, SeparateFiles(), clock, asyncio.Lock(), slots.lent)
    unasked = Unasked(letters, finished, front, show, clock, metrics.reminded)

    async def close() -> None:
        await ahead.stop()
        await engine.dispose()

    hooks = Hooks(
        register=partial(
            register,
            doors=Doors(
                front, show, clock, files, sharing, Lately(clock, TWICE), Lately(clock, TWICE)
            ),
        ),
        remind=remind,
        prepare=remind.prepare,
        render=unasked.render,
        deliver=unasked.deliver,
        sorry=Sorry(show),
        stand=unasked.stand,
        greet=partial(_greet, Greeting(bot, content.texts), library.places),
        close=close,
    )
    process = assemble(
        hooks,
        settings=settings,
        clock=clock,
        bot=bot,
        slots=slots,
        inbox=Inbox(engine),
        begin=begin,
        turns=turns,
        status=status_of(settings, metrics),
        timed=metrics.tick,
    )
    metrics.follow(process.ordering)
    return process


def _courier(line: Line, slots: Slots, front: Front, clock: Clock) -> Courier:
    async def blocked(chat: int) -> None:
        await front.blocked(Ask(chat, clock()))

    async def moved(chat: int, onward: int) -> None:
        """Nothing of a group is kept yet; whoever comes to keep some moves it here."""
        _log.info("a group became a supergroup", chat=chat, onward=onward)

    return Courier(line, slots, blocked, moved)


async def _greet(greeting: Greeting, places: Towns) -> None:
    """Also reads the gazetteer ahead: it takes two seconds that nobody should wait.

    In a daemon thread, for which an early Ctrl-C need not wait either.
    """
    Thread(target=places.warm, name="gazetteer", daemon=True).start()
    await greeting()


def _steps(content: Content, coach: Engine[Any]) -> Steps:
    coaching = Coaching(coach)
    return Steps(coaching, Planner(coaching, content.catalogue))


def build_front(library: Library, begin: Begin, steps: Steps) -> Front:
    """All conversations behind the one way in."""
    content, places = library.content, library.places
    wording = content.texts
    bands = Bands(content.charts, wording, steps.coaching)
    exercises = LibraryTopic(steps, wording)
    start = Start(bands, places, wording, exercises)
    safety = Safety(content.vocabulary)
    today = Today(steps)
    runs = RunFileTopic(content.vocabulary)
    pause, why = PauseTopic(wording), WhyTopic(steps)
    settings = SettingsTopic(places, wording, content.catalogue.exercises)
    plan, privacy = Plan(), Privacy(wording)
    reminding = Reminding(steps, today, wording)
    phrases = {
        "words-resume": (pause, "resume", ""),
        "words-stop": (pause, "pause", ""),
        "words-why": (why, "why", ""),
        "words-bands": (bands, "bands", ""),
        "words-settings": (settings, "settings", ""),
        "words-forget": (privacy, "forget", ""),
        "words-plan": (plan, "plan", ""),
        **{key: (reminding, verb, value) for key, (verb, value) in MEANT.items()},
    }
    leaving = LeavingTopic(steps, wording)
    telling = Telling(
        steps, today, content.vocabulary, wording, phrases, exercises, leaving, reminding
    )
    topics = (
        start,
        settings,
        bands,
        today,
        WorkoutTaps(steps, today),
        reminding,
        telling,
        why,
        Undo(steps),
        leaving,
        PainTopic(steps, content.vocabulary, wording),
        pause,
        plan,
        Area(steps),
        exercises,
        runs,
        Help(),
        privacy,
        safety,
    )
    return Front(begin, start, safety, telling, runs, topics)
