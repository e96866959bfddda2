"""Faults planted in the real dataset, as many as are wanted, each with the finding that it must make."""
