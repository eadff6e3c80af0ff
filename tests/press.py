"""A small press: pages of invented outlets whose only sentence holds one claim."""

import itertools
from typing import Any

from fakes import claim, document, when
from reportedly.link import link
from reportedly.link.report import reports
from reportedly.model.claim import Attribution, Claim, Transfer
from reportedly.model.derived import Event, Forecast, Linked
from reportedly.model.document import Document


def speaker(name: str | None, **more: Any) -> tuple[Attribution, ...]:
    """A chain of one speaker."""
    return (Attribution("speaker", name, **more),)


def transfer(
    item: str = "weapons", giver: str | None = "PRK", to: str | None = "RUS", status: str = "alleged", **more: Any
) -> Transfer:
    return Transfer(item, giver, to, status, **more)


class Press:
    """Collects pages and claims, and links them."""

    def __init__(self) -> None:
        self.documents: list[Document] = []
        self.claims: list[Claim] = []
        self.stories: dict[str, str] = {}
        self._count = itertools.count(1)

    def page(self, text: str, published: str | None, outlet: str | None = None, **more: Any) -> Document:
        number = next(self._count)
        page = document(
            f"{text} No {number}.",
            published=published,
            outlet=outlet or f"Paper {number}",
            path=f"p{number}.txt",
            **more,
        )
        self.documents.append(page)
        return page

    def add(self, page: Document, trigger: str, **fields: Any) -> Claim:
        made = claim(page, trigger, **fields)
        self.claims.append(made)
        return made

    def says(
        self,
        text: str,
        published: str | None,
        trigger: str,
        *,
        outlet: str | None = None,
        agency: str | None = None,
        story: str | None = None,
        **fields: Any,
    ) -> Claim:
        """A page with one claim; ``date`` may be ISO text for one day, or a pair."""
        page = self.page(text, published, outlet, agency=agency)
        if story:
            self.stories[page.document_id] = story
        given = fields.pop("date", None)
        if isinstance(given, str):
            given = when(given)
        elif isinstance(given, tuple):
            given = when(*given)
        return self.add(page, trigger, date=given, **fields)

    def link(self) -> Linked:
        return link(self.documents, self.claims, self.stories)

    def reports(self):
        return reports(self.documents, self.claims, self.stories)

    def event_of(self, one: Claim) -> Event:
        return next(e for e in self.link().events if one.claim_id in e.claims)

    def forecast_of(self, one: Claim) -> Forecast | None:
        return next((f for f in self.link().forecasts if f.claim_id == one.claim_id), None)


SUMMIT: dict[str, Any] = {"type": "CONSULT", "cameo": "046", "source": ("PRK", "RUS"), "target": (), "symmetric": True}
DELIVERY: dict[str, Any] = {
    "type": "AID",
    "cameo": "072",
    "source": ("PRK",),
    "target": ("RUS",),
    "flow": transfer(),
    "quad": 2,
}
DEAL: dict[str, Any] = {"type": "AGREE", "cameo": "057", "source": ("PRK", "RUS"), "target": (), "symmetric": True}
STRIKE: dict[str, Any] = {"type": "ASSAULT", "cameo": "195", "source": ("ARM",), "target": ("AZE",), "quad": 4}
TREND: dict[str, Any] = {
    "type": None, "cameo": None, "quad": None, "goldstein": None, "trend": "same",
    "source": ("PRK", "RUS"), "target": (), "symmetric": True,
}  # fmt: skip
