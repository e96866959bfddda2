"""Faults in the shape of a record: keys, values and lists that cannot be right as they are written."""

from tests.planting.planter import plants
from tests.planting.plot import Harm, Plot
from tests.planting.slips import slip

_DAY = r"(\d{4})-(\d\d)-(\d\d)(?=[,}\n])"


@plants("duplicate-key", Harm.PART)
def line_that_stands_twice(plot: Plot) -> None:
    page = plot.find(r"^(kind|language|publisher|code|round|governs|number|instrument)(: .*\n)")
    page.put(f"{page[1]}{page[2]}⟦{page[1]}⟧{page[2]}")


@plants("duplicate-key", Harm.PART)
def key_that_stands_twice_in_braces(plot: Plot) -> None:
    page = plot.find(rf"\bdate: {_DAY}(?=.*\}}$)")
    page.put(f"{page[0]}, ⟦date⟧: {page[1]}-{page[2]}")


@plants("duplicate-key", Harm.PART)
def list_that_is_taken_up_again(plot: Plot) -> None:
    page = plot.find(r"^((parties|events|sources):\n  - .*\n)(?=  - )")
    page.put(f"{page[1]}⟦{page[2]}⟧:\n")


@plants("unknown-key", Harm.PART)
def misspelt_key(plot: Plot) -> None:
    page = plot.find(
        r"(?<=[{ ])(organisation|source|purpose|recipient|instrument|concepts|mapping|amount): (?=\w)"
    )
    page.put(f"⟦{slip(page[1], plot.random)}⟧: ")


@plants("unknown-key", Harm.PART)
def misspelt_key_of_a_record(plot: Plot) -> None:
    page = plot.find(r"^(title|round|places|parties|language|publisher|governs|sources|purposes|concepts):")
    page.put(f"⟦{slip(page[1], plot.random)}⟧:")


@plants("unknown-key", Harm.PART)
def key_that_there_is_nowhere(plot: Plot) -> None:
    page = plot.find(r"^(?=round:|kind:|sources:|code:)")
    page.put(f"⟦{plot.random.choice(['tila', 'status', 'huom', 'id', 'voimassa'])}⟧: kesken\n")


@plants("unknown-key", Harm.PART)
def no_space_after_a_colon_in_braces(plot: Plot) -> None:
    page = plot.find(r"(?<=, )(role|source|date|stage): ([\w/-]+)(?=[,}])")
    page.put(f"⟦{page[1]}:{page[2]}⟧")


@plants("unknown-key", Harm.PART)
def comma_in_a_number(plot: Plot) -> None:
    page = plot.find(r"(?<=, )amount: (\d+)(\d{3})(?=, )", "funding/")
    page.put(f"amount: {page[1]},⟦{page[2]}⟧")


@plants("missing-key", Harm.PART)
def party_without_its_role(plot: Plot) -> None:
    page = plot.find(r"^(  - \{)(organisation)(: [\w/-]+), role: [\w-]+(?=, source)", "agreements/")
    page.put(f"{page[1]}⟦{page[2]}⟧{page[3]}")


@plants("missing-key", Harm.PART)
def event_without_a_date(plot: Plot) -> None:
    page = plot.find(r"^(  - \{)(event)(: [\w-]+), date: [\w-]+(?=, source)", "agreements/")
    page.put(f"{page[1]}⟦{page[2]}⟧{page[3]}")


@plants("missing-key", Harm.FILE)
def source_without_its_kind(plot: Plot) -> None:
    page = plot.find(r"^(title)(: .*\n(?:.*\n)*?)kind: .*\n", "sources/")
    page.put(f"⟦{page[1]}⟧{page[2]}")


@plants("missing-key", Harm.PART)
def text_that_is_not_in_finnish(plot: Plot) -> None:
    page = plot.find(r"^( +)fi: .*\n\1(sv)(?=: )", "agreements/", "timelines/")
    page.put(f"{page[1]}⟦{page[2]}⟧")


@plants("missing-key", Harm.PART)
def line_above_a_list_that_is_gone(plot: Plot) -> None:
    page = plot.find(r"^(events:\n(?:  .*\n)+)parties:\n  - \{(organisation)(?=: )", also=["parties"])
    page.put(f"{page[1]}  - {{⟦{page[2]}⟧")


@plants("wrong-type", Harm.PART)
def list_without_its_brackets(plot: Plot) -> None:
    page = plot.find(r"\b(places|concepts|central|successors|level|budget_years|actors): \[([\w/-]+)\]$")
    page.put(f"{page[1]}: ⟦{page[2]}⟧")


@plants("wrong-type", Harm.PART)
def text_without_its_language(plot: Plot) -> None:
    page = plot.find(
        r"^( +(?:- )?(?:text|wording|note|title)):\n +fi: ([A-ZÅÄÖ][\w ]+)\n(?: +(?:sv|en|translated): .*\n)*"
    )
    page.put(f"{page[1]}: ⟦{page[2]}⟧\n")


@plants("wrong-type", Harm.PART)
def list_for_a_single_value(plot: Plot) -> None:
    page = plot.find(r"^(round|publisher|language|governs|kind|instrument|programme): ([\w/-]+)$")
    page.put(f"{page[1]}: ⟦[{page[2]}]⟧")


@plants("wrong-type", Harm.FILE)
def file_that_is_empty(plot: Plot) -> None:
    page = plot.find(r"\A", "sources/")
    page.text = ""
    plot.lose(page.path)


@plants("invalid-value", Harm.PART)
def date_with_the_day_first(plot: Plot) -> None:
    page = plot.find(rf"\bdate: {_DAY}")
    page.put(f"date: ⟦{int(page[3])}.{int(page[2])}.{page[1]}⟧")


@plants("invalid-value", Harm.PART)
def day_that_is_in_no_calendar(plot: Plot) -> None:
    page = plot.find(rf"\bdate: {_DAY}")
    page.put(f"date: ⟦{page[1]}-{plot.random.choice(['02-30', '04-31', '13-01', '00-10', '06-00'])}⟧")


@plants("invalid-value", Harm.PART)
def range_that_ends_before_it_begins(plot: Plot) -> None:
    page = plot.find(rf"\bdate: {_DAY}")
    page.put(f"date: ⟦{page[0][6:]}/{int(page[1]) - 1}⟧")


@plants("invalid-value", Harm.PART)
def misspelt_choice(plot: Plot) -> None:
    page = plot.find(
        r"\b(event|role|stage|kind|mapping): (announced|negotiated|approved|signed|amended|municipality"
        r"|coordinator|regional-council|allocated|announced|press-release|decision|minutes|inferred)(?=[,}\n])"
    )
    page.put(f"{page[1]}: ⟦{slip(page[2], plot.random)}⟧")


@plants("invalid-value", Harm.PART)
def word_that_is_no_choice(plot: Plot) -> None:
    page = plot.find(r"\b(event|role|stage|mapping): [a-z-]+(?=[,}\n])", "agreements/", "funding/")
    page.put(f"{page[1]}: ⟦{plot.random.choice(['sovittu', 'muu', 'vahvistettu', 'pohdittu'])}⟧")


@plants("invalid-value", Harm.PART)
def sum_with_spaces(plot: Plot) -> None:
    page = plot.find(r"\b(amount|share): (\d+)(\d{3})(?=[,}\n])")
    page.put(f"{page[1]}: ⟦{page[2]} {page[3]}{plot.random.choice(['', ' €', ' euroa'])}⟧")


@plants("invalid-value", Harm.PART)
def id_that_cannot_be_one(plot: Plot) -> None:
    page = plot.find(r"\b(organisation|place|source|recipient): ([\w-]+/)?(\w+-[\w-]*a[\w-]*)(?=[,}\n])")
    name = page[3]
    changed = plot.random.choice(
        [name.capitalize(), f"{name}.yaml", name.replace("a", "ä", 1), name.replace("-", "_"), f"/{name}"]
    )
    page.put(f"{page[1]}: ⟦{page[2] or ''}{changed}⟧")


@plants("invalid-value", Harm.PART)
def code_that_lost_its_zero(plot: Plot) -> None:
    page = plot.find(r'^code: "0(\d+)"', "regions/")
    page.put(f"code: ⟦{page[1]}⟧")


@plants("invalid-value", Harm.PART)
def empty_text(plot: Plot) -> None:
    page = plot.find(r"^( +fi: )[A-ZÅÄÖ].*$")
    page.put(f"{page[1]}⟦{plot.random.choice(chr(34) + chr(39)) * 2}⟧")


@plants("invalid-value", Harm.PART)
def party_that_is_an_organisation_and_a_place(plot: Plot) -> None:
    page = plot.find(r"^  - \{organisation: city/(\w+)(?=, role)", "agreements/")
    page.put(f"  - {{⟦organisation⟧: city/{page[1]}, place: municipality/{page[1]}")


@plants("ambiguous-scalar")
def code_without_quotation_marks(plot: Plot) -> None:
    page = plot.find(r'^(code|budget_item): "(\d+)"', shares=True)
    page.put(f"{page[1]}: ⟦{page[2]}⟧")


@plants("ambiguous-scalar")
def number_in_quotation_marks(plot: Plot) -> None:
    page = plot.find(r"\b(amount|first|last|transfer_years): (\d+)(?=[,}\n])", shares=True)
    page.put(f'{page[1]}: ⟦"{page[2]}"⟧')


@plants("ambiguous-scalar")
def flag_in_quotation_marks(plot: Plot) -> None:
    page = plot.find(r"\b(planned|followed|inferred): true(?=[,}\n])", shares=True)
    page.put(f"{page[1]}: ⟦'true'⟧")


@plants("key-order")
def role_before_its_organisation(plot: Plot) -> None:
    page = plot.find(r"\{(organisation)(: [\w/-]+), (role: [\w-]+)(?=, source)", "agreements/", shares=True)
    page.put(f"{{{page[3]}, ⟦{page[1]}⟧{page[2]}")


@plants("key-order")
def last_key_of_a_party_first(plot: Plot) -> None:
    page = plot.find(
        r"\{(organisation: [\w/-]+, role: [\w-]+), (source)(: [\w-]+)\}", "agreements/", shares=True
    )
    page.put(f"{{⟦{page[2]}⟧{page[3]}, {page[1]}}}")


@plants("key-order")
def keys_of_a_source_in_another_order(plot: Plot) -> None:
    page = plot.find(r"^(kind)(: .*\n)(language: .*\n)", "sources/", also=["language"], shares=True)
    page.put(f"{page[3]}⟦{page[1]}⟧{page[2]}")
