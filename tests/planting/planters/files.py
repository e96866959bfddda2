"""Faults for which a file, or what follows in it, cannot be read."""

from tests.planting.planter import plants
from tests.planting.plot import Harm, Plot

_TEXT = r"^( +(?:fi|sv|en): )([A-ZÅÄÖ][\w ]+)$"
_DATE = r"\bdate: (\d{4}-\d\d-\d\d)(?=[,}])"


@plants("syntax-error", Harm.FILE)
def colon_in_a_text(plot: Plot) -> None:
    page = plot.find(r"^( +(?:fi|sv|en): [A-ZÅÄÖ][\w ]*\w)( \w[\w ]+)$")
    page.put(f"{page[1]}⟦:⟧{page[2]}")


@plants("syntax-error", Harm.FILE)
def text_that_begins_with_a_sign_of_yaml(plot: Plot) -> None:
    page = plot.find(_TEXT)
    page.put(f"{page[1]}⟦{plot.random.choice('@`%')}⟧{page[2]}")


@plants("syntax-error", Harm.FILE)
def quotation_mark_that_is_not_closed(plot: Plot) -> None:
    page = plot.find(_TEXT, where=lambda page: '"' not in page.text)
    page.put(f'{page[1]}⟦"⟧{page[2]}')


@plants("syntax-error", Harm.FILE)
def bracket_that_is_not_closed(plot: Plot) -> None:
    page = plot.find(r"^(\w+: )\[([\w/, -]+)\]$")
    page.put(f"{page[1]}⟦[⟧{page[2]}")


@plants("syntax-error", Harm.FILE)
def brace_that_is_not_closed(plot: Plot) -> None:
    page = plot.find(r"^(  - )\{([^{}]+)\}$")
    page.put(f"{page[1]}⟦{{⟧{page[2]}")


@plants("syntax-error", Harm.FILE)
def no_comma_between_two_keys(plot: Plot) -> None:
    page = plot.find(r"^(  - \{\w+: [\w-]+), (\w+): ")
    page.put(f"{page[1]} {page[2]}⟦:⟧ ")


@plants("syntax-error", Harm.FILE)
def key_without_its_colon(plot: Plot) -> None:
    page = plot.find(r"^(\w)(\w+): (?=\w.*\n\w)")
    page.put(f"⟦{page[1]}⟧{page[2]} ")


@plants("syntax-error", Harm.FILE)
def no_space_after_a_colon(plot: Plot) -> None:
    page = plot.find(r"^(\w)(\w+): (?=\w.*\n\w)")
    page.put(f"⟦{page[1]}⟧{page[2]}:")


@plants("syntax-error", Harm.FILE)
def line_that_is_indented_too_little(plot: Plot) -> None:
    page = plot.find(r"^( +)((?:fi|sv): .*\n)\1(sv|en): (?=.*\n(?: |\Z))", "agreements/", "timelines/")
    page.put(f"{page[1]}{page[2]}{page[1][1:]}⟦{page[3][0]}⟧{page[3][1:]}: ")


@plants("syntax-error", Harm.FILE)
def item_without_its_hyphen(plot: Plot) -> None:
    page = plot.find(r"^(  - \{.*\n)  - \{", "agreements/", "regions/")
    page.put(f"{page[1]}  ⟦{{⟧")


@plants("syntax-error", Harm.FILE)
def marks_of_a_merge_conflict(plot: Plot) -> None:
    page = plot.find(r"^(\w+: )(.+)\n")
    page.put(f"⟦<<<<<<<⟧ HEAD\n{page[1]}{page[2]}\n=======\n{page[1]}toinen\n>>>>>>> haara\n")


@plants("byte-profile", Harm.FILE)
def tab_at_the_beginning_of_a_line(plot: Plot) -> None:
    page = plot.find(r"^  (?=- )")
    page.put("⟦\t⟧")


@plants("byte-profile", Harm.FILE)
def character_that_nobody_sees(plot: Plot) -> None:
    page = plot.find(_TEXT)
    page.put(f"{page[1]}{page[2]}⟦{plot.random.choice(chr(0x2028) + chr(0x202E) + chr(0xB) + chr(0x85))}⟧")


@plants("byte-profile", Harm.FILE)
def no_break_space_before_a_line(plot: Plot) -> None:
    page = plot.find(r"^  (  \w+: )")
    page.put(f"  ⟦\u00a0⟧ {page[1][2:]}")


@plants("byte-profile", Harm.FILE)
def byte_order_mark(plot: Plot) -> None:
    page = plot.find(r"\A")
    page.put("⟦\ufeff⟧")


@plants("byte-profile", Harm.FILE)
def another_encoding(plot: Plot) -> None:
    page = plot.find(r"\A([\x00-\x7f]*)([^\x00-\x7f])", where=lambda page: _fits(page.text, "latin-1"))
    page.put(f"{page[1]}⟦{page[2]}⟧")
    page.encoding = "latin-1"


def _fits(text: str, encoding: str) -> bool:
    return text.encode(encoding, "replace").decode(encoding) == text


@plants("plain-record", Harm.FILE)
def alias(plot: Plot) -> None:
    page = plot.find(rf"{_DATE}(.*\n.*?){_DATE}")
    page.put(f"date: &paiva {page[1]}{page[2]}date: ⟦*paiva⟧")


@plants("plain-record", Harm.FILE)
def second_document(plot: Plot) -> None:
    page = plot.find(r"^(?=sources:)")
    page.put("⟦---⟧\n")


@plants("plain-record", Harm.PART)
def anchor(plot: Plot) -> None:
    page = plot.find(_DATE)
    page.put(f"date: ⟦&paiva {page[1]}⟧")


@plants("plain-record", Harm.PART)
def tag(plot: Plot) -> None:
    page = plot.find(_DATE)
    page.put(f"date: ⟦!!str {page[1]}⟧")


@plants("plain-record", Harm.FILE)
def escape_of_a_control_character(plot: Plot) -> None:
    page = plot.find(_TEXT)
    page.put(f'{page[1]}⟦"{page[2]}\\e[0m"⟧')


@plants("too-large", Harm.FILE)
def brackets_within_brackets(plot: Plot) -> None:
    page = plot.find(r"^(\w+: )\[(?=[\w/, -]+\]$)")
    page.put(f"{page[1]}{'[' * 31}⟦[⟧{'[' * plot.random.randrange(30)}")


@plants("unreadable-file", Harm.FILE)
def folder_named_as_a_file(plot: Plot) -> None:
    plot.lose(f"sources/{plot.word()}.yaml")
    plot.folders.add(plot.whole_file)


@plants("wrong-folder", Harm.FILE)
def record_beside_the_folders(plot: Plot) -> None:
    path = plot.random.choice(
        ["{}.yaml", "agreements/{}.yaml", "lahteet/{}.yaml", "regions/municipality/x/{}.yaml"]
    )
    plot.whole_file = path.format(plot.word())
    plot.new(plot.whole_file, "title: Ei mitään\n")


@plants("wrong-folder", Harm.FILE)
def file_whose_name_cannot_be_an_id(plot: Plot) -> None:
    word = plot.word()
    name = plot.random.choice([f"{word.title()}.yaml", f"{word}.yml", f"{word} (1).yaml", f"{word}ä.yaml"])
    plot.whole_file = f"sources/{name}"
    plot.new(plot.whole_file, "title: Ei mitään\nkind: page\nlanguage: fi\n")
