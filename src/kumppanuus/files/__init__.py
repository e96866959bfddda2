"""YAML on disk: where the dataset lies, and reading it with positions."""
