"""Flow rows: items, quantities, bargains."""

import pytest

from fakes import when
from press import DEAL, DELIVERY, transfer
from reportedly.link.quantities import quantity_of


@pytest.mark.parametrize(
    ("sentence", "item", "want"),
    [
        ("Chad sent 10,000 troops.", "troops", (10000, "troops", "10,000 troops")),
        ("Chad sent three million artillery shells.", "artillery_ammunition", (3e6, "artillery shells",
         "three million artillery shells")),
        ("About 12 used battle tanks came.", "armoured_vehicles", (12, "battle tanks", "12 used battle tanks")),
        ("It bought two Chilean-built frigates.", "warships", (2, "frigates", "two Chilean-built frigates")),
        ("They shipped 50,000 tons of wheat.", "food", (50000, "t", "50,000 tons of wheat")),
        ("They shipped 1.5 million barrels of crude oil.", "oil", (1.5e6, "bbl", "1.5 million barrels of crude oil")),
        ("It holds a US$3.5 billion loan.", "money", (3.5e9, "USD", "US$3.5 billion")),
        ("It gave 40 million euros in aid.", "aid", (4e7, "EUR", "40 million euros")),
        ("It gave €7bn.", "money", (7e9, "EUR", "€7bn")),
        ("It gave much aid.", "aid", None),
        ("It sent dozens of drones.", "drones", None),
        ("In 2023 it sent drones.", "drones", None),
        ("It sent $5 million worth of drones.", "drones", None),
        ("It sent rice.", "rice paper", None),
        ("It sent some rice.", "food", None),
    ],
)  # fmt: skip
def test_quantity(sentence, item, want):
    found = quantity_of(sentence, item)
    assert (found and (found.value, found.unit, found.text)) == want


def rows(press):
    return [(f.item, f.from_, f.to, f.status) for f in press.link().flows]


def test_one_row_an_item(press):
    made = press.says(
        "They sent 40 tanks.",
        "2023-09-05",
        "sent",
        **{**DELIVERY, "flow": transfer("armoured_vehicles", more=("drones",))},
    )
    assert rows(press) == [("armoured_vehicles", "PRK", "RUS", "alleged"), ("drones", "PRK", "RUS", "alleged")]
    first, second = press.link().flows
    assert first.quantity is not None
    assert (first.quantity.value, second.quantity) == (40, None)
    assert (first.claim_id, first.document_id, first.trigger) == (made.claim_id, made.document_id, made.trigger)
    assert first.exchange_id is None


@pytest.mark.parametrize(
    ("fields", "want"),
    [
        ({"target": ("RUS", "SYR")}, [("PRK", "RUS"), ("PRK", "SYR")]),
        ({"source": ("PRK", "IRN")}, [("IRN", "RUS"), ("PRK", "RUS")]),
        ({"source": ("PRK", "IRN"), "target": ("RUS", "SYR")},
         [("IRN", "RUS"), ("IRN", "SYR"), ("PRK", "RUS"), ("PRK", "SYR")]),
        ({"source": ("PRK", "RUS", "IRN"), "target": (), "symmetric": True}, [("PRK", "RUS")]),
        ({"flow": transfer(to=None), "target": ("RUS", "SYR")}, [("PRK", None)]),
        ({"flow": transfer(to="CUB"), "target": ("RUS", "SYR")}, [("PRK", "CUB")]),
    ],
)  # fmt: skip
def test_all_who_give_or_get_together_have_rows(press, fields, want):
    press.says("They sent arms.", "2023-09-05", "sent", **{**DELIVERY, **fields})
    assert sorted((f.from_, f.to) for f in press.link().flows) == want


def test_what_is_given_back_goes_the_other_way_in_one_exchange(press):
    flow = transfer("artillery_ammunition", in_return=("military_technology", "oil"))
    press.says("They sent shells.", "2023-09-05", "sent", **{**DELIVERY, "flow": flow})
    assert rows(press) == [
        ("artillery_ammunition", "PRK", "RUS", "alleged"),
        ("military_technology", "RUS", "PRK", "alleged"),
        ("oil", "RUS", "PRK", "alleged"),
    ]
    assert len({f.exchange_id for f in press.link().flows}) == 1
    assert press.link().flows[0].exchange_id


BACK = {**DELIVERY, "source": ("RUS",), "target": ("PRK",), "flow": transfer("food", "RUS", "PRK", "possible")}


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("They sent arms and got food in return.", True),
        ("They sent arms. In exchange, they got food.", True),
        ("They sent arms and got food.", False),
        ("They sent arms. They got food.", False),
        ("They sent arms. Much time went by then. In exchange, they got food.", False),
    ],
)
def test_a_wording_of_exchange_ties_opposite_flows(press, text, tied):
    page = press.page(text, "2023-09-05")
    press.add(page, "sent", **DELIVERY)
    press.add(page, "got", **BACK)
    exchange = {f.exchange_id for f in press.link().flows}
    assert (len(exchange) == 1 and None not in exchange) is tied


def test_flows_of_one_direction_are_no_bargain(press):
    page = press.page("They sent arms and got food in return.", "2023-09-05")
    press.add(page, "sent", **DELIVERY)
    press.add(page, "got", **{**DELIVERY, "flow": transfer("food")})
    assert {f.exchange_id for f in press.link().flows} == {None}


def test_two_flows_join_the_exchange_that_one_already_has(press):
    page = press.page("In return for food they sent arms and got oil.", "2023-09-05")
    press.add(page, "sent", **{**DELIVERY, "flow": transfer(in_return=("food",))})
    press.add(page, "got", **{**BACK, "flow": transfer("oil", "RUS", "PRK")})
    assert len({f.exchange_id for f in press.link().flows}) == 1


def test_a_deal_takes_the_one_direction_of_its_page(press):
    page = press.page("They sent shells. A deal is near.", "2023-09-05")
    press.add(page, "sent", **{**DELIVERY, "flow": transfer("artillery_ammunition")})
    press.add(page, "deal", **{**DEAL, "flow": transfer("weapons", None, None, "possible")})
    assert ("weapons", "PRK", "RUS", "possible") in rows(press)


@pytest.mark.parametrize("other", ["food", "weapons"])
def test_without_one_direction_it_stays_open(press, other):
    page = press.page("They sent them. They got it. A deal is near.", "2023-09-05")
    press.add(page, "deal", **{**DEAL, "flow": transfer("drones", None, None, "possible")})
    press.add(page, "got", **{**BACK, "flow": transfer(other, "RUS", "PRK")})
    if other == "weapons":
        press.add(page, "sent", **DELIVERY)
    assert ("drones", None, None, "possible") in rows(press)


def test_a_sentence_tells_each_transfer_once_by_the_nearest_act(press):
    page = press.page("They agree to send arms.", "2023-09-05")
    press.add(page, "agree", **{**DEAL, "flow": transfer(status="predicted")})
    near = press.add(page, "send", **{**DELIVERY, "flow": transfer(status="predicted")})
    press.add(page, "arms", **{**DELIVERY, "type": "THREATEN", "flow": transfer(status="predicted")})
    (row,) = press.link().flows
    assert row.claim_id == near.claim_id


def test_a_farther_act_tells_nothing_new(press):
    page = press.page("They talk on arms and send arms, but not to Chad.", "2023-09-05")
    press.add(page, "talk", **{**DEAL, "type": "CONSULT", "flow": transfer("weapons", None, None, "discussed")})
    press.add(page, "send", **{**DELIVERY, "flow": transfer("weapons", "PRK", None, "confirmed")})
    press.add(page, "but", **{**DEAL, "flow": transfer("weapons", "PRK", "TCD", "denied")})
    press.add(page, "arms", **{**DEAL, "flow": transfer("weapons", "CHN", "TCD", "pledged")})
    assert rows(press) == [("weapons", "CHN", "TCD", "pledged"), ("weapons", "PRK", None, "confirmed")]


def test_a_ban_and_the_deal_it_bans_are_two_rows(press):
    page = press.page("A deal would breach the ban on arms.", "2023-09-05")
    press.add(page, "deal", **{**DEAL, "flow": transfer("weapons", None, None, "conditional")})
    press.add(page, "ban", **{**DELIVERY, "type": "SANCTION", "flow": transfer("weapons", "PRK", None, "prohibited")})
    assert sorted(r[3] for r in rows(press)) == ["conditional", "prohibited"]


def test_an_allegation_and_its_denial_are_two_rows(press):
    page = press.page("They denied that they sent arms.", "2023-09-05")
    press.add(page, "sent", **DELIVERY)
    press.add(page, "sent", **{**DELIVERY, "factuality": "denied", "flow": transfer(status="denied")})
    assert sorted(r[3] for r in rows(press)) == ["alleged", "denied"]


def test_claims_without_a_transfer_have_no_row(press):
    press.says("They met.", "2023-09-05", "met", date=when("2023-09-04"), **DEAL)
    assert rows(press) == []
