"""What an example of a check leaves open."""

from tests.conftest import TinyDataset

DECISION = "funding/tem-1.yaml"


def test_sums_at_another_stage_are_never_added(tiny: TinyDataset) -> None:
    tiny.change(
        DECISION, "amount: 100, stage: allocated}\nsources", "amount: 900, stage: announced}\nsources"
    )
    assert tiny.findings() == ""


def test_theme_that_only_names_itself_is_unused(tiny: TinyDataset) -> None:
    path = tiny.data / "themes/shared.yaml"
    path.write_text(
        path.read_text("utf-8") + "  turve:\n    label: {fi: Turve}\n    related: [shared/turve]\n", "utf-8"
    )
    assert "nothing uses the theme 'shared/turve'" in tiny.findings()


def test_publisher_that_was_not_founded_yet(tiny: TinyDataset) -> None:
    tiny.change("organisations/ministry/tem.yaml", "date: 2008-01-01", "date: 2021-02-05")
    assert [line.split(": ")[0] for line in tiny.findings().splitlines()] == [f"data/{DECISION}:3:25"]


def test_city_goes_with_its_municipality(tiny: TinyDataset) -> None:
    tiny.write("organisations/city/lavia.yaml", "governs: municipality/lavia\n")
    tiny.change("agreements/kokeilusopimus/pori-2021.yaml", "city/pori", "city/lavia")
    assert "'city/lavia' no longer existed 2021-02-09: it was abolished 2015-01-01" in tiny.findings()


def test_record_that_is_missing_is_one_finding(tiny: TinyDataset) -> None:
    (tiny.data / "sources/tiedote.yaml").unlink()
    (finding,) = tiny.findings().splitlines()
    assert "no source 'tiedote', which is named 4 more times" in finding
