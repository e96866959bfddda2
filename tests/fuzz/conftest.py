"""How Hypothesis works here: the same examples whenever the tests run; with FUZZ_SECONDS, more and others."""

from hypothesis import HealthCheck, settings

from .amount import EXAMPLES, SECONDS

settings.register_profile(
    "same",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=EXAMPLES,
    suppress_health_check=list(HealthCheck),
)
settings.register_profile(
    "other",
    settings.get_profile("same"),
    derandomize=False,
    print_blob=True,
)
settings.load_profile("other" if SECONDS else "same")
