"""Programs that only write down how they were called."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
MAKE = "/usr/bin/make"
NEEDED = (
    "Makefile",
    ".npmrc",
    "package.json",
    "package-lock.json",
    "requirements-node.txt",
    "requirements-uv.txt",
    "requirements.txt",
)
OWN = ("sh", "echo", "test", "mkdir", "touch", "rm", "cp")

SAY = '#!/bin/sh\necho "${0##*/} $*" >> "$CALLS"\n'
NEW_PYTHON = f"""{SAY}
case "$*" in "-m venv"*)
  mkdir -p .venv/bin
  cp "$0" .venv/bin/python
  cp "$0" .venv/bin/uv
esac
"""
OLD_PYTHON = '#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.9.6"\n[ "$1" = --version ]\n'
NODE = "#!/bin/sh\n"
NPM = f"""{SAY}
[ "$1" = ci ] || exit 0
mkdir -p node_modules
touch node_modules/.package-lock.json
"""


@dataclass
class Machine:
    """A project's folder and a PATH with nothing in it but what the test puts there."""

    folder: Path

    def __post_init__(self) -> None:
        self.path = self.folder / "path"
        self.path.mkdir()
        self.project = self.folder / "project"
        self.project.mkdir()
        for name in NEEDED:
            (self.project / name).write_bytes((ROOT / name).read_bytes())
        for name in OWN:
            found = next(p for p in (Path("/bin"), Path("/usr/bin")) if (p / name).exists())
            (self.path / name).symlink_to(found / name)

    def install(self, name: str, text: str) -> None:
        """Put a program into its PATH."""
        program = self.path / name
        program.write_text(text, encoding="utf-8")
        program.chmod(0o755)

    def make(self, *arguments: str, path: str = "") -> subprocess.CompletedProcess[str]:
        """Run make there, with a PATH of one's own where it is given."""
        return subprocess.run(
            [MAKE, *arguments],
            cwd=self.project,
            env={"PATH": path or str(self.path), "CALLS": str(self.folder / "calls")},
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self) -> list[str]:
        """What has been called since this was last asked, but for questions after a version."""
        log = self.folder / "calls"
        lines = log.read_text("utf-8").splitlines() if log.exists() else []
        log.unlink(missing_ok=True)
        return [line for line in lines if " -c " not in line and "--version" not in line]

    def change(self, name: str) -> None:
        """Make a file newer than everything else."""
        for path in self.project.rglob("*"):
            os.utime(path, (1e9, 1e9))
        os.utime(self.project / name, (1e9 + 1, 1e9 + 1))
