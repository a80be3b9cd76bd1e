### How much: units with their plurals, rest, switching sides, and the check before every band.

unit-reps = { $count ->
        [one] { $count } rep
       *[other] { $count } reps
    }
unit-steps = { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
unit-seconds = { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }
unit-sets = { $count ->
        [one] { $count } set
       *[other] { $count } sets
    }

dose-rest = { $seconds ->
        [60] Rest 1 minute between sets.
        [120] Rest 2 minutes between sets.
       *[other] Rest { $seconds } s between sets.
    }
dose-switch-both = Both legs share the work.
dose-switch-alternating = Left and right in turn; the count is for each side.
dose-switch-each = First all on one side, then switch: the same on the other.
dose-band-check = Look the band over first: a nick, a tear or a faded patch means a new one.
