"""The server of `make serve`: the newest folder, the right types, and word of a newer one."""

import http.client
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.stage.live_server import LiveServer
from macros.stage.serve import main

HTML = "<!doctype html><title>{}</title><body></body>"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[LiveServer]:
    with LiveServer(0) as server:
        server.start()
        yield server
        server.shutdown()


def site(folder: Path, title: str) -> Path:
    (folder / "a").mkdir(parents=True)
    for name in ("index.html", "a/index.html", "404.html"):
        (folder / name).write_text(HTML.format(f"{title} {name}"), encoding="utf-8")
    (folder / "a/run.mjs").write_text("1", encoding="utf-8")
    return folder


def get(server: LiveServer, address: str) -> tuple[int, str, str]:
    """The status, the type or the new address, and the text."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    connection.request("GET", address)
    answer = connection.getresponse()
    header = answer.getheader("Location") or answer.getheader("Content-Type") or ""
    text = answer.read().decode()
    connection.close()
    return answer.status, header, text


def test_before_the_first_build_it_says_so(server: LiveServer) -> None:
    status, _, text = get(server, "/")
    assert status == 503
    assert "does not build" in text
    assert "EventSource" in text


def test_pages_modules_and_folders(server: LiveServer, tmp_path: Path) -> None:
    server.show(site(tmp_path / "1", "one"))
    status, kind, text = get(server, "/a/?q=1")
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert "one a/index.html" in text
    assert "EventSource" in text
    assert get(server, "/a") == (302, "/a/", "")
    assert get(server, "/a/run.mjs") == (200, "text/javascript", "1")


def test_what_is_not_there_or_not_in_the_folder(server: LiveServer, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    server.show(site(tmp_path / "1", "one"))
    for address in ("/gone/", "/../secret", "/%2e%2e/secret", "//etc/passwd"):
        status, _, text = get(server, address)
        assert status == 404
        assert "one 404.html" in text


def test_an_open_page_hears_of_a_newer_build(server: LiveServer, tmp_path: Path) -> None:
    server.show(site(tmp_path / "1", "one"))
    (version,) = re.findall(r'data === "(\d+)"', get(server, "/")[2])
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    connection.request("GET", "/live-reload")
    news = connection.getresponse()
    assert news.readline().decode() == f"data: {version}\n"
    assert news.readline() == b"\n"
    server.show(site(tmp_path / "2", "two"))
    assert news.readline().decode() != f"data: {version}\n"
    connection.close()
    assert "two" in get(server, "/")[2]


def test_a_taken_port_is_said(server: LiveServer, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--port", str(server.server_port)]) == 1
    assert re.search(r"port \d+ is not free .* set PORT=", capsys.readouterr().out)
