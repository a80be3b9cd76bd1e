### The first six exercises. For each: name, what it is for, how it goes, where the band sits (one
### `setup` for each position), three cues, the mistake to avoid, and when to leave it out.

exercise-squat-name = Banded squat
exercise-squat-for = Stronger quads, glutes and calves.
exercise-squat-how =
    Feet at hip width, toes slightly out.
    Sit down between your heels as far as it feels good, then press the floor away and stand tall.
exercise-squat-setup-free = No band. Hold your hands together in front of your chest.
exercise-squat-setup-above-knees = The loop goes round both thighs, a hand's breadth above the knees, flat and untwisted.
exercise-squat-setup-shoulders =
    Stand on the middle of the band with both feet, at mid-foot, shoes on.
    A long loop goes over both shoulders, never over the neck. A tube or flat band is held at the shoulders, one end in each hand.
exercise-squat-feel = You feel the front of your thighs and your seat; with a loop at the knees the sides of your hips too.
exercise-squat-cues =
    • Sit down between your heels
    • Knees follow your second toe
    • Press the floor away, ribs down
exercise-squat-mistake = Knees falling inward, or heels lifting.
exercise-squat-safety = Sore knees? Stop halfway down. Sore back? Leave it out today.
exercise-squat-tempo = { $down } s down, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $up } s up

exercise-march-name = Hip flexor march
exercise-march-for = Strong hip flexors for a high, quick knee.
exercise-march-how =
    Stand tall, near a wall if you like.
    Draw one knee up in a high step, lower it slowly, then the other leg.
exercise-march-setup-free = No band. Stand near a wall, in case you want a hand on it.
exercise-march-setup-arches =
    The loop goes round the middle of both feet, shoes on, deep in the arch and never at the toes.
    Look ahead, not down over the band. Lift only until the loop is twice as long.
exercise-march-feel = You feel the crease of the lifted hip, and the standing leg keeping you tall.
exercise-march-cues =
    • Grow tall
    • Pull the knee up, toes up too
    • Standing foot heavy, lower slowly
exercise-march-mistake = Leaning back, or letting the loop slide to the toes.
exercise-march-safety = A pinch at the front of the hip? Lift only as high as it stays away, or leave it out.
exercise-march-tempo = { $up } s up, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s down

exercise-dead-bug-name = Dead bug
exercise-dead-bug-for = A trunk that stays steady while the legs work.
exercise-dead-bug-how =
    On your back: knees above your hips, bent square, arms straight up. Brace your belly.
    Kick the right leg out long and reach back with the left arm. Return, then the other pair.
exercise-dead-bug-setup-free = No band. Lie on your mat.
exercise-dead-bug-setup-arches =
    Lie on your mat. The loop goes round both feet, shoes on, deep in the arch and never at the toes.
    Kick only until it is twice as long. Never lean over it; let it go slack before you take it off.
exercise-dead-bug-feel = You feel your belly, deep and all round, and nothing in your lower back.
exercise-dead-bug-cues =
    • Lower back stays on the floor
    • Breathe out as you reach
    • The waiting knee keeps still
exercise-dead-bug-mistake = The lower back arching, or the waiting knee drifting along.
exercise-dead-bug-safety = Sore back? Shorten the kick. If it still hurts, leave it out today.
exercise-dead-bug-tempo = { $down } s out, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $up } s back

exercise-dorsiflexion-name = Ankle dorsiflexion
exercise-dorsiflexion-for = Shins and ankles that take hard ground well.
exercise-dorsiflexion-how =
    Sit on your mat, the working leg straight ahead, the other one bent.
    Draw your toes towards your shin, then let them go slowly.
exercise-dorsiflexion-setup-free = No band. Rest your heel on the mat.
exercise-dorsiflexion-setup-arch =
    Fix one end at floor level ahead of you, to something that cannot slide. The other end goes round the arch of your foot, shoe on, not over the toes.
    Slide back until it is just taut, and lean back, never over it.
exercise-dorsiflexion-feel = You feel the muscle beside your shin bone, from the knee down.
exercise-dorsiflexion-cues =
    • Heel stays where it is
    • Whole foot towards the shin
    • Slow on the way back, knee quiet
exercise-dorsiflexion-mistake = Only curling the toes, or rolling the hip to help.
exercise-dorsiflexion-safety = Pain on the shin bone itself? Leave it out, don't run on it, and see a doctor or physio.
exercise-dorsiflexion-tempo = { $up } s up, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s back

exercise-kickback-name = Standing kickback
exercise-kickback-for = Free, supple glutes and hamstrings.
exercise-kickback-how =
    Stand facing the anchor, fingertips on a wall or chair.
    Sweep one foot back and up behind you, knee slightly bent, and return slowly.
exercise-kickback-setup-free = No band. Stand an arm's length from a wall, fingertips on it.
exercise-kickback-setup-arch =
    Fix one end at floor level in front of you, to what cannot slide. The other end goes round the arch of your foot, shoe on, not over the toes.
    Step back until it is just taut, and stay upright, never bent over it.
exercise-kickback-feel = You feel the seat of the leg that moves, a little of the back of its thigh, and not your back.
exercise-kickback-cues =
    • Belly tight, hips level
    • The heel leads back and up
    • Return slowly, no swinging
exercise-kickback-mistake = Arching the lower back, or tipping the trunk forward.
exercise-kickback-safety = Sore back, or a hamstring that was pulled lately? Leave it out today.
exercise-kickback-tempo = { $up } s back, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s return

exercise-lateral-walk-name = 4 points lateral walk
exercise-lateral-walk-for = Hips that hold you level, and better balance.
exercise-lateral-walk-how =
    Feet at hip width, in an athletic half squat.
    Step right and let the left foot follow, all steps to the right. Then the same leading left.
exercise-lateral-walk-setup-free = No band. Keep the half squat all the way.
exercise-lateral-walk-setup-mid-thighs = The loop goes round the middle of both thighs, flat and untwisted.
exercise-lateral-walk-setup-knees =
    Two rounds, the steps each way in both:
    loop at mid-thighs, then just above the knees.
exercise-lateral-walk-setup-ankles =
    Three rounds, the steps each way in each:
    loop at mid-thighs, then just above the knees, then at the ankles.
    Step only until the loop is twice as long.
exercise-lateral-walk-setup-arches =
    Four rounds, steps each way in each:
    loop at mid-thighs, above the knees, at the ankles, then round both arches.
    Step only until it is twice as long. At the arches: shoes on, at mid-foot, never bent over it.
exercise-lateral-walk-feel = You feel the sides of both hips, that of the leg that follows too.
exercise-lateral-walk-cues =
    • Stay low, hips level
    • Knees straight ahead or slightly out
    • Step wide, follow slowly
exercise-lateral-walk-mistake = Rocking the trunk, or letting the feet snap together.
exercise-lateral-walk-safety = Pain at the side of the hip? Keep the loop at the thighs or knees, or leave it out.
exercise-lateral-walk-tempo = { $down } s to step, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $up } s to follow
