from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from ingest_site import NOW, Site

from crossread.ingest.config import IngestConfig


@pytest.fixture
def site() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            here.asked.append((self.path, dict(self.headers)))
            route = here.routes.get(self.path)
            if route is None:
                self.send_error(404)
                return
            try:
                route(self)
            except OSError:
                self.close_connection = True

        def log_message(self, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    here = Site(f"http://127.0.0.1:{server.server_port}", server.server_port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield here
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def local() -> IngestConfig:
    return IngestConfig(allow_private=True, delay_seconds=0.0, total_seconds=5.0, clock=lambda: NOW)
