"""Who did what to whom: every example beside a pattern is run, then the constructions that undo syntax."""

from collections.abc import Callable

import pytest

from reportedly.codebook import events as book
from reportedly.extract import actors, events
from reportedly.model.finding import EventMention
from reportedly.model.parsed import ParsedDocument

Parse = Callable[..., ParsedDocument]
EXAMPLES = [(p.name, text, coding) for p in book.patterns() for text, coding in p.examples]


def side(actors_: tuple[object, ...], joint: str) -> str:
    return joint.join(sorted(getattr(a, "country", None) or "" for a in actors_))


def shown(event: EventMention) -> str:
    """``TYPE A>B``, or ``TYPE A+B`` for a mutual act; ``trend A>B`` where there is no act."""
    kind = event.type or (event.cameo[:2] if event.cameo else event.trend)
    if event.symmetric:
        return f"{kind} {side(event.source, '+')}"
    return f"{kind} {side(event.source, ',')}>{side(event.target, ',')}"


def sorted_coding(coding: str) -> str:
    kind, parties = coding.split(" ", 1)
    if ">" in parties:
        return f"{kind} " + ">".join(",".join(sorted(s.split(","))) for s in parties.split(">"))
    return f"{kind} " + "+".join(sorted(parties.split("+")))


def found(parse: Parse, text: str) -> list[str]:
    parsed = parse(text)
    return [shown(e) for e in events.find(parsed, actors.find(parsed))]


@pytest.mark.parametrize(("name", "text", "coding"), EXAMPLES, ids=[f"{n}-{t[:30]}" for n, t, _ in EXAMPLES])
def test_example_of_the_codebook(parse: Parse, name: str, text: str, coding: str) -> None:
    if coding == "-":
        assert found(parse, text) == []
    else:
        assert sorted_coding(coding) in found(parse, text)


def test_every_pattern_has_a_code_or_a_trend() -> None:
    assert [p.name for p in book.patterns() if not any((x.code or x.trend) for x in (p, *p.cases))] == []


def test_trends_stand_in_a_file_of_their_own() -> None:
    assert {p.file for p in book.patterns() if p.only_ahead} == {"events_trends.yaml"}
    assert [p.name for p in book.patterns() if p.file == "events_trends.yaml" and not p.only_ahead] == []


SYNTAX = [
    ("the target of the act beside", "Gabon cut ties with Mali and expelled all diplomats.", "SANCTION GAB>MLI"),
    ("the doer of the act around", "Gabon shut its border with Mali after Bamako broke off ties.", "SANCTION MLI>GAB"),
    ("the announcer of what has no doer", "Latvia said the Omani envoy had been summoned.", "ACCUSE LVA>OMN"),
    ("no announcer of what is done to his own", "Oman said the Omani envoy had been summoned.", "ACCUSE >OMN"),
    ("the doer of a joined passive", "Two Iraqis were shot and four injured by Syrian guards.", "ASSAULT SYR>IRQ"),
    ("the doer of a gerund", "Four Iraqis died in shelling by Syrian guns.", "ASSAULT SYR>IRQ"),
    ("talks that were held", "Talks held between Oman and Yemen went on.", "CONSULT OMN+YEM"),
    ("two headlines in one", "Iran seizes Omani tanker, Peru vows to help Oman", "COERCE IRN>OMN"),
    ("a complement behind its verb", "Iran seizes Omani tanker, Peru vows to help Oman", "AGREE PER>OMN"),
    ("we, as a party", '"We condemn Chad\'s raid," the president of Mali said.', "ACCUSE MLI>TCD"),
    ("gerund as a noun", "The severing of ties with Mali by Gabon surprised everybody.", "SANCTION GAB>MLI"),
    ("gerund by its object", "The storming of the Danish embassy by Syrian soldiers went on.", "ASSAULT SYR>DNK"),
    ("noun made from a verb", "Norway's prohibition on Cuban sugar imports surprised everybody.", "SANCTION NOR>CUB"),
    ("an act as the doer", "The shelling of Tbilisi by Russian guns killed four people.", "ASSAULT RUS>GEO"),
    ("protests that take place", "Protests erupted across Kenya on Saturday.", "PROTEST KEN>"),
    ("what protests sweep", "Riots rocked Tunisia on Monday.", "PROTEST TUN>"),
    ("inside for in", "Syrian jets struck a depot deep inside Jordan.", "ASSAULT SYR>JOR"),
    ("an act of nobody as the doer", "The shelling of Tbilisi killed four people.", "ASSAULT >GEO"),
    ("soldiers where nobody is named", "A bombing in Egypt's Sinai killed nine soldiers.", "ASSAULT >EGY"),
    ("fighting within a state", "Fighting between the army and rebels resumed in Chad.", "ASSAULT TCD+TCD"),
    ("a headline's infinitive", "Togo to visit Benin for talks", "CONSULT TGO>BEN"),
    ("whose plan it is", "Denmark was dismayed by a Swedish plan to seal its border with Norway.", "SANCTION SWE>NOR"),
    (
        "a finite verb under its noun",
        "Lake region trade ministers from Kenya called on Uganda to talk.",
        "REQUEST KEN>UGA",
    ),
    ("the copula's preposition", "Denmark was livid at Sweden.", "ACCUSE DNK>SWE"),
    ("the town of the streets", "Students poured into the streets of Nairobi.", "PROTEST KEN>"),
    ("the town of the roads", "Farmers blocked highways leading to Nairobi.", "PROTEST KEN>"),
    (
        "rebels and their government",
        "A rebel group demanded that Burundi's government free its men.",
        "REQUEST BDI>BDI",
    ),
    ("people before a state far off", "Kenyan police broke up a rally by students over Iran.", "COERCE KEN>KEN"),
    ("who buys", "Peru has stepped up purchases of Chilean salt.", "COOPERATE CHL>PER"),
    ("what it is called", "Oman called the Danish raid a crime.", "ACCUSE OMN>DNK"),
    ("a shared object", "French police arrested and later deported a Tunisian preacher.", "COERCE FRA>TUN"),
    ("who brokered is no party", "An Egyptian-brokered truce between Chad and Sudan held.", "RETREAT SDN+TCD"),
    ("the envoy to whom", "Ghana's ambassador to Togo was summoned on Monday.", "ACCUSE TGO>GHA"),
    ("a prefix cut off", "Oman promised Yemen to re-open two crossings on the border.", "AGREE OMN>YEM"),
    ("a name torn apart", "Hezb-e-Islami threatened to shell a Pakistani town.", "THREATEN AFG>PAK"),
    ("somebody by name", "A Kenyan court found Peter Otieno guilty of treason.", "ACCUSE KEN>"),
    ("verb and particle below", "Poland said Belarus was behind the fire.", "ACCUSE POL>BLR"),
    ("a headline's infinitive, by a role", "Togolese president to visit Ghana next week", "CONSULT TGO>GHA"),
    ("a headline's infinitive behind an aside", "Snubbing West, Mali to sell ships to Chad", "COOPERATE MLI>TCD"),
    ("a headline's infinitive with who says so", "Iran to supply Russia with drones, officials say", "AID IRN>RUS"),
    ("no state but one", "No state but Ghana signed a treaty with Togo.", "SUPPORT GHA+TGO"),
    ("passive", "Azerbaijan was shelled by Armenia.", "ASSAULT ARM>AZE"),
    ("a headline's list, a subject each", "Japan, Kenya discuss port deal", "CONSULT JPN+KEN"),
    ("a headline's list, the first an aside", "Kenya, Somalia Agree To Reopen Border", "AGREE KEN+SOM"),
    ("a headline's list, the second an aside", "Oman, Qatar Hold Naval Drill In Gulf", "COOPERATE OMN+QAT"),
    ("a headline's verb taken for a noun", "UK Sanctions Kenyan Bankers", "SANCTION GBR>KEN"),
    ("whose thing is harmed", "Oman said a Peruvian cutter rammed one of its boats.", "ASSAULT PER>OMN"),
    ("a state's thing that is harmed", "Iraq says Turkey bombed its territory.", "ASSAULT TUR>IRQ"),
    ("a journey told beside the subject", "Fiji's minister, on his first trip to Peru, fell ill.", "CONSULT FJI>PER"),
    ("an adviser to", "An adviser to the Cuban president mocked Haiti.", "ACCUSE CUB>HTI"),
    ("thanks for what was given", "Kenya thanked Peru for sending doctors.", "AID PER>KEN"),
    ("a sum with its sign", "Japan gave Nepal €5bn.", "AID JPN>NPL"),
    ("a preposition left behind", "Laos is one of the states Cuba is willing to negotiate with.", "CONSULT CUB+LAO"),
    ("whom the next verb is about", "Peru recalled its ambassador and accused Chile of spying.", "SANCTION PER>CHL"),
    (
        "what was done, set off",
        "A Danish tanker, seized by Iranian marines, sailed after Oman paid Iran compensation.",
        "COERCE IRN>DNK",
    ),
    ("each the other", "Peru and Chile each blamed the other for the fire.", "ACCUSE CHL+PER"),
    (
        "in a call with",
        "Kenya's president said in a call with Peru's leader that the port was open.",
        "CONSULT KEN+PER",
    ),
    ("whose navy", "Norway, whose navy seized a Chilean trawler, stayed silent.", "COERCE NOR>CHL"),
    ("a preposition before which", "Nepal, with which Laos broke off talks, stayed silent.", "SANCTION LAO>NPL"),
    ("one of many who", "Laos, one of the states that condemned Cuba, stayed silent.", "ACCUSE LAO>CUB"),
    ("the of-phrase behind the doer's", "The deportation by Peru of a Kenyan nurse was news.", "SANCTION PER>KEN"),
    ("the of-phrase behind the place", "The visit to Oslo of the Omani minister ended.", "CONSULT OMN>NOR"),
    ("the place behind the of-phrase", "The detention of two Danish nurses in Togo went on.", "COERCE TGO>DNK"),
    ("who made a thing", "Norway denounced a law that Hungary had passed.", "ACCUSE NOR>HUN"),
    (
        "a quarrel with somebody else",
        "Oslo discussed tensions with Moscow at a meeting with Fiji's minister.",
        "CONSULT FJI+NOR",
    ),
    ("more told of somebody", "Chile sued Peru, which has shelled Bolivia.", "ASSAULT PER>BOL"),
    ("relative clause", "Eritrea, which shelled Djibouti on Monday, stayed silent.", "ASSAULT ERI>DJI"),
    ("participle", "Armenian troops shelling Azerbaijan were seen on Monday.", "ASSAULT ARM>AZE"),
    ("conceding in words", "New tariffs will not stop Mali, the Norwegian government conceded.", "01 NOR>"),
    ("should of judgement", "Norway said that the treaty should worry everybody.", "01 NOR>"),
    ("capable of, behind a name", "They need Laos, a partner capable of sending rice to Cuba.", "AID LAO>CUB"),
    ("capable of, as said of it", "They called Laos a neighbour capable of shelling Burma.", "ASSAULT LAO>MMR"),
    ("capable of, as it is", "Laos is a neighbour capable of shelling Burma.", "ASSAULT LAO>MMR"),
    ("a receiver taken for a part", "Brazil sold Angola drones.", "COOPERATE BRA>AGO"),
    ("conjoined verb", "Armenia moved its border posts and shelled Azerbaijan.", "ASSAULT ARM>AZE"),
    ("conjoined subjects", "Norway and Sweden condemned Myanmar.", "ACCUSE NOR,SWE>MMR"),
    ("conjoined objects", "Norway condemned Myanmar and Belarus.", "ACCUSE NOR>BLR,MMR"),
    ("control by the object", "Iceland urged Eritrea to shell Djibouti.", "ASSAULT ERI>DJI"),
    ("control by the subject", "Armenia agreed to shell Azerbaijan.", "ASSAULT ARM>AZE"),
    ("raising", "Eritrea is widely expected to shell Djibouti.", "ASSAULT ERI>DJI"),
    ("adjective", "Eritrea is unlikely to shell Djibouti.", "ASSAULT ERI>DJI"),
    (
        "main verb that the parser hangs on its subject",
        "A Kazakh smuggler condemned Iceland on Monday.",
        "ACCUSE KAZ>ISL",
    ),
    ("gerund", "Eritrea denied shelling Djibouti.", "ASSAULT ERI>DJI"),
    ("light verb", "Kenya and Ethiopia held talks on Monday.", "CONSULT ETH+KEN"),
    ("light verb in the passive", "Talks were held between Kenya and Ethiopia.", "CONSULT ETH+KEN"),
    ("noun with owner", "Pakistan's invasion of Afghanistan shocked the region.", "ASSAULT PAK>AFG"),
    ("noun with adjective", "The Russian invasion of Ukraine went on.", "ASSAULT RUS>UKR"),
    ("owner of an act before its victim", "Chad condemned Sudan's invasion of Libya.", "ACCUSE TCD>SDN"),
    ("who bears what was imposed", "Togo faces heavy sanctions imposed by the United States.", "SANCTION USA>TGO"),
    ("who is given the chance", "The offer gives Chad a chance to improve relations with Sudan.", "SUPPORT SDN+TCD"),
    ("ties made stronger", "Peru is busy reinforcing its ties to Lesotho.", "SUPPORT LSO+PER"),
    ("weapons taken", "Libyan rockets were captured by Chad.", "COERCE TCD>LBY"),
    ("each other's", "Canada and India expelled each other's diplomats.", "SANCTION CAN+IND"),
    ("at each other", "Iran and Israel fired missiles at each other.", "ASSAULT IRN+ISR"),
    ("each other", "Chad and Mali accused each other of lying.", "ACCUSE MLI+TCD"),
    ("what stands aside", "France froze Mali's assets over its ties with Russia.", "SANCTION FRA>MLI"),
    (
        "beside the border",
        "Jihadists from Chad attacked a Malian convoy near the border with Niger.",
        "ASSAULT TCD>MLI",
    ),
    ("over a matter", "Egypt held talks over the dam with Ethiopia on Monday.", "CONSULT EGY+ETH"),
    ("asked on a condition", "Kenya asked Uganda for troops if the rebels returned.", "REQUEST KEN>UGA"),
    ("inverted giver", "Syria relied on Iran for rockets.", "AID IRN>SYR"),
    ("receiver as subject", "Syria received rockets from Iran.", "AID IRN>SYR"),
    ("means before the object", "Iran provided Syria with rockets.", "AID IRN>SYR"),
    ("people of a state", "Israeli soldiers beat Palestinian youths.", "ASSAULT ISR>PSE"),
    ("preposition behind a particle", "Argentina pulled out of an agreement with Britain.", "SANCTION ARG>GBR"),
    (
        "company is no party",
        "North Korea-Russia cooperation grew, as Moscow, along with China, sits on the council.",
        "COOPERATE PRK+RUS",
    ),
    ("quantity", "Niger is pulling most of its soldiers out of Benin.", "RETREAT NER>BEN"),
    ("passive with the capital", "Two Russian attaches were expelled from Bratislava.", "SANCTION SVK>RUS"),
    ("captives that are held", "Three Danish sailors, held captive in Libya, were freed by Malta.", "RETREAT MLT>DNK"),
    ("sides within a state", "The Sudanese government signed a peace deal with the rebels.", "SUPPORT SDN+SDN"),
    ("sides that meet abroad", "Sudan's government held talks with opposition leaders.", "CONSULT SDN+SDN"),
    ("adverb before the verb", "Japan and Italy are jointly developing a fighter jet.", "COOPERATE ITA+JPN"),
    ("participle set off", "Peru, accusing Chile of lying, recalled its ambassador.", "ACCUSE PER>CHL"),
    ("object without relative", "The rockets Iran fired at Israel fell into the sea.", "ASSAULT IRN>ISR"),
    ("weapons from somewhere", "Weapons supplied by Sweden reached Ukraine.", "AID SWE>UKR"),
    ("source behind the verb of a noun", "Sharp criticism of Hungary came from Austria.", "ACCUSE AUT>HUN"),
    ("sides of a ceasefire", "A ceasefire between the Sudanese army and rebels took hold.", "RETREAT SDN+SDN"),
    ("own purpose", "Algeria summoned the French envoy to protest against a film.", "ACCUSE DZA>FRA"),
    ("yes and no", "Ghana said no to a Togolese invitation.", "REJECT GHA>TGO"),
    ("a state's forces and people", "Israeli police beat Palestinian students.", "ASSAULT ISR>PSE"),
    ("verb that the tagger took for a noun", "Pyongyang shares satellite data with Moscow.", "COOPERATE PRK>RUS"),
    ("object taken for a clause", "Ethiopia let aid convoys into Tigray.", "RETREAT ETH>"),
    ("people of two states taken apart", "Emirati and Israeli officials have held secret meetings.", "CONSULT ARE+ISR"),
    ("list of three", "Malaysia, Indonesia and the Philippines held talks.", "CONSULT IDN+MYS+PHL"),
    ("one of several", "Fiji remains one of Samoa's main donors.", "AID FJI>WSM"),
    ("hyphen that is cut", "Laos gave the go-ahead to a Cambodian plan.", "AGREE LAO>KHM"),
    ("together", "Turkey and Somalia are digging for copper together.", "COOPERATE SOM+TUR"),
    ("journey under way", "On a visit to Laos, the Thai foreign minister saw a dam.", "CONSULT THA>LAO"),
    ("noun said of the subject", "Iran has long been Syria's main arms supplier.", "AID IRN>SYR"),
    ("noun beside the subject", "Iran, Syria's main arms supplier, held an election.", "AID IRN>SYR"),
    ("own state beside the other", "Libya agreed to visits by Turkish engineers to its ports.", "AGREE LBY>TUR"),
    ("source behind the of-phrase", "The delivery of shells from Iran to Syria went on.", "AID IRN>SYR"),
    ("phrase under a guessed lemma", "Kenya is hoping for loans from Japan.", "REQUEST KEN>JPN"),
    ("counterpart of elsewhere", "Ecuador's president met his counterpart from Peru on Monday.", "CONSULT ECU+PER"),
    ("act told before, turned round", "Mali may send Chad rice. Chad's delivery of salt is late.", "AID TCD>MLI"),
    ("in need of what is given", "Mali still needs Chad, a partner capable of providing shells.", "AID TCD>MLI"),
    ("part of a joint act", "Peru and Chile will cooperate, beginning with Peru's delivery of boats.", "AID PER>CHL"),
    ("ban that is in force", "Chile urged all to respect the embargo that bans arms sales to Mali.", "SANCTION >MLI"),
    ("cargo of goods", "A cargo of Peruvian ammunition was delivered to Mali by rail.", "AID PER>MLI"),
    (
        "part of a deal that is foretold",
        "Peru and Chile will sign a deal possibly involving cooperation.",
        "COOPERATE CHL+PER",
    ),
    ("topic of a deal", "Peru and Chile agreed on cooperation.", "AGREE CHL+PER"),
    (
        "list torn in two",
        "The leaders of Chile, Peru and Brazil held a trilateral summit in Lima.",
        "CONSULT BRA+CHL+PER",
    ),
    (
        "list torn before a second act",
        "The heads of Chile, the U.S. and Peru met, and agreed to cooperate.",
        "COOPERATE CHL+PER+USA",
    ),
    ("owner of what a passive mends", "Serbia's ties with China will be deepened.", "SUPPORT CHN+SRB"),
    ("who is told of it", "Xi told Vucic that China will deepen bilateral cooperation.", "COOPERATE CHN+SRB"),
    ("who is written to", "Peru said in a letter to Chile that it would expand mutual trade.", "COOPERATE CHL+PER"),
    ("who does it behind a place", "The drones were supplied to Chad by Niger.", "AID NER>TCD"),
    (
        "titles before names",
        "The Prime Minister of Japan Fumio Kishida and French President Emmanuel Macron met.",
        "CONSULT FRA+JPN",
    ),
    (
        "titles with names",
        "The President of Kenya William Ruto and Ugandan President Yoweri Museveni will meet soon.",
        "CONSULT KEN+UGA",
    ),
    ("where envoys come from", "Two diplomats from Mali have been expelled from Chad.", "SANCTION TCD>MLI"),
    ("troops of two states", "Chad and Niger agreed to recall thousands of border troops.", "AGREE NER+TCD"),
    ("who owns up to giving", "Niger admitted that tanks had been sent to Chad.", "AID NER>TCD"),
    ("defence systems are arms", "Niger will deliver air defence systems to Mali.", "AID NER>MLI"),
    (
        "who is spoken to for the record",
        "A Kenyan diplomat, speaking to Reuters, met Ugandan envoys.",
        "CONSULT KEN+UGA",
    ),
    ("weapons for another's war", "Iran provided rockets to support Syria's war.", "AID IRN>SYR"),
    ("another's act", "Iran backs Syria's invasion of Jordan.", "SUPPORT IRN>SYR"),
    ("delivery that was talked of", "Iran and Mali discussed Iran's delivery of drones to Mali.", "AID IRN>MLI"),
    (
        "parade among friends",
        "With Mali's guests beside him, Chad's president oversaw a parade for the two nations.",
        "MOBILIZE TCD>",
    ),
    ("receiver as the subject of a passive", "Mali was sent grain by Russia.", "AID RUS>MLI"),
    ("whose boats they are", "Peru could get Chinese frigates by 2030.", "AID CHN>PER"),
    ("band that is many", "The Taliban want Russia to sell them petrol.", "COOPERATE RUS>AFG"),
    ("whose bank is not said", "Washington's sanctions on the bank angered Vienna.", "SANCTION USA>"),
    ("danger that is no threat", "Norway warned that Sweden could lose its vote.", "01 NOR>"),
    ("danger that is held up to somebody", "Norway warned Sweden that it could lose its vote.", "THREATEN NOR>SWE"),
    ("first of several", "Mali received the first of two planes donated by Oman.", "AID OMN>MLI"),
    ("giver behind what it is worth", "Mali will get aid worth 5 million dollars from Oman.", "AID OMN>MLI"),
    ("crowd", "Tens of thousands marched in Tbilisi against the government.", "PROTEST GEO>GEO"),
    ("people at an embassy", "Students protested outside the Chinese embassy in Prague.", "PROTEST CZE>CHN"),
    ("crowd at an embassy", "Dozens protested outside the Chinese embassy in Prague.", "PROTEST CZE>CHN"),
    ("crowd without a number", "Hundreds rallied in Lagos.", "PROTEST NGA>"),
    ("rulers at home", "President Jules Kabarre threatened to declare an emergency in Lome.", "THREATEN TGO>TGO"),
    ("a party and its elections", "The Renewal Party said it would boycott Togo's elections.", "THREATEN TGO>TGO"),
    ("an army and rebels", "The Ugandan army shelled rebel positions.", "ASSAULT UGA>UGA"),
    ("separatists set free", "Senegal freed 60 separatists.", "RETREAT SEN>SEN"),
    ("a government and its opposition", "Gabon's government broke off talks with the opposition.", "SANCTION GAB>GAB"),
    ("whose camp it is", "Jihadists raided an army camp in northern Togo.", "ASSAULT TGO>TGO"),
    ("where a school is", "Gunmen kidnapped 30 pupils from a school in northern Nigeria.", "ASSAULT NGA>NGA"),
    ("rebels and soldiers", "Nepalese Maoists freed 17 soldiers.", "RETREAT NPL>NPL"),
    ("whose town it is", "Rwandan-backed rebels captured the Congolese town of Sake.", "ASSAULT COD>COD"),
    ("whose village it was", "Chad said Libyan jets had bombed a village.", "ASSAULT LBY>TCD"),
    ("no state of militants", "Israel said its forces killed five militants.", "ASSAULT ISR>"),
    (
        "south of somewhere",
        "Hutu rebels killed 58 people in attacks on villages south of the Burundian capital.",
        "ASSAULT BDI>BDI",
    ),
    ("a house in another state", "Uganda's first lady visited a clinic in Kisumu, Kenya.", "CONSULT UGA>KEN"),
    ("where a crowd is", "Thousands of students marched in Oslo. They demanded that the king go.", "REQUEST NOR>NOR"),
    ("to before with", "Laos agreed to Swedish mediation in the talks with the Thais.", "AGREE LAO>SWE"),
    ("no place", "Dozens of Hong Kong students blockaded offices in defiance of China.", "PROTEST HKG>CHN"),
    ("on board", "Libyan rebels shot down a helicopter carrying Omani nurses.", "ASSAULT LBY>OMN"),
    ("nobody is of a group", "Islamic State militants released 19 women.", "RETREAT IMG>"),
    ("whom courts convict", "An Egyptian court sentenced eight militants to death.", "COERCE EGY>EGY"),
    ("no third party", "Hungary and Romania agreed to seek Austrian help.", "AGREE HUN+ROU"),
    ("a minister of old", "A tribunal in Dhaka convicted a former minister.", "ACCUSE BGD>BGD"),
    ("who kills policemen", "Communist rebels killed six Philippine policemen.", "ASSAULT PHL>PHL"),
    ("a curfew", "Thailand extended a curfew in two provinces.", "COERCE THA>THA"),
    ("an emergency that ends", "Egypt lifted the state of emergency.", "RETREAT EGY>EGY"),
    ("a base near somewhere", "Russia pulled its soldiers out of a base near the Georgian capital.", "RETREAT RUS>GEO"),
    ("a name that is a trade", "British Foreign Secretary Robin Cook demanded that Israel pay.", "REQUEST GBR>ISR"),
    ("those who live there", "Ethnic Uzbek guerrillas in Kyrgyzstan burned a Kyrgyz village.", "ASSAULT KGZ>KGZ"),
    ("a branch of nobody's group", "Fighters loyal to Mali's al-Qaeda chief shot a mayor in Kidal.", "ASSAULT MLI>MLI"),
    ("own offenders", "Kenya is investigating abuses by Kenyan troops against Somali civilians.", "ACCUSE KEN>KEN"),
    (
        "the doer before the victim",
        "Latvia condemned the bombing of Georgian villages by Russian jets.",
        "ACCUSE LVA>RUS",
    ),
    ("a doer far off", "Hungary was accused of meddling in its elections by Slovakia.", "ACCUSE SVK>HUN"),
    ("a doer behind an infinitive", "Angola was urged to free a rapper by Portugal.", "REQUEST PRT>AGO"),
    (
        "who was punished for it",
        "Oman imposed sanctions on a Chinese firm for buying Iranian oil.",
        "COOPERATE IRN>CHN",
    ),
    (
        "a deed of who is blamed",
        "Norway suspended trade with Iran over its delivery of rockets to Syria.",
        "AID IRN>SYR",
    ),
    (
        "what one is ready to do",
        "Oman's king said that he was ready to host talks between Chad and Mali.",
        "AGREE OMN>MLI,TCD",
    ),
    (
        "both parties of talks",
        "Norway could mediate in future U.S.-South Sudan negotiations.",
        "CONSULT NOR>SSD,USA",
    ),
    ("a third who uses it", "Nepal may try to exploit improving China-India relations.", "SUPPORT CHN+IND"),
    ("a third who minds it", "Vietnam criticised expanding cooperation between China and Laos.", "COOPERATE CHN+LAO"),
    ("transparent noun", "Canada imposed a package of sanctions on Belarus.", "SANCTION CAN>BLR"),
]


@pytest.mark.parametrize(("_name", "text", "coding"), SYNTAX, ids=[s[0] for s in SYNTAX])
def test_syntax_is_undone(parse: Parse, _name: str, text: str, coding: str) -> None:
    assert coding in found(parse, text)


NOTHING = [
    "All neighbours but Ghana signed a treaty with Togo.",
    "Everybody but Ghana signed a treaty with Togo.",
    "The museum in Vienna opened on Monday.",
    "Shares of the company fell by three percent in Tokyo.",
    "The striker hit the bar twice in the second half.",
    "Heavy rain flooded the valley overnight.",
    "The film won two prizes at the festival in Cannes.",
    "The Chilean striker attacked the Peruvian defence all evening.",
    "Italy's team crushed Wales to win the cup.",
    "Germany's carmakers struck a deal with their suppliers.",
    "A bus crash in Peru killed nine passengers.",
    "The book describes protests in Kenya.",
    "Norway beat Sweden on Sunday.",
    "The Belgian cyclist launched an attack on the final climb.",
    "The French chef declared war on salt.",
    "Norway's side beat the Danish team on Sunday.",
    "Chad will face heavier shelling in winter.",
    "The Norwegian king is unlikely to attend the parade in Sweden.",
    "Ghana's low debt suggests that the cedi is growing stronger than Togo thinks.",
    "Kenya's new port meets the needs of Uganda.",
    "The French minister visited a school in Lille.",
    "The American company will invest two billion dollars in a plant in Texas.",
    "Togo's minister was asked by a reporter from Ghana whether it would rain.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_event_where_there_is_none(parse: Parse, text: str) -> None:
    assert found(parse, text) == []


def test_a_noun_that_refers_back_takes_the_parties_told_before(parse: Parse) -> None:
    text = "Peru and Chile will hold a summit in May. The summit comes after years of silence."
    assert found(parse, text).count("CONSULT CHL+PER") == 2


def test_an_act_with_a_partner_of_its_own_takes_none_from_the_act_around_it(parse: Parse) -> None:
    text = "A treaty between Chad and Mali is unlikely, she said, since Mali wants to keep its trade with Europe."
    assert "COOPERATE MLI+TCD" not in found(parse, text)
    assert "COOPERATE MLI+TCD" in found(parse, "Chad and Mali met to extend their trade.")


def test_a_noun_that_refers_back_keeps_the_party_it_names(parse: Parse) -> None:
    text = "Iran supplied rockets to Syria in May. Syria's delivery of shells comes next."
    assert [c for c in found(parse, text) if c.startswith("AID")] == ["AID IRN>SYR", "AID SYR>IRN"]


def test_an_act_needs_its_parties(parse: Parse) -> None:
    assert found(parse, "The summit comes after years of silence.") == []


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Iran backs Syria's invasion of Jordan.", "SUPPORT IRN>JOR"),
        ("Iran is close to Syria, and backs its invasion of Jordan.", "SUPPORT IRN>JOR"),
        ("Xi told Vucic that China will deepen cooperation.", "COOPERATE CHN+SRB"),
        ("The envoy of Chile, Peru's guest for a week, held talks with Brazil.", "CONSULT BRA+CHL+PER"),
        ("Iran and Mali discussed the delivery of drones.", "AID IRN>MLI"),
    ],
)
def test_no_party_is_taken_from_where_none_stands(parse: Parse, text: str, absent: str) -> None:
    codings = found(parse, text)
    assert codings
    assert absent not in codings


def test_a_verb_tells_its_noun_once(parse: Parse) -> None:
    assert [c for c in found(parse, "Portugal imposed sanctions on Cuba.") if c.startswith("SANCTION")] == [
        "SANCTION PRT>CUB"
    ]


@pytest.mark.parametrize(
    ("text", "coding", "absent"),
    [
        ("Ghana urged Togo to lift its curfew.", "REQUEST GHA>TGO", "CONCEDE TGO>TGO"),
        ("Oman said it had expelled two envoys of Iran.", "SANCTION OMN>IRN", "01 OMN>"),
        ("The Irish premier launched a scathing attack on Malta.", "ACCUSE IRL>MLT", "ASSAULT IRL>MLT"),
        ("Peruvian unions called off a strike.", "CONCEDE PER>", "RETREAT PER>"),
        ("Turkey has withdrawn its survey ship from Greek waters.", "RETREAT TUR>GRC", "REJECT TUR>GRC"),
    ],
)
def test_one_act_is_told_in_place_of_another(parse: Parse, text: str, coding: str, absent: str) -> None:
    codings = found(parse, text)
    assert coding in codings
    assert absent not in codings


def test_the_trigger_reaches_to_the_noun_that_decides(parse: Parse) -> None:
    parsed = parse("Canada imposed new sanctions on Belarus.")
    event = events.find(parsed, actors.find(parsed))[0]
    assert event.trigger.text == "imposed new sanctions"
    assert (event.cameo, event.pattern) == ("163", "verb:impose")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("France promised to supply weapons to Mali.", "0332"),
        ("Brazil urged Venezuela to hold talks with Guyana.", "026"),
        ("Iran threatened to attack Israel.", "1384"),
        ("Iran threatened to impose sanctions on Israel.", "1312"),
    ],
)
def test_what_is_asked_or_threatened_makes_the_code(parse: Parse, text: str, code: str) -> None:
    parsed = parse(text)
    assert code in {e.cameo for e in events.find(parsed, actors.find(parsed))}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Two Turkish soldiers were killed in a rocket attack by Syrian rebels.", ["SYR"]),
        ("Three Syrian soldiers were killed during a Jordanian raid.", ["JOR"]),
        ("Forty Sudanese soldiers were killed in the rain.", []),
    ],
)
def test_who_stands_behind_a_passive_is_told_by_the_act_in_which_it_happened(parse, text, source):
    parsed = parse(text)
    (event,) = [e for e in events.find(parsed, actors.find(parsed)) if e.type == "ASSAULT"]
    assert [a.country for a in event.source] == source


@pytest.mark.parametrize(
    ("text", "coding"),
    [
        (
            "The war could lead to a partnership between Laos and Cuba. China boosted its ties to Peru. How far the partnership goes is open.",
            "CUB+LAO",
        ),
        ("China boosted its ties to Peru. The relationship will last.", "CHN+PER"),
        ("Peru and Chile signed a treaty. The pact will be renewed.", "CHL+PER"),
        ("Peru signed a pact with Chile. Fiji vowed to help Tonga. Nobody liked the pact.", "CHL+PER"),
    ],
)
def test_what_a_noun_takes_up(parse: Parse, text: str, coding: str) -> None:
    assert found(parse, text)[-1].split()[-1] == coding


@pytest.mark.parametrize(
    ("told", "then"),
    [
        ("China boosted its ties to Peru.", "How far the partnership would develop is open."),
        ("Fiji vowed to help Tonga.", "Nobody liked the pact."),
    ],
)
def test_what_a_noun_cannot_take_up(parse: Parse, told: str, then: str) -> None:
    assert found(parse, f"{told} {then}") == found(parse, told) != []
