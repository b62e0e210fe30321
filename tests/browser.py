"""A headless Chromium driven over the DevTools pipe: real keys, real layout, and all it tries to fetch.

No package is needed: the protocol is JSON messages that end in NUL, on file descriptors 3 and 4.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
    "--force-color-profile=srgb",
)

# The browser reads its commands from descriptor 3 and answers on 4; both may be taken, so they are moved first.
LAUNCH = """
import os, sys
from fcntl import F_DUPFD, fcntl
ends = [fcntl(int(end), F_DUPFD, 10) for end in sys.argv[1:3]]
os.dup2(ends[0], 3)
os.dup2(ends[1], 4)
os.execvp(sys.argv[3], sys.argv[3:])
"""

# The points at which words begin and end within an element, after bringing them onto the screen.
MARK = """((selector, words) => {
  const texts = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
  const nodes = [];
  let all = "";
  while (texts.nextNode()) {
    if (texts.currentNode.parentElement.closest(".tag")) continue;
    nodes.push([all.length, texts.currentNode]);
    all += texts.currentNode.data;
  }
  const start = all.indexOf(words);
  const end = start + words.length;
  const place = (at) => nodes.findLast(([from, node]) => from <= at && at <= from + node.data.length);
  const [from, first] = nodes.findLast(([from]) => from <= start);
  const [to, last] = place(end - 1);
  const range = document.createRange();
  range.setStart(first, start - from);
  range.setEnd(last, end - to);
  first.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
  const boxes = [...range.getClientRects()].filter((box) => box.width);
  const [a, b] = [boxes[0], boxes.at(-1)];
  return [[a.left + 0.5, a.top + a.height / 2], [b.right - 0.5, b.top + b.height / 2]];
})(%s, %s)"""


def chromium() -> str | None:
    """The browser to test with: ``$CHROMIUM``, else the first one found."""
    named = os.environ.get("CHROMIUM")
    usual = map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))
    return named or next(filter(None, usual), None)


class Page:
    """One open page; ``requests`` and ``complaints`` fill up while it is used."""

    def __init__(self, write: int, read: int) -> None:
        self._write, self._read = write, read
        self._buffer, self._count, self._loads = b"", 0, 0
        self._session: str | None = None
        self.requests: list[str] = []
        self.complaints: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Sends a command and waits for its answer, noting what happens meanwhile."""
        self._count += 1
        message: dict[str, Any] = {"id": self._count, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._count:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return dict(answer["result"])
            self._note(answer)

    def open(self, url: str) -> None:
        """Loads an address and waits until its load event is over, with scripts or without."""
        before = self._loads
        self.call("Page.navigate", url=url)
        while self._loads == before:
            self._note(self._next())

    def value(self, expression: str) -> Any:
        """What a JavaScript expression gives in the page."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def press(self, key: str, code: int = 0) -> None:
        """A real key press, with its text where the key is one character, or sends a form."""
        text = {"text": key} if len(key) == 1 else {"text": "\r"} if key == "Enter" else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, windowsVirtualKeyCode=code, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)

    def until(self, expression: str, seconds: float = 10) -> Any:
        """Waits until an expression is true in the page, whatever page that is by then; an error when it never is."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if found := self.value(f"(found => found instanceof Node || found)({expression})"):
                    return found
            except RuntimeError:  # between two pages there is none to ask
                pass
            time.sleep(0.02)
        raise AssertionError(f"never true: {expression}")

    def click(self, selector: str) -> None:
        """A real press of the mouse on the middle of an element."""
        self._press_at(*self._middle(f"document.querySelector({json.dumps(selector)})"))

    def mark(self, words: str, within: str) -> None:
        """Selects words with the mouse, as a reader does: pressed at their beginning, let go at their end."""
        (x, y), (to_x, to_y) = self.value(MARK % (json.dumps(within), json.dumps(words)))
        self._mouse("mousePressed", x, y)
        self._mouse("mouseMoved", (x + to_x) / 2, (y + to_y) / 2)
        self._mouse("mouseMoved", to_x, to_y)
        self._mouse("mouseReleased", to_x, to_y)

    def write(self, text: str) -> None:
        """Types into what has the focus."""
        self.call("Input.insertText", text=text)

    def _middle(self, element: str) -> tuple[float, float]:
        """Where an element is on screen, which it is brought onto first."""
        self.value(f"{element}.scrollIntoView({{ block: 'center', behavior: 'instant' }})")
        x, y = self.value(f"(b => [b.x + b.width / 2, b.y + b.height / 2])({element}.getBoundingClientRect())")
        return x, y

    def _press_at(self, x: float, y: float) -> None:
        self._mouse("mousePressed", x, y)
        self._mouse("mouseReleased", x, y)

    def _mouse(self, type: str, x: float, y: float) -> None:
        self.call("Input.dispatchMouseEvent", type=type, x=x, y=y, button="left", buttons=1, clickCount=1)

    def picture(self, path: Path, width: int, height: int, *, dark: bool = False, media: str = "screen") -> None:
        """A screenshot, for people to look at."""
        self.resize(width, height)
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.call("Emulation.setEmulatedMedia", media=media, features=scheme)
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot")["data"]))

    def resize(self, width: int, height: int) -> None:
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500
        )

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            more = os.read(self._read, 1 << 16)
            if not more:
                raise RuntimeError("the browser went away")
            self._buffer += more
        message, _, self._buffer = self._buffer.partition(b"\0")
        return dict(json.loads(message))

    def _note(self, event: dict[str, Any]) -> None:
        method, params = event.get("method"), event.get("params", {})
        if method == "Page.loadEventFired":
            self._loads += 1
        elif method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            self.complaints.append(str(params["exceptionDetails"]))
        elif method == "Runtime.consoleAPICalled":
            self.complaints.append(str(params["args"]))
        elif method == "Log.entryAdded":
            self.complaints.append(params["entry"]["text"])


@contextmanager
def browsing(program: str) -> Iterator[Page]:
    """A page in a browser of its own with an empty profile; both are gone afterwards."""
    to_browser, write = os.pipe()
    read, from_browser = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [program, *FLAGS, f"--user-data-dir={profile}", "about:blank"]
        process = subprocess.Popen(
            [sys.executable, "-c", LAUNCH, str(to_browser), str(from_browser), *command],
            pass_fds=(to_browser, from_browser),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        try:
            yield Page(write, read)
        finally:
            process.kill()
            process.wait()
            os.close(write)
            os.close(read)
