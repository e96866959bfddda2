"""Searching: what is found, in which order, and what a reader is told of it."""

import csv
import datetime as dt
import json
import re
from io import StringIO

import pytest

from kumppanuus.dataset import Dataset
from kumppanuus.fulltext import FIELDS, excerpt, parse
from kumppanuus.loading import Loaded, load
from kumppanuus.model.base import walk
from kumppanuus.model.text import LocalText
from kumppanuus.views.search import SearchView, build

from .conftest import DAY, Command, TinyDataset

KINDS = ("agreements", "themes")
MANY = [f"sana{number}" for number in range(51)]


def found(view: SearchView) -> list[str]:
    return [f"{hit.kind}/{hit.id}" for group in view.groups for hit in group.hits]


def search(dataset: Dataset, *words: str, day: dt.date = DAY, kinds: tuple[str, ...] = ()) -> SearchView:
    return build(dataset, parse(words), day, kinds)


# What is found


def test_text_tells_where_and_from_which_source(run: Command, tiny: TinyDataset) -> None:
    ran = run("search", "pori", "kiertotaloutta")
    assert (ran.code, ran.err) == (0, "")
    assert (
        ran.out.replace("\u00a0", " ")
        == """\
Haku ”pori kiertotaloutta”: 1 tietue

«Porin» kokeilusopimus  (sopimus)
  kokeilusopimus/pori-2021  voimassa
  teemat: «Kiertotalous» [1]
  alueet: «Porin» seutu [1]
  osapuolet: «Pori» [1]

LÄHTEET
[1] Sopimuksista sovittiin. Työ- ja elinkeinoministeriö, tiedote, ei päiväystä, kohdassa
    ”Sopimukset”, luettu 20.11.2026.
"""
    )


@pytest.mark.parametrize(
    "words",
    ["kiertotalous", "KIERTOTALOUDEN", "kiertotalouteen", "kierto*", "cirkulär", "cirkular", "economy"],
)
def test_theme_is_found_in_any_language_form_and_spelling(words: str, tiny: TinyDataset) -> None:
    view = search(load(tiny.data).dataset, words, kinds=("themes",))
    assert found(view) == ["theme/shared/circular-economy"]


def test_name_of_it_all_comes_first_and_sources_come_last(tiny: TinyDataset) -> None:
    tiny.change("sources/tiedote.yaml", "title: Sopimuksista sovittiin", "title: Pori")
    assert found(search(load(tiny.data).dataset, "pori")) == [
        "organisation/city/pori",
        "place/municipality/pori",
        "place/sub-region/pori",
        "place/city-region/pori",
        "agreement/kokeilusopimus/pori-2021",
        "source/tiedote",
    ]


def test_compound_is_found_by_its_last_part(tiny: TinyDataset) -> None:
    view = search(load(tiny.data).dataset, "sopimusten", kinds=("agreements",))
    assert found(view) == ["agreement/kokeilusopimus/pori-2021"]


def test_words_in_quotation_marks_stand_side_by_side(tiny: TinyDataset) -> None:
    dataset = load(tiny.data).dataset
    assert not search(dataset, "circular economy").apart
    view = search(dataset, "economy circular")
    assert view.apart
    assert found(view) == ["theme/shared/circular-economy"]


def test_proposal_stands_apart_and_is_counted_apart(run: Command, tiny: TinyDataset) -> None:
    tiny.write(
        "agreements/kokeilusopimus/pori-2024.yaml",
        """\
title: {fi: Porin uusi sopimus}
round: kokeilusopimus-2020
places: [city-region/pori]
events:
  - {event: proposed, date: 2024-05-20}
sources:
  - {source: tiedote}
""",
    )
    out = run("search", "sopimus", "--kind", "agreements").out
    assert out.startswith("Haku ”sopimus”: 1 tietue, 1 ehdotus\n")
    assert out.index("kokeilusopimus/pori-2021") < out.index("EHDOTUKSET") < out.index("pori-2024")


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ("2020-05-19", []),
        ("2020-05-20", ["agreement/kokeilusopimus/pori-2021"]),
    ],
)
def test_agreement_is_found_from_the_day_on_which_it_was_known(
    day: str, names: list[str], tiny: TinyDataset
) -> None:
    dataset = load(tiny.data).dataset
    assert found(search(dataset, "kiertotalous", day=dt.date.fromisoformat(day), kinds=KINDS[:1])) == names


def test_outcome_is_not_found_before_its_source_told_it(tiny: TinyDataset) -> None:
    tiny.change("sources/tiedote.yaml", "kind:", "date: 2021-03-01\nkind:")
    tiny.change(
        "agreements/kokeilusopimus/pori-2021.yaml",
        "complete: [parties]\n",
        "outcomes:\n  - {text: {fi: Asiasta syntyi opas.}}\ncomplete: [parties]\n",
    )
    dataset = load(tiny.data).dataset
    assert found(search(dataset, "oppaan", day=dt.date(2021, 2, 28))) == []
    assert found(search(dataset, "oppaan", day=dt.date(2021, 3, 1))) == ["agreement/kokeilusopimus/pori-2021"]


# What is not found


def test_word_that_is_nowhere_is_told_with_the_best_partial_hits(run: Command, tiny: TinyDataset) -> None:
    ran = run("search", "pori", "kiertotaluos", "--limit", "1")
    assert ran.code == 0
    assert (
        ran.out
        == """\
Haku ”pori kiertotaluos”: 5 tietuetta
Sanaa ”kiertotaluos” ei ole missään. Tarkoititko: Kiertotalous?
Missään tietueessa ei ole kaikkia hakusanoja. Näissä on niistä eniten.

«Pori»  (organisaatio)
  city/pori
  ei sanaa: kiertotaluos

Näyttämättä jäi 4. Valitsin --limit näyttää enemmän, --kind rajaa lajin mukaan.
"""
    )


@pytest.mark.parametrize(
    ("arguments", "complaint", "remedy"),
    [
        (["kiertotaluos"], "Haulla ”kiertotaluos” ei löytynyt mitään.", "Tarkoititko: Kiertotalous?"),
        (["xyzzy", "--lang", "en"], "Nothing was found for “xyzzy”.", "Try the beginning of a word"),
        (["kiertotalous", "--kind", "funding"], "Haulla ”kiertotalous” ei löytynyt mitään.", "osumia on 2"),
        (["kiertotalous", "--kind", "fundign"], "the kind 'fundign' is unknown", "did you mean 'funding'?"),
        (["– ?"], "there is no word in '– ?'", "write a word"),
        (MANY, "there are 51 words to search for, and 50 is the most", "the few words that matter most"),
        ([" ".join(MANY)], "there are 51 words to search for", "the few words that matter most"),
    ],
)
def test_nothing_found_is_told_with_a_remedy(
    arguments: list[str], complaint: str, remedy: str, run: Command, tiny: TinyDataset
) -> None:
    ran = run("search", *arguments)
    assert (ran.code, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert complaint in first
    assert remedy in second


def test_fifty_words_can_be_sought_and_one_of_them_twice() -> None:
    assert len(parse([*MANY[:50], "sana0"]).terms) == 50


@pytest.mark.parametrize(
    "words", ['"', "'", '" OR "', "*", "a*b", "NEAR(a b)", "names:pori", "^pori", "\ud800"]
)
def test_signs_of_the_full_text_search_mean_nothing(words: str, run: Command, tiny: TinyDataset) -> None:
    assert run("search", words).code in (0, 2)


# Other formats


def test_csv_has_a_row_for_each_place(run: Command, tiny: TinyDataset) -> None:
    rows = list(csv.DictReader(StringIO(run("search", "pori", "kiertotalous", "--format", "csv").out)))
    assert [(row["id"], row["field"], row["excerpt"], row["source"]) for row in rows] == [
        ("kokeilusopimus/pori-2021", "themes", "«Kiertotalous»", "tiedote"),
        ("kokeilusopimus/pori-2021", "places", "«Porin» seutu", "tiedote"),
        ("kokeilusopimus/pori-2021", "parties", "«Pori»", "tiedote"),
    ]


def test_json_tells_the_pieces(run: Command, tiny: TinyDataset) -> None:
    view = json.loads(run("search", "porin kiertotalous", "--kind", "agreement", "--format", "json").out)
    assert view["apart"]
    name = view["groups"][0]["hits"][0]["name"][0]
    assert name["pieces"] == [{"text": "Porin", "hit": True}, {"text": " kokeilusopimus", "hit": False}]


def test_markdown_and_html_mark_what_was_sought(run: Command, tiny: TinyDataset) -> None:
    assert "### Circular **economy**" not in run("search", "economy", "--format", "md").out
    assert "- nimi: Circular **economy**" in run("search", "economy", "--format", "md").out
    html = run("search", "economy", "--format", "html").out
    assert '<span lang="en">Circular <mark>economy</mark></span>' in html
    assert (
        "<h3>Circular <mark>economy</mark></h3>"
        in run("search", "economy", "--format", "html", "--lang", "en").out
    )


# Excerpts


def test_excerpt_is_the_part_with_the_most_hits_cut_between_words() -> None:
    text = "yksi " + "sana " * 60 + "yksi kaksi " + "sana " * 60
    spans = ((0, 4), (305, 309), (310, 315))
    pieces = excerpt(text.strip(), spans)
    assert [piece.text for piece in pieces if piece.hit] == ["yksi", "kaksi"]
    assert pieces[0].text == "… "
    assert pieces[-1].text == " …"
    assert set("".join(piece.text for piece in pieces).split()) == {"…", "sana", "yksi", "kaksi"}


@pytest.mark.parametrize(
    ("text", "excerpted"),
    [
        (f"{'a' * 100}/hit/{'b' * 40} {'sana ' * 40}", f"… {'a' * 49}/«hit»/{'b' * 40}{' sana' * 13} …"),
        (f"sana {'a' * 40}/hit/{'b' * 300} sana", f"sana {'a' * 40}/«hit»/{'b' * 110} …"),
        (f"{'sana ' * 40}{'hit' * 60} sana", f"…{' sana' * 10} «{'hit' * 36}hi» …"),
    ],
)
def test_excerpt_keeps_a_hit_in_a_word_too_long_for_it(text: str, excerpted: str) -> None:
    hits = [(match.start(), match.end()) for match in re.finditer("(hit)+", text)]
    pieces = excerpt(text, hits)
    assert "".join(f"«{piece.text}»" if piece.hit else piece.text for piece in pieces) == excerpted


# The real data


def test_every_text_of_the_real_data_is_searched_but_how_sources_were_read(real: Loaded) -> None:
    unsearched = {
        (entry.kind, str(location[2] if location[0] == "concepts" else location[0]))
        for entry in real.dataset.entries
        for location, part in walk(entry.record)
        if isinstance(part, LocalText)
        and (location[2] if location[0] == "concepts" else location[0]) not in FIELDS
    }
    assert unsearched == {("source", "note")}
