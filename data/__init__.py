"""The evidence: observations, their sources and tiers, and the Python that reads and checks them."""
