"""One calculator a file; the registry lists the files."""
