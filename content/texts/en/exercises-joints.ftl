### Exercises for joints, flexibility, balance and the trunk. The parts are those of exercises.ftl.

exercise-plantarflexion-name = Foot press
exercise-plantarflexion-for = Calves and ankles that push off well.
exercise-plantarflexion-how =
    Sit on your mat, the working leg straight ahead, the other one bent.
    Press the ball of your foot away, as on a pedal, and let it come back slowly.
exercise-plantarflexion-setup-free = No band. Rest your heel on the mat.
exercise-plantarflexion-setup-ball =
    The middle of the band goes round the ball of your foot, shoe on, never at the toes. Wrap an end round each hand until it is just taut.
    Lean back, never over it, and let it go slack before you take it off.
exercise-plantarflexion-feel = You feel your calf, from the hollow of the knee down to the heel.
exercise-plantarflexion-cues =
    • Press through the ball of the foot
    • Knee stays straight and quiet
    • Slow on the way back
exercise-plantarflexion-mistake = Clawing the toes, or the band creeping up to them.
exercise-plantarflexion-safety = Achilles pain above 5 of 10, or one that grows as you go on? Leave it out today.
exercise-plantarflexion-tempo = { $up } s press, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s back

exercise-calf-stretch-name = Calf stretch
exercise-calf-stretch-for = Supple calves.
exercise-calf-stretch-how =
    Sit on your mat, the working leg straight ahead, the other one bent.
    Draw your foot towards your shin until the calf stretches gently, then let it go.
exercise-calf-stretch-setup-free = No band. The foot does it alone, hands beside your knee.
exercise-calf-stretch-setup-ball =
    The middle of the band goes round the ball of your foot, shoe on, flat and never at the toes, an end in each hand. Only a light pull.
    Keep your face away from above it, and let it go slack before you take it off.
exercise-calf-stretch-feel = You feel a gentle pull in the calf, and none in the tendon or the sole.
exercise-calf-stretch-cues =
    • Sit tall
    • A gentle pull, never a jerk
    • Stiff calf? Bend the knee a little
exercise-calf-stretch-mistake = Slumping over the leg, or bouncing.
exercise-calf-stretch-safety = Sharp pain in the calf or at the Achilles tendon? Leave it out today.
exercise-calf-stretch-tempo = { $up } s in, { $hold ->
        [0] no pause
       *[other] { $hold } s stretch
    }, { $down } s out

exercise-hamstring-stretch-name = Hamstring stretch
exercise-hamstring-stretch-for = Supple hamstrings for a long stride.
exercise-hamstring-stretch-how =
    On your back, one leg long on the mat, the other knee up.
    Straighten the knee slowly until the back of the thigh stretches gently, then bend it again.
exercise-hamstring-stretch-setup-free = No band. Hold the back of your thigh with both hands.
exercise-hamstring-stretch-setup-arch =
    The middle of the band goes round the arch of the lifted foot, shoe on, not over the toes, an end in each hand. Only a light pull.
    Keep your face out of its line, and let it go slack before you take it off.
exercise-hamstring-stretch-feel = You feel a gentle pull in the middle of the back of your thigh, and no tingling.
exercise-hamstring-stretch-cues =
    • The other leg stays long
    • Both hips stay on the mat
    • Toes loose, breathe out
exercise-hamstring-stretch-mistake = Pulling hard, or the hip lifting off the mat.
exercise-hamstring-stretch-safety = Tingling in the leg, or a hamstring that was pulled lately? Leave it out today.
exercise-hamstring-stretch-tempo = { $up } s straighten, { $hold ->
        [0] no pause
       *[other] { $hold } s stretch
    }, { $down } s bend

exercise-adduction-name = Standing adduction
exercise-adduction-for = Strong inner thighs and steady hips.
exercise-adduction-how =
    Stand on the outer leg, the other foot a little off the floor and out to its side.
    Sweep it in and across, just past your standing foot, and let it return slowly.
exercise-adduction-setup-free = No band. Fingertips on a wall or chair, if you like.
exercise-adduction-setup-ankle =
    Fix one end at floor level beside you, to something that cannot slide. The other end goes round the ankle on that side, flat and snug.
    Step away until the band is just taut with your leg out. A wall or chair for the other hand is fine.
exercise-adduction-feel = You feel the inner thigh that sweeps, and the side of the hip you stand on.
exercise-adduction-cues =
    • Stand tall, hips level
    • Sweep across, toes ahead
    • Slow on the way out
exercise-adduction-mistake = Leaning to the side, or turning the hips.
exercise-adduction-safety = Groin pain above 3 of 10? Leave it out today.
exercise-adduction-tempo = { $up } s across, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s return

exercise-knee-extension-name = Knee straightener
exercise-knee-extension-for = Thighs that hold your knees steady.
exercise-knee-extension-how =
    Stand with the working foot flat and its knee softly bent, the other foot a step behind.
    Push that knee back until the leg is straight, squeeze the thigh, and let it bend slowly.
exercise-knee-extension-setup-free = No band. Squeeze the thigh as if there was one.
exercise-knee-extension-setup-knee =
    Fix the band in front of you, at knee height at most, to what cannot slide. It goes flat round the back of your knee. Of a flat band the middle lies there, both ends fixed.
    Step back until it pulls the knee gently ahead.
exercise-knee-extension-feel = You feel the front of your thigh, just above the knee.
exercise-knee-extension-cues =
    • Heel stays down
    • Push the knee back softly
    • Squeeze the thigh at the end
exercise-knee-extension-mistake = Snapping the knee back, or bowing at the hips.
exercise-knee-extension-safety = Knees that bend backwards, or pain behind the knee? Stop just before straight, or leave it out.
exercise-knee-extension-tempo = { $up } s straighten, { $hold ->
        [0] no pause
       *[other] { $hold } s squeeze
    }, { $down } s bend

exercise-spanish-squat-name = Spanish squat hold
exercise-spanish-squat-for = Strong thighs and knees, without a step.
exercise-spanish-squat-how =
    Feet at hip width. Sit back as on a chair, shins upright, trunk tall.
    Hold it there and breathe. Stand up again with the time over, or before it burns too much.
exercise-spanish-squat-setup-free = No band. Sit against a wall instead: it carries your back, shins upright.
exercise-spanish-squat-setup-behind-knees =
    Fix a strong long loop in front of you, at knee height at most, to what cannot slide or tip: it carries part of your weight. Step in, so that it lies behind both knees.
    Step back until it is taut, then sit slowly. Keep something within reach to hold.
exercise-spanish-squat-feel = You feel the fronts of both thighs burn slowly, and your knees stay quiet.
exercise-spanish-squat-cues =
    • Sit back, shins upright
    • Heels stay down
    • Keep breathing
exercise-spanish-squat-mistake = Heels lifting, or an anchor that moves.
exercise-spanish-squat-safety = Knee pain above 5 of 10? Sit less deep. If it stays, leave it out today.
exercise-spanish-squat-tempo = { $down } s down, hold still, { $up } s up

exercise-steamboats-name = Steamboats
exercise-steamboats-for = A standing leg that does not wobble.
exercise-steamboats-how =
    Stand on one leg, its knee soft, the other foot just off the floor.
    Small kicks ahead and back with the free leg, until the time is over.
exercise-steamboats-setup-free = No band. Fingertips of one hand on a wall.
exercise-steamboats-setup-ankle =
    Fix one end at floor level behind you, to something that cannot slide. The other end goes round the ankle of the kicking leg.
    Hands free. In each set turn a quarter further: the kick goes ahead, out, back or across, always away from the anchor.
exercise-steamboats-setup-ankle-eyes-closed =
    The band as before: fixed at floor level behind you, and round the ankle of the kicking leg.
    Stand beside a wall, settle, then close your eyes. Open them before you fall.
exercise-steamboats-feel = You feel the leg you stand on: the side of its hip, and the foot at work.
exercise-steamboats-cues =
    • Knee soft, never locked
    • Small kicks, no swing
    • Hips stay level
exercise-steamboats-mistake = The trunk swaying along, or a locked knee.
exercise-steamboats-safety = An ankle that was sprained lately? Keep your fingertips on the wall, or leave it out.
exercise-steamboats-tempo = { $up } s out, { $down } s back, again and again

exercise-clock-taps-name = Clock taps
exercise-clock-taps-for = Balance, and a knee that stays in line.
exercise-clock-taps-how =
    Stand on one leg in the middle of a clock, its knee a little bent.
    Tap the floor with the other foot ahead, to its side and behind, each time by way of the middle.
exercise-clock-taps-setup-free = No band. Fingertips of one hand on a wall.
exercise-clock-taps-setup-both-ankles = The loop goes round both ankles, flat and untwisted. Hands free, taps about a foot's length and a half away.
exercise-clock-taps-setup-both-ankles-far =
    The loop goes round both ankles, flat and untwisted. Hands free.
    Tap as far as you can without a wobble, and only until the loop is twice as long.
exercise-clock-taps-feel = You feel the leg you stand on: its hip, its thigh, and the foot at work.
exercise-clock-taps-cues =
    • Knee over the second toe
    • Tap lightly, no weight on it
    • Back to the middle each time
exercise-clock-taps-mistake = The knee falling inward, or leaning on the tapping foot.
exercise-clock-taps-safety = An ankle that was sprained lately? Keep your fingertips on the wall, or leave it out.
exercise-clock-taps-tempo = { $up } s out, { $down } s back, the next one

exercise-pallof-press-name = Pallof press
exercise-pallof-press-for = A trunk that does not twist as you run.
exercise-pallof-press-how =
    Stand side-on to the anchor, feet at hip width, knees soft, both hands at your chest.
    Press your hands straight out, hold, and bring them back. The band wants to turn you: don't let it.
exercise-pallof-press-setup-free = No band. Press palm against palm all the way.
exercise-pallof-press-setup-hands =
    Fix one end between hip and chest height, to something that cannot slide: at a door its hinge side, the door shut. Hold the other end with both hands.
    Step away until it is just taut at your chest.
exercise-pallof-press-feel = You feel the sides of your belly hold against the turn, and nothing in your back.
exercise-pallof-press-cues =
    • Hips and chest face ahead
    • Press out slowly
    • Shoulders low
exercise-pallof-press-mistake = Turning towards the anchor, or shrugging.
exercise-pallof-press-safety = A sore shoulder or back? Leave it out today.
exercise-pallof-press-tempo = { $up } s out, { $hold ->
        [0] no pause
       *[other] { $hold } s pause
    }, { $down } s back
