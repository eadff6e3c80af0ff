"""The store that the server has open, for routes."""

from typing import Annotated

from fastapi import Depends, Request, Response

from reportedly.store import Store


def _store(request: Request) -> Store:
    store: Store = request.app.state.store
    return store


Opened = Annotated[Store, Depends(_store)]

#: The header in which an answer names the state of the record that it is of.
SNAPSHOT = "Reportedly-Snapshot"


def _stamp(store: Opened, response: Response) -> None:
    response.headers[SNAPSHOT] = store.snapshot().snapshot_id


Stamped = Depends(_stamp)
