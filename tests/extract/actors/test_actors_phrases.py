"""Who a noun phrase names: state, sector, person, and the token that heads the mention."""

import datetime

import pytest

from mentioned import at, codes, mentions_of, people, sectors

CASES = [
    # bare states, capitals, seats of government
    ("Norway closed its border.", "Norway", "NOR", "GOV"),
    ("The United States froze the assets.", "States", "USA", "GOV"),
    ("The U.S. froze the assets.", "U.S.", "USA", "GOV"),
    ("US forces left.", "forces", "USA", "MIL"),
    ("N. Korea fired a rocket.", "Korea", "PRK", "GOV"),
    ("The DPRK closed its embassy.", "DPRK", "PRK", "GOV"),
    ("Burma released the crew.", "Burma", "MMR", "GOV"),
    ("East Germany opened the border.", "Germany", "DDR", "GOV"),
    ("Moscow rejected the offer.", "Moscow", "RUS", "GOV"),
    ("The Kremlin rejected the offer.", "Kremlin", "RUS", "GOV"),
    ("The White House welcomed the vote.", "House", "USA", "GOV"),
    ("Downing Street denied the report.", "Street", "GBR", "GOV"),
    ("Brussels fined the firm.", "Brussels", "EUR", None),
    ("Rockets hit Kharkiv.", "Kharkiv", "UKR", None),
    ("Abkhazia held a vote.", "Abkhazia", "GEO", "PRE"),
    # demonyms
    ("Two Swedes were arrested.", "Swedes", "SWE", "CVL"),
    ("The Russians left the town.", "Russians", "RUS", "GOV"),
    ("A Dutch frigate sank the boat.", "frigate", "NLD", "MIL"),
    # a state beside a noun for actors
    ("Polish troops crossed the river.", "troops", "POL", "MIL"),
    ("Iraq's parliament adopted the law.", "parliament", "IRQ", "LEG"),
    ("Seoul's unification ministry confirmed it.", "ministry", "KOR", "GOV"),
    ("Officials in Washington confirmed it.", "Officials", "USA", "GOV"),
    ("The president of France resigned.", "president", "FRA", "GOV"),
    ("The army of Chad retreated.", "army", "TCD", "MIL"),
    ("Kenyan police arrested a pastor.", "police", "KEN", "COP"),
    ("Students at Baghdad University marched.", "Students", "IRQ", "EDU"),
    ("Peruvian farmers blocked the road.", "farmers", "PER", "AGR"),
    ("Nigeria's airlines cut flights.", "airlines", "NGA", "BUS"),
    ("A Ugandan lawyer appealed.", "lawyer", "UGA", "JUD"),
    ("Greek dockworkers went on strike.", "dockworkers", "GRC", "LAB"),
    ("French doctors treated the wounded.", "doctors", "FRA", "MED"),
    ("Somali pirates seized the ship.", "pirates", "SOM", "CRM"),
    ("Afghan refugees crossed the border.", "refugees", "AFG", "REF"),
    ("Rebels in Darfur burned a convoy.", "Rebels", "SDN", "REB"),
    ("Belarusian opposition activists fled.", "activists", "BLR", "OPP"),
    ("Syrian mercenaries arrived.", "mercenaries", "SYR", "UAF"),
    ("Guatemalan bishops protested.", "bishops", "GTM", "REL"),
    ("Georgia's foreign ministry summoned the envoy.", "ministry", "GEO", "GOV"),
    # sector by what stands around a generic noun
    ("Israeli intelligence officials warned the cabinet.", "officials", "ISR", "SPY"),
    ("Colombian military leaders met.", "leaders", "COL", "MIL"),
    ("A Turkish opposition leader was jailed.", "leader", "TUR", "OPP"),
    ("A Hamas official denied it.", "official", "PSE", "REB"),
    ("An FSB officer defected.", "officer", "RUS", "SPY"),
    ("Boko Haram gunmen raided the village.", "gunmen", "NGA", "REB"),
    ("The head of the Riigikogu spoke.", "head", "EST", "LEG"),
    ("The president of the European Council spoke.", "president", "EUR", "GOV"),
    ("A former Brazilian minister was arrested.", "minister", "BRA", "ELI"),
    ("A former CIA official was arrested.", "official", "USA", "ELI"),
    ("A Lebanese rebel commander surrendered.", "commander", "LBN", "REB"),
    # sectors without a state
    ("Protesters burned tyres.", "Protesters", "-", "OPP"),
    ("Gunmen attacked the bus.", "Gunmen", "-", "UAF"),
    ("Police fired tear gas.", "Police", "-", "COP"),
    ("Analysts doubt the plan.", "Analysts", "-", "EDU"),
    # organisations, groups
    ("The U.N. Security Council met.", "Council", "UNO", "GOV"),
    ("NATO sent ships.", "NATO", "NAT", None),
    ("The African Union suspended the member.", "Union", "AFU", None),
    ("The Arab League condemned it.", "League", "ARL", None),
    ("Hezbollah fired rockets.", "Hezbollah", "LBN", "REB"),
    ("The Taliban seized the town.", "Taliban", "AFG", "REB"),
    ("The Washington Post reported it.", "Post", "USA", "JRN"),
    ("The Moscow Times reported it.", "Times", "RUS", "JRN"),
    ("The Korea Institute for National Unification doubts it.", "Institute", "KOR", "EDU"),
    ("The Pentagon denied it.", "Pentagon", "USA", "GOV"),
    ("Quds Force commanders met.", "commanders", "IRN", "MIL"),
    ("The Congress passed a bill.", "Congress", "USA", "LEG"),
    ("Peru's Congress passed a bill.", "Congress", "PER", "LEG"),
    ("Doctors Without Borders left the town.", "Doctors", "-", "NGO"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "head", "country", "sector"), CASES)
def test_state_and_sector_of_a_phrase(parse, text, head, country, sector):
    mention = at(parse(text), head)
    assert codes(mention) == country
    assert sectors(mention) == {sector}


@pytest.mark.parametrize(
    ("text", "head", "countries"),
    [
        ("Russian and Chinese officials met.", "officials", "RUS CHN"),
        ("The leaders of Egypt and Sudan met.", "leaders", "EGY SDN"),
        ("Officials from Japan, Australia and India met.", "Officials", "JPN AUS IND"),
        ("Seoul and Washington agreed.", "Seoul", "KOR"),
        ("Seoul and Washington agreed.", "Washington", "USA"),
        ("A U.S.-Japan summit opened.", "U.S.-Japan", "USA JPN"),
        ("Seoul-Washington talks opened.", "Seoul", "KOR"),
        ("Seoul-Washington talks opened.", "Washington", "USA"),
        ("U.S.-North Korea talks opened.", "U.S.-North", "USA"),
        ("U.S.-North Korea talks opened.", "Korea", "PRK"),
        ("The North Korea-Russia summit opened.", "Russia", "RUS"),
    ],
)
def test_several_states(parse, text, head, countries):
    assert codes(at(parse(text), head)) == countries


@pytest.mark.parametrize(
    ("text", "head", "country"),
    [
        ("Russia's invasion failed.", "Russia", "RUS"),
        ("The Ukrainian capital was shelled.", "Ukrainian", "UKR"),
        ("Iranian oil reached the port.", "Iranian", "IRN"),
        ("A Pentagon statement followed.", "Pentagon", "USA"),
        ("A rebel attack killed two.", "rebel", "-"),
        ("A Kyiv police raid failed.", "police", "UKR"),
        ("Turkey's trade with Iraq fell.", "Iraq", "IRQ"),
    ],
)
def test_modifiers_of_other_nouns_are_mentions_of_their_own(parse, text, head, country):
    assert codes(at(parse(text), head)) == country


@pytest.mark.parametrize(
    ("text", "head", "country"),
    [
        ("The president of France resigned.", "France", ""),
        ("Polish troops left.", "Polish", ""),
        ("An ambassador to Cuba was named.", "Cuba", "CUB"),
        ("Officials in Oslo confirmed it.", "Oslo", "NOR"),
        ("Norway's army left.", "Norway", "NOR"),
    ],
)
def test_a_state_that_only_says_whose_is_no_mention(parse, text, head, country):
    assert codes(at(parse(text), head)) == country


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They ate turkey in the kitchen.", "turkey"),
        ("Turkey prices rose before Thanksgiving.", "Turkey"),
        ("The china plates broke.", "china"),
        ("He moved to New England.", "England"),
        ("The ship crossed the South China Sea.", "China"),
        ("They told us the truth.", "us"),
        ("Who will pay?", "Who"),
        ("The army heads north.", "heads"),
        ("General elections were held.", "General"),
        ("It launched a spy satellite.", "spy"),
        ("Michael Jordan retired.", "Jordan"),
        ("A tank burned.", "tank"),
        ("The group vanished.", "group"),
    ],
)
def test_what_is_no_actor(parse, text, word):
    assert at(parse(text), word) is None


@pytest.mark.parametrize(
    ("text", "head", "country"),
    [
        ("Georgia would send help, Atlanta police said.", "Georgia", "USA"),
        ("Georgia would send help, Tbilisi said.", "Georgia", "GEO"),
        ("Congo closed the road to Brazzaville.", "Congo", "COG"),
        ("Congo closed the road to Goma.", "Congo", "COD"),
        ("Iran-backed militias left Beirut.", "militias", "-"),
        ("Iran-backed militias left Beirut.", "Iran", "IRN"),
        ("U.S.-led forces left.", "forces", "USA"),
        ("Vietnamese-led forces left.", "forces", "VNM"),
        ("Pro-Russian separatists left.", "separatists", "-"),
        ("Anti-American protesters left.", "protesters", "-"),
        ("A Korea expert at Stanford University spoke.", "expert", "USA"),
        ("A Korean expert spoke.", "expert", "KOR"),
        ("Ethnic Albanians in Macedonia marched.", "Albanians", "MKD"),
        ("Ethnic Turks marched in Bulgaria.", "Turks", "BGR"),
        ("Kurdish fighters in Iraq surrendered.", "fighters", "IRQ"),
        ("Muslims in Bosnia voted.", "Muslims", "BIH"),
        ("Police clashed with students in Cairo.", "Police", "EGY"),
        ("Villagers blocked roads in Bolivia.", "Villagers", "BOL"),
        ("Soldiers died in Mali.", "Soldiers", "-"),
    ],
)
def test_which_state_a_phrase_is_of(parse, text, head, country):
    assert codes(at(parse(text), head)) == country


@pytest.mark.parametrize(
    ("text", "head", "country", "sector", "person"),
    [
        ("Russian Defense Minister Sergei Shoigu left.", "Shoigu", "RUS", "GOV", "Sergei Shoigu"),
        ("Defense MinisterSergei Shoigu left Moscow.", "Shoigu", "RUS", "GOV", "Sergei Shoigu"),
        ("North Korean leader Kim Jong Un left.", "Un", "PRK", "GOV", "Kim Jong-un"),
        ("Putin left.", "Putin", "RUS", "GOV", "Vladimir Putin"),
        ("Foreign Minister Ole Hansen of Denmark left.", "Hansen", "DNK", "GOV", "Ole Hansen"),
        ("Norway's Finance Minister Kari Berg left.", "Berg", "NOR", "GOV", "Kari Berg"),
        ("Judge Maria Costa left.", "Costa", "-", "JUD", "Maria Costa"),
        ("US Senator Marco Rubio left.", "Rubio", "USA", "LEG", "Marco Rubio"),
        ("King Hassan of Morocco left.", "Hassan", "MAR", "GOV", "King Hassan II"),
        ("President Bouteflika left.", "Bouteflika", "DZA", "GOV", "Abdelaziz Bouteflika"),
        ("Lee Chang-ho, a researcher at the Sejong Institute, left.", "ho", "KOR", "EDU", "Lee Chang-ho"),
        ("The Estonian minister, Juhan Tamm, left.", "minister", "EST", "GOV", "Juhan Tamm"),
        ("The Saudi crown prince, Mohammed bin Salman, left.", "Salman", "SAU", "GOV", "Mohammed bin Salman"),
        ("Former Pakistani Prime Minister Imran Khan left.", "Khan", "PAK", "ELI", "Imran Khan"),
        ("UN Secretary-General Kofi Annan left.", "Annan", "UNO", "GOV", "Kofi Annan"),
    ],
)
def test_persons(parse, text, head, country, sector, person):
    mention = at(parse(text), head)
    assert codes(mention) == country
    assert sectors(mention) == {sector}
    assert people(mention) == [person]


@pytest.mark.parametrize(
    ("day", "sector"),
    [((2011, 12, 1), "GOV"), ((2022, 11, 1), "ELI"), ((1990, 1, 1), None)],
)
def test_the_day_decides_what_a_person_is(parse, day, sector):
    mention = at(parse("Hashim Thaci left Pristina.", datetime.date(*day)), "Thaci")
    assert codes(mention) == "XKX"
    assert sectors(mention) == {sector}


@pytest.mark.parametrize(("year", "person"), [(1990, "George H. W. Bush"), (2004, "George W. Bush")])
def test_the_day_decides_between_namesakes(parse, year, person):
    assert people(at(parse("George Bush left.", datetime.date(year, 5, 1)), "Bush")) == [person]


@pytest.mark.parametrize("text", ["Paul Jensen left the room.", "Julian Castro left the room."])
def test_unknown_persons_are_no_actors(parse, text):
    assert mentions_of(parse(text)).all == []


@pytest.mark.parametrize(
    ("text", "head", "covered"),
    [
        ("Yesterday Polish troops left.", "troops", "Polish troops"),
        ("Then Russian Defense Minister Sergei Shoigu left.", "Shoigu", "Russian Defense Minister Sergei Shoigu"),
        ("The U.N. Security Council met.", "Council", "U.N. Security Council"),
    ],
)
def test_the_extent_of_a_mention(parse, text, head, covered):
    parsed = parse(text)
    mention = at(parsed, head)
    assert parsed.span(parsed.tokens[mention.first], parsed.tokens[mention.last]).text == covered
    assert text[mention.actors[0].start : mention.actors[0].end] == covered


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        ("Moscow refused.", "Moscow", "Russia"),
        ("The EU refused.", "EU", "European Union"),
        ("Polish troops refused.", "troops", "Polish troops"),
        ("Hizbullah refused.", "Hizbullah", "Hezbollah"),
        ("Putin refused.", "Putin", None),
    ],
)
def test_the_name_of_an_actor(parse, text, head, name):
    assert at(parse(text), head).actors[0].name == name


def test_no_text_no_mentions(parse):
    assert mentions_of(parse("")).all == []


def test_a_mention_is_found_at_any_of_its_tokens(parse):
    parsed = parse("Russian troops left.")
    mentions = mentions_of(parsed)
    assert mentions.at(parsed.tokens[0]) is mentions.of(parsed.tokens[1])
