"""Checks the built pages for what neither generator stops at; a rule a file."""
