### /plan: the week around the runs.

plan-title = <b>Your week</b> · { $first } – { $last }
plan-today = <b>{ $day } · today</b>
plan-line =
    { $mark ->
        [planned] 🎗
        [begun] ▶️
        [done] ✅
        [undone] ➖
        [paused] ⏸
        [race] 🏁
        [run] 🏃
       *[free] ▫️
    } { $day }{ $run ->
        [easy] {" "}· easy run
        [hard] {" "}· hard run
        [long] {" "}· long run
        [race] {" "}· race
       *[none] {""}
    }{ $both ->
        [yes] , then
       *[no] {""}
    }{ $bands ->
        [light] { $both ->
            [yes] {" "}light bands
           *[no] {" "}· light bands
        }
        [planned] { $both ->
            [yes] {" "}bands
           *[no] {" "}· bands
        }
        [begun] { $both ->
            [yes] {" "}bands, begun
           *[no] {" "}· bands, begun
        }
        [done] { $both ->
            [yes] {" "}bands, done
           *[no] {" "}· bands, done
        }
        [undone] { $both ->
            [yes] {" "}bands, not done
           *[no] {" "}· bands, not done
        }
        [paused] { $both ->
            [yes] {" "}paused
           *[no] {" "}· paused
        }
       *[none] {""}
    }
plan-taper = 🏁 Race on { $race }: fewer sets until then, nothing new in the last week, and no bands from two days before to three days after.
plan-season = Races are near, so two workouts a week keep what you have built.
plan-move = Move { $day }
plan-earlier = ‹ Earlier
plan-later = Later ›
plan-this-week = This week
plan-runs = My runs

plan-which-day = Where shall the workout of <b>{ $day }</b> go?
plan-no-day = No other day of that week is free. Nothing is ever stacked.
plan-wary = ⚠️ Before a hard or long run, or on a long run's day: it can be done, but it will be light.
plan-day = { $wary ->
        [yes] ⚠️ { $day }
       *[no] { $day }
    }
plan-moved = Moved from { $source } to <b>{ $target }</b>. My reminder moves along.
plan-caution = { $run ->
        [long] ⚠️ That is close to your long run, so I keep it light.
       *[hard] ⚠️ A hard run follows, so I keep it light.
    }
plan-another-day = Another day
plan-undo = ↩️ Put it back

plan-runs-none = I know your weekly habits only: change them in /settings.
plan-runs-known =
    { $count ->
        [one] I know of one run to come,
       *[other] I know of { $count } runs to come,
    } up to { $last }. In the weeks that they cover they count instead of your weekly habits.
plan-runs-how = Does your training plan offer a calendar file (.ics)? Send it to me here. I keep each run's day and kind, nothing else, and plan the bands around them. A newer file takes the older one's place.
plan-forget-runs = Forget these runs
plan-runs-forgotten = Your runs are forgotten. Your weekly habits count again.
