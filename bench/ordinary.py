"""The second baseline: how bots with a database are usually written, and written well.

python-telegram-bot with its defaults (HTTPX, one update at a time), and SQLAlchemy's ORM with a
session for each update. For a tap it does what no coach could do without: reads its runner, adds
a line of their log, notes how far they are, commits; then it answers and edits as the echo does.
Its SQLite has a write-ahead log, which is better than the default. It waits for the disk.
Run as `python -m bench.ordinary ROOT TOKEN FILE`.
"""

import logging
import sys
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from telegram import Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bench.echo import Context, counter, echo
from bot.clock import system_clock


class Base(DeclarativeBase):
    """Of the tables."""


class Runner(Base):
    """Who taps, and how far they are."""

    __tablename__ = "runners"
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    count: Mapped[int]
    seen_at: Mapped[datetime]


class Line(Base):
    """One tap of theirs."""

    __tablename__ = "lines"
    id: Mapped[int] = mapped_column(primary_key=True)
    runner_id: Mapped[int] = mapped_column(ForeignKey("runners.id"), index=True)
    number: Mapped[int]
    at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Ordinary:
    """The handlers; `sessions` makes one for each update."""

    engine: AsyncEngine
    sessions: async_sessionmaker[AsyncSession]

    async def open(self, _: object) -> None:
        """Make the tables."""
        async with self.engine.connect() as connection:
            await connection.exec_driver_sql("PRAGMA journal_mode = WAL")
            await connection.run_sync(Base.metadata.create_all)
            await connection.commit()

    async def close(self, _: object) -> None:
        """End the connections."""
        await self.engine.dispose()

    async def start(self, update: Update, _: Context) -> None:
        """A message with a button, and a row of whoever began."""
        user = update.effective_user
        if update.message is None or user is None:
            return
        async with self.sessions.begin() as session:
            await session.merge(Runner(id=user.id, count=0, seen_at=system_clock()))
        await update.message.reply_text("0", reply_markup=counter(1))

    async def tap(self, update: Update, _: Context) -> None:
        """One select, one insert, one update; then the spinner and the edit."""
        query = update.callback_query
        if query is None:
            return
        number, at = int(query.data or 0), system_clock()
        async with self.sessions.begin() as session:
            runner = await session.get_one(Runner, query.from_user.id)
            session.add(Line(runner_id=runner.id, number=number, at=at))
            runner.count, runner.seen_at = runner.count + 1, at
        await query.answer()
        await query.edit_message_text(str(number), reply_markup=counter(number + 1))


def main(root: str, token: str, file: str) -> None:
    """Poll until told to stop."""
    logging.getLogger("telegram.ext").setLevel(logging.ERROR)
    engine = create_async_engine(f"sqlite+aiosqlite:///{file}")
    bot = Ordinary(engine, async_sessionmaker(engine, expire_on_commit=False))
    builder: Any = Application.builder().token(token).base_url(f"{root}/bot")
    application = builder.post_init(bot.open).post_shutdown(bot.close).build()
    application.add_handler(CommandHandler("start", bot.start))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.add_handler(CallbackQueryHandler(bot.tap))
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
