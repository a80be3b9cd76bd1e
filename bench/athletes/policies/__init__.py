"""Rules of coaching: peers', the opponent, oracles, and our engine behind an adapter."""
