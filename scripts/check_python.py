"""Say clearly when the interpreter is too old, before anything is installed with it."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file runs under whatever Python the machine has
    sys.exit(
        f"reportedly needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}. "
        "Give another one: make PYTHON=python3.12 ..."
    )
