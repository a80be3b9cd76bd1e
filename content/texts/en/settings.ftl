### /settings

settings-list = <b>What I know about you.</b> Tap what you want to change.
settings-line = { $what }: <b>{ $answer }</b>
