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
telling-which = Which band was it? I don't know one that you call that.
