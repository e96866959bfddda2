"""What a record says: frozen models with described fields. No I/O, and no positions in files."""
