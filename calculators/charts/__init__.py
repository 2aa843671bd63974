"""Charts as element trees: what to draw, without colours, for any renderer to write out."""
