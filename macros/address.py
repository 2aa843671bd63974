"""Addresses that hold from every page and in both generators."""

from __future__ import annotations

from urllib.parse import urlsplit


def root_path(site_url: str | None) -> str:
    """The path at which the site is mounted, with a slash at both ends.

    A generator may rewrite a relative address inside a macro's HTML, or not; one that begins
    at the root is left alone by both.

    >>> root_path("https://example.org/think-micro"), root_path(None)
    ('/think-micro/', '/')
    """
    path = urlsplit(site_url or "/").path.strip("/")
    return f"/{path}/" if path else "/"
