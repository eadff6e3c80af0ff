"""The pages, a file for each kind."""

from fastapi import APIRouter

from reportedly.web.pages import codebook, documents, events, forecasts, network, review, ties

router = APIRouter(include_in_schema=False)
for _part in (ties, network, events, documents, forecasts, review, codebook):
    router.include_router(_part.router)
