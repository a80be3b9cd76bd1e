### /help

help-what = <b>I plan short band workouts around your runs</b>, send them at your time, ask how they went, and adapt the next one.
help-words =
    Tap the buttons, or just write how it went:
    <i>all done, easy</i>
    <i>12 12 10 hard, knee 3</i>
    <i>2x12 red</i>
    <i>did half yesterday</i>
    <i>later</i>, <i>tonight</i>, <i>tomorrow</i>, <i>not today</i>
help-commands =
    /today – today's workout
    /yesterday – tell me about yesterday
    /plan – your week; move a workout, send your runs
    /area – train one area on purpose
    /exercises – all of them; or write "show me the calf raise"
    /undo – take back the last report
    /why – why this, and why today
    /bands – what you train with
    /settings – everything you told me, quiet hours too
    /pause and /resume – holiday (also a later one), injury, life
    /privacy and /forget – your data
help-urgent = ⚠️ I'm no doctor. Chest pain, fainting, short of breath at rest, a hot swollen calf, a leg that won't carry you: stop, and call your local emergency number.
