### A calendar file (.ics) of runs that was sent to the chat.

runs-read =
    📅 <b>{ $count ->
        [one] { $count } run
       *[other] { $count } runs
    } read</b>: { $kinds }; from { $first } to { $last }.
runs-kind-hard = { $count } hard
runs-kind-long = { $count } long
runs-kind-race =
    { $count ->
        [one] { $count } race
       *[other] { $count } races
    }
runs-kind-easy = { $count } easy
runs-aside =
    { $count ->
        [one] One other entry is no run by its title; I left it aside.
       *[other] { $count } other entries are no runs by their titles; I left them aside.
    }
runs-planned = The bands are planned around them from now on. I kept each run's day and kind, and nothing else.
runs-instead = They take the place of the runs that I knew of, and the bands are planned around them. I kept each run's day and kind, and nothing else.
runs-week = My week
runs-other = I can open calendar files (.ics) of your runs, but no other files. Anything else please type, or tap.
runs-big = That file is bigger than 1 MB; a year of runs is much smaller. Please export your running calendar alone.
runs-enough = I read { $most } calendars a day, and you've sent as many today. Send me the newest one tomorrow. Nothing has changed.
runs-lost = Telegram doesn't hand me that file just now. Please send it again.
runs-broken = That is called a calendar, but I can't read it as one. Please export it again as .ics and send me that.
runs-many = That calendar holds more than anybody runs in a year. Please export your running calendar alone.
runs-empty = There is no entry in that calendar. Nothing has changed.
runs-past = All entries of that calendar are over, or more than a year away. Nothing has changed.
runs-none = I found no run in what is to come there: titles like <i>easy run</i>, <i>10 km tempo</i>, <i>long run</i> or <i>race</i> tell me. Nothing has changed.
