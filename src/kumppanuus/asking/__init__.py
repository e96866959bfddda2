"""Asking the tables in SQL: whatever a statement says, it can neither write nor hang."""
