"""Files that are kept for a user: where they lie and how they are written.

What can be built again lies in the cache; what the user gave lies apart, so that emptying a cache loses nothing.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path


def cache_folder() -> Path:
    """SELON_CACHE, else the user's cache folder, else a temporary one of this user's where that is not writable."""
    own = os.environ.get("SELON_CACHE")
    usual = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    for folder in (Path(own) if own else Path(usual) / "selon", Path(tempfile.gettempdir()) / f"selon-{os.getuid()}"):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            continue
        if os.access(folder, os.W_OK) and folder.stat().st_uid == os.getuid():
            return folder
    return Path(tempfile.gettempdir())


def data_folder() -> Path:
    """SELON_DATA, else ``selon`` in the user's folder for data; it need not be there yet."""
    own = os.environ.get("SELON_DATA")
    usual = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(own) if own else Path(usual) / "selon"


def write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Let ``write`` fill a file that then appears at ``path``, whole or not at all; several may do so at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=path.stem, suffix=".part", dir=path.parent)
    os.close(handle)
    try:
        write(Path(name))
        os.replace(name, path)
    finally:
        Path(name).unlink(missing_ok=True)
