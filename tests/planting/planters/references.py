"""Faults in what records say of each other and of their sources."""

from kumppanuus.model.funding import FundingDecision
from kumppanuus.model.record import Record
from kumppanuus.model.source import Source
from tests.planting.ground import Harm, NoRoomError, Page, Plot
from tests.planting.planter import plants
from tests.planting.slips import slip

_END = r"(?=[,}\]\n])"
_KINDS = {
    "organisation": "organisation",
    "recipient": "organisation",
    "publisher": "organisation",
    "owner": "organisation",
    "source": "source",
    "place": "place",
    "governs": "place",
    "merged_into": "place",
    "round": "round",
    "instrument": "instrument",
    "programme": "programme",
    "decision": "funding",
    "agreement": "agreement",
}


@plants("dangling-reference", Harm.PART)
def misspelt_id(plot: Plot) -> None:
    page = plot.find(rf"\b({'|'.join(_KINDS)}): ((?:[a-z0-9-]+/)?)([a-z0-9-]{{4,}}){_END}")
    name = page[2] + slip(page[3], plot.random)
    if name in plot.dataset.ids(_KINDS[page[1]]):
        raise NoRoomError
    page.put(f"{page[1]}: ⟦{plot.once(name)}⟧")


@plants("dangling-reference", Harm.PART)
def misspelt_theme(plot: Plot) -> None:
    page = plot.find(rf"(?<=[\[ ])(shared/)([a-z-]{{4,}}){_END}", "agreements/", "themes/")
    name = page[1] + slip(page[2], plot.random)
    if name in plot.dataset.themes:
        raise NoRoomError
    page.put(f"⟦{plot.once(name)}⟧")


@plants("dangling-reference", Harm.PART)
def organisation_without_a_record(plot: Plot) -> None:
    def is_named_elsewhere(page: Page) -> bool:
        return len(plot.dataset.incoming["organisation", f"{page[1]}/{page[2]}"]) > 1

    page = plot.find(
        rf"\borganisation: (city|company|ministry|university)/([a-z-]+){_END}",
        "agreements/",
        where=is_named_elsewhere,
    )
    page.put(f"organisation: ⟦{page[1]}/{plot.word()}⟧")


@plants("dangling-reference")
def misspelt_purpose_of_a_decision(plot: Plot) -> None:
    page = plot.find(r"\b(decision: ([a-z0-9-]+),?\s+purpose: )([a-z0-9-]{6,})", "agreements/", shares=True)
    plot.keep(f"funding/{page[2]}.yaml")
    page.put(f"{page[1]}⟦{slip(page[3], plot.random)}⟧")


@plants("unused-record")
def organisation_that_nobody_names(plot: Plot) -> None:
    plot.need_every_file()
    kind, name = plot.random.choice(["company", "agency", "network", "association"]), plot.word()
    source = plot.random.choice(sorted(plot.dataset.sources))
    label = name.title()
    plot.new(
        f"organisations/{kind}/{name}.yaml",
        f"⟦name⟧: {{fi: {label}, sv: null, en: {label} Finland}}\nsources:\n  - {{source: {source}}}\n",
    )


@plants("uncited-source")
def source_that_nobody_cites(plot: Plot) -> None:
    title = plot.word()
    plot.new(f"sources/{title}-2021.yaml", f"⟦title⟧: {title.title()}\nkind: page\nlanguage: fi\n")


@plants("unused-record")
def theme_that_nothing_is_about(plot: Plot) -> None:
    page = plot.find(r"^concepts:\n", "themes/shared.yaml", shares=True)
    theme = plot.word()
    label = ", ".join(f"{language}: {theme.title()} {language}" for language in ("fi", "sv", "en"))
    page.put(f"concepts:\n  ⟦{theme}⟧:\n    label: {{{label}}}\n")


@plants("unused-record")
def organisation_whose_only_line_is_gone(plot: Plot) -> None:
    plot.need_every_file()
    used_once = {
        str(edges[0].target): edges[0].entry.path
        for (kind, _), edges in plot.dataset.incoming.items()
        if kind == "organisation" and len(edges) == 1 and edges[0].location[:1] == ("parties",)
    }
    name = plot.random.choice(sorted(used_once))
    plot.keep(*plot.mentioning(name) - {used_once[name], f"organisations/{name}.yaml"})
    line = plot.find(rf"^(  - .*\n)  - \{{organisation: {name}, .*\}}\n", used_once[name])
    line.put(line[1])
    page = plot.find(r"\A((?:#.*\n)*)(\w+)", f"organisations/{name}.yaml")
    page.put(f"{page[1]}⟦{page[2]}⟧")


@plants("place-missing-in-source")
def misspelt_heading(plot: Plot) -> None:
    def has(page: Page) -> bool:
        source = plot.dataset.sources.get(page[2])
        return source is not None and page[4] in source.headings

    page = plot.find(
        r"\b(source: ([a-z0-9-]+)(,|\n +) *at: )([A-ZÅÄÖ][\w ]{6,}?)(?=[,}\n])", shares=True, where=has
    )
    plot.keep(f"sources/{page[2]}.yaml")
    page.put(f"{page[1]}⟦{slip(page[4], plot.random)}⟧")


@plants("heading-not-covered")
def heading_that_nothing_is_taken_from(plot: Plot) -> None:
    """Of a source that a file or two cite, and that is gone through from beginning to end now."""
    dataset = plot.dataset

    def is_cited_a_little(page: Page) -> bool:
        name = page.path.removeprefix("sources/").removesuffix(".yaml")
        edges = dataset.incoming.get(("source", name), ())
        return len({edge.entry.path for edge in edges}) <= 2 and not dataset.sources[name].headings

    page = plot.find(r"^(?=omissions:)|\A(?:(?!omissions:).*\n)+\Z", "sources/", where=is_cited_a_little)
    name = page.path.removeprefix("sources/").removesuffix(".yaml")
    plot.keep(*plot.mentioning(name) - {page.path})
    source = plot.record(page)
    assert isinstance(source, Source)
    named = {at for _, _, one in dataset.citations if one.source == name and (at := one.at)}
    named |= {omission.at for omission in source.omissions if omission.at}
    headings = [f'  - "{heading}"\n' for heading in sorted(named)]
    headings.insert(plot.random.randint(0, len(headings)), f'  - ⟦"{plot.word().title()}"⟧\n')
    page.put(f"{page[0]}headings:\n{''.join(headings)}")


def _has_several_sources(plot: Plot, page: Page) -> bool:
    record = plot.record(page)
    return isinstance(record, Record) and record.sources != () and record.only_source is None


@plants("unsourced-statement")
def event_without_a_source(plot: Plot) -> None:
    page = plot.find(
        r"^(  - \{event: [\w-]+, date: )([\d/.~-]+)((?:, planned: true)?), source: [^{}]*\}$",
        "agreements/",
        where=lambda page: _has_several_sources(plot, page),
    )
    page.put(f"{page[1]}⟦{page[2]}⟧{page[3]}}}")


@plants("unsourced-statement")
def party_without_a_source(plot: Plot) -> None:
    page = plot.find(
        r"^(  - \{(?:organisation|place): )([\w/-]+)(, role: [\w-]+), source: [^{}]*\}$",
        "agreements/",
        where=lambda page: _has_several_sources(plot, page),
    )
    page.put(f"{page[1]}⟦{page[2]}⟧{page[3]}}}")


@plants("unsourced-statement")
def sum_without_a_source(plot: Plot) -> None:
    def is_plain(page: Page) -> bool:
        return isinstance(plot.record(page), FundingDecision) and _has_several_sources(plot, page)

    page = plot.find(
        r"^(total: \{amount: )(\d+)(, stage: [\w-]+), source: [^{}]*\}$", "funding/", where=is_plain
    )
    page.put(f"{page[1]}⟦{page[2]}⟧{page[3]}}}")


@plants("missing-official-name")
def name_that_says_nothing_of_a_language(plot: Plot) -> None:
    page = plot.find(
        r"^(name|title):\n((?:  (?:fi|sv|en): .*\n){3})(?!  )",
        "organisations/",
        "instruments/",
    )
    lines = page[2].splitlines(keepends=True)
    del lines[plot.random.choice([1, 2])]
    page.put(f"⟦{page[1]}⟧:\n{''.join(lines)}")


@plants("missing-official-name")
def name_in_braces_that_says_nothing_of_a_language(plot: Plot) -> None:
    page = plot.find(
        r"^(name|title)(: \{fi: [^{},]+), sv: [^{},]+, (en: [^{},]+\})$", "organisations/", "instruments/"
    )
    page.put(f"⟦{page[1]}⟧{page[2]}, {page[3]}")
