"""`python -m calculators`."""

import os
import sys

from calculators.command_line import main

try:
    status = main()
    sys.stdout.flush()
except BrokenPipeError:
    # Whoever read has seen enough, as `head` has: nothing more is owed, at exit either.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    status = 0
sys.exit(status)
