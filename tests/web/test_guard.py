"""Who may ask, and what an answer may load."""

import socket
from pathlib import Path

import httpx
import pytest
from served import running

from reportedly.errors import UsageError
from reportedly.store import Store
from reportedly.web import serve


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "localhost:80", "LOCALHOST:1", "[::1]:9", "[::1]"])
def test_own_names_are_answered(client: httpx.Client, host: str) -> None:
    assert client.get("/codebook", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil:80", "10.0.0.1", "", "[::2]"]
)
def test_other_names_are_not(client: httpx.Client, host: str) -> None:
    answer = client.get("/codebook", headers={"Host": host})
    assert answer.status_code == 421
    assert "--allow-host" in answer.text


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 405),  # nothing can be written here
        ({"Sec-Fetch-Site": "same-origin"}, 405),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_changes_are_asked_for_by_own_pages_only(client: httpx.Client, headers: dict[str, str], status: int) -> None:
    assert client.post("/events", headers=headers).status_code == status


def test_an_own_origin(client: httpx.Client, address: str) -> None:
    assert client.post("/events", headers={"Origin": address}).status_code == 405


@pytest.mark.parametrize("path", ["/", "/nothing", "/api/v1/events", "/feed.atom", "/static/page.js"])
def test_every_answer_is_guarded(client: httpx.Client, path: str) -> None:
    first, second = client.get(path), client.get(path)
    policy = first.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'nonce-")
    assert "unsafe" not in policy
    assert policy != second.headers["content-security-policy"]
    assert first.headers["x-content-type-options"] == "nosniff"
    assert first.headers["x-frame-options"] == "DENY"
    assert first.headers["cross-origin-resource-policy"] == "same-origin"


def test_scripts_and_styles_carry_the_nonce(client: httpx.Client) -> None:
    answer = client.get("/")
    nonce = answer.headers["content-security-policy"].partition("'nonce-")[2].partition("'")[0]
    assert answer.text.count(f'nonce="{nonce}"') == answer.text.count("<script") + answer.text.count('rel="stylesheet"')


def test_a_token_is_asked_of_everybody(shown: Store) -> None:
    with (
        running(shown, token="sesame") as address,
        httpx.Client(base_url=address, trust_env=False, timeout=60) as client,
    ):
        assert client.get("/").status_code == 401
        assert client.get("/", headers={"Authorization": "Bearer wrong"}).status_code == 401
        assert client.get("/?token=wrong").status_code == 401
        assert client.get("/codebook", headers={"Authorization": "Bearer sesame"}).status_code == 200
        given = client.get("/codebook?token=sesame")
        assert (given.status_code, given.headers["location"]) == (303, "/codebook")
        assert "httponly" in given.headers["set-cookie"].lower()
        assert client.get("/codebook").status_code == 200


def test_other_computers_need_a_token(shown: Store) -> None:
    with pytest.raises(UsageError, match=r"host: '0.0.0.0' can be reached from other computers. Add --token"):
        serve(shown, "0.0.0.0")


def test_the_address_is_told_once_the_port_is_taken(shown: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("uvicorn.Server.run", lambda server, sockets: told.append(str(sockets[0].getsockname()[0])))
    serve(shown, port=0, begun=told.append)
    assert told == ["http://127.0.0.1:0/", "127.0.0.1"]


def test_a_port_in_use_ends_the_command(shown: Store, capfd: pytest.CaptureFixture[str]) -> None:
    told: list[str] = []
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=rf"port: {port} is in use. Give another with --port"):
            serve(shown, port=port, begun=told.append)
    assert told == []


def test_a_missing_store_is_told(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.close()
        (tmp_path / "reportedly.db").write_bytes(b"no database" * 100)
        with running(store) as address:
            answer = httpx.get(f"{address}/api/v1/events", trust_env=False, timeout=60)
            assert answer.status_code == 503
            assert set(answer.json()["error"]) == {"what", "where", "todo"}
