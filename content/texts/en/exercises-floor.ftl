### Exercises on the floor, on a chair and at a sofa. The parts are those of exercises.ftl.

exercise-hip-thrust-name = Hip thrust
exercise-hip-thrust-for = Strong glutes for every push-off.
exercise-hip-thrust-how =
    Shoulder blades on the edge of a sofa that stands at a wall, feet flat at hip width.
    Lift your hips until trunk and thighs are level, squeeze, and lower them slowly.
exercise-hip-thrust-setup-free = No band. Hands on your hips, so that you feel them rise.
exercise-hip-thrust-setup-above-knees =
    Sit, draw the loop over both feet to a hand's breadth above the knees, flat and untwisted.
    Out: sit down on the floor first, then slide it off.
exercise-hip-thrust-setup-over-hips =
    Sit on the floor. The loop lies over the crease of your hips, a towel under it, each end on the floor under a weight that cannot slide.
    Out again: sit down first, then free one end.
exercise-hip-thrust-feel = You feel your seat at the top, and nothing in your lower back.
exercise-hip-thrust-cues =
    • Chin in, look ahead
    • Shins upright at the top
    • Squeeze for a breath
exercise-hip-thrust-mistake = The back arching, or an end that creeps.
exercise-hip-thrust-safety = Pregnant, or a bruised hip or sore back? Leave it out.
exercise-hip-thrust-tempo = { $up } s up, { $hold ->
        [0] no pause
       *[other] { $hold } s squeeze
    }, { $down } s down

exercise-hamstring-curl-name = Hamstring curl
exercise-hamstring-curl-for = Hamstrings that slow the leg down as you run.
exercise-hamstring-curl-how =
    On your belly, forehead down, legs long.
    Draw one heel towards your seat until the shin is nearly upright, and lower it slowly.
exercise-hamstring-curl-setup-free = No band. Lay the other foot on the heel: it brakes, up and down.
exercise-hamstring-curl-setup-both-ankles =
    Sit, put the loop round both ankles, then roll on your belly. The resting foot holds it down.
    Curl only until the loop is twice as long. Out: both feet down, roll back, sit up.
exercise-hamstring-curl-setup-ankle =
    Fix one end at floor level behind you, to something that cannot slide. The other goes round your ankle, snug.
    Lie down where it is just taut. Out: foot down, slide back, sit up.
exercise-hamstring-curl-feel = You feel the back of your thigh, from the seat to the knee.
exercise-hamstring-curl-cues =
    • Hips stay down
    • Heel straight to the seat
    • Slow on the way back
exercise-hamstring-curl-mistake = Hips lifting, or a jerk at the start.
exercise-hamstring-curl-safety = A cramp? Stop and straighten the leg. A hamstring pulled lately? Leave it out.
exercise-hamstring-curl-tempo = { $up } s curl, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s back

exercise-seated-calf-raise-name = Bent-knee calf raise
exercise-seated-calf-raise-for = The deep calf, which carries long runs.
exercise-seated-calf-raise-how =
    Sit tall on the front of a chair that cannot roll, feet flat under your knees.
    Push up onto the balls of your feet, wait, and lower your heels slowly.
exercise-seated-calf-raise-setup-free = No band. Lean on your knees with both hands. Too easy? One leg at a time.
exercise-seated-calf-raise-setup-over-knees =
    Shoes on, the band under the balls of both feet, not the toes, and over both thighs. Lay a loop round twice; hold a flat band's ends down beside you.
    Face away from above it. Out: heels down, lift it off the knees first.
exercise-seated-calf-raise-feel = You feel the calf low down, above the heel.
exercise-seated-calf-raise-cues =
    • Big toes heavy
    • Knees over the toes
    • Wait at the top
exercise-seated-calf-raise-mistake = Rocking, or only half the way up.
exercise-seated-calf-raise-safety = Pain where the Achilles tendon meets the heel? Leave it out today.
exercise-seated-calf-raise-tempo = { $up } s up, { $hold ->
        [0] no pause
       *[other] { $hold } s at the top
    }, { $down } s down

exercise-clamshell-name = Clamshell
exercise-clamshell-for = Hips that keep your knees in line.
exercise-clamshell-how =
    On your side, head on your arm, knees bent, one on the other.
    Open the upper knee like a shell, heels together, and close it slowly. Then turn over.
exercise-clamshell-setup-free = No band. The upper hand on the floor before you.
exercise-clamshell-setup-above-knees =
    Sit, draw the loop over both feet to a hand's breadth above the knees, flat and untwisted, then lie down on your side.
    Out: knees together, sit up, slide it down.
exercise-clamshell-feel = You feel the side of your seat, deep down.
exercise-clamshell-cues =
    • Hips stacked, belly firm
    • Heels touch
    • Open slowly
exercise-clamshell-mistake = The hips rolling back to win height.
exercise-clamshell-safety = Pain at the hip you lie on? A pillow below it, or leave it out today.
exercise-clamshell-tempo = { $up } s open, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s close

exercise-side-abduction-name = Side-lying leg lift
exercise-side-abduction-for = The sides of the hips, which hold you level.
exercise-side-abduction-how =
    On your side, head on your arm, legs long, the upper one a little behind.
    Lift the upper leg as high as your hips stay still, and lower it slowly. Then turn over.
exercise-side-abduction-setup-free = No band. The upper hand on the floor before you.
exercise-side-abduction-setup-above-knees =
    Sit, draw the loop over both feet to a hand's breadth above the knees, flat and untwisted, then lie down on your side.
    Out: legs together, sit up, slide it down.
exercise-side-abduction-setup-both-ankles =
    Sit, draw the loop over both feet to the ankles, flat and untwisted, then lie down on your side. Lift only until it is twice as long.
    Out: legs together, sit up, slide it off.
exercise-side-abduction-feel = You feel the side of the upper hip, not its front.
exercise-side-abduction-cues =
    • Leg a little behind
    • Toes point ahead
    • A small, slow lift
exercise-side-abduction-mistake = The leg drifting ahead, or the trunk rolling.
exercise-side-abduction-safety = Pain at the hip you lie on? A pillow below it, or leave it out today.
exercise-side-abduction-tempo = { $up } s up, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s down

exercise-hip-flexor-stretch-name = Hip flexor stretch
exercise-hip-flexor-stretch-for = Hips that open for a long stride.
exercise-hip-flexor-stretch-how =
    Kneel on one knee, something soft below it, the other foot flat ahead.
    Tuck your tail and glide your hips ahead, the arm of the kneeling side up. Then glide back.
exercise-hip-flexor-stretch-setup-free = No band. A chair beside you, in case you want a hand on it.
exercise-hip-flexor-stretch-setup-hip =
    Fix one end at floor level ahead of you, to something that cannot slide. Step into the other: high on the rear thigh, under the seat. Only a light pull.
    Out: shift back until it is slack, then step out.
exercise-hip-flexor-stretch-feel = You feel a gentle pull at the front of the rear hip.
exercise-hip-flexor-stretch-cues =
    • Tuck your tail
    • Squeeze that glute
    • A small shift ahead
exercise-hip-flexor-stretch-mistake = Arching the back, or lunging far.
exercise-hip-flexor-stretch-safety = Kneeling hurts? More padding, or stand in a long step instead.
exercise-hip-flexor-stretch-tempo = { $up } s ahead, { $hold ->
        [0] no pause
       *[other] { $hold } s stretch
    }, { $down } s back

exercise-ankle-mobilisation-name = Ankle rocks
exercise-ankle-mobilisation-for = Ankles that bend freely as you land.
exercise-ankle-mobilisation-how =
    Kneel on one knee, something soft below it, the other foot flat ahead.
    Glide the front knee over its toes while the heel stays down. Then glide back.
exercise-ankle-mobilisation-setup-free = No band. Both hands on the front knee.
exercise-ankle-mobilisation-setup-ankle =
    Fix one end at floor level behind you, to something that cannot slide. The other goes low round the front ankle, flat, below the bones. Only a light pull.
    Out: rock back, slide nearer to its end, lift it off.
exercise-ankle-mobilisation-feel = You feel a stretch deep in the calf, and no pinch in front.
exercise-ankle-mobilisation-cues =
    • Heel heavy
    • Knee over the little toe
    • Slow, no bounce
exercise-ankle-mobilisation-mistake = The heel lifting, or the arch caving in.
exercise-ankle-mobilisation-safety = A pinch in front? Rock less far. A sprain in the last two weeks? Leave it out.
exercise-ankle-mobilisation-tempo = { $up } s ahead, { $hold ->
        [0] no pause
       *[other] { $hold } s there
    }, { $down } s back

exercise-side-plank-name = Side plank leg lift
exercise-side-plank-for = A trunk and hips that stay level on one leg.
exercise-side-plank-how =
    On one forearm, the elbow below the shoulder, your body one line down to the feet.
    Lift the upper leg, pause, lower it slowly. Too hard? Bend the lower knee and rest on it. Then turn over.
exercise-side-plank-setup-free = No band. Feet stacked, or one before the other.
exercise-side-plank-setup-above-knees =
    Sit, draw the loop over both feet to a hand's breadth above the knees, then prop yourself up.
    Out: hips down, legs together, sit up, slide it down.
exercise-side-plank-feel = You feel your waist below, and the sides of both hips.
exercise-side-plank-cues =
    • Push the floor away
    • One straight line
    • Keep breathing
exercise-side-plank-mistake = The hips sagging, or the chest rolling in.
exercise-side-plank-safety = A sore shoulder, or pain at the side of the hip? Leave it out today.
exercise-side-plank-tempo = { $up } s up, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s down

exercise-bird-dog-name = Bird dog
exercise-bird-dog-for = A back that stays quiet while the legs work.
exercise-bird-dog-how =
    On hands and knees, hands below your shoulders, knees below your hips.
    Reach one leg back and the other side's arm ahead. Return slowly, then the other pair.
exercise-bird-dog-setup-free = No band. Too hard? The leg alone, both hands down.
exercise-bird-dog-setup-arches =
    Sit, shoes on. The loop goes round the middle of both feet, deep in the arch, never at the toes. Turn onto your knees.
    Reach only until it is twice as long. Out: both knees down, sit back, never lean over it.
exercise-bird-dog-feel = You feel your belly and the seat of the long leg.
exercise-bird-dog-cues =
    • Flat back, long neck
    • Reach, don't lift
    • Hips level
exercise-bird-dog-mistake = The back sagging, or the hips turning.
exercise-bird-dog-safety = Sore wrists? Rest on your fists. Sore knees? More padding, or leave it out.
exercise-bird-dog-tempo = { $up } s out, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s back

exercise-quad-stretch-name = Quad stretch
exercise-quad-stretch-for = Supple fronts of the thighs.
exercise-quad-stretch-how =
    On your belly, one strap round an ankle, its ends over your shoulders in both hands.
    Draw that heel gently towards your seat, wait, and let it go slowly.
exercise-quad-stretch-setup-free = No band: a towel or belt is your strap, round the ankle.
exercise-quad-stretch-setup-ankle =
    Sit, lay the middle of the band round the front of one ankle, an end in each hand, then roll on your belly. Only a light pull.
    Out: let the foot down until it is slack, then let go.
exercise-quad-stretch-feel = You feel a gentle pull along the front of your thigh.
exercise-quad-stretch-cues =
    • Hips stay down
    • Knees side by side
    • Gentle, breathe out
exercise-quad-stretch-mistake = The back arching, or the hip lifting.
exercise-quad-stretch-safety = Pain in the knee or the back? Bend it less, or leave it out today.
exercise-quad-stretch-tempo = { $up } s in, { $hold ->
        [0] no pause
       *[other] { $hold } s stretch
    }, { $down } s out

exercise-single-leg-bridge-name = Single-leg bridge
exercise-single-leg-bridge-for = One glute at a time, as in running.
exercise-single-leg-bridge-how =
    On your back, one foot flat on the mat, the other leg long in the air.
    Push through that heel until hips and thighs are in line, and lower them slowly.
exercise-single-leg-bridge-setup-free = No band. Arms on the mat beside you.
exercise-single-leg-bridge-setup-above-knees =
    Sit, draw the loop over both feet to a hand's breadth above the knees, flat and untwisted, then lie down.
    Keep it taut with your thighs. Out: both feet down, sit up, slide it down.
exercise-single-leg-bridge-feel = You feel the seat on the side that pushes.
exercise-single-leg-bridge-cues =
    • Hips level, like a table
    • Push through the heel
    • Pause at the top
exercise-single-leg-bridge-mistake = One hip dropping, or the back arching.
exercise-single-leg-bridge-safety = A hamstring cramp? Foot nearer to your seat. A sore back? Leave it out today.
exercise-single-leg-bridge-tempo = { $up } s up, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s down
