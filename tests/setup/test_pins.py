"""Whatever is installed is known to the byte, and nothing says from where."""

import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOSTS = r"registry\.npmjs\.org|pythonhosted\.org|pypi\.org/simple|--(extra-)?index-url"
LOCKS = ("requirements.txt", "requirements-uv.txt", "requirements-node.txt")


def _tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def test_no_file_names_a_registry_host() -> None:
    naming = [
        str(path.relative_to(ROOT))
        for path in _tracked()
        if re.search(HOSTS.encode(), path.read_bytes()) and path != Path(__file__)
    ]
    assert naming == []


def test_npm_packages_are_pinned_with_integrity_and_without_an_address() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    installed = {path: package for path, package in packages.items() if path}
    assert installed
    for path, package in installed.items():
        assert package["integrity"].startswith("sha512-"), path
        assert "resolved" not in package, path


def test_package_json_names_exact_versions() -> None:
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    for group in ("dependencies", "devDependencies", "optionalDependencies"):
        for name, version in package[group].items():
            assert re.fullmatch(r"\d+\.\d+\.\d+", version), name


@pytest.mark.parametrize("lock", LOCKS)
def test_python_packages_are_pinned_with_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    pins = re.split(r"\n(?=\S)", re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE).strip())
    for pin in pins:
        assert re.match(r"[\w.\-\[\],]+==\S+", pin), pin
        assert "--hash=sha256:" in pin, pin


@pytest.mark.parametrize("lock", LOCKS)
def test_what_is_asked_for_is_locked(lock: str) -> None:
    asked = (ROOT / lock).with_suffix(".in").read_text(encoding="utf-8")
    locked = set(re.findall(r"^([\w.\-]+)", (ROOT / lock).read_text("utf-8").lower(), re.MULTILINE))
    for line in re.sub(r"#.*", "", asked).split():
        name = re.match(r"[\w.\-]+", line.lower())
        assert name, line
        assert name[0].replace("_", "-") in locked
