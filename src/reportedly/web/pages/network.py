"""Who has to do with whom: the ties of a period on a map, as a network, and in a table."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from reportedly.views import series
from reportedly.views.pictures import ties_map, ties_network, world
from reportedly.views.templating import drawn
from reportedly.web import links, look
from reportedly.web.asked import Asked, AskedSlice
from reportedly.web.opened import Opened

router = APIRouter(include_in_schema=False)

#: Ties on a page, for those who want more of them in one picture; any other number may stand in the address.
PARTS = (20, 50, 100, 200)


@router.get("/ties")
def ties(request: Request, store: Opened, query: Asked, part: AskedSlice) -> HTMLResponse:
    """The ties that the filters let through, the strongest first; pictures and table show the same part of them."""
    found = series.ties(store, query)
    shown = found[part.offset : part.offset + part.limit]
    of_tie, of_party = links.of_ties(query)
    return look.page(
        request, "ties.html.j2", query=query, slice=part, ties=shown, total=len(found), parts=PARTS,
        mapped=ties_map.placed(shown), outlines=Markup(world.sprite()), last=store.last_published(),
        maps=drawn(lambda width: ties_map.picture(shown, of_tie, of_party, width)),
        networks=drawn(lambda width: ties_network.picture(shown, of_tie, of_party, width)),
    )  # fmt: skip
