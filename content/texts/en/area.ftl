### /area: one area trained on purpose.

area-strength = Strength
area-stamina = Stamina
area-joint-health = Joint health
area-flexibility = Flexibility
area-balance = Balance
area-planned = As planned
button-area = Train one area

area-which = Which area shall today's workout be for? Over the weeks your plan covers all five by itself.
area-chosen = 🎯 <b>{ $area }</b> today, as you wished. The plan goes on where it was.
area-as-planned = Today goes as planned again.
area-begun = You've told me of today's workout already, so it stays as it is. Tomorrow you can choose again.
area-undo = Take back the last report
area-race = A race is too near: bands rest from two days before it to three days after.
