"""Which of many to take: exact 0/1 selection under a budget, with its proof.

Values and weights are floats that hold whole numbers below 2⁵³, so that every sum is exact and
the same on every machine. Effort is counted in states looked at, never in seconds, so that the
answer is the same everywhere too.
"""
