"""What codes and labels mean, and what the API has."""

from typing import Annotated

import fastapi
from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from reportedly.codebook import ontology
from reportedly.errors import UsageError
from reportedly.views.explain import explain
from reportedly.web import described, look
from reportedly.web.limits import limits

router = APIRouter(include_in_schema=False)


@router.get("/codebook")
def codebook(request: Request, term: Annotated[str, fastapi.Query(max_length=100)] = "") -> HTMLResponse:
    """The meaning of a term, or the list of types and codes."""
    try:
        texts, unknown = explain(term).split("\n\n") if term.strip() else [], None
    except UsageError as error:
        texts, unknown = [], error
    codes = [code for key, code in ontology.codes().items() if len(key) == 2]
    return look.page(request, "codebook.html.j2", term=term, texts=texts, unknown=unknown, roots=codes)


@router.get("/api")
def api(request: Request) -> HTMLResponse:
    """What programs can ask for."""
    openapi = request.app.openapi()
    return look.page(
        request, "api.html.j2", limits=limits(), askings=described.askings(openapi), filters=described.filters(openapi)
    )
