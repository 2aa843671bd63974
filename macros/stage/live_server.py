"""Serves a folder that is replaced by a newer one, and tells the pages that show an older."""

import mimetypes
import sys
import threading
import time
import traceback
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

NEWS = "/live-reload"
# What a machine's own list of types may lack or have wrong, and a browser insists on.
TYPES = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
}
# A hidden page lets its connection go: a browser keeps only six to one host.
SCRIPT = """<script>(() => {
  let news;
  const listen = () => {
    news?.close();
    if (document.visibilityState !== "visible") return;
    news = new EventSource("%s");
    news.onmessage = ({ data }) => data === "%s" || location.reload();
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})()</script></body>"""
NOT_YET = b"""<!doctype html><title>Not built</title>
<body><p>The site does not build: the terminal says why.</p></body>"""
LOST = b"<!doctype html><title>Not found</title><body><p>There is no such page.</p></body>"


class LiveServer(ThreadingHTTPServer):
    """The server: bound when made, answering once `start` was called."""

    daemon_threads = True

    def __init__(self, port: int) -> None:
        """Take a port of this machine; 0 takes any. Raises OSError where it is taken."""
        super().__init__(("127.0.0.1", port), _Handler)
        self.url = f"http://127.0.0.1:{self.server_port}/"
        self.folder: Path | None = None
        # Not a count: a page that outlives the server must not take a new build for its own.
        self.version = str(time.time_ns())
        self.changed = threading.Condition()

    def start(self) -> None:
        """Begin to answer."""
        threading.Thread(target=self.serve_forever, args=(0.1,), daemon=True).start()

    def show(self, folder: Path) -> None:
        """Serve this folder from now on, and let open pages load again."""
        with self.changed:
            self.folder = folder
            self.version = str(time.time_ns())
            self.changed.notify_all()

    def wait_for_other_than(self, version: str) -> None:
        """Return when another version is shown, or after 15 s."""
        with self.changed:
            self.changed.wait_for(lambda: self.version != version, timeout=15)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say what went wrong, but not that a browser has gone on to another page."""
        if not isinstance(sys.exception(), ConnectionError):
            traceback.print_exc()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: LiveServer

    def do_GET(self) -> None:
        """Answer a request."""
        address = unquote(urlsplit(self.path).path)
        if address == NEWS:
            self._tell_news()
        elif self.server.folder is None:
            self._send_page(HTTPStatus.SERVICE_UNAVAILABLE, NOT_YET)
        else:
            self._send(self.server.folder, address)

    def do_HEAD(self) -> None:
        """Answer a request, without its content."""
        self.do_GET()

    def _send(self, folder: Path, address: str) -> None:
        path = (folder / address.lstrip("/")).resolve()
        if path.is_dir() and not address.endswith("/"):
            self._send_on(f"{address}/")
            return
        if path.is_dir():
            path /= "index.html"
        if not path.is_file() or not path.is_relative_to(folder.resolve()):
            lost = folder / "404.html"
            self._send_page(HTTPStatus.NOT_FOUND, lost.read_bytes() if lost.exists() else LOST)
        elif path.suffix == ".html":
            self._send_page(HTTPStatus.OK, path.read_bytes())
        else:
            self._send_bytes(HTTPStatus.OK, _type(path), path.read_bytes())

    def _send_on(self, address: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", quote(address))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send_page(self, status: HTTPStatus, text: bytes) -> None:
        script = (SCRIPT % (NEWS, self.server.version)).encode()
        self._send_bytes(status, TYPES[".html"], text.replace(b"</body>", script))

    def _send_bytes(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _tell_news(self) -> None:
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        server = self.server
        try:
            while True:
                # Said again and again, since only a refused word shows that the page has gone.
                said = server.version
                self.wfile.write(f"data: {said}\n\n".encode())
                server.wait_for_other_than(said)
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing: a line for each file would hide what a build says."""


def _type(path: Path) -> str:
    return (
        TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    )
