"""`python -m macros.stage.build`: data, then the browser's parts, then the site, then its check.

Does nothing where `site/` is what these very inputs gave last time.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from macros.stage.inputs import digest

SITE_URL = "http://127.0.0.1:8000/"
COMMANDS = {
    "mkdocs": ("mkdocs", "build", "--strict"),
    # Its cache knows of Markdown only, and would keep pages that a changed macro has made stale.
    "zensical": ("zensical", "build", "--strict", "--clean"),
}
RECORD = ".stamps/site.json"


class BuildError(Exception):
    """A step failed; its text is all that the step said."""


def build(root: Path, generator: str) -> bool:
    """Build `site/`, as far as it is not current.

    Arguments: `root`, the project; `generator`, a key of COMMANDS. Returns: whether anything had
    to be done. Raises BuildError.
    """
    record, site = root / RECORD, root / "site"
    if record.is_file() and json.loads(record.read_text("utf-8")) == _state(root, generator):
        return False
    record.unlink(missing_ok=True)
    derive(root)
    before = digest(root, _settings(generator))
    _run(root, "macros.stage")
    # What the other generator left would pass for this one's.
    shutil.rmtree(site, ignore_errors=True)
    _run(root, *COMMANDS[generator])
    _run(root, "macros.stage.check_site", "site")
    record.parent.mkdir(exist_ok=True)
    record.write_text(json.dumps([before, _written(site)]), encoding="utf-8")
    return True


def derive(root: Path) -> None:
    """Bring benchmarks.json up to date. Raises BuildError with every fault of the data."""
    try:
        _run(root, "data.derive")
    except BuildError:
        _run(root, "data.check")
        raise


def _run(root: Path, *command: str) -> None:
    environment = {"SITE_URL": SITE_URL, **os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BuildError(done.stdout.strip() or f"{' '.join(command)}: exit {done.returncode}")


def _state(root: Path, generator: str) -> list[str]:
    return [digest(root, _settings(generator)), _written(root / "site")]


def _settings(generator: str) -> tuple[str, ...]:
    asked = (os.environ.get(name, "") for name in ("SITE_URL", "REPO_URL"))
    return (generator, sys.version, *asked)


def _written(site: Path) -> str:
    files = sorted(path for path in site.rglob("*") if path.is_file())
    whole = [(str(path), (status := path.stat()).st_mtime_ns, status.st_size) for path in files]
    return sha256(repr(whole).encode()).hexdigest()


def main(arguments: list[str]) -> int:
    """The command line: 0 where the site stands, 1 where a step failed."""
    parser = argparse.ArgumentParser(prog="python -m macros.stage.build", description=__doc__)
    parser.add_argument("--generator", choices=COMMANDS, default="mkdocs")
    generator = parser.parse_args(arguments).generator
    try:
        done = build(Path.cwd(), generator)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    print("site/ is built and checked" if done else "site/ is current")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
