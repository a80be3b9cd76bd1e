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
finding-left =
    { $effort ->
        [five_up] { $band } left five or more
        [three_four] { $band } left three or four
        [one_two] { $band } left one or two
        [none] { $band } left none
        [failed] { $band } was too much
       *[unsure] { $band } is tried
    }
finding-bodyweight = Your own weight
finding-next =
    <b>{ $left }: { $change ->
        [band] try { $band }
        [free] try it without a band
        [place] try it { $position }
       *[same] once more, to be sure
    }</b>
finding-found =
    ✓ { $effort ->
        [five_up] It left five or more
        [three_four] It left three or four
        [one_two] It left one or two
        [none] It left none
        [failed] It was too much
       *[unsure] It is tried
    }. Now your sets:
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
