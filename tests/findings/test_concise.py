"""One line a finding, for eyes and for other programs."""

from tests.conftest import Command, TinyDataset
from tests.findings.conftest import PORI, ULVILA


def test_finding_is_one_line_with_its_remedy(run: Command, faulty: TinyDataset) -> None:
    assert run("validate", "--format", "concise").out == (
        f"data/{PORI}:10:20: error[dangling-reference]: no organisation 'city/porri' "
        "(did you mean 'city/pori'?) [fixable, unsafe]\n"
        f"data/{ULVILA}:2:7: error[duplicate-record]: the code '609' is that of 'municipality/pori' already "
        "(correct one of the codes)\n"
        "Found 2 errors in 2 files; checked 14 files in data.\n"
        "1 can be fixed by --fix --unsafe-fixes.\n"
    )


def test_file_with_an_odd_name_steers_no_terminal(run: Command, tiny: TinyDataset) -> None:
    tiny.write("sources/\x1b[2Jtiedote.yaml.txt", "title: Tiedote\n")
    out = run("validate", "--format", "concise", "--select", "wrong-folder").out
    assert out.startswith("data/sources/\\x1b[2Jtiedote.yaml.txt:1:1: error[wrong-folder]: ")
