### Hints for what was not understood, and short words on a tapped button.

hint-command = I don't know that command. Try one of these:
hint-words = I didn't get that. After a workout, tell me like this: <i>12 12 10 hard</i>, or <i>all done, easy</i>.
hint-thanks = You're welcome. /today shows what's next.
words-thanks = thanks, thank you, thx, ty, cheers, many thanks, thanks a lot, thanks coach, thank you coach, great thanks, great thank you
hint-location = I only use a location for your time zone, and didn't keep this one. /settings changes the zone.
hint-old-button = That button is from long ago. Here's the way on:
hint-enough = That's more than anybody trains in a day, so I note nothing more until tomorrow. If something is badly wrong with you, call your emergency number.
hint-sticker = Nice one. I only read words and taps, though.
hint-voice = I can't listen to voice messages yet. Please type it, or tap.
hint-photo = I can't look at pictures. Please type it, or tap.
hint-document = I'll gladly read your running calendar (.ics) once we are through the questions.
hint-edited = I don't read edited messages, so that nothing counts twice. Please send it again, or take the last report back with /undo.
hint-forwarded = That's forwarded, so I left it aside. Please write it yourself.
hint-contact = I don't need anybody's contact, and didn't keep it.
hint-other = I can't read that kind of message. Please type it, or tap.

toast-old = That was an older button
toast-below = Here it is, just below
toast-already = Noted already

error-short = Something went wrong on my side. What you told me before is kept; tap to see where we are.
answer-lost = I was interrupted while I answered you. All you told me is kept; here's where we are:
group-hello = Hello! I coach runners in private chats, and will run challenges for clubs here. Until then I stay quiet; write to me in private to train.
error-waits = I can't write that down right now, but I've kept it. I'll answer as soon as I can.
