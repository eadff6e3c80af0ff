"""The application: its routes behind the guard, over one store."""

from collections.abc import Collection

from fastapi import FastAPI

from reportedly.store import Store
from reportedly.version import __version__
from reportedly.web import api, api_views, faults, feeds, files, pages
from reportedly.web.answers import Answers
from reportedly.web.guard import LOOPBACK, Guard

_ABOUT = "Who did what to whom, when, who says so, and how sure: every row carries the exact words it rests on."


def application(store: Store, hosts: Collection[str] = LOOPBACK, token: str | None = None) -> FastAPI:
    """The record of a store as an ASGI application that answers to these names of hosts.

    The caller opens and closes the store. ``token``: a word that everybody must show.
    """
    app = FastAPI(
        title="reportedly", version=__version__, description=_ABOUT, openapi_url="/api/openapi.json",
        docs_url=None, redoc_url=None,
    )  # fmt: skip
    app.state.store = store
    for part in (api_views, api, feeds, files, pages):
        app.include_router(part.router)
    faults.install(app)
    app.add_middleware(Answers, store=store)
    app.add_middleware(Guard, hosts=hosts, token=token)
    return app
