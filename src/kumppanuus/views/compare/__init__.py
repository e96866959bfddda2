"""Agreements side by side, or places side by side: what they share, and what only some of them have."""
