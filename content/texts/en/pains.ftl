### Pain: which side, the morning after, and the red flags behind words.

pain-place =
    { $side ->
        [left] left { $region }
        [right] right { $region }
        [both] { $region } (both sides)
       *[none] { $region }
    }
pain-which-side =
    Which side? And does it sit in the joint or in the muscle?
    In the middle counts as both. Can't tell? Then tap one of the last row.
pain-side =
    { $side ->
        [left] Left
        [right] Right
       *[both] Both
    }: { $tissue ->
        [joint] joint
        [muscle] muscle
       *[unsure] ?
    }
pain-about = About your { $place }:
pain-none-of-these = No, none of these
pain-no-signs = Good. What I noted stands. If one of these comes up, stop and tell me.
pain-soften-shorter =
    🩹 There's no softer form of this one. Finish with a smaller movement that stays at 3 or less, or skip it.
    I'll ask how it is tomorrow morning.

morning-how =
    ☀️ How is your { $place } { $part ->
        [morning] this morning
       *[day] today
    }?
    It was { $level } of 10. Tap, or write a number.
morning-0 = No pain
morning-1 = 1–3
morning-4 = 4–5
morning-6 = 6 or more
morning-gone = Good to hear. Your { $place } is noted as fine, and we go on.
morning-carry-on = Noted. Up to 3 of 10 is settled enough to train with your { $place }. If it climbs, stop and tell me.
morning-soften =
    🩹 Noted. After a night your { $place } should be calmer, so what loads it gets softer still.
    If it stays like this, have a physio look at it.
morning-stop =
    ✋ Noted. That's too much after a night: what loads your { $place } rests for two days, then starts a step lower.
    Don't run while it's sharp or makes you limp. If it doesn't settle, see a physio.
morning-physio =
    ✋ Noted. Your { $place } has come back within two weeks, so please see a physio.
    What loads it rests until you write <i>{ $region } 0</i>.
morning-answered = You've told me already. Tell me at once if it changes.
telling-no-pain = Good to hear. If it was about a sore place, name it: <i>knee 0</i>, for instance.

# Words that say to the morning's question that nothing hurts any more.
words-no-pain = no pain, fine, all fine, gone, all gone, all good, nothing, none
