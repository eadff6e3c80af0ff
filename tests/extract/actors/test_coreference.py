"""What pronouns, descriptions and titles point back to inside a page."""

import datetime

import pytest

from mentioned import at, codes, mentions_of, people, sectors


@pytest.mark.parametrize(
    ("text", "word", "nth", "country"),
    [
        # it, its: the subject of the clause above
        ("Norway said it would pay.", "it", 0, "NOR"),
        ("Norway closed its border.", "its", 0, "NOR"),
        ("Seoul urged Tokyo to keep its word.", "its", 0, "KOR"),
        ("Chad, which closed its border, denied it.", "its", 0, "TCD"),
        ("In its statement, Chad denied the report.", "its", 0, "TCD"),
        ("Chad and its army denied the report.", "its", 0, "TCD"),
        ("Chad denied the report. It recalled an envoy.", "It", 0, "TCD"),
        ("The parliament of Chad voted. It will meet again.", "It", 0, "TCD"),
        ("Kim praised Chad for what it had done.", "it", 0, "TCD"),
        # its: of whom the verb blames or punishes
        ("Norway condemned Chad for its raids.", "its", 0, "TCD"),
        ("Norway cut aid to Chad over its raids.", "its", 0, "TCD"),
        ("Norway defended Chad against charges that its army stole.", "its", 0, "TCD"),
        ("Norway recalled its envoy to Chad over its budget.", "its", 1, "NOR"),
        ("NATO said it was ready to help.", "it", 0, "NAT"),
        ("NATO said it would help.", "it", 0, "NAT"),
        ("Chad's army lost its way.", "its", 0, "TCD"),
        ("If Chad runs out of fuel, its front will collapse.", "its", 0, "TCD"),
        ("Chad kept itself out of the war.", "itself", 0, "TCD"),
        # they, their
        ("Chad and Mali said they would talk.", "they", 0, "TCD MLI"),
        ("Chad and Mali closed their borders.", "their", 0, "TCD MLI"),
        ("Chad and Mali closed a border. They blamed rebels.", "They", 0, "TCD MLI"),
        ("Polish troops said they were cold.", "they", 0, "POL"),
        ("Chad and Mali's pact holds. Their ties are firm.", "Their", 0, "TCD MLI"),
        ("Their envoy told Chad and Mali to talk.", "Their", 0, ""),
        ("Analysts say Chad and Mali closed their borders.", "their", 0, "TCD MLI"),
        ("The minister of Chad flew to Mali. They met for an hour.", "They", 0, "TCD MLI"),
        # each other
        ("Chad and Mali accused each other.", "other", 0, "TCD MLI"),
        ("Chad and Mali turned to one another.", "another", 0, "TCD MLI"),
        ("Chad met Mali on another day.", "another", 0, ""),
        ("Chad met the other side.", "other", 0, ""),
        # we, our, I: in what somebody says who speaks for others
        ('"We condemn the raid," the president of Mali said.', "We", 0, "MLI"),
        ('"We condemn the raid," said the Malian army.', "We", 0, "MLI"),
        ('The minister of Mali said: "Our border is closed."', "Our", 0, "MLI"),
        ('"I will go to Chad," the minister of Mali said.', "I", 0, "MLI"),
        ('The minister of Mali spoke to reporters. "We reject it," he said.', "We", 0, ""),
        ('The minister of Mali said it rained. "We reject it," he added.', "We", 0, "MLI"),
        ('"We are cold," said a Malian student.', "We", 0, ""),
        ("We know that the president of Mali left.", "We", 0, ""),
        # whose police and protesters act where the page is set
        ("Unrest spread in Chad. Police fired at a crowd.", "Police", 0, "TCD"),
        ("Unrest spread in Chad. Three Peruvian soldiers and two villagers were hurt.", "villagers", 0, "PER"),
        ("Unrest spread in Chad. In Mali police fired at a crowd.", "police", 0, "MLI"),
        ("Unrest spread in Chad. Tourists fled.", "Tourists", 0, "-"),
        ("Chad lost the vote. The rebels cheered.", "rebels", 0, "TCD"),
        ("Chad met Mali. The rebels cheered.", "rebels", 0, "-"),
        # the two countries, both sides
        ("Chad and Mali met. The two countries signed a pact.", "countries", 0, "TCD MLI"),
        (
            "Chad and Mali met. Chad may get money, officials in Peru said. Both sides signed a pact.",
            "sides",
            0,
            "TCD MLI",
        ),
        ("Chad and Mali met. Chad warned Peru. It rained. The two countries signed.", "countries", 0, "TCD MLI"),
        ("Chad warned Peru over fishing. It rained. The two countries signed a pact.", "countries", 0, "TCD PER"),
        # the subject of the clause before, the other party of the verb, the name that ends so, who sent the troops
        ("Since Chad invaded Mali last year, its army has grown.", "its", 0, "TCD"),
        ("Chad has been at war since it invaded the country. Mali fights back.", "country", 0, ""),
        ("Chad fought a war in Mali after it invaded the country.", "country", 0, "MLI"),
        ("Mali invited Chad. If Chad gave it grain, Peru would object.", "it", 0, "MLI"),
        ("The Security Council met. Chad objected. Envoys doubt that the Council will agree.", "Council", 1, "UNO"),
        ("Chad has sent soldiers to Mali. Peru said that the soldiers had arrived.", "soldiers", 1, "TCD"),
        ("Chad bought rifles. It is unlikely that Mali will object.", "It", 0, ""),
        ("Chad bought rifles. It is unlikely to object.", "It", 0, "TCD"),
        ("Chad met Mali. Both countries signed a pact.", "countries", 0, "TCD MLI"),
        ("Chad met Mali. Both sides signed a pact.", "sides", 0, "TCD MLI"),
        ("Chad met Mali. The two signed a pact.", "two", 0, "TCD MLI"),
        ("Chad met Mali. Both signed a pact.", "Both", 0, "TCD MLI"),
        ("Chad-Mali talks began. The two neighbours want peace.", "neighbours", 0, "TCD MLI"),
        ("Chad, Mali and Niger met. The three nations signed a pact.", "nations", 0, "TCD MLI NER"),
        ("The presidents of Chad and Mali met. The two nations signed a pact.", "nations", 0, "TCD MLI"),
        ("Chad sent an envoy. Mali sent none. The two states are at odds.", "states", 0, "TCD MLI"),
        ("Yonhap said Chad met Mali. The two sides signed a pact.", "sides", 0, "TCD MLI"),
        ("Chad and Mali met other countries.", "countries", 0, ""),
        ("Chad is one of the countries at risk.", "countries", 0, ""),
        ("Chad and its neighbours met.", "neighbours", 0, ""),
        ("The two countries signed a pact.", "countries", 0, ""),
        ("Chad and Mali sent envoys to their countries.", "countries", 0, "TCD MLI"),
        # the country
        ("Chad lost the vote. The country will appeal.", "country", 0, "TCD"),
        ("Jordan lost the vote. The small kingdom will appeal.", "kingdom", 0, "JOR"),
        ("Chad lost the vote. The isolated kingdom will appeal.", "kingdom", 0, ""),
        ("The African Union suspended Mali. The country appealed.", "country", 0, "MLI"),
        ("The minister of Chad resigned and left his country.", "country", 0, "TCD"),
        ("Chad lost the vote to another country.", "country", 0, ""),
        ("Chad lost the vote. A country lost.", "country", 0, ""),
        ("The country lost the vote.", "country", 0, ""),
        # what one does about another's act
        ("Chad is close to Mali and backs its invasion of Niger.", "its", 0, "MLI"),
        ("China told Serbia that it supports its bid to join the bank.", "its", 0, "SRB"),
        ("Chad backs its farmers.", "its", 0, "TCD"),
        ("Chad backs its invasion of Niger.", "its", 0, ""),
        # they who do what only parties do
        ("Details of the talks between Chad and Mali are scarce, but they may have met in May.", "they", 0, "TCD MLI"),
        ("Details of the talks between Chad and Mali are scarce, but they may come in May.", "they", 0, ""),
        # nothing said before
        ("It rained.", "It", 0, ""),
        ("They left.", "They", 0, ""),
        # it that is nobody
        ("Chad lost. It is clear that voters were angry.", "It", 0, ""),
        ("Chad lost. It seems that voters were angry.", "It", 0, ""),
        ("The missile crossed Japan before it fell.", "it", 0, ""),
        ("Chad lost. It is ready to appeal.", "It", 0, "TCD"),
    ],
)
def test_states_behind_words_that_point_back(parse, text, word, nth, country):
    assert codes(at(parse(text), word, nth)) == country


@pytest.mark.parametrize(
    ("text", "word", "nth", "person"),
    [
        ("Putin said he would come.", "he", 0, "Vladimir Putin"),
        ("Putin left. He will return.", "He", 0, "Vladimir Putin"),
        ("Putin met Merkel. He thanked her.", "her", 0, "Angela Merkel"),
        ("Merkel met Putin. She thanked him.", "him", 0, "Vladimir Putin"),
        ("Merkel met Putin. She thanked him.", "She", 0, "Angela Merkel"),
        ("Putin met Xi. He thanked him.", "him", 0, "Xi Jinping"),
        ("Putin thanked Xi for his visit.", "his", 0, "Xi Jinping"),
        ("The Danish king met Putin. He thanked him.", "him", 0, "Vladimir Putin"),
        ("Putin lost his coat.", "his", 0, "Vladimir Putin"),
        ("The plan will fail, said Danish Minister Ole Hansen. He gave no reason.", "He", 0, "Ole Hansen"),
    ],
)
def test_persons_behind_pronouns(parse, text, word, nth, person):
    assert people(at(parse(text), word, nth)) == [person]


@pytest.mark.parametrize(
    ("text", "word"),
    [("Paul said he would come.", "he"), ("Chad said he would come.", "he"), ("Merkel said he would come.", "he")],
)
def test_pronouns_that_fit_nobody(parse, text, word):
    assert at(parse(text), word) is None


@pytest.mark.parametrize(
    ("text", "word", "nth", "person"),
    [
        # surnames, before and after the introduction
        ("Danish Minister Ole Hansen left. Hansen will return.", "Hansen", 1, "Ole Hansen"),
        ("Hansen will return. Danish Minister Ole Hansen left.", "Hansen", 0, "Ole Hansen"),
        ("Kim-Putin summit opens\nNorth Korean leader Kim Jong-un arrived.", "Kim", 0, "Kim Jong-un"),
        ("Kim-Putin summit opens\nNorth Korean leader Kim Jong-un arrived.", "Putin", 0, "Vladimir Putin"),
        ("South Korean President Lee Jae-myung spoke. Lee gave no date.", "Lee", 1, "Lee Jae-myung"),
        ("Maria Prado Costa, a Brazilian analyst, spoke. Costa gave no date.", "Costa", 1, "Maria Prado Costa"),
        # titles
        ("Danish Minister Ole Hansen left. The minister will return.", "minister", 0, "Ole Hansen"),
        ("North Korean leader Kim Jong-un came. Putin met the North Korean leader.", "leader", 1, "Kim Jong-un"),
        ("Kim Jong-un came. The North's leader gave no date.", "leader", 0, "Kim Jong-un"),
        ("Putin came. The Russian leader gave no date.", "leader", 0, "Vladimir Putin"),
        ("Shoigu came. The Russian defense minister gave no date.", "minister", 0, "Sergei Shoigu"),
        ("Putin came. The Chinese leader did not.", "leader", 0, None),
    ],
)
def test_persons_known_from_elsewhere_on_the_page(parse, text, word, nth, person):
    assert people(at(parse(text, datetime.date(2023, 9, 12)), word, nth)) == [person]


def test_another_persons_surname_is_not_taken_over(parse):
    text = "North Korean leader Kim Jong-un came. Singer Kim Hye-jin sang."
    assert people(at(parse(text), "jin")) != ["Kim Jong-un"]


@pytest.mark.parametrize(
    ("text", "word", "nth", "persons"),
    [
        ("Putin and Xi met. The two leaders signed.", "leaders", 0, ["Vladimir Putin", "Xi Jinping"]),
        ("Putin met Xi. Both leaders signed.", "leaders", 0, ["Vladimir Putin", "Xi Jinping"]),
        ("Putin and Xi met. The leaders of Russia and China signed.", "leaders", 0, ["Vladimir Putin", "Xi Jinping"]),
        ("Putin and Xi met. Russia and China and their leaders agree.", "leaders", 0, ["Vladimir Putin", "Xi Jinping"]),
    ],
)
def test_the_two_leaders_are_the_persons(parse, text, word, nth, persons):
    assert people(at(parse(text, datetime.date(2023, 3, 21)), word, nth)) == persons


@pytest.mark.parametrize(
    ("text", "word", "nth", "country", "sector"),
    [
        # possessives
        ("Chad withdrew its troops.", "troops", 0, "TCD", "MIL"),
        ("Chad recalled its ambassador.", "ambassador", 0, "TCD", "GOV"),
        ("Chad and Mali recalled their ambassadors.", "ambassadors", 0, "TCD MLI", "GOV"),
        # definite bodies and posts
        ("Chad lost the vote, the foreign ministry said.", "ministry", 0, "TCD", "GOV"),
        ("Iraq's parliament voted. The government resigned.", "government", 0, "IRQ", "GOV"),
        ("Chad lost the vote, Foreign Minister Ali Issa said.", "Issa", 0, "TCD", "GOV"),
        ("A Chadian official spoke. The official gave no name.", "official", 1, "TCD", "GOV"),
        ("Chadian rebels attacked. The rebels fled.", "rebels", 1, "TCD", "REB"),
        ("The leaders of the two countries, Chad and Mali, met.", "leaders", 0, "-", "GOV"),
        ("Chad and Mali met. The leaders of the two countries signed.", "leaders", 0, "TCD MLI", "GOV"),
        ("Chad and Mali met, the two governments said.", "governments", 0, "TCD MLI", "GOV"),
        # the group, the alliance
        ("Hamas fired a rocket. The group denied it.", "group", 0, "PSE", "REB"),
        ("NATO opened a base. The alliance named no date.", "alliance", 0, "NAT", None),
        ("Malian rebels fled. The movement denied it.", "movement", 0, "MLI", "REB"),
        ("The EU fined a firm. The bloc named no date.", "bloc", 0, "EUR", None),
        # what stays open
        ("Chad lost the vote. Rebels cheered.", "Rebels", 0, "-", "REB"),
        ("Chad lost the vote, the newspaper said.", "newspaper", 0, "-", "JRN"),
        ("Chad lost the vote. An official spoke.", "official", 0, "-", "GOV"),
        ("Both sides recalled the other's ambassador.", "ambassador", 0, "-", "GOV"),
    ],
)
def test_phrases_that_leave_the_state_open(parse, text, word, nth, country, sector):
    mention = at(parse(text), word, nth)
    assert codes(mention) == country
    assert sectors(mention) == {sector}


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("North Korea fired a missile. The North fired two.", "North", "PRK"),
        ("North Korea fired a missile. The South fired none.", "South", "KOR"),
        ("Seoul wrote to the North.", "North", "PRK"),
        ("Seoul counted the North's missiles.", "North", "PRK"),
        ("Juba wrote to the North.", "North", "SDN"),
        ("Chad fights in the North.", "North", ""),
        ("Seoul fears the North Atlantic.", "North", ""),
        ("Seoul looked north.", "north", ""),
    ],
)
def test_halves_of_divided_states(parse, text, word, country):
    parsed = parse(text)
    nth = len([t for t in parsed.tokens if t.text == word]) - 1
    assert codes(at(parsed, word, nth)) == country


def test_a_pronoun_stands_where_it_stands(parse):
    text = "Norway said it would pay."
    mention = at(parse(text), "it")
    assert text[mention.actors[0].start : mention.actors[0].end] == "it"
    assert mention.first == mention.last == mention.head.index


def test_pronouns_do_not_reach_far_back(parse):
    parsed = parse("Norway paid.\n" + "Nothing else happened here today.\n" * 6 + "It rained on.")
    assert at(parsed, "It") is None


def test_the_two_countries_reach_further(parse):
    parsed = parse(
        "Norway and Chad met.\n" + "Nothing else happened here today.\n" * 5 + "The two countries will meet again."
    )
    assert codes(at(parsed, "countries")) == "NOR TCD"


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        # what somebody is accused of hangs on them, and they stay whom the page spoke of
        ("Chad cut ties with Mali. The country accused its neighbour of backing militants.", "neighbour", "MLI"),
        ("Chad closed the border. Mali accused the country of lying.", "country", "TCD"),
        # several persons who were named together
        ("The president of Chad met the president of Mali. The two men shook hands.", "men", ""),
        ("Emmanuel Macron met Vladimir Putin in Paris. The two men shook hands.", "men", "FRA RUS"),
        ("Chad's minister met his Malian counterpart. The ministers signed a pact.", "ministers", "TCD MLI"),
        # a name that the press writes without its accents
        ("Foreign Minister Abdullah Gül of Turkey left. Gul called for talks.", "Gul", "TUR"),
        ("Foreign Minister Abdullah Gul of Turkey left. Gul called for talks.", "Gul", "TUR"),
    ],
)
def test_whom_later_sentences_mean(parse, text, word, country):
    parsed = parse(text)
    last = [t for t in parsed.tokens if t.text == word][-1]
    mention = mentions_of(parsed).of(last)
    assert codes(mention).replace("-", "") == country
