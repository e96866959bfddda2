"""Every word that a reader sees, in three languages that say the same."""

import re
from dataclasses import fields
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from kumppanuus.asking.answer import Cut
from kumppanuus.commitments import StandingName, Timing
from kumppanuus.fulltext import FIELDS
from kumppanuus.labels import Words, choose_language
from kumppanuus.lookup import LEVELS
from kumppanuus.model.agreement import AgreedTheme, EventKind, FollowUp
from kumppanuus.model.dates import PartialDate
from kumppanuus.model.folders import ORGANISATION_KINDS
from kumppanuus.model.kinds import KINDS
from kumppanuus.model.languages import LANGUAGES, Language
from kumppanuus.model.money import STAGES
from kumppanuus.model.roles import NegotiationRole, Role
from kumppanuus.model.source import Source
from kumppanuus.model.text import LocalText
from kumppanuus.rules import Outcome
from kumppanuus.status import StatusName
from kumppanuus.tiers import Hold
from kumppanuus.views.assessment.findings import WHYS
from kumppanuus.views.compare.change import Change
from kumppanuus.views.compare.places import Phase
from kumppanuus.views.coverage import State
from kumppanuus.views.eligibility import Answer
from kumppanuus.views.funding import Filters
from kumppanuus.views.funding.adding import WHY_NOT
from kumppanuus.views.listing import COLUMNS, LISTS, OPTIONS
from kumppanuus.views.listing.building import GROUPS
from kumppanuus.views.reach import Reach
from kumppanuus.views.standing import GROUPS as STANDINGS
from kumppanuus.views.why import Basis

ROOT = Path(__file__).parents[1]
LABELS: dict[str, dict[str, str]] = {
    language: import_module(f"kumppanuus.labels.{language}").LABELS for language in LANGUAGES
}
KEYS = list(LABELS["fi"])


def columns() -> set[str]:
    return {"id", *(column for columns in COLUMNS.values() for column in columns)}


def choices(annotation: object) -> set[str]:
    """Return the values of a Literal, or of one in a union with None."""
    return {
        value
        for part in get_args(annotation)
        for value in (get_args(part) if not isinstance(part, str) else [part])
    }


FAMILIES: dict[str, set[str]] = {
    "assess-aims-of-": {"instrument", "round"},
    "assess-choice-": {
        *("broken", "kept", "open"),
        *("no", "partly", "yes"),
        *("not-supported", "supported", "supported-changed"),
    },
    "assess-criteria-of-": {"round"},
    "assess-ground-": {"belonging", "near", "other-role"},
    "assess-rules-of-": {"instrument", "round"},
    "assess-why-": set(WHYS),
    "assess-within-": {"after", "before", "open", "within"},
    "basis-": set(get_args(Basis)),
    "change-": {str(change) for change in Change},
    "column-": columns(),
    "coverage-state-": {str(state) for state in State},
    "compare-reach-": {"municipality", "city-region", "sub-region", "region"},
    "compare-state-": {str(phase) for phase in Phase},
    "document-": choices(Source.model_fields["kind"].annotation) | {"unknown"},
    "field-": {field.replace("_", "-") for field in FIELDS},
    "eligibility-answer-": {str(answer) for answer in Answer},
    "eligibility-hold-": {str(hold) for hold in Hold},
    "event-": set(get_args(EventKind)) | {"begins-done", "ends-done"},
    "happened-": {"yes", "no", "open"},
    "funding-filter-": {field.name.replace("_", "-") for field in fields(Filters)},
    "funding-left-": {"all", "apart", "groups", "nothing", "over", "parts", "purposes", "shares"},
    "funding-may-": {"group", "heading", "note", "rest", "unknown", "whole"},
    "funding-not-added-": set(WHY_NOT),
    "funding-reach-": {str(reach) for reach in Reach},
    "funding-via-": {"agreement", "place", "recipient"},
    "funding-why-": {"decided", "region", "year"},
    "filter-": set(OPTIONS),
    "group-": set(GROUPS) - {""},
    "kind-": {kind.name for kind in KINDS} | {"theme"},
    "language-": set[str](LANGUAGES),
    "list-": set(LISTS),
    "mapping-": choices(AgreedTheme.model_fields["mapping"].annotation),
    "look-": {"follow-up", "none", "outcome", "outcome-undated", "review"},
    "match-": {"broad", "close", "exact", "narrow"},
    "near-": {"broader", "narrower"},
    "no-such-": {
        *("agreement", "funding", "instrument", "organisation", "place"),
        *("field", "programme", "record", "round", "source", "theme"),
    },
    "plan-": set(get_args(EventKind)),
    "organisation-": set(ORGANISATION_KINDS),
    "query-cut-": set(get_args(Cut)),
    "reach-": {str(reach) for reach in Reach},
    "result-": choices(FollowUp.model_fields["result"].annotation),
    "relation-": {"acts-for", "after", "before", "centre"},
    "role-": set(get_args(Role)) | set(get_args(NegotiationRole)),
    "rule-": {str(outcome) for outcome in Outcome},
    "season-": {"21", "22", "23", "24"},
    "short-": {str(name) for name in StandingName},
    "stage-": set(STAGES) | {"unknown"},
    "synergies-standing-": {group.replace("_", "-") for group in STANDINGS},
    "standing-": {str(name) for name in StandingName},
    "timing-": {str(timing) for timing in Timing},
    "waiting-": {"checking", "reading"},
}
"""Keys that code and templates put together: a beginning, and every value that a reader can see."""


@pytest.mark.parametrize("language", ["sv", "en"])
def test_languages_have_the_same_keys_in_the_same_order(language: str) -> None:
    assert list(LABELS[language]) == KEYS


@pytest.mark.parametrize("key", KEYS)
def test_languages_have_the_same_gaps(key: str) -> None:
    gaps = {
        tuple(sorted(name for _, name, _, _ in Formatter().parse(labels[key]) if name is not None))
        for labels in LABELS.values()
    }
    assert len(gaps) == 1, gaps


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_say_something_and_have_no_white_space_around_it(language: str) -> None:
    assert [key for key, text in LABELS[language].items() if not text or text != text.strip()] == []


@pytest.mark.parametrize("prefix", FAMILIES)
def test_every_value_that_a_reader_sees_has_a_label_and_no_other_has(prefix: str) -> None:
    assert {key.removeprefix(prefix) for key in KEYS if key.startswith(prefix)} == FAMILIES[prefix]


@pytest.mark.parametrize("key", [*(str(name) for name in StatusName), *LEVELS])
def test_statuses_and_levels_are_keys_themselves(key: str) -> None:
    assert key in KEYS


def test_every_key_is_used() -> None:
    code = [path for path in (ROOT / "src").rglob("*.py") if path.stem not in LANGUAGES]
    texts = [path.read_text(encoding="utf-8") for path in (*code, *(ROOT / "templates").glob("*.j2"))]
    quoted = set(re.findall(r"""["']([a-z0-9-]+)["']""", "\n".join(texts)))
    built = {prefix + value for prefix, values in FAMILIES.items() for value in values}
    built |= {f"{group}-heading" for group in ("in-force", "unclear", "in-preparation", "past", "proposals")}
    assert [key for key in KEYS if key not in quoted | built | set(StatusName) | set(LEVELS)] == []


# Dates


@pytest.mark.parametrize(
    ("date", "fi", "sv", "en"),
    [
        ("2013", "2013", "2013", "2013"),
        ("2013-02", "helmikuu 2013", "februari 2013", "February 2013"),
        ("2013-21", "kevät 2013", "våren 2013", "spring 2013"),
        ("2021-02-09", "9.2.2021", "9.2.2021", "9 February 2021"),
        (
            "2012-12-14T09:05",
            "14.12.2012 klo 9.05",
            "14.12.2012 kl. 9.05",
            "14 December 2012, 09:05",
        ),
        ("2013~", "noin 2013", "cirka 2013", "about 2013"),
        ("2013/2014-06", "2013 – kesäkuu 2014", "2013 – juni 2014", "2013 – June 2014"),
        ("2014/2027", "2014–2027", "2014–2027", "2014–2027"),
        ("2021-02-09/2027", "9.2.2021–2027", "9.2.2021–2027", "9 February 2021 – 2027"),
        ("2013/..", "2013 alkaen", "från 2013", "from 2013"),
        ("../2013-08-29", "viimeistään 29.8.2013", "senast 29.8.2013", "by 29 August 2013"),
    ],
)
def test_dates_are_as_precise_as_they_are_known(date: str, fi: str, sv: str, en: str) -> None:
    written = [Words(language).date(PartialDate.parse(date)) for language in LANGUAGES]
    assert written == [fi, sv, en]


@pytest.mark.parametrize("language", LANGUAGES)
def test_winter_in_a_range_has_one_dash(language: Language) -> None:
    assert "––" not in Words(language).date(PartialDate.parse("2013-24/2015"))


def test_unknown_date_and_sum_are_said_to_be_unknown() -> None:
    for language in LANGUAGES:
        words = Words(language)
        assert (words.date(None), words.money(None)) == (words["unknown-date"], words["unknown-amount"])


# Numbers and sums


@pytest.mark.parametrize(
    ("number", "fi", "sv", "en"),
    [
        (37, "37", "37", "37"),
        (4925000, "4 925 000", "4 925 000", "4,925,000"),
        (Decimal("68.5"), "68,5", "68,5", "68.5"),
        (Decimal("0.1234"), "0,1234", "0,1234", "0.1234"),
    ],
)
def test_numbers_are_exact_and_have_the_languages_separators(
    number: Decimal | int, fi: str, sv: str, en: str
) -> None:
    written = [Words(language).number(number) for language in LANGUAGES]
    assert [text.replace("\u00a0", " ") for text in written] == [fi, sv, en]


@pytest.mark.parametrize(
    ("amount", "fi", "sv", "en"),
    [
        ("4925000", "4 925 000 €", "4 925 000 €", "€4,925,000"),
        ("75000.5", "75 000,50 €", "75 000,50 €", "€75,000.50"),
        ("4925000.00", "4 925 000 €", "4 925 000 €", "€4,925,000"),
        ("0", "0 €", "0 €", "€0"),
    ],
)
def test_sums(amount: str, fi: str, sv: str, en: str) -> None:
    written = [Words(language).money(Decimal(amount)) for language in LANGUAGES]
    assert [text.replace("\u00a0", " ") for text in written] == [fi, sv, en]


def test_sums_and_their_sign_are_never_parted_by_a_line_end() -> None:
    assert Words("fi").money(Decimal(4925000)) == "4\u00a0925\u00a0000\u00a0€"


# Texts


def test_text_that_is_the_datasets_own_translation_has_a_star() -> None:
    text = LocalText(fi="kiertotalous", sv="cirkulär ekonomi", translated=("sv",))
    assert [Words(language).text(text) for language in LANGUAGES] == [
        "kiertotalous",
        "cirkulär ekonomi*",
        "kiertotalous",
    ]
    assert Words("sv").capital(text) == "Cirkulär ekonomi*"
    assert Words("fi").text(None) == Words("fi").capital(None) == ""


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("fi", "Évora, Pirkanmaa, Pohjanmaa, Pohjois-Savo, Päijät-Häme, Zürich, Åland, Äänekoski, Öja"),
        ("sv", "Évora, Pirkanmaa, Pohjanmaa, Pohjois-Savo, Päijät-Häme, Zürich, Åland, Äänekoski, Öja"),
        ("en", "Äänekoski, Åland, Évora, Öja, Päijät-Häme, Pirkanmaa, Pohjanmaa, Pohjois-Savo, Zürich"),
    ],
)
def test_names_stand_in_the_order_of_the_alphabet(language: Language, ordered: str) -> None:
    names = [LocalText(fi=name) for name in sorted(ordered.split(", "))]
    assert ", ".join(name.fi for name in Words(language).alphabetical(names, lambda name: name)) == ordered


# Which language


@pytest.mark.parametrize(
    ("option", "environment", "language"),
    [
        ("sv", {"KUMPPANUUS_LANG": "en", "LANG": "fi_FI.UTF-8"}, "sv"),
        (None, {"KUMPPANUUS_LANG": "en", "LC_ALL": "sv_FI.UTF-8"}, "en"),
        (None, {"KUMPPANUUS_LANG": "EN"}, "en"),
        (None, {"KUMPPANUUS_LANG": "", "LANG": "sv_FI.UTF-8"}, "sv"),
        (None, {"KUMPPANUUS_LANG": "de", "LANG": "sv_FI.UTF-8"}, "sv"),
        (None, {"LC_ALL": "sv_FI.UTF-8", "LC_MESSAGES": "en_GB", "LANG": "fi"}, "sv"),
        (None, {"LC_MESSAGES": "en_GB.UTF-8", "LANG": "sv_SE"}, "en"),
        (None, {"LANG": "en-GB"}, "en"),
        (None, {"LANG": "sv.UTF-8"}, "sv"),
        (None, {"LC_ALL": "C.UTF-8", "LANG": "sv_FI.UTF-8"}, "fi"),
        (None, {"LANG": "de_DE.UTF-8"}, "fi"),
        (None, {"LANG": "C"}, "fi"),
        (None, {}, "fi"),
    ],
)
def test_language_is_the_options_or_the_variables_or_the_locales_or_finnish(
    monkeypatch: pytest.MonkeyPatch, option: str | None, environment: dict[str, str], language: str
) -> None:
    for name in ("KUMPPANUUS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert choose_language(option) == language
