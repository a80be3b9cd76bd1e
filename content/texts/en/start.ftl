### /start: the greeting, coming back, and what stands after the last question.

start-stranger =
    Hello! I'm Bandstride, a coach for runners who train with resistance bands.
    I keep nothing about you until you begin.
start-hello =
    👋 Hello! I plan short band workouts around your runs.
    A few taps first, then your first workout. It takes about two minutes.
start-again = Welcome back. We were here:
start-first = A few questions first, then that. We were here:
start-done =
    <b>All set.</b> You're a { $type } who wants { $goal }: { $days ->
        [one] one workout
       *[other] { $days } workouts
    } a week, { $minutes } minutes each, { $bands ->
        [0] without bands for now
        [one] with one band
       *[other] with { $bands } bands
    }.
    I'll write at { $time } on your training days ({ $zone }).
start-menu = Good to see you. What shall we do?
start-menu-resting = Good to see you. Coaching is paused; nothing is owed.

aim-speed = more speed
aim-stamina = more stamina
aim-joints = strong joints
aim-comeback = a way back after a break
aim-habit = a steady habit

button-begin = Begin
button-first = Start today's workout
button-change = Change something
button-today = Today's workout
button-bands = My bands
button-settings = Settings
button-pause = Pause
button-resume = I'm back
button-help = Help
button-go-on = Go on with the questions
button-cleared = A doctor or physio said band work is fine
