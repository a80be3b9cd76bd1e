"""How thick the parts of a body are, in body heights."""

# Radii by eye after anthropometric breadths (Winter, figure 4.1, and the circumferences of
# slim runners): half a limb's breadth where it is named.
SEAT, KNEE, CALF, ANKLE = 0.060, 0.037, 0.038, 0.021
SHOULDER, ELBOW, WRIST, HAND = 0.034, 0.022, 0.016, 0.023
NECK_RADIUS = 0.026
BAND_GAP = 0.007  # between a limb's surface and the middle of a band's thickness
CALF_SHARE = 0.3  # of the shank, from the knee, lies above its thickest place
SHORTS_SHARE, SLEEVE_SHARE = 0.58, 0.52  # of thigh and upper arm that clothes cover


def _mixed(first: float, second: float, share: float) -> float:
    return first + (second - first) * share


def thigh_radius(share: float) -> float:
    """Half the breadth of a thigh, `share` of the way from hip to knee."""
    return _mixed(SEAT, KNEE, share)


def shank_radius(share: float) -> float:
    """Half the breadth of a shank, `share` of the way from knee to ankle."""
    return (
        _mixed(KNEE, CALF, share / CALF_SHARE)
        if share < CALF_SHARE
        else _mixed(CALF, ANKLE, (share - CALF_SHARE) / (1 - CALF_SHARE))
    )
