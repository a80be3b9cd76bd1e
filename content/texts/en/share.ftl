### An exercise that somebody shares into any chat, by typing the bot's name there.

share-heading = <b>{ $name }</b>
# The button under the shared message; it opens the coach.
share-train = Train with Bandstride
# The button above the results where there are none; it opens the coach.
share-nothing = No such exercise. Open Bandstride
