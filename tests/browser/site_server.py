"""The built site as a host serves it, gzipped, with the faults that a test asks for."""

import gzip
import mimetypes
import threading
from enum import Enum
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

mimetypes.add_type("text/javascript", ".mjs")
mimetypes.add_type("application/wasm", ".wasm")


class Fault(Enum):
    """How a file can be kept from a reader."""

    MISSING = "404"
    EMPTY = "200 and nothing in it, as filters do"
    WRONG = "200 with a page in place of the file, as portals do"
    HANGING = "no answer at all"


class SiteServer(ThreadingHTTPServer):
    """Serves a folder on 127.0.0.1; `faults` maps a part of a path to what befalls such files."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.folder = Path()
        self.headers: dict[str, str] = {}
        self.faults: dict[str, Fault] = {}
        self.mended = threading.Event()

    @property
    def origin(self) -> str:
        """The address of the site, without a closing slash."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.mend()
        self.shutdown()
        self.server_close()

    def mend(self) -> None:
        """Take every fault and header away; what hangs is dropped."""
        self.headers.clear()
        self.faults.clear()
        self.mended.set()
        self.mended = threading.Event()

    def handle_error(self, *_: object) -> None:
        """A browser that goes away in the middle of an answer is no fault of the site's."""


class _Handler(BaseHTTPRequestHandler):
    server: SiteServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        fault = next((f for part, f in self.server.faults.items() if part in path), None)
        file = self.server.folder / path.lstrip("/")
        if file.is_dir():
            file /= "index.html"
        if fault is Fault.HANGING:
            self.server.mended.wait()
            self.close_connection = True
        elif fault is Fault.MISSING or not file.is_file():
            self._answer(404, b"not here", "text/plain")
        elif fault is Fault.EMPTY:
            self._answer(200, b"", _type(file))
        elif fault is Fault.WRONG:
            self._answer(200, b"<!doctype html><title>Sign in</title>", "text/html")
        else:
            self._answer(200, _zipped(file, file.stat().st_mtime_ns), _type(file), zipped=True)

    def _answer(self, status: int, body: bytes, kind: str, *, zipped: bool = False) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if zipped:
            self.send_header("Content-Encoding", "gzip")
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """The browser reports what failed; a line a request would bury it."""


def _type(file: Path) -> str:
    return mimetypes.guess_type(file.name)[0] or "application/octet-stream"


@cache
def _zipped(file: Path, _changed: int) -> bytes:
    return gzip.compress(file.read_bytes(), 5)
