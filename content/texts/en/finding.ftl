### The one set that finds the band, and left and right.

finding-first = <b>Find the band that leaves { $reserve }</b>
finding-dose = One set of about { $dose }. Stop when about <b>{ $reserve }</b> more would go.
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
