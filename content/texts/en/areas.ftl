### Names of what a runner chooses from or reads about: areas, types, places of the body,
### anchors, and where a band sits.

area-strength = strength
area-stamina = stamina
area-joint-health = joint health
area-flexibility = flexibility
area-balance = balance

type-sprinter = sprinter
type-relay = relay runner
type-middle = middle distance runner
type-long = long distance runner
type-road = road runner

region-back = back
region-hip = hip
region-groin = groin
region-thigh = thigh
region-hamstring = hamstring
region-knee = knee
region-shin = shin
region-calf = calf
region-achilles = Achilles tendon
region-ankle = ankle
region-foot = foot
region-other = sore spot

side-left = left
side-right = right
side-both = both sides

anchor-floor = floor-level anchor
anchor-mid = hip-height anchor
anchor-high = high anchor

position-free = no band
position-above-knees = above the knees
position-shoulders = over the shoulders
position-arch = round the arch of the foot
position-arches = round the arches of both feet
position-mid-thighs = mid-thighs
position-knees = mid-thighs, then knees
position-ankles = mid-thighs, knees, then ankles
