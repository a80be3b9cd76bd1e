### What is said instead of a workout, and around it.

today-rest = <b>{ $day }</b> is a day without bands.
today-next = Next workout: { $day }.
today-anyway = Give me one anyway
today-nudge = There's still time today. If not, nothing is owed.
today-check-in =
    I haven't heard from you for a while, and that's fine.
    Shall I keep sending workouts?
today-check-in-yes = Yes, go on
today-check-in-pause = Pause for now
today-back = Your pause is over. Good to have you back.
gate-paused = Coaching is paused. Come back whenever you like.
gate-paused-until = Coaching is paused until { $day }.
undo-done = ↩️ Taken back. Tell me again.
undo-nothing = There is nothing from the last two days to take back.
telling-which-band = Which band was it? For <b>{ $name }</b> you own: { $bands }. Tell me again with its name; nothing is noted yet.
telling-closed = { $day } is noted already. To tell it again, take it back first.
unlikely-amount = { $value } in one set? I think a finger slipped. Tell me again; nothing is noted yet.
unlikely-sets = { $value } sets? I think a finger slipped. Tell me again; nothing is noted yet.
unlikely-pain = Pain goes from 0 to 10, and { $value } is outside of that. How much is it?
unlikely-sides = I don't tell sides apart here. Just the numbers, please, one a set; and if a side hurts, tell me where.
unlikely-lag = { $value } fewer on one side would be more than the whole set. I think a finger slipped. Tell me again; nothing is noted yet.
unlikely-unit = This one counts differently. Tell me just the numbers, one a set.
