"""The press of the linking tests."""

import pytest

from press import Press


@pytest.fixture
def press() -> Press:
    return Press()
