### Rest, switching sides, and the check before every band.

dose-rest = { $seconds ->
        [60] Rest 1 minute between sets.
        [120] Rest 2 minutes between sets.
       *[other] Rest { $seconds } s between sets.
    }
dose-switch-both = Both legs share the work.
dose-switch-alternating = Left and right in turn.
dose-switch-each = A set on each side in turn: one rests while the other works.
dose-band-check = Look the band over first: a nick, a tear or a faded patch means it's for the bin.
