"""Datasets of any size in this project's own format: valid, and the same bytes for the same seed."""
