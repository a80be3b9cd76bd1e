### What is said instead of a workout, and around it.

today-rest = <b>{ $day }</b> is a day without bands.
today-next = Next workout: { $day }.
today-anyway = Give me one anyway
today-nudge = Still time for a short one today. If not, nothing is owed.
today-check-in =
    I haven't heard from you for a while, and that's all right.
    Shall I go on sending workouts?
today-check-in-yes = Yes, go on
today-check-in-pause = Pause for now
today-back = Your pause is over. Good to have you back; the first one is a gentle one.
gate-medical =
    Coaching rests until a doctor or physio has had a look.
    If it gets worse, or you feel unwell, don't wait: call for medical help.
gate-paused = Coaching is paused. Come back whenever you like.
gate-paused-until = Coaching is paused until { $day }.
gate-resume = I'm back
undo-done = ↩️ Taken back. Tell me anew.
undo-nothing = There is nothing from the last two days to take back.
telling-which-band = Which band was it? For <b>{ $name }</b> you own: { $bands }. Name it as you call it, nothing is noted yet.
telling-closed = { $day } is already written down. Take it back first if you want to tell it anew.
unlikely-amount = { $value } in one set? I think a finger slipped. Tell me again, nothing is noted yet.
unlikely-sets = { $value } sets? I think a finger slipped. Tell me again, nothing is noted yet.
unlikely-pain = Pain goes from 0 to 10, and { $value } is more than that. How much is it?
unlikely-unit = This one counts differently. Tell me just the numbers, one for each set.
