"""Which browser opens the pages in tests."""

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from macros.stage.find_node import find_node

COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
)
PLACES = (
    "/usr/bin/chromium",
    "/usr/bin/google-chrome",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
PACKAGE = "node_modules/@sparticuz/chromium"
UNPACKED = ".cache/chromium"
# It unpacks its libraries only for the host that it was made for, and into the system's own
# folder for temporary files unless told otherwise.
UNPACK = "import c from '@sparticuz/chromium'; await c.executablePath();"
MADE_FOR = {"AWS_EXECUTION_ENV": "AWS_Lambda_nodejs22.x"}
RUN = """\
#!/bin/sh
here=$(dirname "$0")
LD_LIBRARY_PATH="$here/al2023/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export LD_LIBRARY_PATH
if [ ! -f /etc/fonts/fonts.conf ]; then
  FONTCONFIG_FILE="$here/fonts.conf"
  export FONTCONFIG_FILE
fi
exec "$here/chromium" "$@"
"""
FONTS = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">fonts-cache</cachedir>
</fontconfig>
"""


def find_browser(root: Path) -> Path | None:
    """Find a browser: an installed one, else npm's where it runs.

    Arguments: `root`, the project. Returns: the path of its program, or None: Playwright then
    takes its own, and says how to install that where it is missing. Raises NodeNotFoundError where
    npm's has yet to be unpacked.
    """
    if found := next(_installed(), None):
        return found
    runs_here = (platform.system(), platform.machine()) == ("Linux", "x86_64")
    return _unpacked(root) if runs_here and (root / PACKAGE).is_dir() else None


def _installed() -> Iterator[Path]:
    for command in COMMANDS:
        if found := shutil.which(command):
            yield Path(found)
    home = Path.home()
    for place in PLACES:
        # People without rights of an administrator keep programs in their own folder.
        for path in (Path(place), home / place.removeprefix("/")):
            if os.access(path, os.X_OK) and path.is_file():
                yield path


def _unpacked(root: Path) -> Path:
    folder = root / UNPACKED
    run = folder / "run"
    if not run.exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        subprocess.run(
            [find_node(), "--input-type=module", "--eval", UNPACK],
            cwd=root,
            env={**os.environ, **MADE_FOR, "TMPDIR": str(folder)},
            check=True,
        )
        (folder / "fonts.conf").write_text(FONTS, encoding="utf-8")
        # Last, so that what was interrupted is begun anew.
        run.write_text(RUN, encoding="utf-8")
        run.chmod(0o755)
    return run
