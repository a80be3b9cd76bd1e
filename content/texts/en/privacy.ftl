### /privacy and /forget

privacy-kept =
    <b>What I keep</b>: your Telegram id, your answers, your bands, your workouts, what you reported and what you left out, when I last reminded you; of a running calendar that you send, each run's day and kind.
    No name, no phone number, no place: a location pin is read for its time zone and dropped.
privacy-why = <b>Why</b>: to plan the next workout and to write at the right time. Nobody else gets it, and there are no ads.
privacy-rights = <b>Your rights</b>: /settings changes your answers, /forget deletes everything at once.
privacy-forget = Delete my data
forget-sure =
    <b>Delete everything I know about you?</b>
    Answers, bands, workouts, progress. It can't be brought back.
forget-yes = Delete everything
forget-no = Keep it
forget-kept = Nothing was deleted.
forget-done = Everything about you is deleted. Thanks for running with me. If you ever want to start again, I'm here.
