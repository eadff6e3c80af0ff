"""The model as it comes, to compare with."""

import pytest
import spacy
from spacy.language import Language

from reportedly import settings


@pytest.fixture(scope="session")
def own() -> Language:
    """The pipeline with its own components."""
    return spacy.load(settings.text("model"))
