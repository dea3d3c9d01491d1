"""What holds for every test."""

from hypothesis import settings

# A slow machine is no failure: no test asserts a time, and an example has no deadline either.
settings.register_profile("workbench", deadline=None)
settings.load_profile("workbench")
