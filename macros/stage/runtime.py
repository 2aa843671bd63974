"""Everything that the browser's side needs, as one tree of files."""

import json
from hashlib import sha256
from pathlib import Path

from macros.stage.lock import PACKAGE, lock_with
from macros.stage.social_card import social_card
from macros.stage.wheel import build_wheel

PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
FONTS = {
    "newsreader": ("newsreader-latin-opsz-normal", "newsreader-latin-wght-italic"),
    "instrument-sans": ("instrument-sans-latin-wght-normal",),
}


def runtime(root: Path) -> dict[str, bytes]:
    """The files of `assets/runtime/`, by path.

    Arguments: `root`, the project. Returns: content by path. Raises FileNotFoundError where the
    npm packages are not installed.
    """
    packages = root / "node_modules"
    tokens = (root / "docs/stylesheets/tokens.css").read_text(encoding="utf-8")
    return {
        **_python(root, packages / "pyodide"),
        **_browser(root),
        **_fonts(packages),
        "social-card.png": social_card(tokens),
    }


def _python(root: Path, pyodide: Path) -> dict[str, bytes]:
    name, wheel = build_wheel(root)
    lock = lock_with(name, wheel, pyodide)
    version = json.loads((pyodide / "package.json").read_text(encoding="utf-8"))["version"]
    # Hosts cache by name: what must agree shares a folder whose name is its content's.
    python = f"python-{sha256(wheel + lock).hexdigest()[:12]}"
    engine = f"pyodide-{version}"
    pointer = {
        "folder": f"../{engine}/",
        "lock": f"../{python}/pyodide-lock.json",
        "package": PACKAGE,
    }
    return {
        **{f"{engine}/{file}": (pyodide / file).read_bytes() for file in PYODIDE},
        f"{python}/{name}": wheel,
        f"{python}/pyodide-lock.json": lock,
        "browser/python.json": json.dumps(pointer).encode(),
    }


def _browser(root: Path) -> dict[str, bytes]:
    return {
        f"browser/{path.name}": path.read_bytes()
        for path in sorted((root / "macros/browser").glob("*.js"))
    }


def _fonts(packages: Path) -> dict[str, bytes]:
    files = {}
    for family, names in FONTS.items():
        folder = packages / "@fontsource-variable" / family
        files[f"fonts/{family}-LICENSE"] = (folder / "LICENSE").read_bytes()
        for name in names:
            files[f"fonts/{name}.woff2"] = (folder / "files" / f"{name}.woff2").read_bytes()
    return files
