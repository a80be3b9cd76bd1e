### /pause and /resume

pause-length = <b>How long shall I pause?</b> Nothing piles up meanwhile.
pause-3-days = 3 days
pause-1-week = 1 week
pause-2-weeks = 2 weeks
pause-open = Until I say so
pause-call-off = Call it off
pause-dates = From … to …
pause-which-dates =
    <b>From when to when are you away?</b>
    Type both days, such as <i>20 Dec to 3 Jan</i>; or the one up to which I shall be quiet: <i>3 Jan</i>.
pause-unclear = I can't find those days in the year ahead. Type them like <i>20 Dec to 3 Jan</i>, or tap:
pause-why = <b>What's the reason?</b> It only helps me start you again at the right level.
pause-holiday = Holiday
pause-injury = Injury
pause-other = Something else
pause-not = Fine, no pause then.
pause-until = <b>Paused.</b> I'll be quiet until { $day }.
pause-ahead = <b>Noted.</b> I'll be quiet from { $first } on, and write again on { $until }.
pause-resting = <b>Paused.</b> I'll be quiet until you tell me.
pause-wish-holiday = 🌴 Enjoy it. Rest is part of training.
pause-wish-injury = Heal well, and give it the time it needs. If it isn't getting better, see a physio.
pause-wish-other = Take the time you need. Your plan waits for you.
pause-wish-medical = Let a doctor or physio have a look first. If it gets worse, don't wait: call your local emergency number.
pause-over-holiday = <b>Welcome back.</b> I'll fit the first workout to the time you were away.
pause-over-injury = <b>Welcome back.</b> Tell me at once if it hurts.
pause-over-other = <b>Welcome back.</b> I'll fit the first workout to the time you were away.
pause-none = <b>Good to have you here.</b> You're not paused: coaching goes on.
pause-medical =
    Coaching rests until a doctor or physio says that you can train.
    If it gets worse, don't wait: call your local emergency number.

words-stop = stop, stop it, please stop, stop please, stop messages, stop reminders, stop reminding me, stop messaging me, stop writing, stop writing me, no more reminders, no more messages, too many messages, unsubscribe, quit, i quit, leave me alone, pause, take a break, i need a break
words-resume = im back, i am back, back again, back now, im back now, im back again, resume, unpause, im ready again, lets go on, continue, end pause, end the pause, stop the pause
