"""How the report on a theme looks."""

from kumppanuus.render.outline import outlined

from .outline import theme_outline
from .sheet import theme_sheet

LOOK = outlined(theme_outline, theme_sheet)
