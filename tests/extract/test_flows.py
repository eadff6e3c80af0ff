"""Item, direction and status of a transfer, given an act as the event extractor hands it on."""

import pytest

from reportedly.extract.flows import transfer_of
from reportedly.model.actor import Actor
from reportedly.model.finding import EventMention, Mention, Mentions
from reportedly.model.span import Span

CODES = {
    "Oman": "OMN", "Yemen": "YEM", "Peru": "PER", "Chile": "CHL", "Chad": "TCD", "Libya": "LBY", "Seoul": "KOR",
    "Kyiv": "UKR", "Ukraine": "UKR", "Iran": "IRN", "Syria": "SYR", "UN": "UNO",
}  # fmt: skip


def mention(parsed, head, type, source, target, symmetric=False, cameo=None):
    """An act headed by the first token with this form; parties stand where their names last stand."""
    text = parsed.document.text
    token = next(t for t in parsed.tokens if t.lower == head)

    def actors(names):
        return tuple(Actor(CODES[n], "GOV", n, None, *_place(text, n)) for n in names)

    trigger = Span.of(text, token.start, token.end)
    return EventMention(token, trigger, cameo, type, None, (), actors(source), actors(target), symmetric, "test")


def _place(text, name):
    at = text.rfind(name)
    return (at, at + len(name)) if at >= 0 else (None, None)


# sentence, head, type, source, target, label -> item, from, to, status
DIRECTED = [
    ("Libya was given drones by Chad.", "given", "AID", ["Chad"], ["Libya"], "happened",
     ("drones", "TCD", "LBY", "confirmed")),
    ("Kyiv urged Seoul to hand over missiles.", "urged", "REQUEST", ["Kyiv"], ["Seoul"], "happened",
     ("missiles_rockets", "KOR", "UKR", "sought")),
    ("Peru wants Chile to send frigates.", "wants", "REQUEST", ["Peru"], ["Chile"], "happened",
     ("warships", "CHL", "PER", "sought")),
    ("A resolution bans Iran from buying missiles.", "bans", "SANCTION", [], ["Iran"], "happened",
     ("missiles_rockets", None, "IRN", "prohibited")),
    ("A resolution bans Iran from exporting missiles.", "bans", "SANCTION", [], ["Iran"], "happened",
     ("missiles_rockets", "IRN", None, "prohibited")),
    ("A resolution bans all states from selling missiles to Iran.", "bans", "SANCTION", [], ["Iran"], "happened",
     ("missiles_rockets", None, "IRN", "prohibited")),
    ("Chad supplied Libya with shells.", "supplied", "AID", ["Chad"], ["Libya"], "happened",
     ("artillery_ammunition", "TCD", "LBY", "confirmed")),
    ("Syria received missiles from Iran.", "received", "AID", ["Iran"], ["Syria"], "alleged",
     ("missiles_rockets", "IRN", "SYR", "alleged")),
    ("Libya relied on Chad for rockets.", "relied", "AID", ["Chad"], ["Libya"], "happened",
     ("missiles_rockets", "TCD", "LBY", "confirmed")),
    ("Peru could seek food assistance from Chile.", "seek", "REQUEST", ["Peru"], ["Chile"], "possible",
     ("food", "CHL", "PER", "sought")),
    ("Chad appealed to Libya for grain.", "appealed", "REQUEST", ["Chad"], ["Libya"], "happened",
     ("food", "LBY", "TCD", "sought")),
    ("Peru will try to obtain frigates from Chile.", "obtain", "AID", ["Chile"], ["Peru"], "predicted",
     ("warships", "CHL", "PER", "sought")),
    ("Seoul promised to give Ukraine $40 million in relief by June.", "give", "AID", ["Seoul"], ["Ukraine"],
     "planned", ("money", "KOR", "UKR", "pledged")),
    ("Seoul will send helicopters to Ukraine.", "send", "AID", ["Seoul"], ["Ukraine"], "planned",
     ("aircraft", "KOR", "UKR", "pledged")),
    ("Seoul offered Kyiv drones.", "offered", "AGREE", ["Seoul"], ["Kyiv"], "happened",
     ("drones", "KOR", "UKR", "offered")),
    ("Seoul may offer Kyiv drones.", "offer", "AGREE", ["Seoul"], ["Kyiv"], "possible",
     ("drones", "KOR", "UKR", "possible")),
    ("Chile sold Peru wheat.", "sold", "COOPERATE", ["Chile"], ["Peru"], "happened",
     ("food", "CHL", "PER", "confirmed")),
    ("Peru denied that it had sent tanks to Chile.", "sent", "AID", ["Peru"], ["Chile"], "denied",
     ("armoured_vehicles", "PER", "CHL", "denied")),
    ("Peru has not sent tanks to Chile.", "sent", "AID", ["Peru"], ["Chile"], "negated",
     ("armoured_vehicles", "PER", "CHL", "denied")),
    ("Peru, which has rice to spare, may help Chile.", "help", "AID", ["Peru"], ["Chile"], "possible",
     ("food", "PER", "CHL", "possible")),
    ("Seoul helped Peru build submarines.", "helped", "AID", ["Seoul"], ["Peru"], "happened",
     ("submarine_technology", "KOR", "PER", "confirmed")),
    ("Seoul's help would hasten the development of Peruvian missiles.", "help", "AID", ["Seoul"], ["Peru"],
     "conditional", ("missile_technology", "KOR", "PER", "conditional")),
    ("If Peru sends tanks to Chile, prices will rise.", "sends", "AID", ["Peru"], ["Chile"], "conditional",
     ("armoured_vehicles", "PER", "CHL", "conditional")),
    ("Oman urged Peru to send doctors to Chile.", "send", "AID", ["Peru"], ["Chile"], "called_for",
     ("workers", "PER", "CHL", "sought")),
    ("They discussed the provision of gas by Iran to Syria.", "provision", "AID", ["Iran"], ["Syria"], "unknown",
     ("gas", "IRN", "SYR", "discussed")),
    ("Experts predict that Chad will lend Libya an aircraft.", "lend", "AID", ["Chad"], ["Libya"], "predicted",
     ("aircraft", "TCD", "LBY", "predicted")),
    ("Iran armed Syria.", "armed", "AID", ["Iran"], ["Syria"], "happened", ("weapons", "IRN", "SYR", "confirmed")),
    ("The UN banned arms exports to Libya.", "banned", "SANCTION", ["UN"], ["Libya"], "happened",
     ("weapons", None, "LBY", "prohibited")),
    ("UN rules prohibit any arms trade with Libya.", "prohibit", "SANCTION", ["UN"], ["Libya"], "happened",
     ("weapons", "LBY", None, "prohibited")),
    ("Peru requested tanks.", "requested", "REQUEST", ["Peru"], [], "happened",
     ("armoured_vehicles", None, "PER", "sought")),
    ("Peru sent tanks.", "sent", "AID", ["Peru"], [], "happened", ("armoured_vehicles", "PER", None, "confirmed")),
    ("Peru proposed oil supplies for Chile.", "proposed", "REQUEST", ["Peru"], ["Chile"], "happened",
     ("oil", "PER", "CHL", "offered")),
    ("Peru sanctioned Chile for selling oil to Chad.", "sanctioned", "SANCTION", ["Peru"], ["Chad"], "happened",
     ("oil", None, "TCD", "alleged")),
    ("Peru may sanction Chile for selling oil to Chad.", "sanction", "SANCTION", ["Peru"], ["Chad"], "possible",
     ("oil", None, "TCD", "prohibited")),
    ("Peru will try to obtain frigates from Chile.", "try", "REQUEST", ["Peru"], ["Chile"], "predicted",
     ("warships", "CHL", "PER", "sought")),
    ("Oman cut off aid to Yemen.", "cut", "SANCTION", ["Oman"], ["Yemen"], "happened",
     ("aid", "OMN", "YEM", "prohibited")),
    ("The UN banned the sale of rockets to Libya.", "banned", "SANCTION", ["UN"], ["Libya"], "happened",
     ("missiles_rockets", None, "LBY", "prohibited")),
    ("Peru is desperate to secure rockets from Chile.", "secure", "AID", ["Chile"], ["Peru"], "possible",
     ("missiles_rockets", "CHL", "PER", "sought")),
    ("UN rules ban arms exports from Libya.", "exports", "COOPERATE", ["Libya"], [], "called_for",
     ("weapons", "LBY", None, "prohibited")),
]  # fmt: skip
MUTUAL = [
    ("Peru and Chile signed an arms deal.", "signed", "AGREE", "happened", ("weapons", None, None, "pledged")),
    ("An arms deal between Peru and Chile is possible.", "deal", "AGREE", "possible",
     ("weapons", None, None, "possible")),
    ("Peru may for its part agree on handing weapons technology to Chile.", "agree", "AGREE", "possible",
     ("military_technology", "PER", "CHL", "possible")),
    ("Peru discussed the delivery of shells from Chile.", "discussed", "CONSULT", "happened",
     ("artillery_ammunition", "CHL", "PER", "discussed")),
    ("Peru is negotiating with Chile over the purchase of grain.", "negotiating", "CONSULT", "happened",
     ("food", "CHL", "PER", "discussed")),
    ("Peru may have discussed oil with Chile.", "discussed", "CONSULT", "possible", ("oil", None, None, "discussed")),
]  # fmt: skip


def plain(transfer):
    return transfer and (transfer.item, transfer.from_, transfer.to, transfer.status)


@pytest.mark.parametrize(("text", "head", "type", "source", "target", "label", "want"), DIRECTED)
def test_directed_acts(parse, text, head, type, source, target, label, want):
    parsed = parse(text)
    assert plain(transfer_of(parsed, mention(parsed, head, type, source, target), label)) == want


@pytest.mark.parametrize(("text", "head", "type", "label", "want"), MUTUAL)
def test_mutual_acts_have_a_direction_only_where_the_text_gives_one(parse, text, head, type, label, want):
    parsed = parse(text)
    event = mention(parsed, head, type, ["Peru", "Chile"], [], symmetric=True)
    assert plain(transfer_of(parsed, event, label)) == want


@pytest.mark.parametrize(
    ("text", "head", "type"),
    [
        ("Peru attacked Chile with rockets.", "attacked", "ASSAULT"),
        ("Peru accused Chile of selling arms.", "accused", "ACCUSE"),
        ("Peru met Chile on Monday.", "met", "CONSULT"),
        ("Peru expressed support for Chile.", "expressed", "SUPPORT"),
        ("Peru suggested arms trade with Chile.", "suggested", "REQUEST"),
        ("Peru helped Chile.", "helped", "AID"),
        ("Peru, which has rice to spare, helped Chile.", "helped", "AID"),
        ("Peru, which likes rice, helped Chile.", "helped", "AID"),
        ("Peru helped Chile build schools.", "helped", "AID"),
        ("Peru praised the arms from Chile.", "praised", "SUPPORT"),
        ("Peru urged Chile to send tanks to Libya.", "urged", "REQUEST"),  # which the sending tells
    ],
)
def test_other_acts_and_acts_without_an_item_move_nothing(parse, text, head, type):
    parsed = parse(text)
    assert transfer_of(parsed, mention(parsed, head, type, ["Peru"], ["Chile"]), "happened") is None


# sentence, head, type -> items given, items given back
RETURNED = [
    ("Peru bought mortars from Chile for 20 million euros.", "bought", "COOPERATE", ["small_arms"], ["money"]),
    ("Peru swapped coal for diesel from Chile.", "swapped", "COOPERATE", ["energy"], ["oil"]),
    ("Peru paid Chile for six drones.", "paid", "COOPERATE", ["money"], ["drones"]),
    ("Peru transferred $50 million to Chile for wheat.", "transferred", "AID", ["money"], []),
    ("Peru bought mortars from Chile for the war.", "bought", "COOPERATE", ["small_arms"], []),
]


@pytest.mark.parametrize(("text", "head", "type", "given", "back"), RETURNED)
def test_what_is_given_back(parse, text, head, type, given, back):
    parsed = parse(text)
    found = transfer_of(parsed, mention(parsed, head, type, ["Peru"], ["Chile"]), "happened")
    assert ([found.item, *found.more], list(found.in_return)) == (given, back)


def test_to_sign_is_to_agree(parse):
    parsed = parse("Peru and Chile signed an arms deal.")
    event = mention(parsed, "signed", "SUPPORT", ["Peru", "Chile"], [], symmetric=True, cameo="057")
    assert plain(transfer_of(parsed, event, "happened")) == ("weapons", None, None, "pledged")


NAMED = [
    ("Peru may agree on a transfer of missile technology to Oman, such as know-how on cruise missiles.", "agree",
     "AGREE", "OMN", ("missile_technology", "PER", "OMN", "possible")),
    ("Peru may agree on a purchase of frigates from Oman.", "agree", "AGREE", "OMN",
     ("warships", "OMN", "PER", "possible")),
    ("Peru appealed to Oman for rice.", "appealed", "REQUEST", "OMN", ("food", None, "PER", "sought")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "head", "type", "code", "want"), NAMED)
def test_a_party_that_only_the_items_phrase_names(parse, text, head, type, code, want):
    parsed = parse(text)
    token = next(t for t in parsed.tokens if t.text == "Oman")
    mentions = Mentions([Mention(token, token.index, token.index, (Actor(code, "GOV", "Oman"),))])
    label = "happened" if type == "REQUEST" else "possible"
    assert plain(transfer_of(parsed, mention(parsed, head, type, ["Peru"], []), label, mentions)) == want


def test_goods_that_a_receiver_gets_come_from_whose_they_are(parse):
    parsed = parse("They discussed deliveries of Omani gas to Chile.")
    mentions = Mentions([
        Mention(token, token.index, token.index, (Actor(code, "GOV", token.text),))
        for token in parsed.tokens if (code := {"Omani": "OMN", "Chile": "CHL"}.get(token.text))
    ])  # fmt: skip
    event = mention(parsed, "discussed", "CONSULT", ["Chile"], [], symmetric=True)
    assert plain(transfer_of(parsed, event, "happened", mentions)) == ("gas", "OMN", "CHL", "discussed")


def test_a_place_that_is_no_party_has_no_side(parse):
    parsed = parse("Peru may agree on a transfer of shells to the coast.")
    event = mention(parsed, "agree", "AGREE", ["Peru"], [])
    assert plain(transfer_of(parsed, event, "possible", Mentions([]))) == (
        "artillery_ammunition",
        "PER",
        None,
        "possible",
    )


def test_several_items_and_the_return_side(parse):
    parsed = parse("Chad provided Libya with shells and rockets in exchange for oil and grain.")
    transfer = transfer_of(parsed, mention(parsed, "provided", "AID", ["Chad"], ["Libya"]), "happened")
    assert transfer is not None
    assert (transfer.item, transfer.more) == ("artillery_ammunition", ("missiles_rockets",))
    assert transfer.in_return == ("oil", "food")


def test_a_party_known_from_an_earlier_sentence_keeps_its_side(parse):
    parsed = parse("Iran is near Syria. It sent the government drones.")
    assert plain(transfer_of(parsed, mention(parsed, "sent", "AID", ["Iran"], ["Syria"]), "alleged")) == (
        "drones", "IRN", "SYR", "alleged",
    )  # fmt: skip


def test_a_party_without_a_place_keeps_its_side(parse):
    parsed = parse("It sent the government drones.")
    event = mention(parsed, "sent", "AID", ["Iran"], ["Syria"])
    assert plain(transfer_of(parsed, event, "happened")) == ("drones", "IRN", "SYR", "confirmed")
