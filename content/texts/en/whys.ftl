### Why this, today; what a report changes next time. One sentence each, from the actual cause.

## The first time.
why-find = First we find your band. { START($band) } is my guess: one set tells.
why-find-heavier = { START($was) } left you too many. Try { $band }.
why-find-lighter = { START($was) } was too much. Try { $band }.
why-found = { START($band) } fits: it left you about two. We start here.
why-found-three = { START($band) } fits: it left you three or four, as many as I asked for. We start here.
why-first = { START($band) } to begin with: light on purpose, so that I learn what suits you.
why-first-free = Without a band to begin with, so that the movement sits first.
why-sore = Lighter than I'd start otherwise, because of your { $region }.

## The same again.
why-more = Same band, and a little more: about { $aim }, because the last ones went well.
why-fewer = Same band, about { $aim } this time: the last one took more out of you than I expected.
why-same = The same again: about { $aim } should leave you one or two.
why-same-tenth = You're ready for more. I never add over a tenth at once, so go up to { $high } here first.
why-same-jump = { START($band) } would pull about { $percent } % more. Up to { $high } on this one first.
why-same-new = The last change is fresh. Once more like this, to be sure it wasn't just a good or bad day.
why-same-steady = Nothing heavier now: a hard or long run is tomorrow, or a race within two days.
why-same-pain = You're ready for more, but your { $region } comes first: the same again.

## Harder.
why-now-band = { START($band) } today: without a band it has become easy for you.
why-harder-band = { START($band) } instead of { $was } today: your { $done } last time say you're ready.
why-harder-place = The band sits at a harder place ({ $position }) today: your { $done } last time say you're ready.
why-harder-reach = A little more stretch on the same band today: your { $done } last time say you're ready.
why-few-first = { START($band) } instead of { $was } today. It is a big step, so only up to { $high } at first; more will follow.
why-easy-band = { START($band) } instead of { $was } today: you left three or more in the tank.
why-easy-place = The band sits at a harder place ({ $position }) today: you left three or more in the tank.
why-easy-reach = A little more stretch on the same band today: you left three or more in the tank.
why-stacked = { START($band) } and { $was } together today: one alone has become light for you.
why-doubled = { START($band) } folded double today: single it has become light for you.
why-slower = Slower today: it makes what you have heavier.
why-paused = With a pause in the hardest place today: it makes what you have heavier.
why-harder-level = A harder level today: the last one has become easy for you.
why-top = You've outgrown { $band }. Next to buy: a { $kind } of about { $force } at double length.
why-gap = { START($band) } would pull about { $percent } % more: too big a step. What would help: a { $kind } of about { $force } at double length.
why-top-free = You've outgrown this without a band. Any light band would be the next step.

## Softer.
why-easier-band = { START($band) } instead of { $was } today: the other has been a little too heavy.
why-easier-place = The band sits at an easier place ({ $position }) today: the other has been a little too heavy.
why-easier-reach = A little less stretch on the same band today: it has been a little too heavy.
why-easier-free = Without a band today: your lightest one would be too much here.
why-easier-tempo = Back to the usual rhythm today: slowly has been a little too heavy.
why-easier-level = An easier level today: two in a row fell short.
why-stronger = { START($band) } pulls about { $percent } % more than its label says, so lighter today.
why-pain = No more than last time today, because of your { $region }.
why-pain-eased = Softer today, because of your { $region }.
why-pain-morning = Softer today: your { $region } still hurt the next morning.
why-pain-rest = Back after a rest for your { $region }, a step lower.
why-away-sets = One set fewer: { $days ->
        [one] a day
       *[other] { $days } days
    } away.
why-away = Softer after { $days ->
        [one] a day
       *[other] { $days } days
    } away: it comes back quickly.
why-away-again = From the start after { $days ->
        [one] a day
       *[other] { $days } days
    } away, to find your level again.
why-lighter-week = Fewer sets this week: after weeks of training one is for recovery.
why-upkeep = A set fewer in your racing season: this keeps what you've built.
why-lost = What you used last time ({ $was }) isn't there now; this comes nearest.
why-lags = { $side ->
        [left] Your left lags a little: start there, and match it on the right.
       *[right] Your right lags a little: start there, and match it on the left.
    }
why-asked = Easier, because you asked.
why-light = Light today, to keep your legs for the run.
why-taper = { $days ->
        [0] Race day
        [one] One day to your race
       *[other] { $days } days to your race
    }: less, and nothing new.

## What a choice rests on, for who asks.
fact-last = Last time your last set was { $done }.
fact-last-effort = Last time your last set was { $done }{ $effort ->
        [failed] , and you couldn't finish it.
        [none] , with nothing left.
        [one_two] , with one or two left.
        [three_four] , with three or four left.
       *[five_up] , with five or more left.
    }
fact-expect = Today I expect { $low } to { $high } before you feel like stopping.
fact-stronger = { START($band) } pulls about { $percent } % more than its label says.
fact-weaker = { START($band) } pulls about { $percent } % less than its label says.
fact-rise = At the top of the range that's { $percent } % over your best of the last three.

## Rests.
rest-pain = two days of rest for your { $region } end in { $hours ->
        [one] an hour
       *[other] { $hours } hours
    }.
rest-physio = your { $region } stopped you twice in two weeks. Please see a physio; once it's gone, write <i>{ $region } 0</i>.
rest-rising = your { $region } hurts a little more each time. Please see a physio; once it's gone, write <i>{ $region } 0</i>.
rest-no-lighter = it should be lighter because of your { $region }, and you own no lighter band.
rest-clearance = a doctor or physio should say yes first.
rest-left-out = you've asked me to leave it out.

## What a report changes next time.
next-light = that was light for you, so expect more next time.
next-right = right where it should be.
next-heavy = a little heavy; once is no reason to change.
next-too-heavy = too heavy twice in a row: I'm looking for something lighter.
next-limit = nothing was left: stop a little earlier next time.
next-more = aim for { $aim } next time.
next-harder = top of the range, so it gets harder next time.
next-harder-easy = that was easy for you, so it gets harder next time.
next-same-miss = the same again next time; one miss is no reason to change.
next-same-limit = the same again next time, so that it gets easier.
next-same-short = the same again next time, aiming for { $aim }.
next-same-part = the same again next time.
next-as-before = easier was for today; next time as before.
next-easier = two in a row fell short, so it gets easier next time.
next-pain = no more than this next time, for your { $region }.
next-pain-morning = softer next time, for your { $region }.
next-pain-rest = two days of rest for your { $region }, then a step lower.
next-physio = twice in two weeks: see a physio about your { $region }.
next-rising = more each time: see a physio about your { $region }.
next-pain-gone = good to hear about your { $region }; we go on.
