"""The evidence: observations, sources and tiers, and the Python that reads and checks them."""
