"""Platforms as people spell them."""

from __future__ import annotations

from calculators.reading.tables.names import key

_SPELLINGS = {
    "instagram": ("ig", "insta"),
    "tiktok": (),
    "youtube": ("yt",),
    "facebook": ("fb",),
    "x": ("twitter", "x(twitter)", "twitter(x)", "x/twitter", "twitter/x"),
    "twitch": (),
    "pinterest": (),
    "linkedin": (),
    "snapchat": (),
    "reddit": (),
    "threads": (),
    "bluesky": (),
}
_KNOWN = {
    spelling: platform
    for platform, others in _SPELLINGS.items()
    for spelling in (platform, *others)
}


def platform_of(text: str) -> str:
    """A platform by one spelling; one that is not known keeps the words it came with.

    >>> platform_of("You Tube"), platform_of("IG"), platform_of("小红书")
    ('youtube', 'instagram', '小红书')
    """
    return _KNOWN.get(key(text), " ".join(text.split()))


def is_platform(text: str) -> bool:
    """Whether a text names a platform.

    >>> is_platform("TikTok"), is_platform("Anna")
    (True, False)
    """
    return key(text) in _KNOWN
