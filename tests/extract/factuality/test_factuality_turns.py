"""Turns of phrase of the news: odds, what is due, questions put and not answered, exceptives, headlines."""

import pytest

LEANING = [
    ("The chances of a [raid] are slim.", "possible"),
    ("The chances of a [raid] are good.", "predicted"),
    ("There is a 70 percent chance that Togo will [attack].", "predicted"),
    ("There is a one in ten chance of a [raid].", "possible"),
    ("Bookmakers put the odds of a [raid] at two to one.", "possible predicted"),
    ("A [raid] is more likely than not.", "predicted"),
    ("A [raid] is as likely as not.", "possible predicted"),
    ("Odds are that Togo will [attack] Benin.", "predicted"),
    ("In all probability Togo will [attack] Benin.", "predicted"),
    ("Togo will most likely [attack] Benin.", "predicted"),
    ("Togo is highly unlikely to [attack] Benin.", "possible"),
    ("It is a safe bet that Togo will [attack] Benin.", "predicted"),
    ("There is next to no chance of a [raid].", "possible negated"),
    ("A [raid] cannot be ruled out.", "possible"),
    ("A [raid] is out of the question.", "negated"),
    ("The minister is due in Accra for [talks].", "planned"),
    ("The minister is due to [visit] Accra.", "planned"),
    ("A [visit] is due in May.", "planned"),
    ("The [visit] is due to begin on Monday.", "planned"),
    ("The envoy is expected in Accra for [talks].", "predicted planned"),
    ("The envoy was to [visit] Accra.", "planned"),
    ("The envoy had been due to [visit] Accra.", "planned"),
    ("The envoy had planned to [visit] Accra.", "planned"),
    ("Asked if Togo would [attack] Benin, he laughed.", "unknown"),
    ("Asked whether Togo had [attacked] Benin, he laughed.", "unknown"),
    ("When asked about a [raid] on Benin, he laughed.", "unknown"),
    ("Pressed on whether Togo [attacked] Benin, he laughed.", "unknown"),
    ("He did not say whether Togo would [attack] Benin.", "unknown"),
    ("He would not comment on a possible [raid].", "possible"),
    ("He declined to comment on reports of a [raid].", "alleged"),
    ("Togo seems to be [preparing] a raid.", "alleged"),
    ("Togo seems to be preparing a [raid].", "planned"),
    ("There are signs of an impending [raid].", "predicted"),
    ("There is no sign of a [raid].", "unknown negated"),
    ("Togo shows signs of [preparing] a raid.", "alleged"),
    ("It appears that Togo [attacked] Benin.", "alleged"),
    ("Apparently Togo [attacked] Benin.", "alleged"),
]

EXCEPTIVES = [
    ("No other country has [recognised] the island.", "negated"),
    ("No country but Togo has [recognised] the island.", "happened"),
    ("No one except Togo has [recognised] the island.", "happened"),
    ("Nobody but Togo [recognised] the island.", "happened"),
    ("Togo is the only country to have [recognised] the island.", "happened"),
    ("Every country but Togo [signed] the treaty.", "happened"),
    ("Togo alone [signed] the treaty.", "happened"),
    ("Not until May did Togo [sign] the treaty.", "happened"),
    ("Only in May did Togo [sign] the treaty.", "happened"),
    ("Never before has Togo [signed] such a treaty.", "negated happened"),
    ("Togo was not the first to [sign] the treaty.", "happened"),
]

HEADLINES = [
    ("Togo president to [visit] Benin", "planned"),
    ("Togo, Benin to [sign] treaty", "planned"),
    ("Togo set to [sign] treaty", "planned"),
    ("Togo likely to [sign] treaty", "predicted"),
    ("Togo said to [sign] treaty", "alleged planned predicted"),
    ("Togo vows to [attack] Benin", "planned"),
    ("Togo warns of [attack] on Benin", "predicted"),
    ("Togo urges Benin to [sign] treaty", "called_for"),
    ("Togo mulls [attack] on Benin", "possible"),
    ("Togo rules out [attack] on Benin", "negated"),
    ("Togo denies [attack] on Benin", "denied denied+alleged"),
    ("[Attack] on Benin possible, says Togo", "possible"),
    ("No [talks], says Togo", "negated"),
    ("Togo [attack] feared", "predicted"),
    ("Togo [visit] cancelled", "negated"),
    ("Togo [visit] planned for May", "planned"),
    ("Togo [talks] fail", "negated happened"),
]

TABLE = [*LEANING, *EXCEPTIVES, *HEADLINES]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[t for t, _ in TABLE])
def test_turns(label, text, expected):
    assert label(text) in expected.split()
