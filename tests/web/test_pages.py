"""Every page shows what the record has, and leads to the words it rests on."""

import datetime
import re
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
import sample_record as sample
from lxml import etree, html
from served import running

from fakes import claim, document, forecast, linked
from reportedly.store import Store
from reportedly.store.lists import Counted
from reportedly.views import series
from reportedly.views.ledger import BY
from reportedly.views.query import Query
from reportedly.web import limits
from reportedly.web.pages import forecasts

PAIR = "/pairs/PRK/RUS"
PATHS = [
    "/", "/events", "/events?factuality=denials", PAIR, f"{PAIR}?factuality=happened", "/actors/PRK", "/actors/EU",
    "/ties", "/ties?actor=EU&factuality=allegations", "/ties?limit=1&offset=1",
    "/documents", "/forecasts", "/forecasts?by=outlet", "/forecasts?by=kind&group=AID&status=open&limit=1", "/search", "/search?words=spaceport", "/codebook",
    "/codebook?term=CONSULT", "/codebook?term=zzzz", "/api", "/review", "/review?topic=code&by=Ann", "/review/decisions",
    f"/documents/{sample.SHELLS.document_id}", f"/documents/{sample.SHELLS.document_id}?dropped=1",
]  # fmt: skip


def page(client: httpx.Client, path: str) -> html.HtmlElement:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return html.fromstring(answer.text)


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("path", PATHS)
def test_pages_are_whole(client: httpx.Client, path: str) -> None:
    shown = page(client, path)
    assert len(shown.xpath("//h1")) == 1
    assert shown.xpath("//title")[0].text.endswith(" · reportedly")
    ids = shown.xpath("//@id")
    assert len(ids) == len(set(ids))
    for href in {h.partition("#")[2] for h in shown.xpath("//main//a/@href") if h.startswith("#")}:
        assert href in ids


def test_every_link_within_leads_somewhere(client: httpx.Client) -> None:
    found = {href for path in PATHS for href in page(client, path).xpath("//a/@href")}
    inside = {href.partition("#")[0] for href in found if href.startswith("/")}
    assert len(inside) > 60
    for href in inside:
        assert client.get(href).status_code in (200, 303), href


def test_the_start_page(client: httpx.Client, shown: Store) -> None:
    start = page(client, "/")
    assert f"{len(shown.claims())} claims" in text(start)
    opened = page(client, start.xpath("//a[contains(text(), 'claims')]/@href")[0])
    assert f"Claims {len(shown.claims())}, the latest first" in text(opened)
    assert start.xpath("//main//section//h2/text()") == [
        "What changed lately", "Pairs in the last 30 days of the record", "Forecasts soon due",
    ]  # fmt: skip
    first = start.xpath("//ol[@class='lines']/li")[0]
    assert first.get("id") == shown.events(newest=True, limit=1)[0].event_id


def test_the_switch_on_the_start_page(client: httpx.Client, shown: Store) -> None:
    start = page(client, "/?factuality=denials")
    assert set(start.xpath("//ol[@class='lines']/li/@data-factuality")) == {"denied", "negated"}
    assert start.xpath("//form[@action='/']//input[@checked]/@value") == ["denials"]


def test_an_empty_record(tmp_path: Path) -> None:
    with (
        Store.open(tmp_path) as store,
        running(store) as address,
        httpx.Client(base_url=address, trust_env=False, timeout=60) as client,
    ):
        assert "reportedly read PATH" in text(page(client, "/"))
        for path in ("/events", PAIR, "/forecasts", "/documents", "/actors/PRK", "/ties"):
            page(client, path)


def test_an_empty_list_says_whether_filters_or_the_record_are_why(tmp_path: Path) -> None:
    with (
        Store.open(tmp_path) as store,
        running(store) as address,
        httpx.Client(base_url=address, trust_env=False, timeout=60) as asking,
    ):
        for path in ("/events", "/documents", "/forecasts", "/search"):
            assert "The record has none yet." in text(page(asking, path)), path
            assert "has none yet" not in text(page(asking, f"{path}?actor=PER")), path


def test_a_pair_shows_all_kinds_with_their_sentences(client: httpx.Client, shown: Store) -> None:
    pair = page(client, PAIR)
    found = text(pair)
    headings = {text(h).split(" the latest")[0] for h in pair.xpath("//main//h2")}
    assert headings >= {
        "Week by week", "Events", "What contradicts what", "Why, according to whom", "Flows", "Forecasts",
        "Sanctions and law", "Statements",
    }  # fmt: skip
    for picture in ("timeline", "series", "reasons", "flows"):
        assert pair.xpath(f"//*[local-name()='svg'][@class='{picture}']//*[local-name()='a']"), picture
    assert "informs and judges nothing" in found
    ids = set(pair.xpath("//ol[@class='lines']/li/@id"))
    assert ids == {e.event_id for e in shown.events(countries=("PRK", "RUS"))}
    marks = {href[1:] for href in pair.xpath("//*[local-name()='svg'][@class='timeline']//*[local-name()='a']/@href")}
    assert marks
    assert marks <= ids
    assert "The Kremlin said that no agreement on weapons had been signed." in found


@pytest.mark.parametrize(
    ("switch", "labels"),
    [
        ("happened", {"happened"}),
        ("allegations", {"alleged"}),
        ("denials", {"denied", "negated"}),
        ("forecasts", {"planned", "predicted", "possible", "conditional", "called_for"}),
    ],
)
def test_the_switch(client: httpx.Client, switch: str, labels: set[str]) -> None:
    shown = set(page(client, f"{PAIR}?factuality={switch}").xpath("//ol[@class='lines']/li/@data-factuality"))
    assert shown
    assert shown <= labels


def test_a_bar_leads_to_the_events_of_its_week(client: httpx.Client) -> None:
    bars = page(client, PAIR).xpath("//*[local-name()='svg'][@class='series']//*[local-name()='a']")
    assert bars
    for bar in bars:
        told = re.search(r": (\d+) of cooperation, (\d+) of conflict", bar.get("aria-label"))
        assert told is not None
        asked = parse_qs(urlsplit(bar.get("href")).query)
        assert asked["pair"] == ["PRK,RUS"]
        assert set(asked) == {"pair", "since", "until"}
        events = page(client, bar.get("href")).xpath("//ol[@class='lines']/li")
        assert len(events) >= int(told[1]) + int(told[2]) > 0


def test_every_number_of_the_weekly_table_opens_what_it_counts(client: httpx.Client) -> None:
    table = page(client, PAIR).xpath("//section[@id='weeks']//table")[0]
    links = table.xpath(".//td/a")
    assert len(links) > 5
    for link in links:
        opened = page(client, link.get("href"))
        lines = opened.xpath("//ol[@class='lines']/li | //ol[@class='stories']/li")
        assert len(lines) >= int(link.text) > 0


@pytest.mark.parametrize(
    "path", ["/", "/?factuality=happened&until=2024-06-30", "/actors/PRK?factuality=denials&factuality=happened"]
)
def test_every_number_of_the_pairs_opens_its_events(client: httpx.Client, path: str) -> None:
    links = page(client, path).xpath("//section[@aria-labelledby='h-pairs']//td//a")
    assert links
    for link in links:
        assert len(page(client, link.get("href")).xpath("//ol[@class='lines']/li")) >= int(link.text) > 0


def test_the_numbers_of_pictures_as_files(client: httpx.Client) -> None:
    weeks = client.get("/files/weeks.csv?pair=PRK,RUS").text.split("\n")
    assert weeks[0] == "monday,cooperation,conflict,documents"
    assert len(weeks) - 2 == len(client.get("/api/v1/weeks?pair=PRK,RUS").json())
    pairs = client.get("/files/pairs.csv?days=1000").text.split("\n")
    assert pairs[1].startswith("PRK,RUS,")


def test_filters_keep_labels_and_types_that_no_box_stands_for(client: httpx.Client) -> None:
    form = page(client, "/events?factuality=predicted&type=AID&type=CONSULT").xpath("//form[@action='/events']")[0]
    assert form.xpath(".//input[@checked]/@value") == ["predicted", "CONSULT", "AID"]
    form = page(client, "/events?factuality=forecasts").xpath("//form[@action='/events']")[0]
    assert form.xpath(".//input[@checked]/@value") == ["forecasts"]


@pytest.mark.parametrize("kind", ["events", "documents"])
def test_a_list_says_at_its_head_how_long_it_is(client: httpx.Client, shown: Store, kind: Counted) -> None:
    lead = page(client, f"/{kind}").xpath("//p[@class='lead']")[0]
    assert text(lead).endswith(f" first: {shown.count(kind)} {kind}.")
    asked = Query.of(actor="EU").wanted()
    lead = page(client, f"/{kind}?actor=EU").xpath("//p[@class='lead']")[0]
    assert f" first: {shown.count(kind, **asked)} " in text(lead)
    assert text(lead).endswith(" under these filters.")


def test_an_event_tells_why_what_flows_and_under_which_law(client: httpx.Client, shown: Store) -> None:
    event = next(e for e in shown.events() if sample.RECEIVED.claim_id in e.claims)
    found = page(client, f"/events/{event.event_id}")
    headings = [text(h) for h in found.xpath("//main//h2")]
    assert {"Why, according to whom", "Flows", "Sanctions and law"} <= set(headings)
    assert all(a.get("href").startswith("#y") for a in found.xpath("//*[@class='reasons']//*[local-name()='a']"))


def test_the_switch_on_an_event_and_on_a_document(client: httpx.Client, shown: Store) -> None:
    event = next(e for e in shown.events() if {sample.RECEIVED.claim_id, sample.DENIED.claim_id} <= set(e.claims))
    found = page(client, f"/events/{event.event_id}?factuality=denials")
    claims = set(found.xpath("//section[@aria-labelledby='h-claims']//code/text()"))
    assert sample.DENIED.claim_id in claims
    assert sample.RECEIVED.claim_id not in claims
    assert f"of {len(event.claims)} fit the filters" in text(found)
    shells = page(client, f"/documents/{sample.SHELLS.document_id}?factuality=denials&dropped=1")
    assert set(shells.xpath("//ul[@class='notes']/li/@id")) == {sample.DENIED.claim_id, sample.NO_DRILLS.claim_id}
    assert shells.xpath("//form//input[@type='hidden']/@name") == ["dropped"]


def test_an_event_with_its_claims(client: httpx.Client, shown: Store) -> None:
    event = next(e for e in shown.events() if len(e.claims) > 1)
    found = page(client, f"/events/{event.event_id}")
    assert set(event.claims) <= set(found.xpath("//code/text()"))
    assert text(found).count("Said by") >= 1
    assert event.event_id in text(found)


def test_a_document_with_its_claims_in_the_margin(client: httpx.Client, shown: Store) -> None:
    found = page(client, f"/documents/{sample.SHELLS.document_id}")
    notes = set(found.xpath("//ul[@class='notes']/li/@id"))
    assert notes == {c.claim_id for c in shown.claims(documents=[sample.SHELLS.document_id])}
    assert {a[1:] for a in found.xpath("//a[@class='m-trigger']/@href")} <= notes
    assert " ".join(found.xpath("//p[@class='run']")[0].text_content().split()) == sample.SHELLS.text.split("\n")[0]


def test_a_claim_is_cited_by_its_address(client: httpx.Client) -> None:
    answer = client.get(f"/claims/{sample.SENT.claim_id}")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/documents/{sample.TROOPS.document_id}#{sample.SENT.claim_id}"


def test_the_feed_of_a_filter(client: httpx.Client, shown: Store) -> None:
    answer = client.get("/feed.atom?pair=PRK,RUS&factuality=happened")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = etree.fromstring(answer.content)
    atom = {"a": "http://www.w3.org/2005/Atom"}
    links = feed.xpath("a:entry/a:link/@href", namespaces=atom)
    events = shown.events(countries=("PRK", "RUS"), factuality=["happened"])
    assert sorted(link.rpartition("/")[2] for link in links) == sorted(e.event_id for e in events)
    assert all(client.get(link).status_code == 200 for link in links)
    assert feed.xpath("a:updated/text()", namespaces=atom)[0].endswith("T00:00:00Z")


@pytest.mark.parametrize(("kind", "ending"), [("events", "csv"), ("claims", "jsonl"), ("flows", "csv")])
def test_files_hold_all_rows(client: httpx.Client, shown: Store, kind: str, ending: str) -> None:
    answer = client.get(f"/files/{kind}.{ending}?actor=PRK")
    assert answer.headers["content-disposition"] == f'attachment; filename="{kind}.{ending}"'
    rows = len(answer.text.strip().split("\n")) - (ending == "csv")
    assert rows == shown.count(kind, countries=["PRK"])  # type: ignore[arg-type]


def test_the_brief_as_a_file(client: httpx.Client) -> None:
    answer = client.get(f"{PAIR}/brief.html")
    assert "brief-PRK-RUS.html" in answer.headers["content-disposition"]
    assert "North Korea – Russia: what is reported" in answer.text


def test_the_brief_as_pdf(client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert page(client, PAIR).xpath(f"//a[starts-with(@href, '{PAIR}/brief.pdf')]")
    monkeypatch.setitem(sys.modules, "weasyprint", None)  # as where the extra is not installed
    refused = client.get(f"{PAIR}/brief.pdf")
    assert (refused.status_code, "reportedly[pdf]" in refused.text) == (400, True)
    monkeypatch.undo()
    try:
        import weasyprint  # noqa: F401
    except OSError as error:
        pytest.skip(f"no Pango on this computer: run scripts/chromium.sh ({error})")
    answer = client.get(f"{PAIR}/brief.pdf")
    assert (answer.headers["content-type"], answer.content[:5]) == ("application/pdf", b"%PDF-")
    assert "brief-PRK-RUS.pdf" in answer.headers["content-disposition"]


@pytest.mark.parametrize("settled", [3, 40])
def test_how_often_it_came_about_as_picture_and_file(tmp_path: Path, settled: int) -> None:
    said = document("\n".join(f"Norway is likely to visit Peru {n} times." for n in range(settled)))
    claims = [
        claim(said, f"visit Peru {n} times", source=["NOR"], target=["PER"], type="CONSULT", factuality="predicted")
        for n in range(settled)
    ]
    states = ["true" if n % 4 else "false" for n in range(settled)]
    found = [forecast(c, status=state, outcome=state == "true") for c, state in zip(claims, states, strict=True)]
    with Store.open(tmp_path) as store:
        store.add(said, claims)
        store.replace_derived(linked([], found))
        with running(store) as address, httpx.Client(base_url=address, timeout=60, trust_env=False) as asking:
            shown_ = page(asking, "/forecasts")
            rows = asking.get("/files/reliability.csv").text.splitlines()
    steps = shown_.xpath("//h3[@id='reliability']/following-sibling::div[1]//tbody/tr")
    dots = shown_.xpath("//*[local-name()='svg' and @class='reliability']//*[local-name()='a']/@href")
    assert dots == [step.xpath("td[1]/a/@href")[0] for step in steps]
    assert rows[0] == "low,high,number,came,from_,to,expected_from,expected_to"
    assert len(rows) == len(steps) + 1
    assert bool(steps) == (settled > 30)


def chosen(shown_: html.HtmlElement) -> list[tuple[str, str]]:
    """The numbers of the tables of scores, with where they lead."""
    found = shown_.xpath("//section[@aria-labelledby='h-scores']//td/a")
    return [(text(a), a.get("href")) for a in found if not text(a).endswith("%")]


def listed(client: httpx.Client, href: str) -> int:
    """How many forecasts the ledger behind a number says that it has, in as many rows."""
    shown_ = page(client, href)
    rows = shown_.xpath("//section[@id='ledger']//tbody/tr")
    assert f"1–{len(rows)} of {len(rows)}" in text(shown_.xpath("//section[@id='ledger']//nav")[0])
    return len(rows)


@pytest.mark.parametrize("by", BY)
def test_every_number_of_the_scores_opens_what_it_counts(client: httpx.Client, by: str) -> None:
    found = chosen(page(client, f"/forecasts?by={by}&since=2020-01-01"))
    assert len(found) > 6
    for number, href in found:
        assert "since=2020-01-01" in href
        counted = int(number.removeprefix("n "))
        assert listed(client, href) == counted, href
        asked = urlsplit(href).query
        assert client.get(f"/api/v1/ledger?{asked}").json()["total"] == counted, href
        assert len(client.get(f"/files/ledger.jsonl?{asked}").text.splitlines()) == counted, href


def test_numbers_open_what_they_count_where_only_the_latest_are_scored(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SCORED", 2)
    found = chosen(page(client, "/forecasts?by=outlet&since=2001-01-01"))  # which nobody asked for before
    assert found
    assert [listed(client, href) for _, href in found] == [int(number.removeprefix("n ")) for number, _ in found]


def test_what_is_chosen_is_told_and_left_again(client: httpx.Client) -> None:
    shown_ = page(client, "/forecasts?by=kind&group=AID&status=open")
    told = shown_.xpath("//section[@id='ledger']/p")[0]
    assert text(told) == "Only kind AID; open: 1 forecast. All forecasts"
    assert told.xpath("a/@href") == ["/forecasts?by=kind#ledger"]
    assert shown_.xpath("//*[@aria-current='true']/text()") == ["1"]
    assert shown_.xpath("//form[@action='/forecasts']/input[@name='by']/@value") == ["kind"]
    data = shown_.xpath("//section[@id='ledger']/p[@class='take']/a/@href")
    assert data[0] == "/files/ledger.csv?by=kind&group=AID&status=open"
    nothing = page(client, "/forecasts?by=kind&group=AID&status=void")
    assert "Nothing fits these filters." in text(nothing.xpath("//section[@id='ledger']")[0])


def test_the_ledger_shows_the_words_and_what_settled_them(client: httpx.Client) -> None:
    row = page(client, "/forecasts?status=true").xpath("//section[@id='ledger']//tbody/tr")[0]
    assert "said that the two states would hold further talks in Moscow" in text(row)
    assert "a later claim says that they met" in text(row)
    assert row.xpath(".//span[@class='settled']/a/@href") == [f"/claims/{sample.MET_AGAIN.claim_id}"]


def test_small_groups_of_the_scores_are_folded(client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forecasts, "GROUPS", 1)
    query = "since=2002-01-01"  # which nobody asked for before
    folded = page(client, f"/forecasts?{query}").xpath("//details[@class='more']")[0]
    assert (text(folded.find("summary")), folded.get("open")) == ("2 more forecasters", None)
    name = folded.xpath(".//tbody//th/text()")[0]
    assert page(client, f"/forecasts?{query}&group={name}").xpath("//details[@class='more']")[0].get("open") is not None


@pytest.mark.parametrize("path", ["/", "/actors/PRK", "/ties", "/forecasts", "/forecasts?by=kind"])
def test_cells_of_tables_name_their_columns_where_they_stand_without_their_heads(
    client: httpx.Client, path: str
) -> None:
    cells = [c for c in page(client, path).xpath("//td") if re.match(r"[\d–]", text(c))]
    assert cells
    assert all(cell.get("data-head") for cell in cells)


def test_the_api_tells_filters_once_and_what_each_parameter_may_be(client: httpx.Client) -> None:
    shown_ = page(client, "/api")
    named = [code.text for code in shown_.xpath("//dt/code")]
    assert named.count("pair") == named.count("factuality") == 1
    described = client.get("/api/openapi.json").json()["paths"]
    assert [text(h) for h in shown_.xpath("//section[not(@id)]/h2")] == [f"GET {place}" for place in described]
    ledger = shown_.xpath("//section[h2//a[@href='/api/v1/ledger']]")[0]
    assert "Takes the filters and:" in text(ledger)
    assert "What the scores are grouped by. One of forecaster, affiliation, outlet, kind, horizon." in text(ledger)
    assert "`" not in text(shown_.xpath("//main")[0])
    search = shown_.xpath("//section[h2/code[contains(., '/search')]]")[0]
    assert not search.xpath("h2//a"), "words are required"


def test_no_page_tells_where_files_are_kept(tmp_path: Path) -> None:
    kept = document("Norway met Peru.", path="/home/ann/secret/a.txt", title=None, outlet=None)
    with Store.open(tmp_path) as store:
        store.add(kept, [])
        with running(store) as address, httpx.Client(base_url=address, timeout=60, trust_env=False) as asking:
            for path in ("/documents", f"/documents/{kept.document_id}", "/search?words=Norway", "/api/v1/documents"):
                answer = asking.get(path).text
                assert ("a.txt" in answer, "secret" in answer) == (True, False), path
            assert "secret" not in asking.get("/api/v1/search?text=Norway").text


def test_a_page_for_people_where_nothing_is(client: httpx.Client) -> None:
    answer = client.get("/events/e-none")
    assert answer.status_code == 404
    assert "there is no such row among the events." in text(html.fromstring(answer.text))
    assert client.get("/pairs/Atlantis/RUS").status_code == 400
    assert client.get("/static/../app.py").status_code == 404


def test_parts_of_a_long_list(client: httpx.Client, shown: Store) -> None:
    total = shown.count("events")
    first = page(client, "/events?limit=4")
    assert f"1–4 of {total}" in text(first)
    after = first.xpath("//a[@rel='next']/@href")[0]
    second = page(client, after)
    assert second.xpath("//a[@rel='prev']/@href") == ["/events?limit=4"]
    both = [*first.xpath("//ol[@class='lines']/li/@id"), *second.xpath("//ol[@class='lines']/li/@id")]
    assert both == [e.event_id for e in shown.events(newest=True, limit=8)]


@pytest.mark.parametrize("kind", ["events", "documents", "forecasts", "ties"])
def test_behind_the_end_of_a_list(client: httpx.Client, kind: str) -> None:
    shown_ = page(client, f"/{kind}?offset=900&limit=50")
    assert re.search(r"The list ends with row \d+\.", text(shown_.xpath("//nav[@class='turn']")[0]))
    assert shown_.xpath("//a[@rel='prev']")
    assert "No two states" not in text(shown_)


def test_every_view_can_be_cited(client: httpx.Client, shown: Store) -> None:
    state = shown.snapshot().snapshot_id
    for path in PATHS:
        cited = page(client, path).xpath("//aside[@class='cite']")[0]
        assert state in cited.xpath(".//code/text()"), path
        link = cited.xpath(".//a/@href")[0]
        assert f"snapshot={state}" in link
        assert "noted when the record" not in client.get(link).text
        assert parse_qs(urlsplit(link).query).items() >= parse_qs(urlsplit(path).query).items()


def test_a_citation_of_another_state_says_so(client: httpx.Client) -> None:
    told = page(client, f"{PAIR}?snapshot=s0").xpath("//p[@role='status']")
    assert "another state (snapshot s0)" in text(told[0])
    assert "Cite this" not in client.get("/nothing").text


@pytest.mark.parametrize("path", ["/api/v1/events", "/api/v1/weeks", "/files/events.csv", "/files/weeks.csv"])
def test_answers_name_the_state_they_are_of(client: httpx.Client, shown: Store, path: str) -> None:
    assert client.get(path).headers["Reportedly-Snapshot"] == shown.snapshot().snapshot_id


def test_a_search_finds_claims_and_documents(client: httpx.Client, shown: Store) -> None:
    found = page(client, "/search?words=spaceport&limit=1")
    claims = shown.claims(words="spaceport", newest=True)
    assert found.xpath("//ol[@class='lines']/li/@id") == [claims[0].claim_id]
    assert f"1–1 of {len(claims)}" in text(found)
    assert len(found.xpath("//ol[@class='stories']/li")) == shown.count("documents", text="spaceport")
    second = page(client, found.xpath("//a[@rel='next']/@href")[0])
    assert second.xpath("//ol[@class='lines']/li/@id") == [claims[1].claim_id]


def test_claims_by_filters_alone(client: httpx.Client, shown: Store) -> None:
    found = page(client, "/search?factuality=denials&actor=RUS")
    assert set(found.xpath("//ol[@class='lines']/li/@id")) == {
        c.claim_id for c in shown.claims(factuality=("denied", "negated"), countries=["RUS"])
    }
    for nothing in ("words=spaceport&actor=FRA", "speaker=nobody", "until=1900-01-01"):
        assert "No claim fits." in text(page(client, f"/search?{nothing}"))
    assert "No claim fits." not in text(page(client, "/search"))


def pictures(shown: html.HtmlElement, which: str, marks: str) -> list[list[str]]:
    """Where the marks of a picture lead, in each of its drawings."""
    found = shown.xpath(f"//*[local-name()='svg'][@class='ties {which}']")
    return [svg.xpath(f".//*[local-name()='a'][@class='{marks}']/@href") for svg in found]


def test_ties_on_the_map_in_the_network_and_in_the_table(client: httpx.Client, shown: Store) -> None:
    filters = "since=2023-01-01&factuality=happened"
    found = page(client, f"/ties?{filters}")
    ties = series.ties(shown, Query.of(since=datetime.date(2023, 1, 1), factuality=["happened"]))
    leads = [f"/pairs/{t.a}/{t.b}?{filters}" for t in ties]
    assert found.xpath("//section[@id='table']//th/a/@href") == leads
    assert pictures(found, "network", "strand") == [leads, leads]
    on_map = [lead for lead, t in zip(leads, ties, strict=True) if "EUR" not in (t.a, t.b)]
    assert pictures(found, "map", "strand") == [on_map, on_map]
    assert set(pictures(found, "map", "state")[0]) == {f"/actors/{code}?{filters}" for code in ("PRK", "RUS")}
    assert "says nothing on the status of any territory" in text(found)


def test_every_number_of_the_table_of_ties_opens_its_events(client: httpx.Client) -> None:
    links = page(client, "/ties").xpath("//section[@id='table']//td/a")
    assert len(links) > 4
    for link in links:
        assert len(page(client, link.get("href")).xpath("//ol[@class='lines']/li")) >= int(link.text) > 0


def test_parts_of_the_ties_are_told_and_lead_on(client: httpx.Client, shown: Store) -> None:
    total = len(series.ties(shown, Query()))
    first = page(client, "/ties?limit=1")
    assert f"the 1 strongest of {total} ties" in text(first)
    second = page(client, first.xpath("//a[@rel='next']/@href")[0])
    assert f"ties 2 to 2 of {total}, the strongest first" in text(second)
    assert pictures(first, "network", "strand")[0] != pictures(second, "network", "strand")[0]
    assert "the 1 strongest" not in text(page(client, "/ties"))


def test_ties_with_organisations_alone_have_no_map(client: httpx.Client) -> None:
    found = page(client, "/ties?actor=EU")
    assert "All of these ties are with organisations" in text(found)
    assert pictures(found, "map", "strand") == []
    assert len(pictures(found, "network", "body")[0]) == 1


def test_periods_of_the_ties(client: httpx.Client) -> None:
    links = page(client, "/ties?actor=RUS").xpath("//p[@id='periods']/a/@href")
    assert [parse_qs(urlsplit(link).query)["since"] for link in links] == [["2024-10-04"], ["2023-11-04"]]
    assert all(parse_qs(urlsplit(link).query)["actor"] == ["RUS"] for link in links)
    last = page(client, links[0])
    assert "4 October 2024 to 2 November 2024" in text(last)
    assert "/ties?actor=RUS&limit=50" in last.xpath("//p[@id='periods']/a/@href")
    assert page(client, "/").xpath("//a[starts-with(@href, '/ties?since=')]")
