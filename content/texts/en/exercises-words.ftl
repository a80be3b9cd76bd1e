### Muscles that an exercise works, and troubles with which it is left out. Both stand in lists, so
### they begin small and end without a full stop.

muscle-quads = front of the thighs
muscle-glutes = glutes
muscle-hip-side = sides of the hips
muscle-hip-rotators = deep hip rotators
muscle-hamstrings = hamstrings
muscle-hip-flexors = hip flexors
muscle-adductors = inner thighs
muscle-calves = calves
muscle-shin = shins
muscle-foot = soles of the feet
muscle-ankle-sides = sides of the ankles
muscle-core = core
muscle-shoulders = shoulders
muscle-back = back

contraindication-achilles-insertion = pain where the Achilles tendon meets the heel
contraindication-achilles-pain = pain in the Achilles tendon
contraindication-ankle-pinch = a pinch at the front of the ankle
contraindication-ankle-sprain = an ankle sprained in the last two weeks
contraindication-back-pain = back pain
contraindication-big-toe-pain = a painful big toe joint
contraindication-calf-strain = a calf pulled lately
contraindication-foot-bone-pain = pain on a bone of the foot
contraindication-groin-pain = groin pain
contraindication-hamstring-cramp = cramps in the hamstrings
contraindication-hamstring-strain = a hamstring pulled lately
contraindication-hip-bruise = a bruised hip
contraindication-hip-pinch = a pinch at the front of the hip
contraindication-knee-bends-back = knees that bend backwards
contraindication-knee-pain = knee pain
contraindication-kneeling-pain = pain when kneeling
contraindication-leg-tingling = pain or tingling down the leg
contraindication-pregnancy = pregnancy
contraindication-shin-bone-pain = pain on the shin bone
contraindication-shin-pressure = a shin that grows tight as you run
contraindication-shoulder-pain = shoulder pain
contraindication-side-hip-pain = pain at the side of the hip
contraindication-wrist-pain = wrist pain
