"""How an assessment looks: the answer in a terminal, and on a page a sheet for a reader to fill in."""

from kumppanuus.render.look import Look
from kumppanuus.render.outline.text import outline_text
from kumppanuus.views.assessment.parts import Assessment

from .outline import assessment_on_paper, assessment_outline
from .sheet import assessment_sheet

LOOK = Look[Assessment](
    text=lambda view, words, screen: outline_text(view, assessment_outline, words, screen),
    sheet=assessment_sheet,
    page="outline",
    tools=lambda view, words: {"outline": assessment_on_paper(view, words)},
)
