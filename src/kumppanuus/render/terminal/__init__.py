"""Views set for a terminal by Rich: its width, its colours or none, its signs."""
