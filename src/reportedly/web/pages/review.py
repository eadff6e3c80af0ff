"""What a person may decide: questions that wait, a form for each, and the decisions made, which can be undone."""

import datetime
from typing import Annotated
from urllib.parse import urlencode

import fastapi
from fastapi import APIRouter, BackgroundTasks, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from reportedly.model.ruling import in_force
from reportedly.store import Store
from reportedly.views import review
from reportedly.web import limits, look
from reportedly.web.asked import AskedSlice
from reportedly.web.forms import Sent
from reportedly.web.opened import Opened

router = APIRouter(include_in_schema=False)

Topic = Annotated[review.Topic, fastapi.Query(description="What the questions are about.")]
By = Annotated[str, fastapi.Query(max_length=200, description="Who will sign.")]
#: Questions on a page.
EACH = 20


@router.get("/review")
def waiting(
    request: Request,
    store: Opened,
    topic: Topic = "settle",
    by: By = "",
    offset: Annotated[int, fastapi.Query(ge=0)] = 0,
    first: limits.First = 0,
    kept: Annotated[str, fastapi.Query(max_length=40, description="The decision just made.")] = "",
) -> HTMLResponse:
    """The questions of one topic that nobody has decided yet, a part at a time."""
    made = next((r for r in store.rulings() if r.ruling_id == kept), None) if kept else None
    return look.page(
        request, "review.html.j2", topic=topic, topics=review.TOPICS, by=by, offset=offset, each=EACH,
        kept=made, told=review.told,
        sought=limits.sought(store, topic, first, offset, EACH), about=review.ABOUT[topic], rows=limits.REVIEWED,
    )  # fmt: skip


@router.get("/review/decisions")
def decisions(request: Request, store: Opened, part: AskedSlice, by: By = "") -> HTMLResponse:
    """What was decided, the latest first, and whether it is in force."""
    rulings = store.rulings()[::-1]
    shown = rulings[part.offset : part.offset + part.limit]
    return look.page(
        request, "decisions.html.j2", by=by, total=len(rulings), slice=part, rulings=shown, told=review.told,
        claims={c.claim_id: c for c in store.claims(claims={c for r in shown for c in r.claims})},
        valid={r.ruling_id for r in in_force(rulings[::-1])},
    )  # fmt: skip


@router.post("/review")
def decide(store: Opened, sent: Sent, later: BackgroundTasks) -> RedirectResponse:
    """Keep a decision; the record is linked anew after the answer."""
    kind, _, value = sent.get("answer", "").partition(":")
    chosen = sent.get("type", "") if kind == "recode" else value
    by, claims = sent.get("by", ""), sent.get("claims", "").split()
    ruling = review.decided(store, kind, claims, chosen or None, by, _now())
    store.add_ruling(ruling)
    later.add_task(_link, store)
    place = {name: sent[name] for name in ("first", "offset") if sent.get(name, "").isdecimal() and int(sent[name])}
    topic = review.topics([sent.get("topic", "settle")])[0]
    asked = {"topic": topic, "by": by, **place, "kept": ruling.ruling_id}
    return RedirectResponse(f"/review?{urlencode(asked)}", 303)


@router.post("/review/undo")
def undo(store: Opened, sent: Sent, later: BackgroundTasks) -> RedirectResponse:
    """Take a decision back, by another one."""
    by = sent.get("by", "")
    store.add_ruling(review.undone(store, sent.get("ruling", ""), by, _now()))
    later.add_task(_link, store)
    return RedirectResponse(f"/review/decisions?{urlencode({'by': by})}", 303)


def _link(store: Store) -> None:
    from reportedly import relink  # takes a tenth of a second to load, which the first page need not wait for

    relink.link(store)


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
