"""What puts calculators into pages. Both generators look for `define_env` here."""

from macros.env import define_env

__all__ = ["define_env"]
