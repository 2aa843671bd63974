"""`python -m macros.stage.check_site site`: every fault of the built pages, at once."""

import argparse
import os
import sys
from pathlib import Path

from macros.stage.check_site.rules import faults

if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m macros.stage.check_site", description=__doc__)
    parser.add_argument("site", type=Path, help="the folder that a generator wrote")
    parser.add_argument(
        "--site-url",
        default=os.environ.get("SITE_URL") or "http://127.0.0.1:8000/",
        help="the address that it was built for",
    )
    asked = parser.parse_args()
    found = faults(asked.site, asked.site_url)
    for fault in found:
        print(fault)
    if found:
        print(f"{len(found)} to mend")
    sys.exit(bool(found))
