### /why: why today has bands or not, and what a choice rests on. Causes are in whys.ftl.

why-day = <b>{ $day }</b>: { $why }
why-next = <b>The next one, { $day }</b>
why-exercise = <b>{ $name }</b> · { $band }

day-easy = a day for bands, with the runs around it easy enough.
day-hard = a day for bands, after the hard run, so that your easy days stay easy.
day-after-long = a day for bands, but a light one, after yesterday's long run.
day-eve-long-light = a day for bands, but a light one, to keep your legs for tomorrow's long run.
day-eve-hard-light = a day for bands, but a light one, to keep your legs for tomorrow's hard run.
day-taper = a day for bands, with less to do, { $days ->
        [one] one day
       *[other] { $days } days
    } before your race.
day-moved-here = a day for bands, since you moved the workout here.
day-moved-away = no bands, since you moved the workout to another day.
day-race = race day, so no bands. Have a good one.
day-before-race = no bands, { $days ->
        [one] the day
       *[other] { $days } days
    } before your race.
day-race-week = no bands. In race week one early workout is enough.
day-after-race = no bands for three days after a race.
day-quiet = one of your quiet days, so no bands.
day-eve-long = no bands, to keep your legs for tomorrow's long run.
day-long = no bands on the day of your long run.
day-eve-hard = no bands, to keep your legs for tomorrow's hard run.
day-spread = no bands. Your { $count ->
        [one] workout
       *[other] { $count } workouts
    } a week leave room between them, and you grow stronger in that room.

words-why = why, why this, why that, why so, but why, why these, why today, how come, explain
