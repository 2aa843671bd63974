"""`python -m macros.stage.serve`: the site at an address of this machine, as its sources stand.

A change of a page, a data file, a template, a calculator or a browser module shows without a
restart; where something is wrong, it is said, and the site stays as it was.
"""

import argparse
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable
from pathlib import Path

from macros.stage.build import BuildError, derive
from macros.stage.inputs import stamps
from macros.stage.live_build import build_into, show_warnings
from macros.stage.live_server import LiveServer

DERIVED = Path("calculators/benchmarks.json")
PAUSE = 0.2


class Loop:
    """Builds whenever a source has changed, each time into a fresh folder."""

    def __init__(self, root: Path, server: LiveServer, folders: Path) -> None:
        """Nothing is built yet."""
        self.root = root
        self.server = server
        self.folders = folders
        self.seen = stamps(root)
        self.last: Path | None = None
        self.ended = False

    def end(self, *_: object) -> None:
        """Ask to end, as a signal does.

        An exception raised wherever the signal found the process could be swallowed there.
        """
        self.ended = True

    def run(self) -> None:
        """Build, then watch until asked to end."""
        self.build([])
        while changed := self.wait():
            names = [path.relative_to(self.root).as_posix() for path in changed]
            _say(f"{', '.join(names[:3])}{' …' * (len(names) > 3)} changed")
            self.build(changed)

    def wait(self) -> list[Path]:
        """Sleep until sources have changed and are at rest; return them, or none at the end."""
        while (now := stamps(self.root)) == self.seen and not self.ended:
            time.sleep(PAUSE)
        if self.ended:
            return []
        # An editor or a checkout writes in several steps.
        before = None
        while now != before:
            time.sleep(PAUSE / 2)
            before, now = now, stamps(self.root)
        changed = {path for path, _ in self.seen.items() ^ now.items()}
        self.seen = now
        return sorted(changed)

    def build(self, changed: Iterable[Path]) -> None:
        """Build and show the site, or say what is wrong."""
        begun = time.monotonic()
        data = self.root / "data"
        folder = Path(tempfile.mkdtemp(dir=self.folders))
        try:
            if not changed or any(path.is_relative_to(data) for path in changed):
                derive(self.root)
                # What this very step writes is no change to wait for.
                self.seen |= {self.root / DERIVED: stamps(self.root)[self.root / DERIVED]}
            build_into(self.root, folder, self.server.url)
        except BuildError as error:
            _say(f"{error}\nThe site stays as it was.")
        except (Exception, SystemExit) as error:
            if not isinstance(error, SystemExit):
                # The frames above are this loop's and the generator's own.
                traceback.print_exception(error, limit=-3)
            _say("The site stays as it was.")
        else:
            # A page that loads just now still reads the folder before this one.
            if self.last:
                shutil.rmtree(self.last)
            self.last = self.server.folder
            self.server.show(folder)
            _say(f"Built in {time.monotonic() - begun:.1f} s: {self.server.url}")
            return
        shutil.rmtree(folder, ignore_errors=True)


def _say(text: str) -> None:
    print(text, flush=True)


def main(arguments: list[str]) -> int:
    """The command line: serves until it is interrupted; 1 where the port is taken."""
    parser = argparse.ArgumentParser(prog="python -m macros.stage.serve", description=__doc__)
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT") or 8000))
    port = parser.parse_args(arguments).port
    try:
        server = LiveServer(port)
    except OSError as error:
        _say(f"port {port} is not free ({error.strerror}): end what uses it, or set PORT=8001")
        return 1
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    # A cached module is known by its second and its size: too coarse for an edit that follows.
    sys.dont_write_bytecode = True
    show_warnings()
    with server, tempfile.TemporaryDirectory() as folders:
        loop = Loop(Path.cwd(), server, Path(folders))
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, loop.end)
        server.start()
        try:
            loop.run()
            _say("\nEnded.")
        finally:
            server.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
