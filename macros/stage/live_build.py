"""One build while serving, inside the running process: most of a build's time is imports."""

import importlib
import logging
import sys
from pathlib import Path

from macros.stage.inputs import ROOMS, STAGED


def build_into(root: Path, folder: Path, site_url: str) -> None:
    """Stage the browser's parts and build the site as its sources stand now.

    Arguments: `root`, the project, which must be the working folder; `folder`, where the site
    goes; `site_url`, the address at which it is served. Raises whatever is wrong with the
    sources, SystemExit included.
    """
    _forget_sources()
    files = importlib.import_module("macros.stage.files")
    runtime = importlib.import_module("macros.stage.runtime")
    files.write_tree(root / STAGED, runtime.runtime(root))
    _generate(folder, site_url)


def _forget_sources() -> None:
    """Let the next import read the project's own packages again."""
    for name in list(sys.modules):
        if name.partition(".")[0] in ROOMS:
            del sys.modules[name]
    importlib.invalidate_caches()


def _generate(folder: Path, site_url: str) -> None:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    # Strict would turn a broken link into a page that cannot be looked at.
    config = load_config(site_dir=str(folder), site_url=site_url, strict=False)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def show_warnings() -> None:
    """Let the generator's warnings and errors through to the terminal, and nothing else."""
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logging.getLogger("mkdocs").addHandler(handler)
