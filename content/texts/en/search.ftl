### What people type to find an exercise, besides its name. Between commas, small letters; plurals,
### accents and a slip do no harm.

# What else they call it, and the id of its file in content/exercises.
words-nicknames =
    rdl = romanian_deadlift, stiff leg deadlift = romanian_deadlift, hip hinge = romanian_deadlift,
    good morning = romanian_deadlift, single leg rdl = single_leg_deadlift, sl rdl = single_leg_deadlift,
    heel raise = calf_raise, toe raise = calf_raise, soleus raise = seated_calf_raise,
    bent knee calf raise = seated_calf_raise, clam = clamshell, bridge = glute_bridge,
    hip bridge = glute_bridge, one leg bridge = single_leg_bridge, crab walk = lateral_walk,
    side step = lateral_walk, side walk = lateral_walk, band walk = lateral_walk,
    diagonal walk = monster_walk, leg curl = hamstring_curl, tke = knee_extension,
    terminal knee extension = knee_extension, lunge = split_squat,
    static lunge = split_squat, donkey kick = kickback, glute kickback = kickback,
    quadruped = bird_dog, anti rotation press = pallof_press, core press = pallof_press,
    row = standing_row, band row = standing_row, arm swing = arm_drive, high knees = knee_drive,
    psoas march = march, hip flexor march = march, toe pull = dorsiflexion, toes up = dorsiflexion,
    point and flex = plantarflexion, star taps = clock_taps, arch raise = short_foot,
    foot dome = short_foot, foot doming = short_foot, side leg raise = side_abduction,
    side leg lift = side_abduction, leg lift = side_abduction, inner thigh sweep = adduction,
    calf pull = calf_stretch, couch stretch = hip_flexor_stretch, kneeling stretch = hip_flexor_stretch,
    thruster = hip_thrust, knee to wall = ankle_mobilisation

words-muscle-quads = quads, quad, quadriceps, thigh, thighs, front of the thigh, front of the thighs, vastus
words-muscle-glutes = glutes, glute, bum, butt, bottom, seat, gluteus, gluteus maximus, glute max
words-muscle-hip-side = side of the hip, sides of the hips, hip abductors, abductors, abductor, gluteus medius, glute med, hips
words-muscle-hip-rotators = hip rotators, deep hip rotators, rotators, piriformis
words-muscle-hamstrings = hamstrings, hamstring, hammies, hams, back of the thigh
words-muscle-hip-flexors = hip flexors, hip flexor, psoas, iliopsoas, front of the hip
words-muscle-adductors = adductors, adductor, inner thighs, inner thigh, groin
words-muscle-calves = calves, calf, calf muscles, gastrocnemius, gastroc, soleus, lower leg, lower legs
words-muscle-shin = shin, shins, tibialis anterior, tib anterior, tibialis, shin muscles
words-muscle-foot = foot, feet, soles of the feet, sole, arch, arches, toes, foot muscles, plantar fascia
words-muscle-ankle-sides = sides of the ankles, side of the ankle, ankles, ankle, peroneals, peroneal, tibialis posterior
words-muscle-core = core, abs, abdominals, belly, stomach, obliques, trunk
words-muscle-shoulders = shoulders, shoulder, arms, delts, deltoids
words-muscle-back = back, lower back, upper back, lats, posture
