"""Faults in what statements rest on, and in texts."""

import re

from tests.planting.ground import Harm, Page, Plot
from tests.planting.planter import plants

_FOLLOWED = r"^( +)(claims)(:\n\1  - value: .*\n(?:\1    .*\n)*?)\1    followed: true\n"


@plants("conflict-without-choice", Harm.PART)
def conflict_in_which_nobody_is_followed(plot: Plot) -> None:
    page = plot.find(_FOLLOWED)
    page.put(f"{page[1]}⟦{page[2]}⟧{page[3]}")


@plants("conflict-without-difference")
def claims_that_agree(plot: Plot) -> None:
    page = plot.find(
        r"^( +)(claims)(:\n\1  - value: )([^\n{]+)(\n(?:\1    .*\n)+"
        r"\1  - \{value: )[^,{}]+(, [^{}]*\}\n)(?!\1  -)",
        "timelines/",
        shares=True,
        where=lambda page: page.top_key == "steps",
    )
    page.put(f"{page[1]}⟦{page[2]}⟧{page[3]}{page[4]}{page[5]}{page[4]}{page[6]}")


@plants("draft-as-final")
def followed_source_that_is_only_a_draft(plot: Plot) -> None:
    followed = [str(conflict.followed.source) for _, _, conflict in plot.dataset.conflicts]

    def is_followed_once(page: Page) -> bool:
        if followed.count(page[3]) != 1 or plot.dataset.sources[page[3]].draft:
            return False
        one = plot.dataset.sources[page[3]]
        conflict = next(one for _, _, one in plot.dataset.conflicts if one.followed.source == page[3])
        others = [
            plot.dataset.sources[claim.source] for claim in conflict.claims if claim is not conflict.followed
        ]
        return all(
            not other.draft and not (other.date and one.date and other.date < one.date) for other in others
        )

    page = plot.find(
        r"^( +)(claims:\n\1  - value: [^{\n]+\n\1    source: )([\w-]+)"
        r"(?=\n(?:\1    .*\n)*?\1    followed: true)",
        "agreements/",
        "timelines/",
        where=is_followed_once,
    )
    source = plot.find(
        r"^((?:kind|language|address|read): .*\n)(?!(?:language|address|read):)", f"sources/{page[3]}.yaml"
    )
    source.put(f"{source[1]}draft: true\n")
    plot.keep(*_sources_beside(plot, page))
    page.put(f"{page[1]}{page[2]}⟦{page[3]}⟧")


def _sources_beside(plot: Plot, page: Page) -> set[str]:
    """Return the files of the sources that contradict the one that is followed."""
    conflicts = [one for _, _, one in plot.dataset.conflicts if one.followed.source == page[3]]
    return {f"sources/{claim.source}.yaml" for one in conflicts for claim in one.claims} - {
        f"sources/{page[3]}.yaml"
    }


@plants("malformed-address", Harm.PART)
def address_with_a_slip(plot: Plot) -> None:
    page = plot.find(r"^address: (https?://)([\w.-]+)(/\S*\w)/?$", "sources/", "organisations/")
    slips = [f"{page[2]}{page[3]}", f"{page[1]}{page[2]}{page[3]}.", f"{page[1]}{page[2]}{page[3]}(1"]
    page.put(f"address: ⟦{plot.random.choice(slips)}⟧")


@plants("page-in-unpaged-source")
def page_of_a_source_without_pages(plot: Plot) -> None:
    page = plot.find(
        r"^(  - \{event: .*source: )([\w-]+)\}$",
        "agreements/",
        shares=True,
        where=lambda page: not plot.dataset.sources[page[2]].paged,
    )
    plot.keep(f"sources/{page[2]}.yaml")
    plot.once(f"page {page[2]}")
    page.put(f"{page[1]}{page[2]}, page: ⟦{plot.random.randint(1, 99)}⟧}}")


@plants("source-not-listed")
def source_that_only_a_statement_names(plot: Plot) -> None:
    def stands_twice(page: Page) -> bool:
        return (
            len(re.findall(rf"\bsource: {page[2]}(?![\w-])", page.text)) == 2
            and page.text.count("  - {source:") > 2
        )

    page = plot.find(
        r"^(.*\bsource: )([\w-]+)((?:[,}].*)?\n[\s\S]*?^sources:\n(?:  - .*\n)*?)  - \{source: \2\}\n",
        "agreements/",
        where=stands_twice,
    )
    page.put(f"{page[1]}⟦{page[2]}⟧{page[3]}")


@plants("number-differs-by-language")
def year_that_is_another_in_swedish(plot: Plot) -> None:
    page = plot.find(
        r"^( +)(fi: [^\n\d]*\b)(\d{4})(\b[^\n\d]*\n)\1sv: ([^\n\d\"']*)\3([^\n\d]*)$",
        "agreements/",
        "timelines/",
        shares=True,
    )
    page.put(f"{page[1]}{page[2]}{page[3]}{page[4]}{page[1]}sv: ⟦{page[5]}{int(page[3]) + 111}{page[6]}⟧")


@plants("same-text-in-two-languages")
def text_that_waits_for_its_translation(plot: Plot) -> None:
    page = plot.find(
        r"^( +)(text|note|description|why|reason)(:\n\1  fi: )([A-ZÅÄÖ][\w ,.]*)\n\1  sv: .*$",
        shares=True,
        where=lambda page: sum(word[0].islower() for word in page[4].split()) > 2,
    )
    page.put(f"{page[1]}{page[2]}{page[3]}{page[4]}\n{page[1]}  sv: ⟦{page[4]}⟧")


@plants("untidy-text")
def slip_of_the_hand_in_a_text(plot: Plot) -> None:
    page = plot.find(r"^( +fi: )([A-ZÅÄÖ]\w+)( )([\w ,]+\.?)$", shares=True)
    slips = [
        f"{page[2]}  {page[4]}",
        f"{page[2]} ({page[4]}",
        f"{page[2]} , {page[4]}",
        f"{page[2]} ”{page[4]}",
    ]
    page.put(f"{page[1]}⟦{plot.random.choice(slips)}⟧")
