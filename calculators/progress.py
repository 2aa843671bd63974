"""How far a long calculation is: whoever shows it listens, and the long loops tell."""

from __future__ import annotations

import time
from collections.abc import Callable

Listener = Callable[[float, str], object]
# Seconds between two tellings, so that telling costs nothing.
_APART = 0.1


class _Ear:
    listener: Listener | None = None
    last: float | None = None


def listen(listener: Listener | None) -> None:
    """Set the one listener, or clear it.

    >>> heard = []
    >>> listen(lambda share, words: heard.append((share, words)))
    >>> tell(0.5, "half"); tell(1, "done"); listen(None); tell(0.2)
    >>> heard
    [(0.5, 'half'), (1, 'done')]
    """
    _Ear.listener = listener
    _Ear.last = None


def tell(share: float, words: str = "") -> None:
    """Tell the listener, if there is one, how far the work is.

    Arguments: `share` of the work that is done, from 0 to 1; `words`, what is being done. The first
    and the last are always passed on, those between at most ten times a second.
    """
    if _Ear.listener is None:
        return
    now = time.monotonic()
    if _Ear.last is None or share >= 1 or now - _Ear.last >= _APART:
        _Ear.last = now
        _Ear.listener(share, words)
