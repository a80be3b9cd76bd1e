### Words within sentences: kinds of runners, places of the body, and where a band sits.
### On buttons they stand in questions.ftl.

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

position-free = no band
position-above-knees = above the knees
position-shoulders = over the shoulders
position-arch = round the arch of the foot
position-arches = round the arches of both feet
position-mid-thighs = mid-thighs
position-knees = mid-thighs, then knees
position-ankles = mid-thighs, knees, then ankles
position-ball = round the ball of the foot
position-ankle = at the ankle
position-ankle-eyes-closed = at the ankle, eyes closed
position-both-ankles = round both ankles
position-both-ankles-far = round both ankles, far taps
position-knee = behind the knee
position-behind-knees = behind both knees
position-hands = in both hands
position-under-foot = under the foot, in both hands
position-from-behind = from behind you, in your hands
position-over-hips = over the hips
position-over-knees = over both knees
position-hip = high on the thigh
