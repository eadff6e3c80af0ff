"""Who acts, the world over: the state and the sector of all kinds of phrases, each as the subject of one plain sentence."""

import pytest

from mentioned import at, codes, sectors

# sector: phrase and state ("-" where it names none)
PHRASES = {
    "AGR": [
        ("Bolivian coca growers", "BOL"), ("Indian farmers", "IND"), ("French fishermen", "FRA"),
        ("Masai herders in Kenya", "KEN"),
    ],
    "BUS": [
        ("Gazprom", "RUS"), ("Japanese carmakers", "JPN"), ("German bankers", "DEU"), ("Samsung executives", "KOR"),
    ],
    "COP": [
        ("Indonesian police", "IDN"), ("Italy's Carabinieri", "ITA"), ("the Royal Canadian Mounted Police", "CAN"),
        ("Brazilian federal police", "BRA"), ("Spain's Civil Guard", "ESP"), ("French gendarmes", "FRA"),
        ("riot police in Athens", "GRC"), ("Thai border patrol police", "THA"), ("Palestinian police", "PSE"),
        ("Zimbabwean prison guards", "ZWE"),
    ],
    "CRM": [
        ("Somali pirates", "SOM"), ("Colombian drug traffickers", "COL"), ("the Sinaloa cartel", "MEX"),
        ("Sicilian mafia bosses", "ITA"), ("Haitian gang leaders", "HTI"),
    ],
    "CVL": [
        ("Georgians", "GEO"), ("thousands of Ukrainians", "UKR"), ("Palestinians", "PSE"), ("some Egyptians", "EGY"),
        ("a Frenchman", "FRA"), ("three Americans", "USA"), ("two Japanese", "JPN"), ("an Iranian woman", "IRN"),
        ("ethnic Albanians in Kosovo", "XKX"), ("hundreds of Haitians", "HTI"), ("young Tunisians", "TUN"),
        ("Iraqi Kurds", "IRQ"), ("Turkish Kurds", "TUR"), ("Ugandan villagers", "UGA"),
        ("residents of Sarajevo", "BIH"), ("an Englishman", "GBR"), ("Scots", "GBR"), ("a Dutchman", "NLD"),
        ("Spaniards", "ESP"), ("Poles", "POL"), ("Danish citizens", "DNK"), ("British tourists", "GBR"),
        ("Israeli settlers", "ISR"), ("Roma families in Slovakia", "SVK"), ("Bedouin tribesmen in Sinai", "EGY"),
        ("hostages", "-"),
    ],
    "EDU": [
        ("Chinese students", "CHN"), ("South Korean university students", "KOR"), ("Iranian student leaders", "IRN"),
        ("a Cairo University professor", "EGY"), ("Tehran University", "IRN"), ("teachers in Oaxaca", "MEX"),
        ("Russian scientists", "RUS"),
    ],
    "ELI": [
        ("a former Argentine president", "ARG"), ("ousted Honduran president", "HND"),
    ],
    "GOV": [
        ("the Norwegian foreign ministry", "NOR"), ("Bulgaria's finance minister", "BGR"),
        ("Kuwaiti oil minister", "KWT"), ("Papua New Guinea", "PNG"), ("the Solomon Islands government", "SLB"),
        ("Trinidad and Tobago", "TTO"), ("the prime minister of St. Lucia", "LCA"), ("the King of Jordan", "JOR"),
        ("the Afghan interior ministry", "AFG"), ("Bolivia's vice president", "BOL"),
        ("Peru's ambassador to Ecuador", "PER"), ("a Chinese diplomat in Nairobi", "CHN"),
        ("Swiss authorities", "CHE"), ("the mayor of Bogota", "COL"), ("the governor of Kandahar", "AFG"),
        ("Bavarian state government", "DEU"), ("the Chechen president", "RUS"), ("the Scottish government", "GBR"),
        ("Iraqi Kurdistan's regional government", "IRQ"), ("the Palestinian prime minister", "PSE"),
        ("the Nigerian electoral commission", "NGA"), ("the Bank of Japan", "JPN"), ("Mexico's central bank", "MEX"),
        ("the Philippine Department of Foreign Affairs", "PHL"), ("India's Ministry of External Affairs", "IND"),
        ("Maldives", "MDV"), ("Cote d'Ivoire", "CIV"), ("European Union foreign ministers", "EUR"),
    ],
    "JRN": [
        ("Al Jazeera", "QAT"), ("the Xinhua news agency", "CHN"), ("a BBC reporter", "GBR"),
        ("Turkish journalists", "TUR"), ("Iran's state television", "IRN"), ("The New York Times", "USA"),
        ("Der Spiegel", "DEU"), ("Greek newspaper editors", "GRC"),
    ],
    "JUD": [
        ("a Russian military court", "RUS"), ("Pakistan's Supreme Court", "PAK"), ("a Spanish judge", "ESP"),
        ("Turkish prosecutors", "TUR"), ("the International Criminal Court", "ICC"),
        ("Egypt's constitutional court", "EGY"), ("a court in Khartoum", "SDN"), ("Iranian judiciary", "IRN"),
    ],
    "LAB": [
        ("Nigerian oil workers", "NGA"), ("the Confederation of South African Trade Unions", "ZAF"),
        ("COSATU", "ZAF"), ("Bolivian miners", "BOL"), ("Argentine truck drivers", "ARG"),
    ],
    "LEG": [
        ("the Kyrgyz parliament", "KGZ"), ("Iranian lawmakers", "IRN"), ("Lebanese deputies", "LBN"),
        ("members of the Knesset", "ISR"), ("the US Senate", "USA"), ("a Canadian MP", "CAN"),
        ("the Lok Sabha", "IND"), ("Japan's Diet", "JPN"), ("the Argentine Congress", "ARG"),
    ],
    "MED": [
        ("Cuban doctors", "CUB"), ("nurses in Zambia", "ZMB"),
    ],
    "MIL": [
        ("the Ecuadorian air force", "ECU"), ("Eritrean soldiers", "ERI"), ("Canadian peacekeepers", "CAN"),
        ("UN peacekeepers in Congo", "UNO"), ("Nato warplanes", "NAT"), ("NATO-led troops", "NAT"),
        ("US marines", "USA"), ("Turkish F-16 jets", "TUR"), ("a Chinese submarine", "CHN"),
        ("Sri Lankan navy", "LKA"), ("the Ethiopian army chief", "ETH"), ("Israeli tanks", "ISR"),
        ("Royal Air Force", "GBR"), ("Russian paratroopers", "RUS"), ("the Peruvian armed forces", "PER"),
        ("Indian army officers", "IND"), ("Iraq's Republican Guard", "IRQ"),
        ("the Iranian Revolutionary Guards", "IRN"), ("Greek Cypriot National Guard", "CYP"),
        ("Kenyan troops in Somalia", "KEN"), ("African Union peacekeepers", "AFU"),
    ],
    "NGO": [
        ("Amnesty International", "-"), ("Doctors Without Borders", "-"), ("Egyptian human rights groups", "EGY"),
        ("Oxfam", "-"), ("French aid workers", "FRA"),
    ],
    "OPP": [
        ("Zimbabwe's opposition", "ZWE"), ("the Kenyan opposition leader", "KEN"), ("the Muslim Brotherhood", "EGY"),
        ("Chinese dissidents", "CHN"), ("Iranian reformists", "IRN"), ("a Belarusian opposition activist", "BLR"),
        ("pro-democracy protesters in Hong Kong", "HKG"), ("Burmese pro-democracy leader", "MMR"),
        ("anti-government demonstrators in Thailand", "THA"), ("Rwanda's government in exile", "RWA"),
        ("the Tibetan government-in-exile", "CHN"), ("Saudi dissident", "SAU"),
    ],
    "PRM": [
        ("the Janjaweed militia", "SDN"), ("Libyan militias", "LBY"), ("Shiite militiamen in Iraq", "IRQ"),
        ("right-wing paramilitaries in Colombia", "COL"), ("Serbian paramilitaries", "SRB"),
        ("a pro-government militia in Darfur", "SDN"), ("Christian militias in Lebanon", "LBN"),
    ],
    "PTY": [
        ("the African National Congress", "ZAF"), ("Germany's Green Party", "DEU"), ("Iraq's Baath Party", "IRQ"),
        ("the Socialist Party of Portugal", "PRT"), ("Australia's Labor Party", "AUS"),
        ("Israel's Labor Party", "ISR"), ("Japan's Democratic Party", "JPN"),
        ("Taiwan's Democratic Progressive Party", "TWN"), ("the Social Democrats in Germany", "DEU"),
    ],
    "REB": [
        ("the Kosovo Liberation Army", "XKX"), ("Tuareg separatists in northern Mali", "MLI"),
        ("Chechen rebels", "RUS"), ("a Maoist guerrilla in Nepal", "NPL"), ("Nepal's Maoists", "NPL"),
        ("Casamance rebels", "SEN"), ("the Farabundo Marti National Liberation Front", "SLV"),
        ("Sikh militants", "IND"), ("Kashmiri militants", "IND"), ("Darfur rebels", "SDN"), ("Karen rebels", "MMR"),
        ("Hutu rebels in Burundi", "BDI"), ("Aceh separatists", "IDN"), ("Tamil rebels", "LKA"),
        ("Iraqi insurgents", "IRQ"), ("Hezbollah's leader", "LBN"), ("a Hamas spokesman", "PSE"),
        ("the Irish Republican Army", "GBR"), ("UNITA rebels", "AGO"), ("Polisario guerrillas", "ESH"),
        ("al-Shabaab militants", "SOM"), ("an Al Qaeda operative", "IMG"), ("Islamist rebels in Algeria", "DZA"),
        ("Afghan mujahideen", "AFG"), ("the Zapatista rebels", "MEX"), ("FARC commanders", "COL"),
    ],
    "REF": [
        ("Rwandan refugees", "RWA"), ("Syrian refugees in Jordan", "SYR"), ("Vietnamese boat people", "VNM"),
    ],
    "REL": [
        ("Buddhist monks in Burma", "MMR"), ("the Archbishop of Canterbury", "GBR"),
        ("Sri Lanka's Buddhist clergy", "LKA"), ("the Catholic Church in Poland", "POL"), ("Saudi clerics", "SAU"),
    ],
    "SPY": [
        ("the Pakistani intelligence agency", "PAK"), ("Israeli intelligence officials", "ISR"),
        ("the Mossad", "ISR"), ("Pakistan's Inter-Services Intelligence", "PAK"), ("Romania's Securitate", "ROU"),
        ("British spies", "GBR"), ("MI5", "GBR"), ("Iranian secret agents", "IRN"), ("Ukraine's SBU", "UKR"),
        ("South Korea's spy chief", "KOR"),
    ],
    "UAF": [
        ("unidentified gunmen in Mogadishu", "SOM"), ("South African mercenaries", "ZAF"),
    ],
}  # fmt: skip

CASES = [(text, code, sector) for sector, phrases in PHRASES.items() for text, code in phrases]


@pytest.mark.parametrize(("phrase", "code", "sector"), CASES)
def test_state_and_sector_of_a_subject(parse, phrase, code, sector):
    parsed = parse(f"{phrase[0].upper()}{phrase[1:]} condemned Norway on Monday.")
    subject = next(t for t in parsed.tokens if t.text == "condemned").child("nsubj")
    mention = at(parsed, subject.text)
    assert (codes(mention), sectors(mention)) == (code, {sector})


@pytest.mark.parametrize(
    ("text", "word", "code", "sector"),
    [
        # a demonym means people of the state; the state itself only as a whole people or as an adjective
        ("Georgians marched.", "Georgians", "GEO", "CVL"),
        ("A Frenchman was shot in Lagos.", "Frenchman", "FRA", "CVL"),
        ("Gunmen killed a Georgian and a Pole.", "Georgian", "GEO", "CVL"),
        ("Gunmen killed a Georgian and a Pole.", "Pole", "POL", "CVL"),
        ("Two Japanese were held.", "Japanese", "JPN", "CVL"),
        ("The Georgians attacked.", "Georgians", "GEO", "GOV"),
        ("The Swiss refused.", "Swiss", "CHE", "GOV"),
        # people who live in another's state are counted to it
        ("Croatian Serbs blocked the road.", "Serbs", "HRV", "CVL"),
        ("Serbia's Albanians boycotted the vote.", "Albanians", "SRB", "CVL"),
        ("Iran-backed Syrians crossed the border.", "Syrians", "SYR", "CVL"),
        # a people that lives in one state is that state's, unless the text says where it is
        ("Tamil rebels shelled the port.", "rebels", "LKA", "REB"),
        ("Tamil protesters blocked roads in London.", "protesters", "GBR", "OPP"),
        ("Indian Tamils closed their shops.", "Tamils", "IND", "CVL"),
        ("Rohingyas fled.", "Rohingyas", "MMR", "CVL"),
        ("Tuareg rebels rejected the deal.", "rebels", "-", "REB"),
        # bodies that go by one name in several states
        ("Japan's Democratic Party won.", "Party", "JPN", "PTY"),
        ("The Democratic Party won.", "Party", "USA", "PTY"),
        ("Egyptian Islamic Jihad claimed the attack.", "Jihad", "EGY", "REB"),
        ("Islamic Jihad claimed the attack.", "Jihad", "PSE", "REB"),
        ("Nigeria's Shell stopped pumping.", "Shell", "GBR", "BUS"),
        ("Yemeni al-Qaeda claimed the attack.", "Qaeda", "IMG", "REB"),
        ("Iran-backed Hezbollah fired rockets.", "Hezbollah", "LBN", "REB"),
        # the words of an organisation's name say nothing of its members
        ("World Bank officials left.", "officials", "WBK", "GOV"),
        ("Bank officials left Chad.", "officials", "-", "BUS"),
        # plurals
        ("Russian oligarchs fled.", "oligarchs", "RUS", "ELI"),
        # ships are whose they are
        ("Iran seized a Greek tanker.", "tanker", "GRC", "BUS"),
    ],
)
def test_whose_people_and_bodies_are(parse, text, word, code, sector):
    mention = at(parse(text), word)
    assert (codes(mention), sectors(mention)) == (code, {sector})


@pytest.mark.parametrize("text", ["Iran seized a tanker.", "Karen Hughes resigned.", "Luo Zhaohui resigned."])
def test_what_names_nobody(parse, text):
    parsed = parse(text)
    assert at(parsed, [t.text for t in parsed.tokens][-3]) is None
