"""Measuring: how long the commands take, beside what others take for the same files."""
