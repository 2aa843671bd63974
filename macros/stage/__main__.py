"""`python -m macros.stage`: write docs/assets/runtime/, as far as it changed."""

from pathlib import Path

from macros.stage.files import write_tree
from macros.stage.runtime import runtime

if __name__ == "__main__":
    root = Path.cwd()
    for changed in write_tree(root / "docs/assets/runtime", runtime(root)):
        print(f"staged {changed}")
