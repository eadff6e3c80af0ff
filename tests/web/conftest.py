"""The invented record behind a real server on this computer, and a real browser to look at it."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from chromium import WITHOUT, browser_path
from playwright.sync_api import Browser, sync_playwright
from sample_record import fill
from served import running

from reportedly.store import Store


@pytest.fixture(scope="session")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with fill(Path(tmp_path_factory.mktemp("shown"))) as store:
        yield store


@pytest.fixture(scope="session")
def address(shown: Store) -> Iterator[str]:
    with running(shown) as found:
        yield found


@pytest.fixture(scope="session")
def client(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, timeout=30, trust_env=False) as made:
        yield made


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = browser_path()
    if path is None:
        pytest.skip(WITHOUT)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()
