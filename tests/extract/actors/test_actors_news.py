"""Whole passages as the wires write them: every mention, in order of its head."""

import pytest

from reportedly.extract import actors

# Each mention: head, states, sectors, (person).
PASSAGES = [
    (
        "Oslo and Helsinki agreed on Monday to patrol the strait together."
        " The two capitals had argued for years over who should pay.",
        [
            "Oslo NOR GOV",
            "Helsinki FIN GOV",
            "capitals NOR+FIN GOV",
        ],
    ),
    (
        "Norwegian Defence Minister Kari Berg flew to Helsinki for the signing."
        " Berg told reporters that her country would send two frigates.",
        [
            "Berg NOR GOV (Kari Berg)",
            "Helsinki FIN GOV",
            "Berg NOR GOV (Kari Berg)",
            "reporters - JRN",
            "her NOR GOV (Kari Berg)",
            "country NOR GOV",
        ],
    ),
    (
        "The Finnish president thanked the minister and promised that his navy would share its radar data.",
        [
            "president FIN GOV",
            "minister - GOV",
            "his FIN GOV",
            "navy FIN MIL",
            "its FIN MIL",
        ],
    ),
    (
        "Peruvian police arrested four fishermen after a Chilean patrol boat chased a trawler."
        " The foreign ministry in Lima summoned Chile's ambassador.",
        [
            "police PER COP",
            "fishermen - AGR",
            "boat CHL MIL",
            "ministry PER GOV",
            "Lima PER GOV",
            "Chile CHL GOV",
            "ambassador CHL GOV",
        ],
    ),
    (
        "Chile denied that its sailors had crossed the line. It said they had kept to their own waters.",
        [
            "Chile CHL GOV",
            "its CHL GOV",
            "sailors CHL MIL",
            "It CHL GOV",
            "they CHL MIL",
            "their CHL MIL",
        ],
    ),
    (
        "Hamas and Israel accused each other of breaking the truce."
        " A Qatari mediator flew from Doha to Cairo, where Egyptian officials met him.",
        [
            "Hamas PSE REB",
            "Israel ISR GOV",
            "other PSE+ISR GOV+REB",
            "mediator QAT GOV",
            "Doha QAT GOV",
            "Cairo EGY GOV",
            "officials EGY GOV",
            "him QAT GOV",
        ],
    ),
    (
        "The African Union sent observers to Niger."
        " Soldiers in Niamey turned them back, and the junta called the mission an insult.",
        [
            "Union AFU -",
            "observers - EDU",
            "Niger NER GOV",
            "Soldiers NER MIL",
            "Niamey NER GOV",
            "junta NER GOV",
        ],
    ),
    (
        "Kenya's parliament approved a loan from the World Bank. Opposition lawmakers walked out before the vote.",
        [
            "Kenya KEN GOV",
            "parliament KEN LEG",
            "Bank WBK -",
            "lawmakers - OPP",
        ],
    ),
    (
        "Rebels in North Kivu shelled a camp near Goma."
        " Congolese troops fired back, and the army said the rebels had lost ten men.",
        [
            "Rebels COD REB",
            "Kivu COD -",
            "Goma COD -",
            "troops COD MIL",
            "army COD MIL",
            "rebels COD REB",
            "men COD CVL",
        ],
    ),
    (
        "Beijing warned Manila again on Friday."
        " China's coast guard then blocked a Philippine supply ship, the Pentagon said.",
        [
            "Beijing CHN GOV",
            "Manila PHL GOV",
            "China CHN GOV",
            "guard CHN MIL",
            "Philippine PHL GOV",
            "Pentagon USA GOV",
        ],
    ),
    (
        "Brazilian President Luiz Inacio Lula da Silva will host his Chinese counterpart in Brasilia."
        " Xi last visited the country in 2019.",
        [
            "Silva BRA GOV (Luiz Inácio Lula da Silva)",
            "his BRA GOV (Luiz Inácio Lula da Silva)",
            "counterpart CHN GOV",
            "Brasilia BRA GOV",
            "Xi CHN GOV (Xi Jinping)",
            "country BRA GOV",
        ],
    ),
    (
        "A former Greek prime minister criticised Turkey's new drone base."
        " Ankara replied that Athens should mind its own islands.",
        [
            "minister GRC ELI",
            "Turkey TUR GOV",
            "Ankara TUR GOV",
            "Athens GRC GOV",
            "its GRC GOV",
        ],
    ),
    (
        "North Korea tested an engine on Sunday."
        " South Korea's military detected the test, and Seoul urged the North to return to talks.",
        [
            "Korea PRK GOV",
            "Korea KOR GOV",
            "military KOR MIL",
            "Seoul KOR GOV",
            "North PRK GOV",
        ],
    ),
    (
        "The secretive state has ignored such calls."
        " Its leader, Kim Jong Un, last met a South Korean president in 2019.",
        [
            "leader PRK GOV (Kim Jong-un)",
            "Un PRK GOV (Kim Jong-un)",
            "president KOR GOV",
        ],
    ),
    (
        "Ukrainian farmers blocked a crossing into Poland."
        " Warsaw asked the European Commission to help, and the commission agreed.",
        [
            "farmers UKR AGR",
            "Poland POL GOV",
            "Warsaw POL GOV",
            "Commission EUR -",
            "commission EUR -",
        ],
    ),
    (
        "Estonia expelled two Russian diplomats on Tuesday."
        " Moscow called the step hostile and promised that it would answer in kind.",
        [
            "Estonia EST GOV",
            "diplomats RUS GOV",
            "Moscow RUS GOV",
            "it RUS GOV",
        ],
    ),
    (
        "Somali troops killed nine al-Shabaab fighters near Kismayo."
        " The group denied the losses and vowed that it would strike back.",
        [
            "troops SOM MIL",
            "fighters SOM REB",
            "Kismayo SOM -",
            "group SOM REB",
            "it SOM REB",
        ],
    ),
    (
        "Turkish and Greek generals met at NATO headquarters. The two sides agreed to keep their aircraft apart.",
        [
            "generals TUR+GRC MIL",
            "headquarters NAT GOV",
            "sides TUR+GRC GOV",
            "their TUR+GRC GOV",
            "aircraft - MIL",
        ],
    ),
    (
        "Hungarian truckers blocked the Romanian border for a day. Bucharest asked the European Union to step in.",
        [
            "truckers HUN LAB",
            "Romanian ROU GOV",
            "Bucharest ROU GOV",
            "Union EUR -",
        ],
    ),
    (
        "The Nepalese premier will travel to New Delhi."
        " Indian officials said the visit would ease a quarrel over a road.",
        [
            "premier NPL GOV",
            "Delhi IND GOV",
            "officials IND GOV",
        ],
    ),
    (
        "NATO opened a depot in Tallinn. The alliance said the depot would hold fuel for Estonian and Latvian pilots.",
        [
            "NATO NAT -",
            "Tallinn EST GOV",
            "alliance NAT -",
            "pilots EST+LVA LAB",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES, ids=[text[:30] for text, _ in PASSAGES])
def test_every_mention_of_a_passage(parse, text, expected):
    found = []
    for mention in sorted(actors.find(parse(text)).all, key=lambda m: m.head.index):
        states = "+".join(a.country or "-" for a in mention.actors)
        sectors = "+".join(sorted({a.sector or "-" for a in mention.actors}))
        person = f" ({mention.actors[0].person})" if mention.actors[0].person else ""
        found.append(f"{mention.head.text} {states} {sectors}{person}")
    assert found == expected
