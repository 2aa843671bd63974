"""Makes ready what the browser needs, before a generator runs."""
