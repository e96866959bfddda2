"""What tells one content from any other."""


def digest_of(data: bytes) -> bytes:
    """Return 16 bytes of the SHA-256 of a content."""
    from hashlib import sha256  # not imported where nothing has to be compared

    return sha256(data).digest()[:16]
