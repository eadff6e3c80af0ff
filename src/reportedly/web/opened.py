"""The store that the server has open, for routes."""

from typing import Annotated

from fastapi import Depends, Request

from reportedly.store import Store


def _store(request: Request) -> Store:
    store: Store = request.app.state.store
    return store


Opened = Annotated[Store, Depends(_store)]
