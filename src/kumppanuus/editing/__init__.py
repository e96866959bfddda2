"""Changes to the files of a dataset: their format, and the fixes of findings. All is read back first."""
