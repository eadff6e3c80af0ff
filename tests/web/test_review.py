"""Decisions in the browser: signed, kept, taken back; by own pages only, and without scripts too."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from lxml import html
from payloads import PAYLOADS
from playwright.sync_api import Browser, expect
from sample_record import fill
from served import running

from fakes import claim, document
from reportedly.store import Store
from reportedly.views import review, words
from reportedly.web import limits

DOUBTFUL = document(
    "Sanctions were lifted. Shots were fired. Talks were held in Oslo, and talks are to go on.", path="x.txt"
)
CLAIMS = [
    claim(DOUBTFUL, words, source=source, target=(), type=type_)
    for words, source, type_ in [
        ("lifted", (), "CONCEDE"), ("fired", (), "ASSAULT"), ("held", (), "CONSULT"), ("go on", ("NOR",), "CONSULT"),
    ]
]  # fmt: skip


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Store]:
    with fill(tmp_path) as store:
        store.add(DOUBTFUL, CLAIMS)
        yield store


@pytest.fixture
def client(own: Store) -> Iterator[httpx.Client]:
    with running(own) as address, httpx.Client(base_url=address, timeout=60, trust_env=False) as made:
        yield made


def forms(client: httpx.Client, path: str) -> list[dict[str, str]]:
    """The fields of each form on a page, with the answers of its buttons."""
    page = html.fromstring(client.get(path).text)
    return [
        {
            **{i.get("name"): i.get("value") or "" for i in form.xpath(".//input")},
            "answers": form.xpath(".//button/@value"),
        }
        for form in page.xpath("//form[@method='post']")
    ]


@pytest.mark.parametrize("topic", review.TOPICS)
def test_what_waits_is_what_the_command_asks(client: httpx.Client, own: Store, topic: review.Topic) -> None:
    asked = list(review.questions(own, (topic,)))[:20]
    found = forms(client, f"/review?topic={topic}")
    assert [tuple(f["claims"].split()) for f in found] == [q.claims for q in asked]
    for form, question in zip(found, asked, strict=True):
        kinds = [answer.partition(":")[0] for answer in form["answers"]]
        assert set(kinds) == {a.kind for a in question.answers.values()}


def test_a_large_record_is_asked_about_what_came_last(
    client: httpx.Client, own: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "REVIEWED", 1)
    for topic in review.TOPICS:
        asked = list(review.questions(own, (topic,), 1))
        assert [tuple(f["claims"].split()) for f in forms(client, f"/review?topic={topic}")] == [
            q.claims for q in asked
        ]
    last = own.document_ids(newest=True, limit=1)
    assert {own.claims(claims=q.claims)[0].document_id for q in review.questions(own, ("code",), 1)} <= {*last}
    note = f"the latest 1 of {own.count('forecasts'):,} forecasts"
    assert note in client.get("/review?topic=settle").text


def test_all_rows_of_a_large_record_can_be_gone_through(
    client: httpx.Client, own: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "REVIEWED", 2)
    pages, address, found = own.count("documents"), "/review?topic=code", []
    for _ in range(-(-pages // 2)):
        found += [tuple(form["claims"].split()) for form in forms(client, address)]
        later = html.fromstring(client.get(address).text).xpath("//a[@rel='next']/@href")
        address = next((href for href in later if "&offset=" not in href), "")
    assert not address
    assert sorted(found) == sorted(q.claims for q in review.questions(own, ("code",)))
    told = client.get("/api/v1/review", params={"topic": "code", "first": 2}).json()
    assert (told["first"], told["last"], told["total"]) == (2, min(4, pages), pages)
    assert [tuple(row["claims"]) for row in told["rows"]] == [q.claims for q in review.questions(own, ("code",), 2, 2)]


def test_topics_have_something_to_ask(own: Store) -> None:
    assert {q.topic for q in review.questions(own)} == {"code", "settle"}


def test_a_decision_is_kept_signed_and_can_be_taken_back(client: httpx.Client, own: Store) -> None:
    (first, *rest) = forms(client, "/review?topic=code")
    sent = {**first, "by": " Ann  Lee ", "answer": "wrong:"}
    answer = client.post("/review", data=sent)
    (ruling,) = own.rulings()
    back = answer.headers["location"]
    assert (answer.status_code, back) == (303, f"/review?topic=code&by=+Ann++Lee+&kept={ruling.ruling_id}")
    note = html.fromstring(client.get(back).text).xpath("//p[@role='status']")[0]
    assert "Your decision is kept, wrong: no, the sentence doesn't say so." in note.text_content()
    assert note.xpath("a/@href") == [f"/review/decisions?by=+Ann++Lee+#{ruling.ruling_id}"]
    assert words.claim(own.claims(claims=ruling.claims)[0]) in client.get("/review/decisions").text
    assert (ruling.kind, ruling.claims, ruling.by) == ("wrong", tuple(first["claims"].split()), "Ann Lee")
    assert [f["claims"] for f in forms(client, "/review?topic=code")] == [f["claims"] for f in rest]
    (undo,) = forms(client, "/review/decisions?by=Ann")
    assert undo["by"] == "Ann"
    assert client.post("/review/undo", data={**undo, "by": "Bo"}).status_code == 303
    assert [(r.kind, r.value, r.by) for r in own.rulings()[1:]] == [("undo", ruling.ruling_id, "Bo")]
    assert first["claims"] in [f["claims"] for f in forms(client, "/review?topic=code")]
    assert "taken back" in client.get("/review/decisions").text


@pytest.mark.parametrize(
    ("offset", "told", "links"),
    [
        (0, "1–1 of 3", {"next": "1"}), (1, "2–2 of 3", {"prev": "0", "next": "2"}), (2, "3–3 of 3", {"prev": "1"}),
    ],
)  # fmt: skip
def test_parts_of_the_decisions_lead_to_each_other(
    client: httpx.Client, own: Store, offset: int, told: str, links: dict[str, str]
) -> None:
    for form in forms(client, "/review?topic=code")[:3]:
        client.post("/review", data={**form, "by": "Ann", "answer": "right:"})
    page = html.fromstring(client.get(f"/review/decisions?by=A+B&limit=1&offset={offset}").text)
    (turn,) = page.find_class("turn")
    assert turn.findtext("p") == told
    want = {rel: f"/review/decisions?by=A+B&limit=1&offset={to}" for rel, to in links.items()}
    assert {a.get("rel"): a.get("href") for a in turn.iter("a")} == want


def test_after_a_decision_the_same_part_is_shown(client: httpx.Client, own: Store) -> None:
    sent = {**forms(client, "/review?topic=code")[0], "by": "Ann", "answer": "right:", "first": "0", "offset": "1"}
    assert "&by=Ann&offset=1&kept=" in client.post("/review", data=sent).headers["location"]
    sent = {**forms(client, "/review?topic=code")[0], "by": "Ann", "answer": "right:", "first": "x", "offset": "-1"}
    assert "&by=Ann&kept=" in client.post("/review", data=sent).headers["location"]


def test_another_type(client: httpx.Client, own: Store) -> None:
    first = forms(client, "/review?topic=code")[0]
    client.post("/review", data={**first, "by": "Ann", "answer": "recode:", "type": "THREATEN"})
    assert [(r.kind, r.value) for r in own.rulings()] == [("recode", "THREATEN")]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"by": ""}, "a decision is signed."),
        ({"by": "x" * 101}, "a decision is signed."),
        ({"by": "a\x1bb"}, "a decision is signed."),
        ({"answer": "undo:"}, "is no decision."),
        ({"answer": "settle:maybe"}, "is no decision."),
        ({"answer": "recode:", "type": "FIGHT"}, "is no decision."),
        ({"answer": ""}, "is no decision."),
        ({"claims": ""}, "the record has no such claims."),
        ({"claims": "c0 c1"}, "the record has no such claims."),
        ({"answer": "same:"}, "the record has no such claims."),
    ],
)
def test_what_means_nothing_is_not_kept(client: httpx.Client, own: Store, wrong: dict[str, str], told: str) -> None:
    sent = {**forms(client, "/review?topic=code")[0], "by": "Ann", "answer": "right:", **wrong}
    answer = client.post("/review", data=sent)
    assert answer.status_code == 400
    assert told in html.fromstring(answer.text).text_content()
    assert own.rulings() == []


def test_a_form_of_no_stated_length_that_is_too_long(client: httpx.Client, own: Store) -> None:
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = client.post("/review", content=iter([b"by=", b"x" * limits.REQUEST]), headers=kind)
    assert (answer.status_code, "the form is too long." in answer.text) == (400, True)
    assert own.rulings() == []


def test_undoing_what_is_not_there(client: httpx.Client, own: Store) -> None:
    assert client.post("/review/undo", data={"ruling": "r0", "by": "Ann"}).status_code == 400
    assert own.rulings() == []


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}]
)
def test_other_pages_can_decide_nothing(client: httpx.Client, own: Store, headers: dict[str, str]) -> None:
    sent = {**forms(client, "/review?topic=code")[0], "by": "Ann", "answer": "right:"}
    assert client.post("/review", data=sent, headers=headers).status_code == 403
    assert client.post("/review/undo", data=sent, headers=headers).status_code == 403
    assert client.post("/review", json=sent).status_code == 400
    assert own.rulings() == []


def test_names_are_shown_and_never_run(client: httpx.Client, own: Store) -> None:
    for form, payload in zip(forms(client, "/review?topic=code"), PAYLOADS, strict=False):
        assert client.post("/review", data={**form, "by": payload[:100], "answer": "right:"}).status_code == 303
        for shown in (client.get("/review/decisions"), client.get("/review", params={"by": payload})):
            assert "<script>window" not in shown.text
            assert "<img src=x" not in shown.text
    assert own.rulings()


def test_without_scripts(browser: Browser, client: httpx.Client, own: Store) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=str(client.base_url))
    page = context.new_page()
    page.goto("/review?topic=code")
    before = page.locator(".questions > li").count()
    form = page.locator(".questions > li").first
    form.get_by_label("Signed").fill("Ann")
    form.get_by_role("button", name="yes").click()
    expect(page.locator(".questions > li")).to_have_count(before - 1)
    assert [r.by for r in own.rulings()] == ["Ann"]
    page.get_by_role("link", name="Decisions made").click()
    page.get_by_role("button", name="Take back").click()
    expect(page.locator("tbody tr")).to_have_count(2)
    context.close()
