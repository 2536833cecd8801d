"""What all tests share."""

from hypothesis import settings

# How long an example takes says more of the machine than of the code; CI has a profile of its own that says so, too.
settings.register_profile("patient", deadline=None)
if settings.get_current_profile_name() == "default":
    settings.load_profile("patient")
