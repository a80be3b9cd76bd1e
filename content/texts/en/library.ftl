### /exercises: looking through all exercises. Their own texts are in the exercises files.

library-home =
    <b>Exercises</b>
    { $fits ->
        [one] One of { $count } fits
       *[other] { $fits } of { $count } fit
    } what you own. What is it for?
library-home-all =
    <b>Exercises</b>
    All { $count } fit what you own. What is it for?
library-search = Or just write: <i>show me the calf raise</i>.
library-reading = Coaching rests for now, so this is only for reading.
library-by-muscle = By muscle
library-by-kind = By equipment
library-mine = What I own ({ $count })
library-all = All of them ({ $count })
library-which-muscle = <b>Which muscles?</b>
library-which-kind = <b>Which band?</b> Those that you own come first.
library-choice = { START($what) }
library-numbered = { $number } · { $what }
library-title =
    <b>{ START($what) }</b> · { $scope ->
        [mine] fits what you own
       *[all] all of them
    }
library-guesses = <b>{ START($what) }</b>
library-for = Exercises for { $what }
muscle-which = <b>{ START($what) }.</b> Does it hurt there, or do you want to see exercises?
muscle-sore = It hurts there
library-everything = exercises
library-found = could it be one of these?
library-range =
    { $count ->
        [one] One exercise
       *[other] { $first }–{ $last } of { $count }
    }
library-empty = Nothing here fits what you own yet.
library-earlier = ⬅️ Before
library-later = More ➡️
library-unknown = I know no exercise by that name. Try a part of it, such as <i>/exercises squat</i>, or look through them:
library-browse = All exercises

library-heading =
    <b>{ $name }</b>
    { START($muscles) }
library-name = <b>{ $name }</b>
library-rests = 💤 It rests for you today: { $why }
library-feel = 🎯 { $feel }
library-takes =
    🎗 Takes: { $kinds }{ $anchor ->
        [floor] , held at floor level
        [mid] , held at hip height
        [high] , held up high
       *[none] {""}
    }
    { $setup }
library-also = Later with: { $kinds }
library-rhythm = ⏱ { $rhythm }
library-without = 🚫 Leave it out with: { $troubles }.
library-one = How it goes
library-care = Cues and care
library-still = Start and end
library-moving = Moving
library-share = Share
library-easier = Easier: { $name }
library-harder = Harder: { $name }

words-show-me = exercises for, exercise for, show me, show me how to do, show, how do i do, how do you do, how do i, how to do, how to, how does, how do, what is, whats, what are, explain, demonstrate
words-show-fillers = the, for, a, an, my, those, some, please, again, properly, exercise, exercises, work, go, correctly, right, once, more
words-exercises = exercise, exercises, moves, drills
