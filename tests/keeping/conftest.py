from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def keeps(monkeypatch: pytest.MonkeyPatch, nothing_kept: None, tmp_path: Path) -> Path:
    """Keep what is kept in a folder of the test's own."""
    monkeypatch.setenv("KUMPPANUUS_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"
