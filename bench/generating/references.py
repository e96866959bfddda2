"""The small files that agreements name: places, organisations, sources, rounds, money and the like."""

from collections.abc import Iterator
from random import Random

from .vocabulary import Sentences
from .world import FIRST_YEAR, LAST_YEAR, READ, Place, Round, World, instrument_id

MINISTRIES = 5
HEADINGS = 4
INDICATORS = 6
LARGEST_SHARE = 500_000
"""No agreement gets more, so that the shares of all places fit into a round's money."""

Texts = dict[str, Sentences]
File = tuple[str, str]
"""A path below the dataset's folder, and what the file holds."""


def references(world: World, texts: Texts, random: Random) -> Iterator[File]:
    """Give all files that are not agreements."""
    yield from _places(world)
    yield from _organisations(world, texts)
    yield from _sources(world, texts)
    yield from _themes(world, texts)
    yield from _indicators(world, texts, random)
    for number in range(world.rounds[-1].instrument + 1):
        yield _instrument(number, texts)
    for one in world.rounds:
        yield _round(one, texts)
        yield _money(one, world)


def region_of(world: World, place: Place) -> int:
    """Return the number of the region in which a place lies."""
    return place.number % world.sub_regions % world.regions


def heading(number: int) -> str:
    """Return one of the headings that every shared source has."""
    return f"Luku {number % HEADINGS + 1}"


def words(texts: Texts, indent: str, form: str = "text") -> str:
    """Return a text in three languages, each on its own line."""
    fi, sv, en = (getattr(texts[language], form)() for language in ("fi", "sv", "en"))
    return f"{indent}fi: {fi}\n{indent}sv: {sv}\n{indent}en: {en}\n{indent}translated: [sv, en]\n"


def _named(name: str) -> str:
    return f"name: {{fi: {name}, sv: {name}, en: {name}}}\n"


def _places(world: World) -> Iterator[File]:
    origin = "sources:\n  - {source: alueet}\n"
    for number in range(world.regions):
        yield (
            f"regions/region/alue-{number}.yaml",
            _named(f"Alue {number}") + f'code: "{number:02}"\n' + origin,
        )
    for number in range(world.sub_regions):
        region = f"region:\n  - {{place: region/alue-{number % world.regions}, first: 2000}}\n"
        yield (
            f"regions/sub-region/seutu-{number}.yaml",
            _named(f"Seutu {number}") + f'code: "{number:03}"\n' + region + origin,
        )
    for place in world.places:
        yield (
            f"regions/municipality/{place.slug}.yaml",
            _named(place.name)
            + f'code: "{place.number:03}"\n'
            + f"region:\n  - {{place: region/alue-{region_of(world, place)}, first: 2000}}\n"
            + "sub_region:\n"
            + f"  - {{place: sub-region/seutu-{place.number % world.sub_regions}, first: 2000}}\n"
            + origin,
        )
        yield (
            f"regions/city-region/{place.slug}.yaml",
            _named(f"{place.name} ympäristöineen") + f"central: [municipality/{place.slug}]\n" + origin,
        )


def _organisations(world: World, texts: Texts) -> Iterator[File]:
    origin = "sources:\n  - {source: alueet}\n"
    for place in world.places:
        yield f"organisations/city/{place.slug}.yaml", f"governs: municipality/{place.slug}\n" + origin
    for number in range(world.regions):
        yield (
            f"organisations/regional-council/alue-{number}.yaml",
            _named(f"Alueen {number} liitto") + f"council_of: region/alue-{number}\n" + origin,
        )
    for number in range(MINISTRIES):
        task = "task:\n" + words(texts, "  ")
        yield (
            f"organisations/ministry/ministerio-{number}.yaml",
            _named(f"Ministeriö {number}") + task + origin,
        )
    for number in range(world.pool):
        yield f"organisations/company/yhtio-{number}.yaml", _named(f"Yhtiö {number} Oy") + origin


def _sources(world: World, texts: Texts) -> Iterator[File]:
    names = ["alueet", *(f"asiakirja-{number}" for number in range(world.pool))]
    names += [f"tiedote-{one.id}" for one in world.rounds]
    for number, name in enumerate(names):
        headings = "".join(f"  - {heading(at)}\n" for at in range(HEADINGS))
        yield (
            f"sources/{name}.yaml",
            f"title: {texts['fi'].phrase()}\n"
            f"publisher: ministry/ministerio-{number % MINISTRIES}\n"
            "date: null\n"
            "kind: page\n"
            "language: fi\n"
            f"address: https://example.org/{name}\n"
            f"read: {READ}\n" + (f"headings:\n{headings}" if name.startswith("asiakirja") else ""),
        )


def _themes(world: World, texts: Texts) -> Iterator[File]:
    lines = ["title: {fi: Mittausten sanasto}\nlabels: own\nconcepts:\n"]
    for number in range(world.pool):
        label = " ".join(texts["fi"].words(2))
        lines.append(f"  aihe-{number}:\n    label: {{fi: Aihe {number} {label}}}\n")
        if number >= 10:
            lines.append(f"    broader: [shared/aihe-{number % 10}]\n")
    yield "themes/shared.yaml", "".join(lines)


def _indicators(world: World, texts: Texts, random: Random) -> Iterator[File]:
    for number in range(INDICATORS):
        observations = "".join(
            f"  - {{place: municipality/{place.slug}, period: {year}, value: {random.randint(1, 90_000)}}}\n"
            for place in world.places[:20]
            for year in range(FIRST_YEAR, LAST_YEAR, 4)
        )
        yield (
            f"indicators/mittari-{number}.yaml",
            f"title: {{fi: {texts['fi'].phrase()}}}\n"
            "unit: {fi: kappaletta, sv: stycken, en: pieces}\n"
            f"observations:\n{observations}"
            f"sources:\n  - {{source: alueet}}\n",
        )


def _instrument(number: int, texts: Texts) -> File:
    title = f"mittaussopimus {number + 1}"
    return (
        f"instruments/{instrument_id(number)}.yaml",
        f"title: {{fi: {title}, sv: null, en: null}}\n"
        f"description:\n{words(texts, '  ')}"
        "level: [city-region]\n"
        "rules:\n"
        "  - rule: required-party\n"
        f"    organisation: ministry/ministerio-{number % MINISTRIES}\n"
        "    role: state\n"
        f"    text:\n{words(texts, '      ', 'sentence')}"
        "sources:\n  - {source: alueet}\n",
    )


def _round(one: Round, texts: Texts) -> File:
    return (
        f"timelines/{one.id}.yaml",
        f"title: {{fi: Mittaussopimukset {one.instrument + 1} vuodelta {one.year}}}\n"
        f"instrument: {instrument_id(one.instrument)}\n"
        f"description:\n{words(texts, '  ')}"
        f"term: {{date: {one.year}-01-01/{one.last_year}-12-31}}\n"
        "steps:\n"
        "  - step: negotiations\n"
        f"    title:\n{words(texts, '      ', 'phrase')}"
        f"    date: {one.year}-01\n"
        f"    actors: [ministry/ministerio-{one.instrument % MINISTRIES}]\n"
        "rules:\n"
        "  - rule: latest-end\n"
        f"    date: {one.last_year}-12-31\n"
        f"    text:\n{words(texts, '      ', 'sentence')}"
        f"sources:\n  - {{source: tiedote-{one.id}}}\n",
    )


def _money(one: Round, world: World) -> File:
    sum_of_all = LARGEST_SHARE * world.place_count
    ministry = f"ministry/ministerio-{one.instrument % MINISTRIES}"
    return (
        f"funding/paatos-{one.id}.yaml",
        f"title: {{fi: Rahan jako mittaussopimuksille {one.instrument + 1} vuonna {one.year}}}\n"
        f"number: MIT/{one.year}/{one.instrument + 1}\n"
        f"decided: {{organisation: {ministry}, date: {one.year}-02-04}}\n"
        f"budget_years: [{one.year}]\n"
        "transfer_years: 3\n"
        f"total: {{amount: {sum_of_all}, stage: allocated}}\n"
        "purposes:\n"
        "  - purpose: sopimukset\n"
        "    title: {fi: Sopimusten toteuttaminen}\n"
        f"    round: {one.id}\n"
        f"    amount: {sum_of_all}\n"
        "    stage: allocated\n"
        f"    budget_year: {one.year}\n"
        f"sources:\n  - {{source: tiedote-{one.id}}}\n",
    )
