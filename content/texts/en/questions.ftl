### The questions, asked at the start and changed one by one in /settings.
### For each key: `q-` asks, `set-` names it, `none-` is the button for nothing of this.

q-progress = <i>{ $at } of { $of }</i>
q-extra = <i>Extra { $at } of { $of }, for fitting workouts around your runs</i>
q-noted = ✓ { $what }: <b>{ $answer }</b>
q-unclear = I couldn't match that to an answer. Tap one, or type it as it stands on a button.
q-unclear-again = Not one of these either. Tap the nearest; you can change it later. Or come back another time: I keep our place, and /forget deletes it all.
q-needed = I need this one to coach you well, so it can't be skipped.
q-too-long = That's more than I can read here. A word or two is enough.

lines = { $lines }
listed = { $first }, { $others }
nothing = none
option-on = ✓ { $option }
at-time = { $time }
on-date = { $date } { $year }
zone = { $zone }
zone-now = It's { $time } there now. If that's wrong, go back and name another city.
zone-now-settings = It's { $time } there now. If that's wrong, tap <b>{ set-zone }</b> once more.
city = { $name }, { $country }

button-back = Back
button-skip = Skip
button-done = Done
button-enough = Enough, let's train
button-pin = 📍 Send my location instead
button-location = 📍 Send my location

set-runner-type = Kind of runner
q-runner-type = <b>What kind of runner are you?</b>
runner-type-sprinter = Sprinter
runner-type-relay = Relay
runner-type-middle = Middle distance
runner-type-long = Long distance
runner-type-road = Road

set-goal = Goal
q-goal = <b>What do you want most from the bands?</b>
goal-speed = Get faster
goal-stamina = Last longer
goal-joints = Stronger joints
goal-comeback = Come back after a break
goal-habit = A steady habit

set-latex = Latex allergy
q-latex =
    <b>Are you allergic to latex?</b>
    Most bands are made of it.
latex-no = No
latex-yes = Yes

set-bands = Bands
q-bands =
    <b>Which bands do you have?</b>
    Tap a kind, or type what you have: <i>green mini loop</i>.
q-bands-more = <b>Got it. Another one?</b>
none-bands = No bands yet

set-kit = At home
q-kit =
    <b>What do you have where you train?</b>
    An anchor holds one end of the band: a door anchor, or something heavy that can't slide. Tap all that apply.
kit-floor = Anchor at floor level
kit-mid = Anchor at hip height
kit-high = Anchor up high
kit-mat = Exercise mat
none-kit = None of these

set-experience = Strength work
q-experience = <b>How used are you to strength work?</b>
experience-new = New to it
experience-some = Now and then
experience-used = Every week

set-sore = Sore places
q-sore =
    <b>Is anything sore right now?</b>
    I'll go easy there, or leave it out.
sore-back = Lower back
sore-hip = Hip
sore-groin = Groin
sore-thigh = Front thigh
sore-hamstring = Hamstring
sore-knee = Knee
sore-shin = Shin
sore-calf = Calf
sore-achilles = Achilles
sore-ankle = Ankle
sore-foot = Foot
sore-other = Elsewhere
none-sore = Nothing is sore

set-medical = Health check
q-medical =
    <b>Does any of this apply to you?</b>
    It decides whether a doctor or physio should have a word first.
medical-heart = Heart trouble or chest pain
medical-dizzy = Dizzy spells or fainting
medical-pregnant = Pregnant, or gave birth lately
medical-surgery = Surgery in the last 6 months
medical-under-18 = Under 18
medical-advised = A doctor told me to take it easy
none-medical = None of these

set-cleared = Doctor's or physio's word
q-cleared =
    <b>Please ask a doctor or physio before you train with bands.</b>
    Until then I'll send no exercises. We can set up everything else now.
cleared-yes = They said band work is fine
cleared-not-yet = Not asked yet, go on

set-days = Workouts a week
q-days = <b>How many band workouts a week?</b>
days-1 = 1
days-2 = 2
days-3 = 3
days-4 = 4

set-minutes = Minutes each
q-minutes =
    <b>How many minutes should one take?</b>
    10 is three exercises. 20 is five, nearer 30 with every rest; 30 is seven, nearer 40.
minutes-10 = 10 min
minutes-20 = 20 min
minutes-30 = 30 min

set-zone = Time zone
q-zone =
    <b>What city are you in, or near?</b>
    Type it. I only keep its time zone, so that reminders come at your time.
zone-unclear = I don't know a place called { $words }. Try the nearest big city.
zone-which = There are several. Which one?
zone-at-sea = I found no time zone there. Please type a city instead.
zone-pin = Tap the button below to send a pin. I read the time zone from it and don't keep the place.
zone-pin-gone = No pin needed then.

set-remind = Reminder at
q-remind =
    <b>When shall I write on training days?</b>
    Tap a time, or type one: <i>6:30</i>, <i>18h</i>, <i>6pm</i>.
remind-unclear = I couldn't read that as a time. Try <i>6:30</i>, <i>18h</i> or <i>6pm</i>.

set-hard = Hard runs
q-hard =
    <b>On which days do you run hard?</b>
    Intervals, tempo, hills. Tap all that apply.
none-hard = No fixed days

set-long = Long runs
q-long =
    <b>On which days do you run long?</b>
    I'll keep your legs fresh for them.
none-long = No long runs

set-race = Next race
q-race =
    <b>When is your next race?</b>
    Type its date, for instance <i>11 April</i> or <i>2027-04-11</i>.
none-race = No race planned
race-unclear = I couldn't read that as a date. Try <i>11 April</i> or <i>2027-04-11</i>.
race-past = { $date } has passed already. When is the next one?
race-which = Day first or month first? Which one do you mean?

set-quiet = Quiet days
q-quiet =
    <b>On which days shall I never write?</b>
    /today works on those days too.
none-quiet = Any day is fine

set-quiet-hours = Quiet hours
q-quiet-hours =
    <b>Between which hours shall I never write?</b>
    Tap, or type them: <i>22–7</i>, <i>10pm to 6am</i>.
none-quiet-hours = No quiet hours
quiet-hours-unclear = I need two times, such as <i>22–7</i> or <i>10pm to 6am</i>.
quiet-hours-long = That would leave no room to train. Sixteen hours is the most.
from-to = { $start } – { $end }
remind-instead = Your reminder time is within your quiet hours, so I'll write at <b>{ $time }</b>.

set-summary = Weekly summary
q-summary =
    <b>On which day shall I sum up your week?</b>
    Two lines at your reminder time, together with the day's workout if there is one.
none-summary = No summary

weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun

## What people type in place of a button, between commas.

words-back = back, go back, previous
words-skip = skip, skip it, later, next, pass, dont know, no idea
words-done = done, ok, okay, thats it, thats all, finished, ready, go on
words-none = none, no, nothing, nope, no thanks, none of these, no race, no bands, nothing is sore
words-and = and
words-span = from, between, to, until, till, and
words-no = no, nope, keep, keep it, dont, stop, cancel
words-delete = yes, delete, delete everything, yes delete everything, forget me, forget
words-months = january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep, october oct, november nov, december dec
