"""Serving the review page on this machine, for as long as somebody reviews."""

from __future__ import annotations

import secrets
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from selon.link import link
from selon.review.app import application
from selon.store import StoreError, open_store

HOST = "127.0.0.1"
_TURN = 0.0005


class _Server(uvicorn.Server):
    """A server that tells when it answers, and from when on it can be ended."""

    ready: Callable[[], None] = staticmethod(lambda: None)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self.ready()


@dataclass(frozen=True, slots=True)
class Served:
    """A page that can be served, and the address that lets its reviewer in."""

    server: _Server
    socket: socket.socket
    address: str

    def run(self, ready: Callable[[], None] = lambda: None) -> None:
        """Serves until it is told to stop; ``ready`` is called as soon as the page answers."""
        self.server.ready = ready
        # Whoever waits for a page must not wait for what is done in the background, a few milliseconds at every turn.
        sys.setswitchinterval(_TURN)
        self.server.run(sockets=[self.socket])


def serve(
    path: Path,
    who: str,
    port: int = 0,
    blind: bool = False,
    notify: Callable[[str], None] = lambda message: None,
) -> Served:
    """The review page of a store, bound to a port of this machine; 0 is any free one.

    A store whose documents were not linked yet is linked first. Raises StoreError, and OSError for a port that
    cannot be had.
    """
    _link(path, notify)
    bound = socket.socket()
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((HOST, port))
    except OSError:
        bound.close()
        raise
    token = secrets.token_urlsafe(24)
    config = uvicorn.Config(
        application(path, who, token, blind), log_level="warning", access_log=False, server_header=False, lifespan="on"
    )
    return Served(_Server(config), bound, f"http://{HOST}:{bound.getsockname()[1]}/?token={token}")


def _link(path: Path, notify: Callable[[str], None]) -> None:
    with open_store(path, create=False) as store:
        if store.linked() is not None:
            return
        reports = store.overview().reports
        if not reports:
            raise StoreError(f"{path}: no documents yet; read some with `selon read … --store {path}`")
        notify(f"comparing {len(reports)} reports, once …")
        store.write_linked(link(store.documents()))
