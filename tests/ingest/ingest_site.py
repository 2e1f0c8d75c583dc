"""A web server on this machine for the tests of fetching."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler

NOW = "2031-05-06T07:08:09Z"
Route = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """A web server on this machine; what it answers is set path by path, what it was asked is kept."""

    base: str
    port: int
    routes: dict[str, Route] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def page(self, path: str, body: bytes, status: int = 200, **headers: str) -> str:
        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            for name, value in headers.items():
                handler.send_header(name.replace("_", "-"), value)
            handler.send_header("Content-Length", str(len(body)))
            handler.end_headers()
            handler.wfile.write(body)

        self.routes[path] = answer
        return self.base + path

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]
