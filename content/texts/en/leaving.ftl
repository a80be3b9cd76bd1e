### Exercises that are left out of the plan: for four weeks, or until the runner takes them back.

workout-not-again = Not again
workout-instead = 🔄 Today in place of <b>{ $name }</b>. <i>Not again</i> keeps it away.

leave-which =
    🔄 <b>{ $name }</b> made way today. Shall I leave it out for longer?
    If it hurts, I'll first ask how and where.
leave-which-no-swap =
    Nothing else fits your kit in place of <b>{ $name }</b>. Shall I leave it out all the same?
    If it hurts, I'll first ask how and where.
leave-disliked-while = Dislike: 4 weeks
leave-disliked-good = Dislike: for good
leave-hurts-while = It hurts: 4 weeks
leave-hurts-good = It hurts: for good
leave-today = Just today
toast-left-out = Left out
toast-brought-back = It's back in your plan

left-out-good = 🚫 <b>{ $name }</b> is left out for good. /settings brings it back.
left-out-until = 🚫 <b>{ $name }</b> is left out until { $day }. /settings brings it back sooner.
left-out-make-while = Only 4 weeks
left-out-make-good = For good
left-out-back = Bring it back
left-out-which = Which one shall I leave out?
left-out-which-back = Which one shall I bring back?
left-out-not = <b>{ $name }</b> isn't left out: it comes when its turn comes.
left-out-returned = ↩️ <b>{ $name }</b> is back in your plan, from the next workout on.
left-out-last =
    ⚠️ That was the last exercise for <b>{ $areas }</b> that your kit allows. Your weeks go on without { $count ->
        [one] that area
       *[other] those areas
    } until you bring one back.
left-out-title = Left out
left-out-list =
    <b>Left out of your plan.</b> Tap one to bring it back. { $count ->
        [one] One exercise:
       *[other] { $count } exercises:
    }
left-out-none = Nothing is left out: every exercise comes when its turn comes.
left-out-line = • { $what }, { $reason }
left-out-disliked = not liked
left-out-hurts = it hurt
left-out-named-good = { $name } (for good)
left-out-named-until = { $name } (until { $day })
left-out-more = { $named } and { $count } more
left-out-gone = { $id }, which I no longer have
left-out-bring = ↩️ { $name }
left-out-earlier = ◀ Before
left-out-later = More ▶
left-out-undone = ↩️ Taken back: <b>{ $name }</b> is in your plan again.
left-out-which-name = Which exercise? Write its name as it stands on the card: <i>no more dead bugs</i>, <i>bring back dead bugs</i>.

# How somebody wants no more of an exercise, or wants it back; what says that it is not for good;
# words that name no exercise.
words-leave-out = i dont like, i do not like, dont like, dislike, i dislike, i hate, hate, i cant stand, no more, never again, not again, dont want, i dont want, i never want, leave out, take out, stop giving me, dont give me
words-bring-back = bring back, bring me back, i want back, want back, give me back, i miss, take back
words-a-while = for a while, for now, for 4 weeks, for four weeks, for a month, for some weeks, for a few weeks
words-leave-fillers = this, that, these, those, one, ones, it, them, the, a, any, all, more, anymore, again, ever, please, exercise, exercises, doing, to, do, really, for, good, me, my, in, plan, sorry, now
