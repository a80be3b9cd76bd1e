### Exercises for the sides of the ankle, the foot and the upper back. The parts are those of exercises.ftl.

exercise-eversion-name = Foot turn outward
exercise-eversion-for = Ankles that stay steady on rough ground.
exercise-eversion-how =
    Sit on your mat, the working leg straight ahead, the other one bent.
    Turn the sole outward, little toe up, and let it come back slowly.
exercise-eversion-setup-free = No band. Rest your heel on the mat.
exercise-eversion-setup-arch =
    Fix the band low to something that cannot move, on the inner side of the working foot. Loop it round the arch, shoe on, never at the toes.
    Slide away until it is just taut, and never lean over it. Slide back until it is slack before you take it off.
exercise-eversion-feel = You feel the outside of your shin, just above the ankle.
exercise-eversion-cues =
    • Heel stays still
    • Little toe leads
    • Slow on the way back
exercise-eversion-mistake = The knee swinging with the foot.
exercise-eversion-safety = Ankle sprained in the last three days, or it hurts? Leave it out today.
exercise-eversion-tempo = { $up } s out, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s back

exercise-inversion-name = Foot turn inward
exercise-inversion-for = Arches and ankles that carry long runs.
exercise-inversion-how =
    Sit on your mat, the working leg straight ahead, the other one bent.
    Turn the sole inward, big toe up, and let it come back slowly.
exercise-inversion-setup-free = No band. Rest your heel on the mat.
exercise-inversion-setup-arch =
    Fix the band low to something that cannot move, on the outer side of the working foot. Loop it round the arch, shoe on, never at the toes.
    Slide away until it is just taut, and never lean over it. Slide back until it is slack before you take it off.
exercise-inversion-feel = You feel the inside of your shin, just behind the ankle bone.
exercise-inversion-cues =
    • Heel stays still
    • Sole looks inward
    • Toes stay loose
exercise-inversion-mistake = The knee rolling in, or the toes curling.
exercise-inversion-safety = A sprained ankle, or pain on a bone of the foot or shin? Leave it out today.
exercise-inversion-tempo = { $up } s in, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s back

exercise-short-foot-name = Short foot
exercise-short-foot-for = Feet that hold their arch without help.
exercise-short-foot-how =
    Sit with bare feet flat on the floor or a mat.
    Draw the ball of the foot towards the heel so that the arch rises. Toes stay long, the big toe presses down.
exercise-short-foot-setup-free = No band. Shoes off, so that you see your toes.
exercise-short-foot-feel = You feel the arch of your foot working, like a light cramp about to start.
exercise-short-foot-cues =
    • Arch up, heel down
    • Toes long, never clawed
    • Press the big toe
exercise-short-foot-mistake = Clawing the toes instead of raising the arch.
exercise-short-foot-safety = Painful big toe joint, or a cramp that stays? Leave it out today.
exercise-short-foot-tempo = { $up } s up, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s back

exercise-standing-row-name = Standing row
exercise-standing-row-for = A tall back and a free arm swing late in a long run.
exercise-standing-row-how =
    Stand tall facing the anchor, knees soft, arms ahead.
    Draw both elbows back beside your ribs, and let them go slowly.
exercise-standing-row-setup-free = No band. Draw your elbows back and squeeze your shoulder blades.
exercise-standing-row-setup-hands =
    Fix the middle of the band ahead of you at elbow height, to something that cannot move; a door must be shut. Take one end in each hand.
    Step back until it is just taut. Step up to the anchor until it is slack before you let go.
exercise-standing-row-feel = You feel the muscles between your shoulder blades.
exercise-standing-row-cues =
    • Elbows close to the ribs
    • Shoulders down, neck long
    • Trunk stays still
exercise-standing-row-mistake = Leaning back, or shrugging the shoulders.
exercise-standing-row-safety = Sore shoulder or neck? Leave it out today.
exercise-standing-row-tempo = { $up } s pull, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s back
