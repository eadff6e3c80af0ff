"""Who did what to whom, when, who says so, how sure: a citable record of what the press reports about states.

``read(paths, store)`` reads pages, ``code(text)`` one text, ``Store.open(where)`` opens the record.
"""

from typing import TYPE_CHECKING, Any

from reportedly.version import __version__

if TYPE_CHECKING:
    from reportedly.pipeline import ReadReport, analyse, code, code_many, read
    from reportedly.relink import link
    from reportedly.store import Store
    from reportedly.tracing import Trace, why
    from reportedly.views.export.frames import frame
    from reportedly.watching import Round, watch

__all__ = [
    "ReadReport",
    "Round",
    "Store",
    "Trace",
    "__version__",
    "analyse",
    "code",
    "code_many",
    "frame",
    "link",
    "read",
    "watch",
    "why",
]

# Loaded on first use: the command line must answer `--version` without the parser and the database.
_HOME = {name: "reportedly.pipeline" for name in ("ReadReport", "analyse", "code", "code_many", "read")}
_HOME |= {"Trace": "reportedly.tracing", "why": "reportedly.tracing"}
_HOME |= {"link": "reportedly.relink", "Store": "reportedly.store", "frame": "reportedly.views.export.frames"}
_HOME |= {"Round": "reportedly.watching", "watch": "reportedly.watching"}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'reportedly' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_HOME[name]), name)
