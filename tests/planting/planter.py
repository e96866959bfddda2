"""Planters: functions that each know how to plant one fault, and what finding it must make."""

import random
from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass

from kumppanuus.loading import Loaded

from .ground import Ground
from .page import NoRoomError
from .planting import Planting
from .plot import Harm, Plot

Plant = Callable[[Plot], None]

_ORDER = {harm: number for number, harm in enumerate(Harm)}
"""What only a whole record shows needs the most room, and is planted first."""

PLANTERS: dict[str, list["Planter"]] = defaultdict(list)
"""The planters of each check."""


@dataclass(frozen=True)
class Planter:
    """How a fault is planted that a check finds."""

    check: str
    harm: Harm
    plant: Plant

    def try_on(self, ground: Ground) -> bool:
        """Plant the fault if there is room for it."""
        plot = Plot(ground, self.check, self.harm)
        try:
            self.plant(plot)
        except NoRoomError:
            return False
        plot.leave(self.plant.__name__.replace("_", " "))
        return True


def plants(check: str, harm: Harm = Harm.NONE) -> Callable[[Plant], Plant]:
    """Register a planter. In what it writes, ⟦ and ⟧ stand around what the finding must point at.

    ``harm`` is what the fault leaves of the record that it is in.
    """

    def register(plant: Plant) -> Plant:
        PLANTERS[check].append(Planter(check, harm, plant))
        return plant

    return register


def planted(real: Loaded, seed: int | str, number: int = 100, without: Collection[str] = ()) -> Planting:
    """Plant so many faults in the real dataset: one of each kind while there is room, then any others.

    Half of the time files may be lost; otherwise it can be told of every record whether it is used.
    """
    chance = random.Random(seed)
    ground = Ground(real, chance, hides=chance.random() < 0.5)
    checks = [check for check in PLANTERS if check not in without]
    chance.shuffle(checks)
    forms = {check: chance.sample(PLANTERS[check], len(PLANTERS[check])) for check in checks}
    for check in sorted(checks[:number], key=lambda check: _ORDER[forms[check][0].harm]):
        any(planter.try_on(ground) for planter in forms[check])
    while len(ground.faults) < number:
        chance.choice(forms[chance.choice(checks)]).try_on(ground)
    return ground.harvest()
