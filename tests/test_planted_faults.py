"""Faults planted in the real dataset: each is found at its place, and nothing else is.

A caret in a planted text marks where the finding is expected; it is not part of the text.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from kumppanuus.loading import Loaded, load
from tests.conftest import ROOT, Command

AGREEMENTS = "agreements/ekosysteemisopimus"


class Planted:
    """The real dataset with some texts changed, and the findings that are expected: place and check.

    The changes are kept in memory, and the files that stay as they are have been read before.
    """

    def __init__(self, real: Loaded) -> None:
        self.real = real
        self.texts: dict[str, str] = {}
        self.expected: list[tuple[str, str]] = []

    def change(self, file: str, old: str, new: str, check: str = "") -> None:
        """Replace a text that stands exactly once in a file."""
        text = self.texts.get(file) or self.real.document(f"data/{file}").text
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        self.write(file, text.replace(old, new), check)

    def write(self, file: str, text: str, check: str = "") -> None:
        """Write a whole file. With a check, a caret in it marks the place of its finding."""
        before, caret, after = text.partition("^")
        assert bool(caret) == bool(check), "a caret goes with a check"
        if check:
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            self.expected.append((f"data/{file}:{line}:{column}", check))
        self.texts[file] = before + after

    def load(self, root: Path, instead: Mapping[str, bytes] | None = None, *_: Any, **how: Any) -> Loaded:
        """Load it as if it had been written to the disk."""
        assert not instead, "what is planted stands instead of the files"
        return load(root, {file: text.encode() for file, text in self.texts.items()}, self.real)


@pytest.fixture
def planted(real: Loaded, monkeypatch: pytest.MonkeyPatch) -> Planted:
    """Faults for the commands to find: they open this dataset when it is run at the root."""
    planted = Planted(real)
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("kumppanuus.cli.opening.load", planted.load)
    return planted


def assert_found(run: Command, planted: Planted) -> None:
    """Validate finds what was planted, says what to do about it, and finds nothing else."""
    ran = run("validate", "--strict", "--format", "json")
    findings = json.loads(ran.out)
    found = [("{path}:{line}:{column}".format(**one), one["check"]) for one in findings]
    assert sorted(found) == sorted(planted.expected)
    assert [one for one in findings if not one["help"]] == []
    assert (ran.code, ran.err) == (1, "")


def test_every_fault_in_its_own_file_is_found(planted: Planted, run: Command) -> None:
    planted.change(
        f"{AGREEMENTS}/vaasa-2021.yaml",
        "fi: Vaasan seudun ekosysteemisopimus",
        "fi: Vaasan seutu^: ekosysteemisopimus",
        "syntax-error",
    )
    planted.change(
        "regions/city-region/turku.yaml",
        "central: [municipality/turku]\n",
        "central: [municipality/turku]\n^central: [municipality/turku]\n",
        "duplicate-key",
    )
    planted.change(
        f"{AGREEMENTS}/kuopio-2021.yaml",
        "places: [city-region/kuopio]",
        "^place: [city-region/kuopio]",
        "unknown-key",
    )
    planted.change(
        f"{AGREEMENTS}/lahti-2021.yaml",
        "{organisation: ministry/tem, role: state, source",
        "{^organisation: ministry/tem, source",
        "missing-key",
    )
    planted.change(
        "sources/tem-paatos-2021-15.yaml",
        "kind: decision",
        "kind: ^desicion",
        "invalid-value",
    )
    planted.change(
        f"{AGREEMENTS}/pori-2021.yaml",
        "organisation: city/pori",
        "organisation: ^city/porri",
        "dangling-reference",
    )
    planted.write(
        "organisations/company/keksintoyhtio.yaml",
        "^name: {fi: Keksintöyhtiö, sv: null, en: Invention Company}\nsources:\n  - {source: tem-aune}\n",
        "unused-record",
    )
    planted.change(
        "themes/shared.yaml",
        "  photonics:\n",
        "  ^peat:\n    label: {fi: Turve, sv: Torv, en: Peat}\n  photonics:\n",
        "unused-record",
    )
    planted.write(
        "sources/pori-etusivu.yaml",
        "^title: Etusivu\nkind: page\nlanguage: fi\naddress: https://www.pori.fi/\n",
        "uncited-source",
    )
    planted.change(
        f"{AGREEMENTS}/oulu-2021.yaml",
        "{event: ends, date: 2027-12-31",
        "{event: ends, date: ^2020-12-31",
        "ends-before-start",
    )
    planted.change(
        f"{AGREEMENTS}/turku-2021.yaml",
        "  - {event: ends",
        "  - {event: amended, date: ^2020-06-15, source: turku-ekosysteemit}\n  - {event: ends",
        "events-out-of-order",
    )
    planted.write(
        "funding/tem-2022-7.yaml",
        "title: {fi: Jatkoraha}\n"
        "decided: {organisation: ministry/tem, date: 2022-03-01}\n"
        "total: {amount: ^1000000, stage: allocated}\n"
        "purposes:\n"
        "  - {purpose: pilotit, title: {fi: Pilotit}, amount: 700000, stage: allocated}\n"
        "  - {purpose: arviointi, title: {fi: Arviointi}, amount: 300001, stage: allocated}\n"
        "sources:\n"
        "  - {source: tem-paatos-2021-15}\n",
        "parts-exceed-whole",
    )
    planted.change(
        f"{AGREEMENTS}/joensuu-2021.yaml",
        "{event: signed, date: 2021-02-09, source: tem-ekosysteemisopimukset-2021}",
        "{event: signed, date: ^2021-02-09}",
        "unsourced-statement",
    )
    planted.change(
        "funding/tem-2021-15.yaml",
        "total: {amount: 13400000, stage: allocated, source: tem-alueiden-tuki-2021}",
        "total: {amount: ^13400000, stage: allocated}",
        "unsourced-statement",
    )
    planted.change(
        f"{AGREEMENTS}/mikkeli-2021.yaml",
        "parties:\n  - {organisation: ministry/tem, role: state, source: mikkeli-ekosysteemisopimus}\n",
        "^parties:\n",
        "missing-required-party",
    )
    planted.change(f"{AGREEMENTS}/mikkeli-2021.yaml", "\nsources:\n", "\ncomplete: [parties]\nsources:\n")
    planted.change(
        f"{AGREEMENTS}/rovaniemi-2021.yaml",
        "parties:\n",
        "parties:\n  - {organisation: ^agency/tekes, role: funder, source: rakennerahastot-rovaniemi}\n",
        "organisation-not-existing-then",
    )
    planted.change(
        f"{AGREEMENTS}/tampere-2021.yaml",
        "places: [city-region/tampere]",
        "places: [city-region/tampere, ^municipality/luvia]",
        "place-not-existing-then",
    )
    planted.change(
        "organisations/network/innokaupungit.yaml",
        "name:\n  fi: Innovoivat kaupungit ja yhteisöt\n  sv: Innoverande städer och samhällen\n",
        "^name:\n  fi: Innovoivat kaupungit ja yhteisöt\n",
        "missing-official-name",
    )
    assert len(planted.expected) == 18
    assert_found(run, planted)


def test_every_fault_in_one_file_is_found(planted: Planted, run: Command) -> None:
    file = f"{AGREEMENTS}/pori-2021.yaml"
    expected = planted.expected
    planted.change(file, "round:", "^status: voimassa\nround:", "unknown-key")
    planted.change(file, "date: 2020-05-20", "date: ^20.5.2020", "invalid-value")
    planted.change(file, "event: signed", "event: ^sined", "invalid-value")
    planted.change(file, "organisation: city/pori", "organisation: ^city/porri", "dangling-reference")
    planted.change(file, "[shared/automation-and-robotics]", "^shared/automation-and-robotics", "wrong-type")
    planted.change(file, "purpose: ekosysteemi", "purpose: ^Ekosysteemi", "invalid-value")
    planted.change(file, "  - {source: pori-eko", "  - {^at: Alku}\n  - {source: pori-eko", "missing-key")
    assert len(expected) == 7
    assert_found(run, planted)


def test_fault_in_a_file_makes_nothing_else_seem_unused(planted: Planted, run: Command) -> None:
    """What Kajaani's agreement alone uses: its source, a theme, and Sotkamo's organisation."""
    planted.change(f"{AGREEMENTS}/kajaani-2021.yaml", "places: [", "places: ^[[", "syntax-error")
    assert_found(run, planted)


def test_misspelt_name_is_one_fault(planted: Planted, run: Command) -> None:
    """Nothing else uses Kokkola's organisation; it is not unused, its name is misspelt."""
    planted.change(f"{AGREEMENTS}/kokkola-2021.yaml", "city/kokkola", "^city/kokola", "dangling-reference")
    assert_found(run, planted)


def test_what_stands_under_a_duplicated_key_is_used(planted: Planted, run: Command) -> None:
    planted.change(
        f"{AGREEMENTS}/kokkola-2021.yaml",
        "  - {organisation: city/kokkola",
        "^parties:\n  - {organisation: city/kokkola",
        "duplicate-key",
    )
    assert_found(run, planted)


def test_waiver_of_a_damaged_record_is_not_stale(planted: Planted, run: Command) -> None:
    """Whether the waived fault is still there cannot be told until the file can be read."""
    planted.write(
        "waivers.yaml",
        "waivers:\n"
        "  - check: unsourced-statement\n"
        "    record: ekosysteemisopimus/pori-2021\n"
        "    reason: Lähde on pyydetty kaupungilta.\n"
        "    until: 2099-12-31\n",
    )
    planted.change(f"{AGREEMENTS}/pori-2021.yaml", "places: [", "places: ^[[", "syntax-error")
    assert_found(run, planted)


# The rules of the growth agreements of 2012, on an agreement that there never was

GROWTH = """\
title: {{fi: Kajaanin kasvusopimus}}
round: kasvusopimus-2012
{places}: [city-region/kajaani]
{parties}:
  - {{organisation: ministry/tem, role: state}}
  - {{organisation: ministry/okm, role: state}}
  - {{organisation: city/kajaani, role: city}}
  - {{organisation: university/turun-yliopisto, role: higher-education}}
{themes}:
  - {{wording: {{fi: Asemanseutu}}, menu: [kasvusopimus-2012/mal], mapping: inferred}}
{complete}sources:
  - {{source: tem-kasvusopimukset-2012, at: Kriteerit}}
"""
FILE = "agreements/kasvusopimus/kajaani-2013.yaml"


def growth(complete: str = "", **marked: str) -> str:
    keys = {"places": "places", "parties": "parties", "themes": "themes"} | marked
    return GROWTH.format(complete=complete, **keys)


@pytest.mark.parametrize(
    ("listed", "checks"),
    [
        ("places", ["not-eligible"]),
        ("parties", ["missing-required-party", "missing-required-party"]),
        ("themes", ["missing-spearhead"]),
    ],
)
def test_growth_agreement_against_its_rounds_rules(
    listed: str, checks: list[str], planted: Planted, run: Command
) -> None:
    """Alone, Kajaani was not eligible; MAL calls for LVM and YM; and a spearhead for INKA is missing."""
    text = growth(f"complete: [{listed}]\n", **{listed: f"^{listed}"})
    planted.write(FILE, text, checks[0])
    planted.expected *= len(checks)
    assert_found(run, planted)


def test_neighbours_in_a_sub_region_are_not_several_city_regions(planted: Planted, run: Command) -> None:
    text = growth("complete: [places]\n", places="^places")
    planted.write(FILE, text.replace("kajaani]", "kajaani, municipality/sotkamo]"), "not-eligible")
    assert_found(run, planted)


def test_growth_agreement_of_two_city_regions_is_eligible(planted: Planted, run: Command) -> None:
    text = growth("complete: [places]\n")
    planted.write(FILE, text.replace("kajaani]", "kajaani, city-region/mikkeli]"))
    assert run("validate").code == 0


def test_growth_agreement_with_lists_that_may_have_gaps_is_no_fault(planted: Planted, run: Command) -> None:
    planted.write(FILE, growth())
    assert run("validate").code == 0
    shown = run("show", "kasvusopimus/kajaani-2013", "--lang", "en").out.partition("RULES")[2]
    for rule in ("LVM on osapuoli", "YM on osapuoli", "1–3 kärkeä", "lähtötilanteen"):
        assert rule in run("show", "kasvusopimus/kajaani-2013", "--lang", "fi").out
    assert shown.count("not stated:") == 11
    assert "broken" not in shown


def test_heading_that_a_source_does_not_have(planted: Planted, run: Command) -> None:
    text = growth().replace("at: Kriteerit", "at: ^Kriterit")
    planted.write(FILE, text, "place-missing-in-source")
    assert_found(run, planted)


# The rules of what came after 2020, on records that there never were

NETWORK = """\
title: {{fi: Keksitty verkosto}}
round: teemaverkosto-2021
places: [{places}]
parties:
  - {{organisation: city/paimio, role: coordinator}}
{complete}sources:
  - {{source: tem-aluekehittamispaivat-2021, at: Aluekehittämisen teemaverkostot 2021-23}}
"""
IN_ONE_REGION = ("paimio", "salo", "turku", "kaarina")
OF_THREE = ("paimio", "salo", "pori")


@pytest.mark.parametrize("towns", [OF_THREE, IN_ONE_REGION])
def test_network_of_three_municipalities_or_in_one_region(
    towns: tuple[str, ...], planted: Planted, run: Command
) -> None:
    text = NETWORK.format(
        places=", ".join(f"municipality/{town}" for town in towns), complete="complete: [places]\n"
    )
    text = text.replace("places:", "^places:", 1)
    planted.write("agreements/teemaverkosto/keksitty-2021.yaml", text, "too-few-places")
    assert_found(run, planted)


def test_network_whose_members_are_not_all_known_is_no_fault(planted: Planted, run: Command) -> None:
    text = NETWORK.format(places="municipality/paimio", complete="")
    planted.write("agreements/teemaverkosto/keksitty-2021.yaml", text)
    assert run("validate").code == 0


def test_ecosystem_agreement_that_ends_after_2027(planted: Planted, run: Command) -> None:
    planted.change(f"{AGREEMENTS}/pori-2021.yaml", "date: 2027-12-31", "date: ^2028-12-31", "ends-too-late")
    assert_found(run, planted)


def test_parts_of_a_decision_above_its_total(planted: Planted, run: Command) -> None:
    planted.change(
        "funding/tem-2022-32.yaml",
        "total: {amount: 33000000,",
        "total: {amount: ^15999999,",
        "parts-exceed-whole",
    )
    assert_found(run, planted)


def test_purpose_that_a_decision_has_no_money_for(planted: Planted, run: Command) -> None:
    more = (
        "purposes:\n  - purpose: liikaa\n    title: {fi: Liikaa}\n    amount: 17000001\n"
        "    stage: allocated\n    source: tem-paatos-2022-32\n"
    )
    planted.change(
        "funding/tem-2022-32.yaml", "total: {amount: 33", "total: {amount: ^33", "parts-exceed-whole"
    )
    planted.change("funding/tem-2022-32.yaml", "purposes:\n", more)
    assert_found(run, planted)


DOCUMENT = "agreements/yhteistyoasiakirja/satakunta-2022.yaml"
COUNCIL = "{organisation: regional-council/satakunta, role: regional-council"


def test_cooperation_document_without_its_regional_council(planted: Planted, run: Command) -> None:
    other = COUNCIL.replace("regional-council/satakunta", "regional-council/pirkanmaa")
    planted.change(DOCUMENT, COUNCIL, other)
    planted.change(DOCUMENT, "\nparties:\n", "\n^parties:\n", "missing-required-party")
    planted.change(DOCUMENT, "\nsources:\n", "\ncomplete: [parties]\nsources:\n")
    assert_found(run, planted)


def test_cooperation_document_with_a_city_as_its_regional_council(planted: Planted, run: Command) -> None:
    city = "{organisation: city/pori, role: ^regional-council"
    planted.change(DOCUMENT, COUNCIL, city, "impossible-role")
    planted.change(DOCUMENT, "\nsources:\n", "\ncomplete: [parties]\nsources:\n")
    assert_found(run, planted)


def test_cooperation_document_without_the_theme_common_to_all(planted: Planted, run: Command) -> None:
    file = "agreements/yhteistyoasiakirja/kainuu-2022.yaml"
    planted.change(
        file, "menu: [alke-2022/osaavan-tyovoiman-saatavuus-ja-liikkuvuus]", "menu: [alke-2022/kiertotalous]"
    )
    planted.change(file, "\nthemes:\n", "\n^themes:\n", "missing-required-theme")
    planted.change(file, "\nsources:\n", "\ncomplete: [themes]\nsources:\n")
    assert_found(run, planted)
