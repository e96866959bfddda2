"""A file is larger or nested deeper than any record.

It is a mistake, or somebody means harm. Such a file is not read further.

Bad::

    places: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[municipality/pori]

Good::

    places: [municipality/pori]
"""
