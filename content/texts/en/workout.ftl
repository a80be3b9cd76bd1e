### The living message of a workout, phase by phase.

workout-title =
    <b>{ $day }</b> · { $count ->
        [0] a day of rest
        [one] { $count } exercise
       *[other] { $count } exercises
    }
workout-all-rest = Nothing today that your body and your kit allow. Rest well; I'll look again tomorrow.
workout-line =
    { $state ->
        [done] ✅
        [skipped] ➖
        [stopped] ✋
       *[open] { $number }.
    } <b>{ $name }</b>
    { $dose } · { $band }
workout-rest =
    💤 <b>{ $names }</b> { $count ->
        [one] rests
       *[other] rest
    }: { $why }
workout-hint-words = Go through them one by one, or tell me afterwards: <i>all done</i>, or for each set <i>{ $amounts } hard</i>.

workout-dose =
    { $sets } × { $low }–{ $high } { $unit ->
        [seconds] s
        [steps] steps
       *[reps] reps
    }{ $sides ->
        [each] {" "}each side
        [alternating] {" "}each side
       *[both] {""}
    }
workout-band = <b>{ $band }</b>
workout-no-band = bodyweight only

workout-heading = <b>{ $number }/{ $count } · { $name }</b>
workout-card =
    { $dose } · aim for <b>{ $aim }</b>
    { $work ->
        [hold] Stop while you could still go on
        [easy] Keep it easy: no straining
       *[reps] Stop while you could still do <b>{ $reserve }</b> more
    }
workout-card-setup =
    🎗 { $band }
    { $setup }
workout-card-free = 🎗 { $setup }
workout-card-band = 🎗 { $band }, { $position }
workout-anchor-check = 🚪 Anchor: hinge side of a shut door, or what cannot move. Tug it first.
workout-lead = Start with the { $side }; match it on the other side.
workout-doubled = ↕️ Fold the band in half, so that both halves pull.
workout-away =
    ↔️ { $steps ->
        [-1] Half a step nearer to the anchor than usual.
        [1] Half a step further from the anchor than usual.
        [2] A whole step further from the anchor than usual.
       *[other] A step and a half further from the anchor than usual.
    }
workout-shorter =
    ↔️ { $steps ->
        [-1] Hold it a hand's width longer than usual.
        [1] Hold it a hand's width shorter than usual.
       *[other] Hold it { $steps } hand's widths shorter than usual.
    }
workout-card-recoil = ⚠️ Shoes on, band off the toes. Never lean over it; let it go slack slowly.
workout-card-mistake = ✗ { $mistake }
workout-card-rest = ⏱ { $rest } { $switch }
workout-why-line = 💬 { $why }
workout-fact = • { $fact }
workout-harder = ⬆️ Ready for more of the same? The next step up is <b>{ $exercise }</b>: /exercises shows it.
workout-how-safety = ⚠️ { $safety }

workout-which-amount =
    Set { $set } of { $sets }: how many { $unit ->
        [seconds] seconds
        [steps] steps each way
       *[reps] reps
    }?
workout-noted = Noted: { $amounts }
workout-as-asked = As asked: <b>{ $amounts }</b>
workout-change = Other numbers
workout-lag = One side had less
workout-which-side = Which side had less?
workout-which-fewer = How many fewer a set on the { $side }?
workout-no-lag = Both the same
workout-lag-told = The { $side } had { $fewer } fewer a set.
workout-number = { $number }
workout-no-more-sets = No more sets
workout-which-effort = How many more could you have done in the last set?
workout-which-effort-all = All done, well kept. How many more could you have done, taken all together?

effort-five-up = 5 or more
effort-three-four = 3–4
effort-one-two = 1–2
effort-none = None
effort-failed = Couldn't finish
effort-unsure = Not sure

pain-which-level =
    How much does it hurt, 0 to 10?
    0 is no pain, 10 the worst you can imagine.
pain-which-place = Where?
pain-which-kind =
    Is it one sore spot on a bone, pain at rest or at night, or a groin that hurts to stand on?
    Is it one of these?
    • chest pain, faintness, short of breath
    • a pop, and no weight on that leg
    • one calf hot and swollen
    • numbness, a leg that gives way, bladder or bowel trouble
    • a band in the eye
pain-dull = No: dull, tight or sore
pain-sharp = No, but sharp, or I limp
pain-soon = Bone, night or groin pain
pain-flag = Yes, one of these

workout-start = Start
workout-go-on = Go on
workout-all = All done
workout-later = In an hour
workout-skip-all = Not today
workout-done = Done
workout-tried = Tried one set
workout-just-start = Just start
workout-sets = Set by set
workout-easier = Easier
workout-swap = Swap
workout-skip = Skip
workout-pain = It hurts
workout-how = How
words-how = show me, show me please, show me this one please, show me this, show me this one, show me how, show me again, how do i do this, how do i do it, how does it go, how does this go, how to
workout-why = Why?
workout-list = List
workout-undo = Undo

workout-finished =
    <b>{ $day }: done</b> 🎉
    { $done ->
        [one] { $done } exercise
       *[other] { $done } exercises
    } of { $count }.
workout-dropped =
    <b>{ $day }: let go</b>
    Nothing is owed, and nothing piles up.
workout-closed =
    { $state ->
        [done] ✅
        [stopped] ✋
       *[other] ➖
    } <b>{ $name }</b>
workout-closed-amounts = { $closed } · { $amounts }
workout-learned = { $closed }: { $why }

toast-skipped = Skipped
toast-later = I'll ask again in an hour
toast-easier = Made easier for today
toast-easiest = It's as easy as it gets. Skip it if it's too much
toast-swapped = Swapped
toast-no-swap = No other exercise fits your kit today
toast-undone = Taken back

pain-carry-on = Up to 3 of 10 is fine to train with. If it climbs, stop and tell me.
pain-soften = 🩹 At 4 or 5 we go softer with this one. Tap <i>Easier</i> for more. I'll ask how it is tomorrow morning.
pain-stop =
    ✋ Stop this one. I've left out what loads the same place, and it rests for two days.
    Don't run while it's sharp or makes you limp. If it doesn't settle, see a physio.
pain-physio =
    ✋ Stop this one. It's the second time within two weeks, so please see a physio.
    What loads that place rests until you tell me that the pain is gone.
band-force = { $kg } kg
