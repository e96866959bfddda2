"""The languages in which a text can be. They are named here without the models, for whoever needs no more."""

from typing import Literal

Language = Literal["fi", "sv", "en"]
LANGUAGES: tuple[Language, ...] = ("fi", "sv", "en")
ENGLISH_NAMES: dict[Language, str] = {"fi": "Finnish", "sv": "Swedish", "en": "English"}
"""What a finding calls the languages."""
