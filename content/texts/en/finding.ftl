### The one set that finds the band, and left and right.

finding-first = <b>First, let's find the right band</b>
finding-dose = Do one set of about { $dose }. Stop while you could still do about <b>{ $reserve }</b> more.
finding-set =
    { $amount } { $unit ->
        [seconds] seconds
        [steps] steps
       *[reps] reps
    }{ $sides ->
        [each] {" "}each side
        [alternating] {" "}each side
       *[both] {""}
    }
finding-shown = <b>{ $why }</b>
finding-which-effort =
    One set of <b>{ $amount }</b>.
    How many more could you have done?
finding-not = Not { $number }
finding-which-amount = How many { $unit ->
        [seconds] seconds
        [steps] steps
       *[reps] reps
    } did that set have?

side-left = left
side-right = right
button-left = Left
button-right = Right
