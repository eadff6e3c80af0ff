"""Which addresses and ports may be talked to: those of public servers, and what the user allows by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Self

from reportedly import codebook, settings
from reportedly.errors import FetchError, UsageError

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network


def purpose(address: Address) -> str | None:
    """What an address is for, where it is no public server's ("this computer", "a private network"); else None."""
    special, servers = _special()
    found = next((use for network, use in special if address in network), None)
    if found is None and address.version == 6 and address not in servers:
        return "later use"
    return found


@cache
def _special() -> tuple[tuple[tuple[Network, str], ...], Network]:
    data = codebook.load("networks")
    return tuple((ip_network(e["network"]), e["purpose"]) for e in data["special"]), ip_network(data["servers6"])


@dataclass(frozen=True, slots=True)
class Rules:
    """``ports``: those that may be asked; ``hosts`` and ``networks``: what may be asked although it is not public."""

    ports: frozenset[int]
    hosts: frozenset[str] = frozenset()
    networks: tuple[Network, ...] = ()

    @classmethod
    def of_settings(cls) -> Self:
        """As the settings ``fetch_ports`` and ``fetch_allow`` say. Raises UsageError when they can't be read."""
        allowed = _listed("fetch_allow")
        networks = {text: network for text in allowed if (network := _network(text))}
        hosts = frozenset(text.casefold().rstrip(".") for text in allowed if text not in networks)
        return cls(frozenset(map(_port, _listed("fetch_ports"))), hosts, tuple(networks.values()))

    def check(self, host: str, addresses: Iterable[str]) -> None:
        """Raise FetchError unless each address of a host may be talked to.

        One bad address among good ones is enough: whoever answers so wants to be asked at the bad one.
        """
        if host.casefold().rstrip(".") in self.hosts:
            return
        for text in addresses:
            address = ip_address(text)
            use = purpose(address)
            if use and not any(address in network for network in self.networks):
                named = text if text == host else f"{host} has the address {text}, which"
                what = f"{named} is for {use}, and not a public server's."
                raise FetchError(what, todo="If it is meant, allow it by REPORTEDLY_FETCH_ALLOW.")


def _listed(name: str) -> list[str]:
    return [part.strip() for part in settings.text(name).split(",") if part.strip()]


def _network(text: str) -> Network | None:
    try:
        return ip_network(text, strict=False)
    except ValueError:
        if "/" in text:
            raise UsageError(f"'{text}' is no network.", "REPORTEDLY_FETCH_ALLOW", "Write 10.1.0.0/16.") from None
        return None


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text) < 65_536:
        return int(text)
    raise UsageError(f"'{text}' is no port.", "REPORTEDLY_FETCH_PORTS", "Write 80,443.")
