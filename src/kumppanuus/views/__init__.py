"""Answers: pure functions from the dataset to frozen structures that can become JSON.

A view knows no language and no format. It holds texts in all their languages, dates as their
sources give them, and numbers; whoever renders it chooses.
"""
