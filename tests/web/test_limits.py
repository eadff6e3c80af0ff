"""What an answer may be at most is stated with it, and what is more is told what to do."""

import socket
from pathlib import Path

import httpx
import pytest
from sample_record import fill
from served import running

from reportedly.errors import UsageError
from reportedly.store import Store
from reportedly.web import limits, serve, serving

STATED = "seconds=10, rows=500, file_rows=50000, brief_claims=5000"


@pytest.mark.parametrize("path", ["/", "/api/v1/events", "/static/web.css", "/nowhere", "/files/events.csv"])
def test_every_answer_states_them(client: httpx.Client, path: str) -> None:
    assert client.get(path).headers[limits.HEADER] == STATED


def test_lists_and_the_page_of_the_api_state_them(client: httpx.Client) -> None:
    told = client.get("/api/v1/claims").json()["limits"]
    assert told == {"seconds": 10.0, "rows": 500, "file_rows": 50000, "brief_claims": 5000}
    assert "500 rows of a list at once, 50,000 of a file" in client.get("/api").text


def test_a_file_with_more_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_SERVE_ROWS", "3")
    with fill(tmp_path) as store, running(store) as address, httpx.Client(base_url=address, trust_env=False) as asking:
        refused = asking.get("/files/claims.csv")
        assert refused.status_code == 422
        assert "one may rest on 3" in refused.text
        assert "reportedly export" in refused.text
        assert asking.get("/files/claims.csv", params={"text": "nowhere"}).status_code == 200


def test_a_brief_that_rests_on_more_claims(shown: Store, client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert client.get("/pairs/PRK/RUS/brief.html").status_code == 200
    monkeypatch.setattr(limits, "BRIEF", 2)
    with running(shown) as address:
        refused = httpx.get(f"{address}/pairs/PRK/RUS/brief.html", trust_env=False)
    assert (refused.status_code, "one may rest on 2" in refused.text) == (422, True)


def test_a_query_that_takes_longer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_SERVE_SECONDS", "-1")
    monkeypatch.setattr("reportedly.store.deadline._STEPS", 1)
    with fill(tmp_path) as store, running(store) as address, httpx.Client(base_url=address, trust_env=False) as asking:
        refused = asking.get("/api/v1/events?pair=PRK,RUS")
        assert refused.status_code == 422
        assert refused.json()["error"]["what"] == "the answer takes too long."
        assert "shorter period" in refused.json()["error"]["todo"]
        assert "takes too long" in asking.get("/events").text


def test_what_a_request_brings_with_it(client: httpx.Client) -> None:
    assert client.post("/events", content=b"x" * (limits.REQUEST + 1)).status_code == 413
    assert client.post("/events", content=b"x").status_code == 405


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_all_addresses_have_no_name(shown: Store, host: str) -> None:
    with pytest.raises(UsageError, match="--allow-host NAME"):
        serve(shown, host, 1, "word")


def test_connections_send_at_once() -> None:
    with serving._listening("127.0.0.1", 0) as listener, socket.create_connection(listener.getsockname()):
        answering, _ = listener.accept()
        with answering:
            assert answering.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_a_name_that_is_allowed(shown: Store) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(UsageError, match="is in use"):
        serve(shown, "0.0.0.0", taken.getsockname()[1], "word", ["desk.example"])
    with running(shown, hosts=("desk.example",)) as address:
        assert httpx.get(f"{address}/", headers={"Host": "desk.example:80"}, trust_env=False).status_code == 200
        assert "--allow-host" in httpx.get(f"{address}/", trust_env=False).text
