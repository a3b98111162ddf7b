"""How property tests run here: no time limit on one example (a busy machine is no defect), shrunk examples printed."""

from hypothesis import settings

settings.register_profile("suite", deadline=None, print_blob=True)
settings.load_profile("suite")
