"""Files in memory instead of those on disk, and a folder that is looked at again."""

from collections.abc import Sequence

from kumppanuus.loading import Loaded, load
from kumppanuus.validating import validate
from tests.conftest import DAY, TinyDataset

AGREEMENT = "agreements/kokeilusopimus/pori-2021.yaml"


def concise(loaded: Loaded) -> Sequence[str]:
    return [f"{one.span} {one.check}" for one in validate(loaded, DAY)]


def test_changed_file_is_read_anew_and_the_others_are_not(tiny: TinyDataset) -> None:
    before = load(tiny.data)
    text = (tiny.data / AGREEMENT).read_text(encoding="utf-8")
    after = load(tiny.data, {AGREEMENT: text.replace("city/pori", "city/porri").encode()}, before)
    assert concise(after) == ["data/agreements/kokeilusopimus/pori-2021.yaml:10:20 dangling-reference"]
    assert after.dataset.places["municipality/pori"] is before.dataset.places["municipality/pori"]
    assert concise(load(tiny.data, {}, after)) == []


def test_file_that_is_not_on_disk_is_there_too_and_gone_again(tiny: TinyDataset) -> None:
    before = load(tiny.data)
    after = load(tiny.data, {"sources/diat.yaml": b"title: Diat\nkind: slides\nlanguage: fi\n"}, before)
    assert concise(after) == ["data/sources/diat.yaml:1:1 uncited-source"]
    assert concise(load(tiny.data, {}, after)) == []


def test_waivers_are_read_anew_too(tiny: TinyDataset) -> None:
    before = load(tiny.data)
    waiver = b"waivers:\n  - {check: ends-too-late, record: a, reason: Ei ole., until: 2030-01-01}\n"
    after = load(tiny.data, {"waivers.yaml": waiver}, before)
    assert concise(after) == ["data/waivers.yaml:2:36 stale-waiver"]


def test_another_folder_is_read_as_a_whole(tiny: TinyDataset) -> None:
    before = load(tiny.data, {AGREEMENT: b"round: ["})
    (tiny.root / "other").mkdir()
    tiny.data.rename(tiny.root / "other" / "data")
    assert concise(load(tiny.root / "other" / "data", {}, before)) == []
