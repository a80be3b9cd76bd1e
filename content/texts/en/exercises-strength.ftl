### Exercises for strength and stamina. The parts are those of exercises.ftl.

exercise-loop-squat-name = Loop squat
exercise-loop-squat-for = Strong quads and glutes, through the whole squat.
exercise-loop-squat-how =
    Feet a little wider than your hips, toes slightly out, elbows up.
    Sit down slowly as low as your back stays flat, then drive up evenly on both feet.
exercise-loop-squat-setup-free = No band. Hold your hands together in front of your chest.
exercise-loop-squat-setup-shoulders =
    Stand on the middle of the band with both feet, at mid-foot, shoes on.
    A long loop goes over both shoulders, never over the neck. A tube or flat band is held at the shoulders, one end in each hand.
exercise-loop-squat-feel = You feel the front of your thighs and your seat, most of all on the last bit up.
exercise-loop-squat-cues =
    • Brace, elbows up
    • Drive up evenly on both feet
    • Let the band pull you down slowly
exercise-loop-squat-mistake = The band creeping to the neck, or half the depth.
exercise-loop-squat-safety = Sore back? Leave it out today. Sore knees? Stop halfway down.
exercise-loop-squat-tempo = { $down } s down, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $up } s up

exercise-split-squat-name = Split squat
exercise-split-squat-for = One leg at a time: quads, glutes, and steady knees.
exercise-split-squat-how =
    One foot a long step ahead, the other behind on its toes.
    Drop straight down until the rear knee is near the floor, then push up through the front heel.
exercise-split-squat-setup-free = No band. Stand beside a wall, in case you want a hand on it.
exercise-split-squat-setup-shoulders =
    The front foot stands on the middle of the band, at mid-foot, shoe on.
    A long loop goes over both shoulders, never over the neck. A tube or flat band is held at the shoulders, one end in each hand.
exercise-split-squat-feel = You feel the front leg's thigh and seat, and a stretch at the front of the rear hip.
exercise-split-squat-cues =
    • Drop straight down
    • Front heel heavy
    • Hips square, push up
exercise-split-squat-mistake = The front knee diving in, or bouncing at the bottom.
exercise-split-squat-safety = Sore knee? Go only as low as it stays quiet, or leave it out.
exercise-split-squat-tempo = { $down } s down, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $up } s up

exercise-romanian-deadlift-name = Romanian deadlift
exercise-romanian-deadlift-for = Strong hamstrings and glutes behind every stride.
exercise-romanian-deadlift-how =
    Feet at hip width, knees soft. Push your hips back, back flat, until the hamstrings are taut.
    Then squeeze your glutes and stand tall.
exercise-romanian-deadlift-setup-free = No band. Slide your hands down your thighs to the knees.
exercise-romanian-deadlift-setup-under-foot =
    Stand on the middle of the band with both feet, at mid-foot, shoes on.
    Bend over and grip it so short that it is just taut there. Let it go slack before you step off.
exercise-romanian-deadlift-feel = You feel the backs of your thighs grow taut on the way down, and your seat on the way up.
exercise-romanian-deadlift-cues =
    • Hips back, shins upright
    • Back flat, hands close to the legs
    • Squeeze and stand tall
exercise-romanian-deadlift-mistake = Rounding the back, or turning it into a squat.
exercise-romanian-deadlift-safety = Sore back, pain down the leg, or a hamstring that was pulled lately? Leave it out today.
exercise-romanian-deadlift-tempo = { $down } s down, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $up } s up

exercise-single-leg-deadlift-name = Single-leg deadlift
exercise-single-leg-deadlift-for = Hamstrings, glutes and balance on the leg that carries you.
exercise-single-leg-deadlift-how =
    Stand on one leg, knee soft. Tip forward and reach the other heel far behind you, back flat.
    Then pull yourself tall again.
exercise-single-leg-deadlift-setup-free = No band. Stand beside a wall, in case you want a hand on it.
exercise-single-leg-deadlift-setup-under-foot =
    The standing foot is on the middle of the band, at mid-foot, shoe on.
    Bend over and grip it so short that it is just taut there. Let it go slack before you step off.
exercise-single-leg-deadlift-feel = You feel the back of the standing thigh, its seat, and the foot keeping balance.
exercise-single-leg-deadlift-cues =
    • Hips square to the floor
    • Reach the heel back, long
    • Knee soft, take your time
exercise-single-leg-deadlift-mistake = The hip opening to the side, or wobbling through it fast.
exercise-single-leg-deadlift-safety = Sore back, pain down the leg, or a hamstring that was pulled lately? Leave it out today.
exercise-single-leg-deadlift-tempo = { $down } s down, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $up } s up

exercise-pull-through-name = Pull-through
exercise-pull-through-for = Glutes and hamstrings that snap the hips forward.
exercise-pull-through-how =
    Back to the anchor, feet wide, the band between your legs. Push your hips back, arms loose.
    Then snap your hips forward and stand tall.
exercise-pull-through-setup-free = No band. Stand a foot's length from a wall and touch it with your seat.
exercise-pull-through-setup-from-behind =
    Fix one end at floor level behind you, to something that cannot slide. Reach between your legs and hold the other end in both hands.
    Step ahead until the band is just taut when you bend. Walk back before you let it go.
exercise-pull-through-feel = You feel your seat as you stand tall, and the backs of your thighs as you bend.
exercise-pull-through-cues =
    • Hips back, arms loose
    • Snap the hips, not the arms
    • Stand tall, ribs down
exercise-pull-through-mistake = Pulling with the arms, or squatting down.
exercise-pull-through-safety = Sore back, or a hamstring that was pulled lately? Leave it out today.
exercise-pull-through-tempo = { $down } s back, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $up } s up

exercise-glute-bridge-name = Glute bridge
exercise-glute-bridge-for = Glutes that carry the hips.
exercise-glute-bridge-how =
    On your back, knees bent, feet flat at hip width. Tuck your tail, then lift your hips.
    Knees, hips and shoulders in one line; pause, and come down slowly.
exercise-glute-bridge-setup-free = No band. Lie on your mat, arms beside you.
exercise-glute-bridge-setup-above-knees =
    Lie on your mat. The loop goes round both thighs, a hand's breadth above the knees, flat and untwisted.
    Press the knees out against it all the time.
exercise-glute-bridge-feel = You feel your seat on top, and not your lower back.
exercise-glute-bridge-cues =
    • Feet flat, knees out
    • Tuck first, then lift
    • Pause on top, glutes tight
exercise-glute-bridge-mistake = Arching the lower back, or pushing from the toes.
exercise-glute-bridge-safety = Sore back? Lift only half as high. If it still hurts, leave it out today.
exercise-glute-bridge-tempo = { $up } s up, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s down

exercise-calf-raise-name = Calf raise
exercise-calf-raise-for = Calves and Achilles tendons that carry the push-off.
exercise-calf-raise-how =
    Stand tall, feet at hip width. Rise onto the balls of your feet as high as you can.
    Pause, then lower your heels slowly, down to the floor and no further.
exercise-calf-raise-setup-free = No band. Fingertips on a wall, for balance only.
exercise-calf-raise-setup-shoulders =
    Stand on the middle of the band with the balls of both feet, shoes on.
    A long loop goes over both shoulders, never over the neck. A tube or flat band is held at the shoulders, one end in each hand. Let it go slack before you step off.
exercise-calf-raise-feel = You feel both calves, and the arches of your feet as you come down.
exercise-calf-raise-cues =
    • Big toe heavy
    • Rise tall, pause
    • Heels down slowly
exercise-calf-raise-mistake = Rolling to the outer edge, or bouncing.
exercise-calf-raise-safety = Pain where the Achilles tendon meets the heel? Never lower the heel below the floor. If it still hurts, leave it out.
exercise-calf-raise-tempo = { $up } s up, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s down

exercise-monster-walk-name = Monster walk
exercise-monster-walk-for = Hips that keep the knees apart when you are tired.
exercise-monster-walk-how =
    Stay low, feet at hip width. Step ahead and out, left and right in turn, all steps forward.
    Then the same steps back.
exercise-monster-walk-setup-free = No band. Keep the half squat all the way.
exercise-monster-walk-setup-above-knees = The loop goes round both thighs, just above the knees, flat and untwisted.
exercise-monster-walk-setup-both-ankles =
    The loop goes round both ankles, flat and untwisted.
    Step only until it is twice as long.
exercise-monster-walk-setup-arches =
    The loop goes round the arches of both feet: shoes on, loop at mid-foot, and do not bend over it.
    Step only until it is twice as long.
exercise-monster-walk-feel = You feel the sides of your hips and your seat, and your thighs from staying low.
exercise-monster-walk-cues =
    • Stay low, chest up
    • Toes straight ahead
    • Slow feet, never together
exercise-monster-walk-mistake = Waddling with the trunk, or knees falling in.
exercise-monster-walk-safety = Pain at the side of the hip? Keep the loop above the knees, or leave it out.
exercise-monster-walk-tempo = { $down } s to step, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $up } s to follow

exercise-knee-drive-name = Resisted knee drive
exercise-knee-drive-for = A quick, strong knee for hills and sprints.
exercise-knee-drive-how =
    Hands on a wall, lean in: head, hips and standing heel in one line.
    Punch one knee up quickly, then set the foot back under control. No speed left, no more reps.
exercise-knee-drive-setup-free = No band. Lean with both hands on a wall.
exercise-knee-drive-setup-arch =
    Fix one end at floor level behind you, to something that cannot slide. The other end goes round the arch of your foot, shoe on, not over the toes.
    Step ahead until the band is just taut, and keep your face away from its line.
exercise-knee-drive-feel = You feel the crease of the driving hip, and the standing leg and belly holding the line.
exercise-knee-drive-cues =
    • One straight line
    • Punch the knee, toes up
    • Reset before the next one
exercise-knee-drive-mistake = Arching the lower back, or swinging the foot.
exercise-knee-drive-safety = Pain in the groin or at the front of the hip? Leave it out today.
exercise-knee-drive-tempo = { $up } s up, quick, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s back

exercise-arm-drive-name = Running-arm drive
exercise-arm-drive-for = Arms that keep the rhythm when the legs get heavy.
exercise-arm-drive-how =
    One foot ahead, elbows bent square. Drive one arm forward while the other goes back, as in running.
    Hips stay quiet. Change the front foot at half-time.
exercise-arm-drive-setup-free = No band. Run with your arms alone.
exercise-arm-drive-setup-from-behind =
    Fix the middle of the band behind you at elbow height, to something that cannot move; a door must be shut. Take one end in each hand.
    Step ahead until both sides are just taut.
exercise-arm-drive-feel = You feel the fronts of your shoulders, and your belly keeping the hips still.
exercise-arm-drive-cues =
    • Elbows stay square
    • Drive forward, come back slowly
    • Hips quiet, jaw loose
exercise-arm-drive-mistake = Twisting the trunk, or shrugging the shoulders.
exercise-arm-drive-safety = Sore shoulder or neck? Leave it out today.
exercise-arm-drive-tempo = { $up } s forward, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s back
