"""What all tests share: how hypothesis looks for examples."""

import os

from hypothesis import HealthCheck, settings

# How long an example takes says more of the machine than of the code, so time fails no test. Continuous integration
# tries the same examples each time; anyone else's run tries new ones.
settings.register_profile(
    "newsbrief", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
settings.load_profile("newsbrief")
