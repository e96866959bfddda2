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


def painted(width: int) -> str:
    def paint(console: Console) -> None:
        paint_matrix(console, MATRIX, indent=2)

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


def test_each_sign_is_explained_once() -> None:
    assert MATRIX.signs == (HELD, OUT, Key("2", ""))
