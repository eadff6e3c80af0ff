"""Documents: lists, one with its claims in the margin, and search."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from reportedly.views import reading
from reportedly.views.lines.record import Record
from reportedly.web import api, look
from reportedly.web.asked import Asked, AskedSlice
from reportedly.web.faults import NotFoundError
from reportedly.web.opened import Opened

router = APIRouter(include_in_schema=False)

#: Documents shown beside the claims of a search, the best.
DOCUMENTS = 8


@router.get("/documents")
def listed(request: Request, store: Opened, query: Asked, part: AskedSlice) -> HTMLResponse:
    """The documents that the filters let through, the latest first."""
    return look.page(
        request, "documents.html.j2", query=query, slice=part, total=store.count("documents", **query.wanted()),
        documents=store.bare_documents(**query.latest(part.limit, part.offset)),
    )  # fmt: skip


@router.get("/documents/{id}")
def one(request: Request, store: Opened, query: Asked, id: str, dropped: bool = False) -> HTMLResponse:
    """A document's text with the claims that the filters let through; ``dropped``: also what is not article text."""
    found = reading.make(store, id, query)
    if found is None:
        raise NotFoundError("there is no such document.", id, "Look for it on the page of documents.")
    return look.page(
        request,
        "document.html.j2",
        query=query,
        reading=found,
        dropped=dropped,
        all=store.count("claims", documents=[id]),
    )


@router.get("/claims/{id}")
def claim(store: Opened, id: str) -> RedirectResponse:
    """A claim, in its document: the address to cite it by."""
    found = api.named(store, "claims", id)
    return RedirectResponse(f"/documents/{found.document_id}#{found.claim_id}", 303)


@router.get("/search")
def search(request: Request, store: Opened, query: Asked, part: AskedSlice) -> HTMLResponse:
    """Claims that hold words or tell of them, all for no words; and documents that hold the words."""
    words = query.words or ""
    hits = store.search(words, DOCUMENTS) if words.strip() else []
    found = store.claims(**query.latest(part.limit, part.offset))
    return look.page(
        request, "search.html.j2", query=query, slice=part, hits=hits,
        claims=Record.of_claims(store, [c.claim_id for c in found]).each([c.claim_id for c in found]),
        total=store.count("claims", **query.wanted()) if found or part.offset else 0,
        documents=store.count("documents", text=words) if hits else 0,
    )  # fmt: skip
