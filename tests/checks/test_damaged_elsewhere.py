"""What a damaged file hides of the others: what it may say, and no more."""

import pytest

from tests.checks.test_examples import parts_of, write
from tests.checks.test_more_than_examples import checks_found
from tests.conftest import TinyDataset

AGREEMENT = "agreements/kokeilusopimus/pori-2022.yaml"
UNUSED_THEME = "  turve:\n    label: {fi: Turve}\n"
UNUSED_ORGANISATION = "name: {fi: Prizztech Oy, sv: null, en: Prizztech Ltd}\n"


def uncovered(tiny: TinyDataset) -> TinyDataset:
    """Let nothing be taken from the heading "Aikataulu"."""
    write(tiny, parts_of("heading-not-covered")["fail"])
    return tiny


def unused(tiny: TinyDataset) -> TinyDataset:
    """Let nothing use an organisation and a theme."""
    tiny.write("organisations/company/prizztech.yaml", UNUSED_ORGANISATION)
    text = (tiny.data / "themes/shared.yaml").read_text(encoding="utf-8")
    tiny.write("themes/shared.yaml", text + UNUSED_THEME)
    return tiny


def lose(tiny: TinyDataset, file: str) -> None:
    """Put a folder where a file should be."""
    (tiny.data / file).mkdir(parents=True)


def test_heading_is_told_beside_a_damaged_file_that_does_not_name_it(tiny: TinyDataset) -> None:
    uncovered(tiny).write("themes/muut.yaml", "title: Muut\n")
    assert "heading-not-covered" in checks_found(tiny)


def test_heading_that_a_damaged_file_cites_may_be_covered(tiny: TinyDataset) -> None:
    """The id of the source cannot be one, so the heading alone tells of it."""
    uncovered(tiny).change(
        AGREEMENT, "source: diat, at: Sopimukset}\n  -", "source: Diat, at: Aikataulu}\n  -"
    )
    assert checks_found(tiny) == ["invalid-value"]


def test_no_heading_is_told_of_a_source_that_a_damaged_file_names(tiny: TinyDataset) -> None:
    """The heading cannot be read where it is cited, since its line is broken."""
    uncovered(tiny).change(
        AGREEMENT, "source: diat, at: Sopimukset}\n  -", "source: diat, at: {Aika\n    taulu}}\n  -"
    )
    assert checks_found(tiny) == ["wrong-type"]


def test_heading_cited_of_a_source_that_there_is_not_may_be_this_one(tiny: TinyDataset) -> None:
    uncovered(tiny).change(
        AGREEMENT, "source: diat, at: Sopimukset}\n  -", "source: kalvot, at: Aikataulu}\n  -"
    )
    assert checks_found(tiny) == ["dangling-reference"]


@pytest.mark.parametrize(
    "written", ["Hämeen-liitto", "hameen_liitto", "hameen-liitto.yaml", "/hameen-liitto"]
)
def test_source_whose_id_is_written_as_none_can_be_is_used(tiny: TinyDataset, written: str) -> None:
    tiny.write("sources/hameen-liitto.yaml", "title: Liitto\nkind: page\nlanguage: fi\n")
    tiny.change("themes/shared.yaml", "labels: own\n", f"labels: own\nsources: [{{source: {written}}}]\n")
    assert "unused-record" not in checks_found(tiny)
    assert "invalid-value" in checks_found(tiny)


def test_lost_agreement_may_use_everything(tiny: TinyDataset) -> None:
    lose(unused(uncovered(tiny)), "agreements/kokeilusopimus/pori-2023.yaml")
    assert checks_found(tiny) == ["unreadable-file"]


def test_lost_source_may_name_an_organisation_and_nothing_else(tiny: TinyDataset) -> None:
    lose(unused(uncovered(tiny)), "sources/raportti.yaml")
    assert checks_found(tiny) == ["heading-not-covered", "unreadable-file", "unused-record"]
    assert "nothing uses the theme 'shared/turve'" in tiny.findings()


def test_lost_file_of_no_known_kind_may_use_everything(tiny: TinyDataset) -> None:
    lose(unused(uncovered(tiny)), "muut/raportti.yaml")
    assert checks_found(tiny) == ["unreadable-file"]


def test_faulty_concept_hides_no_other(tiny: TinyDataset) -> None:
    """It is there, though it cannot be read; and those that nothing names are told."""
    concepts = "  turve: {label: {sv: Torv}}\n  hiili: {label: {fi: Hiili, sv: Kol, en: Coal}}\n"
    text = (tiny.data / "themes/shared.yaml").read_text(encoding="utf-8")
    tiny.write("themes/shared.yaml", text + concepts)
    tiny.change("agreements/kokeilusopimus/pori-2021.yaml", "shared/circular-economy", "shared/turve")
    assert checks_found(tiny) == ["unused-record", "missing-key", "unused-record"]
    assert "nothing uses the theme 'shared/hiili'" in tiny.findings()
