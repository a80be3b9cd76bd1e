"""What all tests share."""

import os

from hypothesis import HealthCheck, settings

# Times are never asserted: the machine may be busy. In CI the same examples are tried each
# time, so that a red run is the change's fault; elsewhere new ones are looked for.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
