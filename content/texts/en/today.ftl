### What is said instead of a workout, and around it.

today-rest = <b>{ $day }</b> is a day without bands.
today-next = Next workout: { $day }.
today-anyway = Give me one anyway
today-nudge = There's still time today. If not, nothing is owed.
# Once a week after six reminders in a row led to nothing; three before the last word.
today-check-in-0 =
    <b>How are you?</b> { $last } If life got in the way, that's fine.
    Shall I keep sending workouts?
today-check-in-1 =
    <b>No hurry, just a question.</b> { $last } Your plan and your bands are as you left them.
    Shall we pick it up again?
today-check-in-2 =
    <b>Still with me?</b> { $last } Ten minutes are enough to begin again.
    Shall I go on writing?
today-check-in-last = Your last workout was on { $day }.
today-check-in-long = It's been a while since your last workout.
today-check-in-yes = Yes, go on
today-check-in-pause = Pause for now
today-back = Your pause is over. Good to have you back.
today-welcome-back = <b>Welcome back.</b> Your plan and your bands are as you left them.
today-goes-on = <b>Good, we go on.</b> I write on your training days again.
gate-paused = Coaching is paused. Come back whenever you like.
gate-paused-until = Coaching is paused until { $day }.
undo-done = ↩️ Taken back. Tell me again.
undo-nothing = There is nothing from the last two days to take back.
telling-which-band = Which band was it? For <b>{ $name }</b> you own: { $bands }. Tell me again with its name; nothing is noted yet.
telling-closed-0 = { $day } is noted already. To tell it again, take it back first.
telling-closed-1 = I have { $day } down already, and it counts once. Was it different? Take it back, then tell me.
telling-closed-2 = Nothing to add: { $day } stands as you told it. If something is wrong with it, take it back first.
unlikely-amount = { $value } in one set? I think a finger slipped. Tell me again; nothing is noted yet.
unlikely-sets = { $value } sets? I think a finger slipped. Tell me again; nothing is noted yet.
unlikely-pain = Pain goes from 0 to 10, and { $value } is outside of that. How much is it?
unlikely-sides = I don't tell sides apart here. Just the numbers, please, one a set; and if a side hurts, tell me where.
unlikely-lag = { $value } fewer on one side would be more than the whole set. I think a finger slipped. Tell me again; nothing is noted yet.
unlikely-unit = This one counts differently. Tell me just the numbers, one a set.
