### Reminders: what awaits, and what may be done about it.

remind-opening = <b>{ $greeting }</b> { $remark }
remind-plain = <b>{ $greeting }</b>
remind-greeting-0 = Bands today.
remind-greeting-1 = Ready when you are.
remind-greeting-2 = Time for your bands.
remind-greeting-3 = Something for your running.
remind-greeting-4 = Your workout is ready.
remind-greeting-5 = Shall we?
remind-greeting-6 = Today is a band day.
remind-greeting-7 = A little strength for your stride.
remind-again = As you asked, here it is again.

remind-fits-race = { $days } days to your race, so there are fewer sets.
remind-fits-easy-week = A lighter week: fewer sets, so that you recover and grow.
remind-fits-long = Kept light, for the sake of your long run.
remind-fits-hard = Kept light: a hard run comes tomorrow.
remind-fits-short = Shorter than your { $minutes } minutes, since more would be too much this week.
remind-fits-first = The first one of your week.
remind-fits-rested = After { $days } days without bands you come to it fresh.

remind-awaits =
    ⏱ <b>{ $minutes ->
        [one] One minute
       *[other] { $minutes } minutes
    }</b>: { $what }.
remind-exercise = { $name }
remind-exercise-on = { $name } on { $band }
remind-and-more = { $named } and { $count } more

remind-10 = ⏰ 10 min
remind-60 = ⏰ 1 hour
remind-tonight = ⏰ Tonight
remind-tomorrow = To tomorrow
remind-skip = Not today
remind-start-now = Start now
remind-snoozed = ⏰ I'll write again at <b>{ $time }</b>.
remind-too-late = Your quiet hours are near, so I won't write again today.
remind-nothing = There's nothing open today to put off.

remind-last =
    This is my last reminder, so that I don't fill your phone.
    Your plan and your bands stay as they are. One tap, and we go on.
remind-last-back = I'm back

week-title = <b>Your week:</b> { $done } of { $count } { $count ->
        [one] workout
       *[other] workouts
    } done.
week-changed = 📈 { $name }: { $why }
week-next = Next: <b>{ $day }</b>.
button-week = Your week

# Why a workout cannot go to tomorrow.
remind-stays-fixed = This one can't be moved: some of it is told already, or it wasn't part of the week.
remind-stays-week = Tomorrow a new week begins, and it has a plan of its own. Let this one go, and nothing is missing.
remind-stays-quiet = Tomorrow is one of your quiet days.
remind-stays-paused = From tomorrow on you're away.
remind-stays-taken = Tomorrow has a workout of its own, and I never stack two. Let this one go, and nothing is missing.
remind-stays-race = Tomorrow is too near to your race for bands.

# What people type in place of these buttons, between commas.
words-remind-start = start, begin, lets go, lets start, start now, go, im ready, ready, lets do it
words-remind-10 = in 10 minutes, 10 minutes, 10 min, in 10 min, in ten minutes, ten minutes, in a minute, in a bit, soon, 5 minutes, in 5 minutes
words-remind-60 = later, in an hour, in 1 hour, 1 hour, an hour, one hour, 1h, in 1h, later please, please later, remind me later, not now, busy, busy now, snooze, later today, remind me in an hour
words-remind-tonight = tonight, this evening, in the evening, remind me tonight, later tonight, tonight please, tonight pls
words-remind-tomorrow = tomorrow, move it to tomorrow, move to tomorrow, to tomorrow, do it tomorrow, ill do it tomorrow, i will do it tomorrow, maybe tomorrow, remind me tomorrow, not today but tomorrow
words-remind-skip = not today, no workout today, not today sorry, sorry not today, not today please, not this time, skip today, skip it today, i skip today, cant today, i cant today, cant do it today, i cant do it today, cant do this today, i cant do this today, no time today, no time

# What makes a delay of numbers and times: "remind me in 20 minutes, please", "write me at 7pm".
words-snooze-ask = remind me, remind me again, ask me, ask me again, write me, write me again, write again, snooze, later
words-snooze-in = in
words-snooze-at = at, around, about
words-snooze-half = half an hour, half hour, a half hour
words-snooze-minutes = minutes, minute, mins, min, m
words-snooze-hours = hours, hour, hrs, hr, h
words-snooze-polite = please, pls, thanks, thank you
