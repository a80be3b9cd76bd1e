### Why this, today; what a report changes next time. One sentence each, from the actual cause.

why-first = { $band } to begin with: light on purpose, so that I learn what suits you.
why-first-free = Without a band to begin with, so that the movement sits first.
why-sore = Lighter than I'd start otherwise, because of your { $region }.
why-more = Same band, and a little more: aim for { $aim }, because the last one went well.
why-now-band = { $band } today: without a band it has become easy for you.
why-harder-band = { $band } instead of { $was } today: you reached the top of the range.
why-harder-place = The band sits at a harder place ({ $position }) today: you reached the top of the range.
why-easy-band = { $band } instead of { $was } today: you left three or more in the tank.
why-easy-place = The band sits at a harder place ({ $position }) today: you left three or more in the tank.
why-slower = Slower today, with the same band: the next one is a big step.
why-top = You've outgrown { $band }, so go slowly. Next to buy: a { $kind } of about { $force } at double length.
why-top-free = You've outgrown this without a band, so go slowly. Any light band would be the next step.
why-same = The same again: one more good one, and it gets harder.
why-same-miss = The same again: a set fell short last time, and one miss is no reason to change.
why-same-limit = The same again: last time you had nothing left, so let it get easier first.
why-same-short = The same again, aiming for { $aim }: last time you stopped just below it.
why-same-part = The same again: last time was cut short.
why-same-pain = You're ready for more, but your { $region } comes first: the same again.
why-easier-band = { $band } instead of { $was } today: two in a row fell short.
why-easier-place = The band sits at an easier place ({ $position }) today: two in a row fell short.
why-easier-free = Without a band today: two in a row fell short.
why-easier-tempo = Back to the usual rhythm today: two in a row fell short.
why-easier-sets = One set fewer today: two in a row fell short, and you own no lighter band.
why-pain = Softer today, because of your { $region }.
why-pain-before = Softer today: it hurt the last time you did it.
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
why-lost = What you used last time ({ $was }) isn't there now; this comes nearest.
why-asked = Easier, because you asked.
why-light = Light today, to keep your legs for the run.
why-taper = { $days ->
        [0] Race day
        [one] One day to your race
       *[other] { $days } days to your race
    }: less, and nothing new.

rest-pain = two days of rest for your { $region } end in { $hours ->
        [one] an hour
       *[other] { $hours } hours
    }.
rest-physio = your { $region } stopped you twice in two weeks. Please see a physio; once it's gone, write <i>{ $region } 0</i>.
rest-rising = your { $region } hurts a little more each time. Please see a physio; once it's gone, write <i>{ $region } 0</i>.
rest-no-lighter = it should be lighter because of your { $region }, and you own no lighter band.
rest-clearance = a doctor or physio should say yes first.

next-more = aim for { $aim } next time.
next-harder = top of the range, so it gets harder next time.
next-harder-easy = that was easy for you, so it gets harder next time.
next-same-miss = the same again next time; one miss is no reason to change.
next-same-limit = the same again next time, so that it gets easier.
next-same-short = the same again next time, aiming for { $aim }.
next-same-part = the same again next time.
next-same-pain = the same again next time, for the sake of your { $region }.
next-as-before = easier was for today; next time as before.
next-stays-easier = even the easier one fell short, so it stays that way next time.
next-easier = two in a row fell short, so it gets easier next time.
next-pain = softer next time, for the sake of your { $region }.
next-pain-rest = two days of rest for your { $region }, then a step lower.
next-physio = twice in two weeks: please see a physio about your { $region }.
next-rising = a little more each time: please see a physio about your { $region }.
next-pain-gone = good to hear about your { $region }; we go on.
