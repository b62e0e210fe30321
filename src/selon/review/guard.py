"""What stands before every page: only this machine, only who has the launch token, nothing from or to elsewhere.

A web site that is open in the same browser can send requests to 127.0.0.1, or point a name of its own there. It
knows no token, so it gets no cookie; ``SameSite`` keeps the cookie of a person from its requests; a strange
``Host`` is refused, which stops names that point here (DNS rebinding); and what changes anything must carry the
``Origin`` of the page itself. See OWASP, "Cross-Site Request Forgery Prevention".
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

TOKEN = "token"
SAFE = frozenset({"GET", "HEAD"})
NAMES = ("127.0.0.1", "localhost", "[::1]")
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # Not "no-referrer": a browser would then send "null" as the origin of a form.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
STRANGER = "selon: open the address that `selon review` printed; it holds a token that lets you in.\n"


class Guard:
    """Lets a request through to the application or answers it itself; puts the headers on every answer."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app = app
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request; anything but HTTP is passed on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = self._refusal(scope) or self._welcome(scope)

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await (answer or self._app)(scope, receive, guarded)

    def _refusal(self, scope: Scope) -> Response | None:
        headers, port = Headers(scope=scope), scope["server"][1]
        host = headers.get("host", "")
        if host not in {f"{name}:{port}" for name in NAMES}:
            return PlainTextResponse("selon: not a name of this machine\n", 421)
        if scope["method"] not in SAFE and headers.get("origin") != f"http://{host}":
            return PlainTextResponse("selon: the request comes from another page\n", 403)
        return None

    def _welcome(self, scope: Scope) -> Response | None:
        """Who comes with the token gets a cookie and the address without it; who has neither is sent away."""
        given = parse_qsl(scope["query_string"].decode("latin-1"))
        cookie = f"selon-{scope['server'][1]}"
        if any(name == TOKEN and self._right(value) for name, value in given):
            rest = urlencode([(name, value) for name, value in given if name != TOKEN])
            answer = RedirectResponse(scope["path"] + (f"?{rest}" if rest else ""), 303)
            answer.set_cookie(cookie, self._token, httponly=True, samesite="strict")
            return answer
        if self._right(_cookie(Headers(scope=scope).get("cookie", ""), cookie)):
            return None
        return PlainTextResponse(STRANGER, 403)

    def _right(self, token: str) -> bool:
        return secrets.compare_digest(token.encode(), self._token.encode())


def _cookie(header: str, name: str) -> str:
    try:
        cookies = SimpleCookie(header)
    except CookieError:
        return ""
    return cookies[name].value if name in cookies else ""
