### Red flags, and a professional's word.

safety-heard = <b>Please stop training for now.</b> You wrote of { $flag }.
safety-emergency = 🚨 That can be an emergency. Call your local emergency number now (112 in Europe, 911 in North America). Don't drive yourself.
safety-soon = Please see a doctor or physio within days, and don't run until then. If it gets worse quickly, call your local emergency number.
safety-paused = Your coaching is paused until a doctor or physio says that you can train.
safety-red-flag =
    <b>Please stop here.</b> This needs a doctor, not a coach.
    🚨 Call your local emergency number now (112 in Europe, 911 in North America). Don't drive yourself.
safety-red-flag-soon =
    <b>Please stop here.</b> This needs a doctor or physio, not a coach.
    📅 See one within days, and don't run until then. I send no exercises meanwhile.
    If it gets worse quickly, call your local emergency number.
safety-clearance =
    Before the first exercise, please ask a doctor or physio whether band work is fine for you.
    Tap below once they said yes. I'll wait.
safety-cleared = Good to hear. Stop whenever something feels wrong, and tell me.
safety-mistaken = Glad to hear it. We go on as before.
safety-not-meant = That's not what I meant
safety-nothing = You're cleared already. Coaching goes on.

flag-chest-pain = chest pain
flag-fainting = fainting
flag-breathless = being short of breath
flag-hot-calf = a hot, swollen calf
flag-leg-weakness = sudden weakness in a leg
flag-saddle-numbness = numbness between the legs
flag-bladder-bowel = trouble with bladder or bowel
flag-no-weight = a leg that won't carry you
flag-eye-struck = a hit in the eye
flag-dark-urine = dark or bloody urine
flag-bone-pain = a sore point on a bone
flag-growing-pain = pain that grows as you run
flag-walking-pain = pain when walking
flag-night-pain = pain at rest or at night
flag-hop-pain = pain when hopping
flag-groin-weight = hip or groin pain when you stand on it
flag-numbness = numbness or tingling
