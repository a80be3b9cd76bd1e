### /bands: adding, renaming and retiring bands. Kinds and colours are in bands.ftl.

bands-list = <b>Your { $count ->
        [one] band
       *[other] { $count } bands
    }</b>
bands-none = No bands yet. Add one, or train without for now.
bands-line = • <b>{ $label }</b> { $kind }, about { $kg } kg ({ $lb } lb) at twice its length
bands-and-learned =
    { $line }
    ↳ { $told }
bands-learning = still learning what it pulls
bands-weighed = by your scale
bands-learned =
    { $way ->
        [stronger] about { $percent } % stronger than its label
        [weaker] about { $percent } % weaker than its label
       *[right] as its label says
    } ({ $sets } sets)
bands-odd = it has changed: is it a new one, or worn?
bands-odd-new = It's a new one
bands-odd-worn = It's worn
bands-odd-well = All is well
bands-new-noted = ✓ A new <b>{ $label }</b>. I start again from its label.
bands-well-noted = ✓ Good. I'll go on watching <b>{ $label }</b>.
bands-weigh = Weigh it
bands-which-weight =
    <b>What does { $label } { $kind } pull?</b>
    Hook the whole band to a luggage scale and pull it to twice its length. Type what the scale shows: <i>4 kg</i>, <i>9 lb</i>.
bands-weight-unclear = I need a number with its unit, at a length from one and a quarter to three times the band's own.
bands-weighed-noted = ✓ By your scale: { $line }
bands-look = 🔎 <b>Look over before you start</b>: nicks, tears, faded or sticky spots?
bands-aged =
    • <b>{ $label }</b> { $kind }, { $months } months old{ $old ->
        [yes] : buy a new one soon, however good it looks
       *[no] {""}
    }
bands-fine =
    { $count ->
        [one] It's fine
       *[other] All fine
    }
bands-retire-one = Retire { $label }
bands-fine-noted = ✓ Good. I'll ask again in three months.
bands-button = { $label } · { $kind }
bands-add = Add a band
bands-added = ✓ Added <b>{ $label }</b>.
bands-full = That's { $most } bands, as many as I can keep apart. Retire one to add another.
bands-full-ever = You've added { $most } bands by now, as many as I can keep. Rename one of yours instead.
bands-full-today = That's { $most } bands within a day, all that I take in. Tomorrow you can add more; until then rename one of yours.

bands-which-kind = <b>What kind of band is it?</b>
bands-kind-of = <b>{ $words }</b>, noted.
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

bands-meant = Did you mean <b>{ $colour }</b> by { $typed }? By its colour I know how hard it pulls.
bands-meant-yes = Yes, { $colour }
bands-meant-no = Keep { $typed }

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

words-band-lead = in, of, with, i, have, got, ive, own, use, a, an, the, one, some, just, only, its, called
words-band-mini-loop = mini loop, mini loops, miniloop, mini band, mini bands, mini, loop band, booty band
words-band-hip-circle = hip circle, hip circles, hip band, hip bands, fabric band, fabric loop, fabric
words-band-long-loop = long loop, long loops, power band, power bands, powerband, power loop, pull up band, 41 inch, superband, super band
words-band-flat-band = flat band, flat bands, flat, theraband, thera band, therapy band, strip
words-band-tube = tube, tubes, tubing, tube band, band with handles, handles
