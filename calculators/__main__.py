"""`python -m calculators`."""

import sys

from calculators.command_line import main

sys.exit(main())
