"""The application: its routes behind the guard, over one store."""

from collections.abc import Collection

from fastapi import FastAPI

from reportedly.store import Store
from reportedly.version import __version__
from reportedly.web import api, api_views, faults, feeds, files, pages
from reportedly.web.answers import Answers
from reportedly.web.guard import LOOPBACK, Guard

_ABOUT = "Who did what to whom, when, who says so, and how sure: every row carries the exact words it rests on."

_PARTS = (*pages.PARTS, api_views, api, feeds, files)


def application(
    store: Store, hosts: Collection[str] = LOOPBACK, token: str | None = None, ready: Collection[str] = ()
) -> FastAPI:
    """The record of a store as an ASGI application that answers to these names of hosts.

    The caller opens and closes the store. ``token``: a word that everybody must show; ``ready``: paths of pages to be
    made before anybody asks.
    """
    routes = [route for part in _PARTS for route in part.router.routes]  # including routers would make them twice
    app = FastAPI(
        title="reportedly", version=__version__, description=_ABOUT, openapi_url="/api/openapi.json",
        docs_url=None, redoc_url=None, routes=routes,
    )  # fmt: skip
    app.state.store = store
    faults.install(app)
    app.add_middleware(Answers, store=store, ready=ready)
    app.add_middleware(Guard, hosts=hosts, token=token)
    return app
