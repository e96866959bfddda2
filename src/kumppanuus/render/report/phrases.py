"""Phrases of the report on a place: what is due, and who is near by themes."""

from kumppanuus.labels import Words
from kumppanuus.render.phrases import Phrases, going_on
from kumppanuus.views.follow_up.due import DueLine
from kumppanuus.views.synergies.nearest import NearestLine


class PlacePhrases:
    """The phrases of one language."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.say = Phrases(words)

    def due(self, one: DueLine) -> str:
        """``31.12.2023: Rakentaa asuntoja (Tampere); MAL-sopimus: määräaika edessä``."""
        words = self.words
        owner = f" ({words.text(one.owner.name)})" if one.owner else ""
        text = going_on(words.text(one.text))
        status = words[f"standing-{one.status}"]
        status += f" ({words['perhaps-unagreed']})" if one.perhaps else ""
        return f"{words.date(one.due)}: {text}{owner}; {words.text(one.agreement.name)}: {status}"

    def neighbour(self, one: NearestLine) -> str:
        """``24 %: Joensuun seudun ekosysteemisopimus (Joensuun seutu); sama teema: Kiertotalous``."""
        words, places = self.words, self.say.first_names(one.places)
        parts = [f"{words.percent(one.score)}: {words.text(one.agreement.name)} ({places})"]
        for label, themes in (("synergies-same", one.same), ("synergies-shared-broader", one.broader)):
            if themes:
                parts.append(words.fill(label, theme=self.say.names(themes)))
        return "; ".join(parts)
