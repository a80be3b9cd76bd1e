### The command menu, and what Telegram shows before a chat begins.

command-today = today's workout
command-yesterday = tell me about yesterday's
command-plan = your week, and moving a workout
command-area = train one area on purpose
command-exercises = all exercises, to look through
command-undo = take back the last report
command-why = why this, and why today
command-bands = the bands you train with
command-settings = everything you told me
command-pause = holiday, injury, life
command-resume = go on after a pause
command-help = what I do, and how to answer
command-privacy = what I keep, and why
command-forget = delete everything about you

about-description =
    I coach runners with resistance bands: short workouts around your runs, with moving figures, at your own time. Tell me how it went in ten seconds; I adapt, and say why.
about-short = Band workouts around your runs. Adapts, and says why.
