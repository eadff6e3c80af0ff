"""Short pages, written for these tests, in which much is said by words that point back.

``{words=CODES}``: the words (the last of them heads the mention) mean these states or organisations, in any order;
``{words=CODE/SECTOR}`` asks for the sector as well, ``{words=}`` says that they mean no actor.
"""

STORIES = (
    # -- several: the trio, the pair, both sides, them -----------------------------------------------------------------
    "Ghana, Togo and Benin opened a joint port office on Monday. {The three leaders=GHA TGO BEN} cut the ribbon together. "
    "{They=GHA TGO BEN} promised lower fees. Ivory Coast watched from afar. {The trio=GHA TGO BEN} will meet again in May.",
    "The leaders of Chile, Peru and Ecuador met in Lima. Brazil sent no one. {The three leaders=CHL PER ECU} discussed "
    "fishing. {Their=CHL PER ECU} next meeting will take place in Quito.",
    "The presidents of Kenya and Uganda spoke by phone on Tuesday. Tanzania had asked to join the call. "
    "{The two presidents=KEN UGA} agreed to reopen a bridge. {Both leaders=KEN UGA} thanked Tanzania for its patience.",
    "Hungary and Slovakia signed a gas contract. Austria may join {them=HUN SVK} next year. {The pair=HUN SVK} will share "
    "a pipeline. {Both governments=HUN SVK} praised the deal.",
    "Qatar hosted talks between Chad and Sudan. {Both sides=TCD SDN} blamed smugglers for the raid. "
    "{The two countries=TCD SDN} will exchange prisoners.",
    "Oman brokered a truce between Yemen and Eritrea. {The two sides=YEM ERI} will pull back their boats. Oman thanked "
    "{them=YEM ERI} for their patience.",
    "Norway mediated between Colombia and Venezuela. {The two neighbours=COL VEN} reopened their border. "
    "{They=COL VEN} had closed it in March.",
    "Egypt met Ethiopia in Cairo over the dam. Sudan stayed away. {The two countries=EGY ETH} set no date for more talks.",
    "Japan protested to China over a patrol. A day later {the two sides=JPN CHN} held talks in Beijing, diplomats from the "
    "Philippines said.",
    "The foreign ministers of Latvia, Estonia and Finland flew to Kyiv. {The three ministers=LVA EST FIN} met "
    "Ukrainian soldiers. {They=LVA EST FIN} brought generators.",
    "Poland and Lithuania closed a road to Belarus. Minsk summoned {their=POL LTU} envoys. {The two allies=POL LTU} "
    "called the step lawful.",
    "India and Pakistan traded fire for an hour. China spoke to {both=IND PAK}. "
    "{Both countries=IND PAK} claim the ridge.",
    "Serbian and Croatian officials met in Vienna. {The officials=SRB HRV} spoke about missing persons. "
    "{The two sides=SRB HRV} will meet again.",
    # -- one state by what it is ---------------------------------------------------------------------------------------
    "North Korea fired two rockets on Friday. South Korea raised its alert. {The isolated regime=PRK} gave no reason. "
    "{The North=PRK} last fired rockets in June, and {the South=KOR} protested then.",
    "North Korea warned Japan on Sunday. {The communist state=PRK} called the exercise a threat. Tokyo said "
    "{its neighbour=PRK} wanted attention.",
    "Cuba asked Mexico for fuel. {The communist-run island=CUB} has had blackouts for weeks. Mexico said "
    "{the island=CUB} would get two cargoes.",
    "Saudi Arabia cut its oil price. Kuwait followed. {The kingdom=SAU} sells most of its oil to Asia.",
    "Iraq complained to Jordan about a cargo of weapons. {The kingdom=JOR} denied the charge. "
    "{Its=JOR} customs service had searched every truck.",
    "Russia stopped imports of wine from Moldova. {The former Soviet republic=MDA} depends on the Russian market. "
    "{The country=MDA} will seek other buyers.",
    "Turkey sold drones to Kyrgyzstan. {The former Soviet republic=KGZ} had asked for them last year.",
    "China sent ships around Taiwan on Thursday. {The island=TWN} sent jets. Beijing said "
    "{the island=TWN} belonged to it.",
    "The Philippines protested to China. {The archipelago=PHL} says the reef is its own. {The Asian giant=CHN} "
    "rejected the note.",
    "Switzerland froze the accounts of a Libyan company. {The Alpine nation=CHE} acted on a request from Libya. "
    "{The North African country=LBY} had complained in April.",
    "Hungary blocked a loan that the European Union had promised to Ukraine. {The bloc=EUR} may go ahead without it.",
    "The African Union suspended Guinea on Monday. {The bloc=AFU} wants elections by June. {The country=GIN} "
    "rejected the decision.",
    "NATO will send more ships to the Baltic Sea. {The alliance=NAT} said Russia had damaged cables. "
    "{It=NAT} will report in May.",
    "The Arab League met in Baghdad. {The host=IRQ} proposed a fund for Gaza. {The organisation=ARL} welcomed it.",
    "France and Niger ended their defence pact. {The West African nation=NER} told French troops to leave. "
    "{The former colonial power=FRA} said it would comply.",
    "Denmark bought rockets from Norway. {The Nordic neighbour=NOR} will deliver them next year.",
    # -- persons unknown to any list -----------------------------------------------------------------------------------
    "Sudanese trade minister Amal Idris flew to Ankara on Monday. {Idris=SDN/GOV} asked for wheat. {She=SDN/GOV} also met "
    "Turkish bankers. {The minister=SDN/GOV} returned on Tuesday.",
    "Tolan Brekk, a spokesman for the Norwegian army, denied the report. {Brekk=NOR/MIL} said no soldier was hurt. "
    "{He=NOR/MIL} blamed the fog. {The spokesman=NOR/MIL} gave no details.",
    "Bolivia's deputy interior minister, Raul Tapiero, met the Peruvian police chief, Hugo Lansa. "
    "{Tapiero=BOL/GOV} wants joint patrols. {Lansa=PER/COP} agreed. {The police chief=PER/COP} named no date.",
    "The opposition leader of Gambia, Lamin Jobarteh-Sey, was arrested on Monday. Senegal asked for "
    "{his=GMB/OPP} release. {Jobarteh-Sey=GMB/OPP} had called for protests. {The opposition leader=GMB/OPP} "
    "is being held near Banjul.",
    "Elena Vasko is the defence minister of Slovakia. {She=SVK/GOV} met the Czech president on Monday. "
    "{Vasko=SVK/GOV} promised trucks. {The minister=SVK/GOV} left in the evening.",
    "Zambia named Chanda Mulefu as its ambassador to China. {Mulefu=ZMB/GOV} will travel to Beijing in May. "
    "{He=ZMB/GOV} was a judge.",
    "A general of the Malian army, Oumar Dianka, met Russian officers in Bamako. {The general=MLI/MIL} "
    "thanked {them=RUS}. {Dianka=MLI/MIL} leads the northern command.",
    "Thai police arrested Somchai Rattanapol on Friday. {They=THA} accused him of fraud. Laos wants him too.",
    "The Greek foreign minister, Nikos Valtinos, called the Turkish ambassador on Friday. {He=GRC/GOV} protested against "
    "a flight. {Valtinos=GRC/GOV} spoke of a provocation. {The ambassador=TUR/GOV} left without comment.",
    "Kenyan President Paul Wanjiko received Ugandan President Grace Okelo on Monday. {Wanjiko=KEN/GOV} offered a loan. "
    "{She=UGA/GOV} thanked {him=KEN/GOV}. {The two presidents=KEN UGA} will meet in June.",
    # -- who said it ---------------------------------------------------------------------------------------------------
    'The Danish foreign minister said ships would stay in port. Sweden had asked for help. "We can\'t do more," '
    "{he=DNK/GOV} said. {He=DNK/GOV} conceded that a mistake had been made.",
    "Omar Belhadi, an Algerian diplomat, said the border would stay shut. Morocco had offered talks last week. "
    "{He=DZA/GOV} added that no reply was planned. {The diplomat=DZA/GOV} spoke in Tunis.",
    'Petra Lindqvist, a Swedish colonel, said the exercise was routine. "Nobody was in danger," {she=SWE/MIL} said. '
    "{Lindqvist=SWE/MIL} thanked the Finnish navy.",
    "The Iranian president said sanctions had failed. The American secretary of state disagreed. {He=USA/GOV} said they "
    "had worked. {The president=IRN/GOV} called that a lie.",
    # -- titles with the nearest matching state --------------------------------------------------------------------------
    "The president of Georgia vetoed the law. {The president=GEO/GOV} said it copied a Russian one. {The parliament=GEO/LEG} "
    "will vote again. Russia dismissed the remark.",
    "Pakistan recalled its ambassador from Kabul. {The foreign ministry=PAK/GOV} gave no reason. "
    "{The ambassador=PAK/GOV} left on Monday.",
    "Rwanda accused Burundi of shelling a village. {The government=RWA/GOV} in Kigali showed photographs. "
    "{The Burundian army=BDI/MIL} denied it. {The army=BDI/MIL} said its guns were far away.",
    "The Israeli prime minister met the Jordanian king in Aqaba. {The prime minister=ISR/GOV} asked for calm. "
    "{The king=JOR/GOV} demanded access to the mosque. {The monarch=JOR/GOV} left early.",
    # -- the West, the host, outlets -----------------------------------------------------------------------------------
    "{Russia=RUS} today recalled its envoy from Chisinau. {Moscow=RUS/GOV} blamed {the West=}. {It=RUS} gave no date "
    "for his return.",
    "Uganda hosts Somali troops. {The host country=UGA} trains {them=SOM}. {The host=UGA} wants more money.",
    # -- a second set, written after the rules -----------------------------------------------------------------------------
    "Finland and Estonia signed a cable contract with Germany. {The three countries=FIN EST DEU} will share the cost. Sweden may "
    "join {them=FIN EST DEU} later.",
    "Latvia arrested a spy on Monday. {The Baltic nation=LVA} accused Belarus of sending him. {The Baltic republic=LVA} "
    "expelled two envoys.",
    "Qatar offered to mediate between Israel and Hamas. {The Gulf state=QAT} has done so before. {Both sides=ISR PSE} "
    "sent delegates.",
    "South Korea and North Korea reopened a telephone line. {The two Koreas=KOR PRK} had cut it in spring. {Both=KOR PRK} "
    "called it progress.",
    "Jamaica asked Canada for police officers. {The Caribbean nation=JAM} fights gangs. Ottawa said {the island=JAM} "
    "would get thirty.",
    "Bulgaria protested to North Macedonia. {The Balkan neighbour=MKD} had closed a club. {Its=MKD} president "
    "offered talks.",
    "Mexico stopped exports of water to the United States. {Its northern neighbour=USA} had threatened tariffs. "
    "{The Latin American country=MEX} has had no rain.",
    "Ms. Farida Tolu, the Nigerian health minister, flew to Accra. {She=NGA/GOV} met the Ghanaian president. "
    '{Tolu=NGA/GOV} signed a contract. "It took a year," {she=NGA/GOV} said.',
    "Carlos Bremen was appointed foreign minister of Paraguay on Monday. {Bremen=PRY/GOV} will visit Brazil first. "
    "{He=PRY/GOV} speaks four languages.",
    "Rebels in eastern Congo seized a town. {The rebels=COD/REB} killed nine soldiers. {They=COD} want talks with Kinshasa.",
    "Hezbollah fired rockets at Israel. {The group=LBN/REB} said {it=LBN} had hit a base. {The militant group=LBN/REB} "
    "lost a commander last week.",
    "The Turkish president spoke with his Iranian counterpart. {The Turkish leader=TUR/GOV} offered help. "
    "{The two leaders=TUR IRN} will meet in Ankara.",
    "Nepal's prime minister, Kiran Bhattal, left for Delhi on Sunday. {His=NPL} visit lasts three days. "
    "{The prime minister=NPL/GOV} will ask India for power. {Bhattal=NPL/GOV} takes six ministers along.",
    "Spain recalled its ambassador from Buenos Aires. Argentina refused to apologise. {Madrid=ESP/GOV} wants a word of "
    "regret. {The ambassador=ESP/GOV} landed on Tuesday.",
    "An Omani diplomat, Said Harbi, handed a letter to the Iranian foreign minister. {Harbi=OMN/GOV} would not say what it "
    "held. {The diplomat=OMN/GOV} flew home. {The minister=IRN/GOV} thanked {him=OMN/GOV}.",
    "Mongolia borders on China and Russia. {The landlocked country=MNG} sells coal to {both=CHN RUS}.",
    "Australia and Indonesia ended a dispute over boats. {The neighbours=AUS IDN} had argued for a year. "
    "{Neither side=} gave details. {Both governments=AUS IDN} praised New Zealand.",
    "Ukraine and Russia exchanged prisoners. The United Arab Emirates had mediated. {The Gulf state=ARE} hosted "
    "{them=UKR RUS} in March. {The warring sides=UKR RUS} will meet again.",
    "Malawi's trade minister Ruth Chipeta met her Zambian counterpart. {Chipeta=MWI/GOV} called {him=ZMB/GOV} a friend. "
    "{Her=MWI} country buys maize from Zambia.",
    "The United Nations suspended flights to Haiti. {The world body=UNO} blamed gangs. {It=UNO} has 200 people there. "
    "{The Caribbean country=HTI} has had no elections for years.",
)
