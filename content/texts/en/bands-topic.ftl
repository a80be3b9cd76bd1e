### /bands: adding, renaming and retiring bands. Kinds and colours are in bands.ftl.

bands-list = <b>Your { $count ->
        [one] band
       *[other] { $count } bands
    }</b>
bands-none = No bands yet. Add one, or train without for now.
bands-line = • <b>{ $label }</b> { $kind }, about { $kg } kg ({ $lb } lb) at twice its length
bands-button = { $label } · { $kind }
bands-add = Add a band
bands-added = ✓ Added <b>{ $label }</b>.
bands-full = That's { $most } bands, as many as I can keep apart. Retire one to add another.
bands-full-ever = You've added { $most } bands by now, as many as I can keep. Rename one of yours instead.

bands-which-kind = <b>What kind of band is it?</b>
bands-kind-of = What kind of band is { $words }?
bands-kind-line = • <b>{ $kind }</b>: { $about }
bands-kind-mini-loop = Mini loop
bands-kind-hip-circle = Hip circle
bands-kind-long-loop = Long loop
bands-kind-flat-band = Flat band
bands-kind-tube = Tube

bands-which =
    <b>Which { $kind } is it?</b>
    Tap its colour, or type what is printed on it: <i>15-20 lb</i>, <i>TheraBand blue</i>, <i>32 mm</i>.
bands-words-empty = I couldn't read that. Letters or numbers, please.
bands-words-long = That's long for a band. { $most } characters are enough: its colour, or what is printed on it.

bands-unmarked = unmarked

bands-latex = <b>Is { $label } free of latex?</b> It says so on the band or its packet.
bands-latex-free = Free of latex
bands-latex-has = It has latex
bands-latex-unsure = Not sure

bands-rename = Rename
bands-retire = Retire
bands-new-name = What shall I call { $label }? Type the new name.
bands-renamed = ✓ { $was } is now <b>{ $label }</b>.
bands-name-empty = That name has no letters I can show. Try another.
bands-name-long = That's { $count } characters; { $most } fit on a button. A shorter one?
bands-retire-sure = Retire { $label } ({ $kind })? What you did with it stays in your log.
bands-retire-yes = Yes, it's gone
bands-retire-no = Keep it
bands-retired = ✓ Retired { $label }. I'll plan without it.

## What people type for a kind of band, between commas.

words-band-lead = i, have, got, ive, own, use, a, an, the, one, some, just, only, its, called
words-band-mini-loop = mini loop, mini loops, miniloop, mini band, mini bands, mini, loop band, booty band
words-band-hip-circle = hip circle, hip circles, hip band, hip bands, fabric band, fabric loop, fabric
words-band-long-loop = long loop, long loops, power band, power bands, powerband, power loop, pull up band, 41 inch, superband, super band
words-band-flat-band = flat band, flat bands, flat, theraband, thera band, therapy band, strip
words-band-tube = tube, tubes, tubing, tube band, band with handles, handles
