"""The press of the linking tests, and the invented stories of the benchmarks."""

import sys
from pathlib import Path

import pytest

from press import Press

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))


@pytest.fixture
def press() -> Press:
    return Press()
