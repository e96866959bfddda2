"""A matrix is read at a glance in a terminal of any width, and heard on a page."""

from rich.console import Console

from kumppanuus.render.outline import Key, Matrix
from kumppanuus.render.outline.matrix import paint_matrix
from kumppanuus.render.screen import Screen, draw

HELD, OUT = Key("x", "agreement"), Key("-", "left out")
MATRIX = Matrix(
    "Place",
    (Key("2013", "Growth agreements"), Key("2016", "Second round"), Key("2021", "")),
    (("Pori", (HELD, OUT, HELD)), ("Lappeenranta–Imatra", (HELD, HELD, Key("2", "")))),
)


def painted(width: int, matrix: Matrix = MATRIX) -> str:
    def paint(console: Console) -> None:
        paint_matrix(console, matrix, indent=2)

    return draw(Screen(width=width), paint)


def test_columns_stand_side_by_side_where_they_fit() -> None:
    assert (
        painted(60)
        == """\
  Place                2013  2016  2021
  Pori                 x     -     x
  Lappeenranta–Imatra  x     x     2

  2013 = Growth agreements
  2016 = Second round
  x = agreement
  - = left out
"""
    )


def test_columns_that_do_not_fit_stand_below_with_the_names_again() -> None:
    assert (
        painted(26)
        == """\
  Place         2013  2016
  Pori          x     -
  Lappeenranta  x     x
  –Imatra

  Place         2021
  Pori          x
  Lappeenranta  2
  –Imatra

  2013 = Growth agreements
  2016 = Second round
  x = agreement
  - = left out
"""
    )


def test_corner_takes_its_room_where_there_is_some() -> None:
    matrix = Matrix("Kaupunkiseutu", (HELD,), (("Porin seutu", (OUT,)),))
    assert painted(60, matrix).splitlines()[:2] == ["  Kaupunkiseutu  x", "  Porin seutu    -"]
    several = Matrix("Kaupunkiseutu", MATRIX.columns, (("Porin seutu", (OUT, HELD, HELD)),))
    assert painted(29, several).splitlines()[:4] == [
        "  Kaupunkiseutu  2013  2016",
        "  Porin seutu    -     x",
        "",
        "  Kaupunkiseutu  2021",
    ]


def test_name_breaks_at_a_hyphen_or_a_space_and_is_folded_only_where_it_has_none() -> None:
    names = ("Pohjois-Pohjanmaa", "Lappeenranta–Imatra", "Porin seutu itse", "Elinvoimakumppanuudet")
    matrix = Matrix("Maakunta", MATRIX.columns, tuple((name, (HELD, OUT, HELD)) for name in names))
    assert (
        painted(33, matrix).partition("\n\n")[0]
        == """\
  Maakunta       2013  2016  2021
  Pohjois-       x     -     x
  Pohjanmaa
  Lappeenranta–  x     -     x
  Imatra
  Porin seutu    x     -     x
  itse
  Elinvoimakump  x     -     x
  panuudet"""
    )


def test_each_sign_is_explained_once() -> None:
    assert MATRIX.signs == (HELD, OUT, Key("2", ""))
