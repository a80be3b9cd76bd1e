### What is answered to a report in typed words, and to pain that is told when no workout is open.

undo-done-outside = ↩️ Taken back.
telling-no-band = No band that you own fits <b>{ $name }</b>. Tell me the numbers without one; nothing is noted yet.
telling-unseen-0 = I haven't given you that one yet, so nothing is noted. Tell me once you've done it.
telling-unseen-1 = That one is still ahead of you, so nothing is noted. Do it first, then tell me.
telling-unseen-2 = Nothing is noted yet: you haven't seen this one from me.
telling-rest-0 = There's no workout today that I could note this for.
telling-rest-1 = Nothing to note today: it's a free day.
telling-rest-2 = No workout today, so there's nothing to write down.
telling-again = I didn't get that. Type one of these, or tap:
telling-pain-first = First the pain, please: it matters more. Then tell me the rest again.
telling-noted = Noted for <b>{ $name }</b>: { $amounts }
telling-noted-as-asked = Noted for <b>{ $name }</b>: done as asked
telling-how-much-pain = How much does your { $region } hurt, from 0 to 10? Write <i>{ $region } 3</i>, for instance.
telling-which-pain = Where does it hurt, and how much from 0 to 10? Write <i>knee 3</i>, for instance.

toast-no-later = There's no later today: your quiet hours are near
toast-past = That day is over. /today has what's next
toast-undo-newer = You told me something newer. /undo takes that back first
pain-gone = Good to hear that your { $region } is fine.
pain-told-gone = Good to hear that your { $region } is fine. We go on.
pain-told-carry-on = Noted: { $region } { $level }. Up to 3 of 10 is fine to train with. If it climbs, stop and tell me.
pain-told-soften = 🩹 Noted: { $region } { $level }. What loads it is a step softer next time. I'll ask how it is tomorrow morning.
pain-told-stop =
    ✋ Noted: { $region } { $level }. What loads it rests for two days, then starts a step lower.
    Don't run while it's sharp or makes you limp. If it doesn't settle, see a physio.
pain-told-physio =
    ✋ Noted: { $region } { $level }, the second time within two weeks. Please see a physio.
    What loads it rests until you write <i>{ $region } 0</i>.

# Words that speak of the whole workout, whichever exercise the screen is about.
words-whole-workout = all done, done all, did all, all finished, all of it, all of them, did it all, did them all, did everything, everything, whole workout, all exercises, skip all, skipped all
