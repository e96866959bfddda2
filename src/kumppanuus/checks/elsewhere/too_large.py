"""A file is larger, or nested deeper, than any record can be.

Something that is no record has got into the folder, a bracket was typed many times over, or
somebody wants to make the program busy. Such a file is not read any further. There are three forms:

- The file has more than 1,000,000 bytes. Split it, or take out what is not a record.
- It holds more than 20,000 values. Split it.
- Lists and maps lie within each other more than 32 deep. Close the brackets.

Bad::

    places: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[municipality/pori]

Good::

    places: [municipality/pori]
"""
