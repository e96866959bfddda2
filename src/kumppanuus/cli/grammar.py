# Written by "make grammar" from the commands themselves: change those.
# ruff: noqa: E501
# fmt: off
"""What each command takes, for the shell that completes it."""

Offer = tuple[str, tuple[str, ...]]
"""Where the values are found: "one" or "some" of these, "kept" under these kinds, or "ask" the command."""

Option = tuple[str, tuple[str, ...], bool, bool, str, Offer | None]
"""Its name, how it is written, whether a value follows, whether it may be repeated, its help, its values."""

Argument = tuple[str, bool, Offer | None]
"""Its name, whether it takes all that is left, its values."""

_1: Offer = ('one', ('fi', 'sv', 'en'))
_2: Offer = ('one', ('concise', 'full', 'github', 'json', 'sarif'))
_3: Offer = ('some', ('abolished-without-successor', 'agreement-of-outsider', 'ambiguous-scalar', 'before-its-round', 'broader-cycle', 'budget-year-mismatch', 'budget-year-outside-transfer', 'byte-profile', 'code-of-another-year', 'conflict-without-choice', 'conflict-without-difference', 'contradicting-matches', 'dangling-reference', 'draft-as-final', 'duplicate-key', 'duplicate-label', 'duplicate-party', 'duplicate-record', 'duplicate-reference', 'duplicate-theme', 'emptied-sub-region', 'ends-before-start', 'ends-too-late', 'events-out-of-order', 'expired-waiver', 'heading-not-covered', 'impossible-merger', 'impossible-role', 'imprecise-date', 'invalid-value', 'key-order', 'later-than-its-source', 'malformed-address', 'membership-gap', 'membership-overlap', 'menu-item-as-concept', 'menu-of-another-round', 'misplaced-relation', 'missing-key', 'missing-official-name', 'missing-required-party', 'missing-required-theme', 'missing-spearhead', 'money-of-another-round', 'not-eligible', 'number-differs-by-language', 'organisation-not-existing-then', 'page-in-unpaged-source', 'parts-differ-from-whole', 'parts-exceed-whole', 'party-from-elsewhere', 'party-under-two-names', 'place-governed-twice', 'place-missing-in-source', 'place-not-existing-then', 'plain-record', 'planned-end-passed', 'review-overdue', 'rule-off-menu', 'same-text-in-two-languages', 'share-unlike-part', 'source-not-listed', 'stage-out-of-order', 'stale-waiver', 'sub-region-in-another-region', 'succeeds-later-one', 'succession-cycle', 'syntax-error', 'target-without-indicator', 'term-mismatch', 'theme-not-on-menu', 'too-few-places', 'too-large', 'too-many-spearheads', 'uncited-source', 'unknown-key', 'unmapped-menu-item', 'unreadable-file', 'unsourced-statement', 'untidy-text', 'unused-record', 'whole-menu-taken', 'wrong-folder', 'wrong-type', 'years-after-the-end'))
_4: Offer = ('one', ('text', 'md', 'json'))
_5: Offer = ('one', ('agreement', 'city-region', 'country', 'funding', 'indicator', 'instrument', 'municipality', 'organisation', 'programme', 'region', 'round', 'scheme', 'source', 'sub-region', 'waivers'))
_6: Offer = ('one', ('agreements', 'city-regions', 'countries', 'funding', 'indicators', 'instruments', 'municipalities', 'organisations', 'places', 'programmes', 'regions', 'rounds', 'schemes', 'sources', 'sub-regions', 'themes'))
_7: Offer = ('kept', ('place-names',))
_8: Offer = ('kept', ('theme',))
_9: Offer = ('kept', ('instrument',))
_10: Offer = ('kept', ('round',))
_11: Offer = ('kept', ('organisation',))
_12: Offer = ('one', ('state', 'city', 'city-region', 'municipality', 'regional-council', 'higher-education', 'company', 'coordinator', 'funder', 'partner', 'proposer', 'led', 'prepared', 'took-part'))
_13: Offer = ('kept', ('programme',))
_14: Offer = ('one', ('not-yet', 'proposed', 'in-preparation', 'signed', 'in-force', 'expired-as-planned', 'ended', 'ended-early', 'superseded', 'cannot-tell'))
_15: Offer = ('kept', ('source',))
_16: Offer = ('one', ('text', 'md', 'html', 'csv', 'json'))
_17: Offer = ('kept', ('record',))
_18: Offer = ('ask', ())
_19: Offer = ('one', ('agreements-of-place', 'agreements-on-theme', 'contradictions', 'ends-next', 'in-force-by-region', 'money-by-stage', 'organisations-replaced', 'parties', 'promises-kept', 'sources-most-cited', 'themes-by-instrument', 'unaccounted'))
_20: Offer = ('one', ('text', 'csv', 'md', 'html', 'json'))
_21: Offer = ('kept', ('agreement',))
_22: Offer = ('one', ('text', 'md', 'html', 'csv', 'json', 'ics'))
_23: Offer = ('kept', ('funding',))
_24: Offer = ('one', ('overdue', 'perhaps-overdue', 'ahead', 'missed', 'partly-met', 'met', 'reported', 'open', 'unreported'))
_25: Offer = ('one', ('city-region', 'region'))
_26: Offer = ('kept', ('place-names', 'agreement'))

SUMMARIES = {
    'validate': 'Check the dataset: every fault with its...',
    'fmt': 'Bring the files of the dataset into one...',
    'explain': 'Explain a check: what the fault is, why it...',
    'schema': 'Print the JSON Schema of a kind of file,...',
    'list': 'List the records of a kind: all of them,...',
    'show': 'Show one record: all that it states, its...',
    'search': 'Search everything that records say, in all...',
    'query': 'Ask the dataset in SQL, as relational...',
    'report': 'Report on a place: what it has agreed with...',
    'timeline': 'Show agreements in time: of a place with...',
    'funding': 'Tell where State money went, as far as...',
    'synergies': 'Tell who else works on the same or near...',
    'follow-up': 'Tell what became of commitments and...',
    'coverage': 'Show which places took part in which...',
    'eligibility': 'Tell what a place could get in a round, in...',
    'assess': 'Hold a proposal or an agreement against...',
    'compare': 'Compare places, or the agreements of one...',
}

COMMANDS: dict[str, tuple[tuple[Option, ...], tuple[Argument, ...]]] = {
    '': (
        (
            ('data', ('--data',), True, False, 'The dataset. By default data/ here or above, else the one that came along.', None),
            ('lang', ('--lang',), True, False, "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.", _1),
            ('as_of', ('--as-of',), True, False, 'The day to answer for, as 2021-02-09. By default today.', None),
            ('at', ('--at',), True, False, 'The data as it stood at a git revision: a commit, branch or tag.', None),
            ('no_cache', ('--no-cache',), False, False, 'Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off.', None),
            ('version', ('--version',), False, False, 'Show the version.', None),
            ('install_completion', ('--install-completion',), False, False, 'Install completion for the current shell.', None),
            ('show_completion', ('--show-completion',), False, False, 'Show completion for the current shell, to copy it or customize the installation.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
        ),
    ),
    'validate': (
        (
            ('format_', ('--format',), True, False, 'concise, full, github, json, sarif. By default full, or as -o says; in GitHub Actions, github.', _2),
            ('output', ('--output', '-o'), True, False, 'Write to a file; its ending chooses the format.', None),
            ('select', ('--select',), True, True, 'Show findings of this check only. Several: again, or with commas.', _3),
            ('ignore', ('--ignore',), True, True, 'Leave out the findings of this check. Several: again, or with commas.', _3),
            ('strict', ('--strict',), False, False, 'Let warnings fail the run, too.', None),
            ('statistics', ('--statistics',), False, False, 'Show how often each check found something.', None),
            ('quiet', ('--quiet', '-q'), False, False, 'Show the findings and no closing line.', None),
            ('fix', ('--fix',), False, False, 'Make the fixes that are safe, then check what is left.', None),
            ('unsafe_fixes', ('--unsafe-fixes',), False, False, 'With --fix or --diff: the unsafe ones, too.', None),
            ('diff', ('--diff',), False, False, 'Write nothing; show what --fix would change, with exit code 1.', None),
            ('stdin_filename', ('--stdin-filename',), True, False, 'Check standard input as if it were this file.', None),
            ('data', ('--data',), True, False, 'The dataset. By default data/ here or above, else the one that came along.', None),
            ('lang', ('--lang',), True, False, "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.", _1),
            ('as_of', ('--as-of',), True, False, 'The day to answer for, as 2021-02-09. By default today.', None),
            ('no_cache', ('--no-cache',), False, False, 'Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
            ('paths', True, None),
        ),
    ),
    'fmt': (
        (
            ('check', ('--check',), False, False, 'Write nothing; exit code 1 if a file is not formatted.', None),
            ('diff', ('--diff',), False, False, 'Write nothing; show what would change, with exit code 1.', None),
            ('stdin_filename', ('--stdin-filename',), True, False, 'Format standard input as this file would be, and print it.', None),
            ('data', ('--data',), True, False, 'The dataset. By default data/ here or above, else the one that came along.', None),
            ('lang', ('--lang',), True, False, "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.", _1),
            ('as_of', ('--as-of',), True, False, 'The day to answer for, as 2021-02-09. By default today.', None),
            ('no_cache', ('--no-cache',), False, False, 'Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
            ('paths', True, None),
        ),
    ),
    'explain': (
        (
            ('format_', ('--format',), True, False, 'By default text, or as -o says.', _4),
            ('output', ('--output', '-o'), True, False, 'Write to a file; its ending chooses the format.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
            ('check', False, _3),
        ),
    ),
    'schema': (
        (
            ('output', ('--output', '-o'), True, False, 'Write to a folder: that of KIND, or those of all kinds.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
            ('kind', False, _5),
        ),
    ),
    'list': (
        (
            ('region', ('--region', '-r'), True, False, 'What reaches a place, as the report on it does; of places, what is around it and in it.', _7),
            ('theme', ('--theme',), True, False, 'About a theme or a narrower one.', _8),
            ('instrument', ('--instrument',), True, False, 'Of an instrument.', _9),
            ('round_', ('--round',), True, False, 'Of a round; of themes, its menu.', _10),
            ('party', ('--party',), True, False, 'Who takes part: an organisation, or a kind such as university. Of sources, the publisher.', _11),
            ('role', ('--role',), True, False, 'As what somebody takes part, such as coordinator; with --party, as what that one does.', _12),
            ('programme', ('--programme',), True, False, 'Of a programme.', _13),
            ('status', ('--status',), True, True, 'With a status on the day; several with commas or repeated.', _14),
            ('from_', ('--from',), True, False, 'In force on this day or later; of others, by their own date.', None),
            ('to', ('--to',), True, False, 'In force on this day or before; together, in between.', None),
            ('ends', ('--ends',), True, False, 'Ends on a day, in a month, a year or a range: 2027-12-31, 2027.', None),
            ('source', ('--source',), True, False, 'Rests on a source anywhere.', _15),
            ('columns', ('--columns',), True, False, 'Which columns to show, in this order.', None),
            ('sort', ('--sort',), True, False, 'Sort by a column; -COLUMN for the last first.', None),
            ('limit', ('--limit',), True, False, 'No more rows than this.', None),
            ('format_', ('--format',), True, False, 'By default text, or as -o says.', _16),
            ('output', ('--output', '-o'), True, False, 'Write to a file; its ending chooses the format.', None),
            ('data', ('--data',), True, False, 'The dataset. By default data/ here or above, else the one that came along.', None),
            ('lang', ('--lang',), True, False, "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.", _1),
            ('as_of', ('--as-of',), True, False, 'The day to answer for, as 2021-02-09. By default today.', None),
            ('at', ('--at',), True, False, 'The data as it stood at a git revision: a commit, branch or tag.', None),
            ('no_cache', ('--no-cache',), False, False, 'Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
            ('kind', False, _6),
        ),
    ),
    'show': (
        (
            ('why', ('--why',), True, False, 'The evidence for one statement: events.signed, total.amount, status.', _18),
            ('all_', ('--all',), False, False, 'In text, all that points to the record, however much it is.', None),
            ('format_', ('--format',), True, False, 'By default text, or as -o says.', _16),
            ('output', ('--output', '-o'), True, False, 'Write to a file; its ending chooses the format.', None),
            ('data', ('--data',), True, False, 'The dataset. By default data/ here or above, else the one that came along.', None),
            ('lang', ('--lang',), True, False, "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.", _1),
            ('as_of', ('--as-of',), True, False, 'The day to answer for, as 2021-02-09. By default today.', None),
            ('at', ('--at',), True, False, 'The data as it stood at a git revision: a commit, branch or tag.', None),
            ('no_cache', ('--no-cache',), False, False, 'Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
            ('name', False, _17),
        ),
    ),
    'search': (
        (
            ('kind', ('--kind',), True, True, 'Only records of a kind, named as in kumppanuus list. Can be given several times.', _6),
            ('limit', ('--limit',), True, False, 'How many records to show at most.', None),
            ('format_', ('--format',), True, False, 'By default text, or as -o says.', _16),
            ('output', ('--output', '-o'), True, False, 'Write to a file; its ending chooses the format.', None),
            ('data', ('--data',), True, False, 'The dataset. By default data/ here or above, else the one that came along.', None),
            ('lang', ('--lang',), True, False, "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.", _1),
            ('as_of', ('--as-of',), True, False, 'The day to answer for, as 2021-02-09. By default today.', None),
            ('at', ('--at',), True, False, 'The data as it stood at a git revision: a commit, branch or tag.', None),
            ('no_cache', ('--no-cache',), False, False, 'Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
            ('words', True, None),
        ),
    ),
    'query': (
        (
            ('file', ('--file',), True, False, 'Read the statement from a file.', None),
            ('set_', ('--set',), True, True, 'Give a parameter a value: --set place=Pori.', None),
            ('tables', ('--tables',), False, False, 'List the tables, with what a row says.', None),
            ('schema', ('--schema',), False, False, 'Describe the columns of all tables, or of the one named.', None),
            ('saved', ('--saved',), False, False, 'List the saved queries, or show the SQL of the one named.', None),
            ('limit', ('--limit',), True, False, 'The most rows to give.', None),
            ('timeout', ('--timeout',), True, False, 'The longest to work.', None),
            ('format_', ('--format',), True, False, 'By default text, or as -o says.', _20),
            ('output', ('--output', '-o'), True, False, 'Write to a file; its ending chooses the format.', None),
            ('data', ('--data',), True, False, 'The dataset. By default data/ here or above, else the one that came along.', None),
            ('lang', ('--lang',), True, False, "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.", _1),
            ('as_of', ('--as-of',), True, False, 'The day to answer for, as 2021-02-09. By default today.', None),
            ('at', ('--at',), True, False, 'The data as it stood at a git revision: a commit, branch or tag.', None),
            ('no_cache', ('--no-cache',), False, False, 'Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
            ('asked', False, _19),
        ),
    ),
    'report': (
        (
            ('region', ('--region', '-r'), True, False, 'A municipality, city region or region, by name in any language, code or id.', _7),
            ('party', ('--party',), True, False, 'All that a ministry, council, city or university takes part in, by role and year.', _11),
            ('agreement', ('--agreement',), True, False, 'An agreement in full, its rules, and what else its places agreed.', _21),
            ('instrument', ('--instrument',), True, False, 'A kind of agreement: what it is for, its rules and rounds, who takes part.', _9),
            ('round_', ('--round',), True, False, 'A round: its course, aims, menu and rules, and the agreements that came of it.', _10),
            ('theme', ('--theme',), True, False, 'A theme: where it stands, and which agreements took it up, round by round.', _8),
            ('source', ('--source',), True, False, 'What was taken from a source, place by place, and what was left out.', _15),
            ('sources', ('--sources',), False, False, 'The same of every source, in brief.', None),
            ('format_', ('--format',), True, False, 'By default text, or as -o says.', _16),
            ('output', ('--output', '-o'), True, False, 'Write to a file; its ending chooses the format.', None),
            ('template', ('--template',), True, False, 'A Jinja2 template of your own.', None),
            ('data', ('--data',), True, False, 'The dataset. By default data/ here or above, else the one that came along.', None),
            ('lang', ('--lang',), True, False, "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.", _1),
            ('as_of', ('--as-of',), True, False, 'The day to answer for, as 2021-02-09. By default today.', None),
            ('at', ('--at',), True, False, 'The data as it stood at a git revision: a commit, branch or tag.', None),
            ('no_cache', ('--no-cache',), False, False, 'Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
        ),
    ),
    'timeline': (
        (
            ('region', ('--region', '-r'), True, False, 'A municipality, city region or region, by name in any language, code or id.', _7),
            ('instrument', ('--instrument',), True, False, 'A kind of agreement, by name or id.', _9),
            ('round_', ('--round',), True, False, 'One course of an instrument, by name or id.', _10),
            ('first', ('--from',), True, False, 'Leave out what was over before this year.', None),
            ('last', ('--to',), True, False, 'Leave out what began after this year.', None),
            ('format_', ('--format',), True, False, 'By default text, or as -o says.', _22),
            ('output', ('--output', '-o'), True, False, 'Write to a file; its ending chooses the format.', None),
            ('data', ('--data',), True, False, 'The dataset. By default data/ here or above, else the one that came along.', None),
            ('lang', ('--lang',), True, False, "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.", _1),
            ('as_of', ('--as-of',), True, False, 'The day to answer for, as 2021-02-09. By default today.', None),
            ('at', ('--at',), True, False, 'The data as it stood at a git revision: a commit, branch or tag.', None),
            ('no_cache', ('--no-cache',), False, False, 'Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
        ),
    ),
    'funding': (
        (
            ('region', ('--region', '-r'), True, False, 'What reached a place, by name in any language, code or id.', _7),
            ('theme', ('--theme',), True, False, 'What agreements with a theme hold.', _8),
            ('instrument', ('--instrument',), True, False, 'What is for a kind of agreement.', _9),
            ('fund', ('--fund',), True, False, 'A programme such as AKKE, or a budget item such as 32.30.40.', _13),
            ('year', ('--year',), True, False, 'The budget year; else the year of the decision.', None),
            ('decision', ('--decision',), True, False, 'One decision, by its id or its number.', _23),
            ('round_', ('--round',), True, False, 'What is for the agreements of a round.', _10),
            ('party', ('--party',), True, False, 'What an organisation decided or gets.', _11),
            ('format_', ('--format',), True, False, 'By default text, or as -o says.', _16),
            ('output', ('--output', '-o'), True, False, 'Write to a file; its ending chooses the format.', None),
            ('data', ('--data',), True, False, 'The dataset. By default data/ here or above, else the one that came along.', None),
            ('lang', ('--lang',), True, False, "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.", _1),
            ('as_of', ('--as-of',), True, False, 'The day to answer for, as 2021-02-09. By default today.', None),
            ('at', ('--at',), True, False, 'The data as it stood at a git revision: a commit, branch or tag.', None),
            ('no_cache', ('--no-cache',), False, False, 'Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
        ),
    ),
    'synergies': (
        (
            ('region', ('--region', '-r'), True, False, 'Whose agreements the others are compared with, by name in any language, code or id.', _7),
            ('theme', ('--theme',), True, False, 'Only agreements that take up this theme; alone, also those near it.', _8),
            ('agreement', ('--agreement',), True, False, 'One agreement with which the others are compared.', _21),
            ('limit', ('--limit',), True, False, 'How many agreements to show under a heading: 10, and all in CSV and JSON.', None),
            ('format_', ('--format',), True, False, 'By default text, or as -o says.', _16),
            ('output', ('--output', '-o'), True, False, 'Write to a file; its ending chooses the format.', None),
            ('data', ('--data',), True, False, 'The dataset. By default data/ here or above, else the one that came along.', None),
            ('lang', ('--lang',), True, False, "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.", _1),
            ('as_of', ('--as-of',), True, False, 'The day to answer for, as 2021-02-09. By default today.', None),
            ('at', ('--at',), True, False, 'The data as it stood at a git revision: a commit, branch or tag.', None),
            ('no_cache', ('--no-cache',), False, False, 'Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
        ),
    ),
    'follow-up': (
        (
            ('region', ('--region', '-r'), True, False, 'What a place, its city region and the places in it undertook; the rest apart.', _7),
            ('instrument', ('--instrument',), True, False, 'Agreements of a kind, by name or id.', _9),
            ('round_', ('--round',), True, False, 'Agreements of one course of an instrument, by name or id.', _10),
            ('owner', ('--owner',), True, False, 'What an organisation undertook.', _11),
            ('status', ('--status',), True, True, 'List only what is so on the day; several with commas or repeated.', _24),
            ('overdue', ('--overdue',), False, False, 'List only what is overdue, and what perhaps is.', None),
            ('without_indicator', ('--without-indicator',), False, False, 'List only what has neither an indicator nor a target.', None),
            ('format_', ('--format',), True, False, 'By default text, or as -o says.', _16),
            ('output', ('--output', '-o'), True, False, 'Write to a file; its ending chooses the format.', None),
            ('data', ('--data',), True, False, 'The dataset. By default data/ here or above, else the one that came along.', None),
            ('lang', ('--lang',), True, False, "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.", _1),
            ('as_of', ('--as-of',), True, False, 'The day to answer for, as 2021-02-09. By default today.', None),
            ('at', ('--at',), True, False, 'The data as it stood at a git revision: a commit, branch or tag.', None),
            ('no_cache', ('--no-cache',), False, False, 'Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
        ),
    ),
    'coverage': (
        (
            ('level', ('--level',), True, False, 'The places in the rows.', _25),
            ('instrument', ('--instrument',), True, False, 'Only the rounds of a kind of agreement, by name or id.', _9),
            ('region', ('--region', '-r'), True, False, 'Only the places of the level around a place or in it, by name, code or id.', _7),
            ('format_', ('--format',), True, False, 'By default text, or as -o says.', _16),
            ('output', ('--output', '-o'), True, False, 'Write to a file; its ending chooses the format.', None),
            ('data', ('--data',), True, False, 'The dataset. By default data/ here or above, else the one that came along.', None),
            ('lang', ('--lang',), True, False, "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.", _1),
            ('as_of', ('--as-of',), True, False, 'The day to answer for, as 2021-02-09. By default today.', None),
            ('at', ('--at',), True, False, 'The data as it stood at a git revision: a commit, branch or tag.', None),
            ('no_cache', ('--no-cache',), False, False, 'Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
        ),
    ),
    'eligibility': (
        (
            ('round_', ('--round',), True, False, 'One course of an instrument, by name or id; by default all in order.', _10),
            ('format_', ('--format',), True, False, 'By default text, or as -o says.', _16),
            ('output', ('--output', '-o'), True, False, 'Write to a file; its ending chooses the format.', None),
            ('data', ('--data',), True, False, 'The dataset. By default data/ here or above, else the one that came along.', None),
            ('lang', ('--lang',), True, False, "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.", _1),
            ('as_of', ('--as-of',), True, False, 'The day to answer for, as 2021-02-09. By default today.', None),
            ('at', ('--at',), True, False, 'The data as it stood at a git revision: a commit, branch or tag.', None),
            ('no_cache', ('--no-cache',), False, False, 'Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
            ('place', False, _7),
        ),
    ),
    'assess': (
        (
            ('round_', ('--round',), True, False, 'Hold it against another round than its own.', _10),
            ('format_', ('--format',), True, False, 'By default text, or as -o says.', _16),
            ('output', ('--output', '-o'), True, False, 'Write to a file; its ending chooses the format.', None),
            ('data', ('--data',), True, False, 'The dataset. By default data/ here or above, else the one that came along.', None),
            ('lang', ('--lang',), True, False, "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.", _1),
            ('as_of', ('--as-of',), True, False, 'The day to answer for, as 2021-02-09. By default today.', None),
            ('at', ('--at',), True, False, 'The data as it stood at a git revision: a commit, branch or tag.', None),
            ('no_cache', ('--no-cache',), False, False, 'Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
            ('agreement', False, _21),
        ),
    ),
    'compare': (
        (
            ('format_', ('--format',), True, False, 'By default text, or as -o says.', _16),
            ('output', ('--output', '-o'), True, False, 'Write to a file; its ending chooses the format.', None),
            ('data', ('--data',), True, False, 'The dataset. By default data/ here or above, else the one that came along.', None),
            ('lang', ('--lang',), True, False, "The language of the answer. By default KUMPPANUUS_LANG, the locale's, or Finnish.", _1),
            ('as_of', ('--as-of',), True, False, 'The day to answer for, as 2021-02-09. By default today.', None),
            ('at', ('--at',), True, False, 'The data as it stood at a git revision: a commit, branch or tag.', None),
            ('no_cache', ('--no-cache',), False, False, 'Read every file, and keep nothing for the next time; so does KUMPPANUUS_CACHE=off.', None),
            ('help', ('-h', '--help'), False, False, 'Show this message and exit.', None),
        ),
        (
            ('names', True, _26),
        ),
    ),
}
