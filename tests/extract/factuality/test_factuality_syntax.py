"""Each arc of the tree: how an event stands by where it hangs. Event words in brackets."""

import pytest

from reportedly.extract.factuality import judge
from reportedly.model.parsed import Token

TABLE = [
    # coordination: shared auxiliaries, modals and negation; own ones
    ("Togo will visit Benin and [meet] its minister.", "predicted"),
    ("Togo may visit Benin and [sign] a treaty.", "possible"),
    ("Togo did not visit Benin or [sign] a treaty.", "negated"),
    ("Togo did not visit Benin but [sent] a letter.", "happened"),
    ("Togo closed the border and will [expel] the envoy.", "predicted"),
    ("Togo closed the border and [expelled] the envoy.", "happened"),
    ("No country has visited Benin and [signed] the treaty.", "negated"),
    ("Togo plans to visit Benin and to [sign] a treaty.", "planned"),
    ("Togo reportedly closed the border and [expelled] the envoy.", "alleged"),
    # relative clauses take over the source, nothing else
    ("Ghana may criticise the army, which [shelled] the port.", "happened"),
    ("Ghana will talk to the general who [shelled] the port.", "happened"),
    ("Officials said that the army that [shelled] the port had fled.", "alleged"),
    ("Togo built a plant that will [produce] shells.", "predicted"),
    ("Togo was the only country to [sign] the treaty.", "happened"),
    # clauses below nouns
    ("Togo has a plan to [buy] jets.", "planned"),
    ("Togo made a decision to [buy] jets.", "planned"),
    ("Togo has the ability to [strike] the port.", "possible"),
    ("Claims that Togo [shelled] the port spread.", "alleged"),
    ("Togo on Monday dismissed as groundless allegations by Benin that it had [jammed] signals.", "alleged"),
    ('"It is a lie," said the envoy of claims that Togo had [shelled] the port.', "alleged"),
    ("Benin disputed that Togo would [shell] the port.", "denied"),
    ("Ghana heard a call to [release] the sailors.", "called_for"),
    ("Togo showed no willingness to [release] the sailors.", "negated"),
    ("Forces [shelling] the port came from Togo.", "happened"),
    # copulas and extraposition
    ("It is likely that Togo will [sign] the pact.", "predicted"),
    ("It is impossible for Togo to [sign] the pact.", "negated"),
    ("The plan is to [sign] the pact in May.", "planned"),
    ("Togo is to [sign] the pact in May.", "planned"),
    ("A [summit] with Benin is likely.", "predicted"),
    ("A [summit] with Benin is possible.", "possible"),
    ("The [summit] is expected to take place in May.", "predicted"),
    ("The [summit] did not take place.", "negated"),
    ("The [summit] has been cancelled.", "negated"),
    # objects
    ("Togo denied the [attack].", "denied"),
    ("Togo plans an [attack] on the port.", "planned"),
    ("Togo expects an [attack] on the port.", "predicted"),
    ("Benin condemned the [attack].", "happened"),
    ("Benin did not condemn the [attack].", "happened"),
    ("Benin will condemn the [invasion].", "happened"),
    ("Benin prevented an [attack] on the port.", "negated"),
    ("Benin demanded a [ceasefire].", "called_for"),
    ("Benin discussed a [ceasefire] with Togo.", "unknown"),
    ("Togo may sign a [treaty] with Benin.", "possible"),
    ("Togo did not sign a [treaty] with Benin.", "negated"),
    ("Togo reported an [attack] on the port.", "alleged"),
    ("Benin denied the [allegations] against its army.", "happened"),
    # prepositions
    ("Benin called for a [ceasefire].", "called_for"),
    ("The threat of an [attack] worries Benin.", "possible"),
    ("Hopes for a [ceasefire] fell.", "predicted"),
    ("After the [attack] Benin closed its port.", "happened"),
    ("Despite the [attack] Benin will open its port.", "happened"),
    ("Without a [ceasefire] the talks will fail.", "negated"),
    ("In case of an [attack], Benin would respond.", "conditional"),
    ("Benin is ready for an [attack].", "possible"),
    ("Benin fined Togo for [polluting] the river.", "happened"),
    ("Togo won the war by [bombing] the port.", "happened"),
    ("Togo may win the war by [bombing] the port.", "possible"),
    ("A series of [attacks] hit the port.", "happened"),
    ("Togo will carry out a series of [attacks].", "predicted"),
    ("Togo ended the war because of the [embargo].", "happened"),
    ("Benin backed away from [signing] the treaty.", "negated"),
    # compounds and attributes
    ("Benin rejected the [ceasefire] proposal.", "called_for"),
    ("The [planned] visit drew critics.", "happened"),
    ("A failed [coup] shook Togo.", "negated"),
    ("The proposed [summit] drew critics.", "called_for"),
    ("A potential [summit] drew critics.", "possible"),
    ("The upcoming [summit] drew critics.", "planned"),
    ("The suspected [attack] alarmed Benin.", "alleged"),
    ("Any [attack] would end the truce.", "conditional"),
    ("No [attack] followed.", "negated"),
    # adverbial clauses
    ("While Togo [shelled] the port, Benin called for talks.", "happened"),
    ("Togo will leave when the troops [arrive].", "predicted"),
    ("Togo left when the troops [arrived].", "happened"),
    ("Even if Togo [signs] the pact, the war will go on.", "conditional"),
    ("Even if Togo signs the pact, the war will [continue].", "predicted"),
    ("Prices rose to [reach] a record.", "happened"),
    ("Togo sent envoys to [buy] grain.", "planned"),
    ("Ghana left the talks, [accusing] Togo of fraud.", "happened"),
    ("Togo will close the border, [cutting] trade.", "predicted"),
    ("Togo acted as if it [owned] the port.", "unknown"),
    # sentences
    ("[Close] the border!", "called_for"),
    ("Why did Togo [close] the border?", "happened"),
    ("Has Togo [closed] the border?", "unknown"),
    ("Togo to [close] border", "planned"),
    ("Togo [meets] Benin next week.", "planned"),
    ("Togo [met] Benin last week.", "happened"),
    # double negation and stacked words
    ("Togo did not refuse to [sign] the pact.", "happened"),
    ("Togo will not fail to [sign] the pact.", "predicted"),
    ("Togo is expected to refuse to [sign] the pact.", "negated"),
    ("Togo may refuse to [sign] the pact.", "possible"),
    ("Benin asked Togo to consider [signing] the pact.", "possible"),
    ("Officials denied that Togo planned to [attack] the port.", "denied"),
    ("Togo must have [received] the letter.", "possible"),
    ("Togo should not [sign] the pact.", "unknown"),
    ("Togo does not have to [sign] the pact.", "unknown"),
    ("Togo did not say when it would [sign] the pact.", "planned"),
]


def bracketed(parse, text: str):
    """The parsed text without its brackets, and the token that stood in them."""
    start = text.index("[")
    parsed = parse(text.replace("[", "").replace("]", ""))
    head: Token = next(t for t in parsed.tokens if t.start <= start < t.end)
    return parsed, head


@pytest.mark.parametrize(("text", "label"), TABLE, ids=[t for t, _ in TABLE])
def test_place_in_the_tree(parse, text, label):
    parsed, head = bracketed(parse, text)
    assert [j.label for j in judge(parsed, head, frozenset(), [])] == [label]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Togo [closed] the border.", []),
        ("Togo did not [close] the border.", ["not"]),
        ("Togo may not [close] the border.", ["may", "not"]),
        ("Togo reportedly agreed to [close] the border.", ["reportedly", "agreed"]),
        ("Analysts expect that Togo will [close] the border.", ["expect", "will"]),
        ("If Togo [closes] the border, prices will rise.", ["If"]),
    ],
)
def test_cues_are_the_words_that_had_a_say(parse, text, cues):
    parsed, head = bracketed(parse, text)
    found = judge(parsed, head, frozenset(), [])[0].cues
    assert [c.text for c in found] == cues
    assert all(parsed.document.text[c.start : c.end] == c.text for c in found)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("If Togo [closes] the border, prices will rise.", "If Togo closes the border"),
        ("Prices will [rise] if Togo closes the border.", "if Togo closes the border"),
        ("Should Togo close the border, prices would [rise].", "Should Togo close the border"),
        ("Togo will [close] the border unless Benin pays.", "unless Benin pays"),
        ("Any move would [close] the border.", None),
        ("Togo will [close] the border.", None),
    ],
)
def test_condition_is_the_words_of_the_if_clause(parse, text, condition):
    parsed, head = bracketed(parse, text)
    found = judge(parsed, head, frozenset(), [])[0].condition
    assert (found.text if found else None) == condition


def test_the_score_comes_with_the_label(parse):
    parsed, head = bracketed(parse, "Togo will [close] the border.")
    happened, _ = bracketed(parse, "Togo [closed] the border."), None
    assert judge(parsed, head, frozenset(), [])[0].score < judge(*happened, frozenset(), [])[0].score
