"""Sources contradict each other, and the record does not choose between them.

Exactly one of the claims is followed, and it says why. Reports give its value; the others stand
beside it.

Bad::

    claims:
      - {value: 2022-03-01, source: tiedote}
      - {value: 2022-03-02, source: pori-sivu}

Good::

    claims:
      - {value: 2022-03-01, source: tiedote, followed: true, why: {fi: Ministeriön oma tieto.}}
      - {value: 2022-03-02, source: pori-sivu}
"""
