### /settings

settings-list = <b>What I know about you.</b> Tap what you want to change.
settings-line = { $what }: <b>{ $answer }</b>

### What people type for a command, between commas.

words-settings = settings, change time, change my time, change the time, change reminder, change my reminder, change my answers, change something
words-bands = bands, my bands, new band, i have a new band, i got a new band, add a band, add band, my band broke, band broke, my band is broken
words-plan = plan, my plan, my week, week, this week, schedule, my schedule
words-forget = delete me, delete my data, delete my account, forget me, delete everything
