"""One sentence for every class of words in speech.yaml: what holds the content, and whose it is."""

from collections.abc import Callable

import pytest

from reportedly.extract import statements
from reportedly.model.finding import Mentions
from reportedly.model.parsed import ParsedDocument

Parse = Callable[..., ParsedDocument]

ROWS: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    ("The king stated that the war was over.", [("that the war was over", "stated", "king")]),
    ("The king noted the end of the war.", [("the end of the war", "noted", "king")]),
    ("The king boasted about his victory.", [("his victory", "boasted", "king")]),
    ("The king commented on the victory.", [("the victory", "commented", "king")]),
    ("The king reminded them to pay.", [("them to pay", "reminded", "king")]),
    ("The king announced the end of the war.", [("the end of the war", "announced", "king")]),
    ("The king claimed victory.", [("victory", "claimed", "king")]),
    ("The king insisted that he had won.", [("that he had won", "insisted", "king")]),
    ("The king accused the duke of treason.", [("the duke of treason", "accused", "king")]),
    ("The king suspected the duke of treason.", [("the duke of treason", "suspected", "king")]),
    ("The king hailed the treaty as a triumph.", [("the treaty as a triumph", "hailed", "king")]),
    ("The king praised the duke for his courage.", [("the duke for his courage", "praised", "king")]),
    ("The king denied fleeing.", [("fleeing", "denied", "king")]),
    ("The king denied that he had fled.", [("that he had fled", "denied", "king")]),
    ("The king asked whether the war was over.", [("whether the war was over", "asked", "king")]),
    ("The king asked the duke to leave.", [("the duke to leave", "asked", "king")]),
    ("The king questioned the treaty.", [("the treaty", "questioned", "king")]),
    ("The king demanded the return of the ships.", [("the return of the ships", "demanded", "king")]),
    ("The king urged the duke to leave.", [("the duke to leave", "urged", "king")]),
    ("The king pleaded for peace.", [("peace", "pleaded", "king")]),
    ("The king warned of a long war.", [("a long war", "warned", "king")]),
    ("The king warned the duke against leaving.", [("leaving", "warned", "king")]),
    ("The king threatened to leave.", [("to leave", "threatened", "king")]),
    ("The king threatened the duke with war.", [("the duke with war", "threatened", "king")]),
    ("The king expects the war to end.", [("the war to end", "expects", "king")]),
    ("The king expects peace.", [("peace", "expects", "king")]),
    ("The war is expected to end.", [("The war || to end", "expected", None)]),
    ("The king believes the duke to be a traitor.", [("the duke to be a traitor", "believes", "king")]),
    ("The king regards the duke as a traitor.", [("the duke as a traitor", "regards", "king")]),
    ("The king fears a long war.", [("a long war", "fears", "king")]),
    ("The king worries about a long war.", [("a long war", "worries", "king")]),
    ("The king suggested leaving.", [("leaving", "suggested", "king")]),
    ("The king hinted that he would leave.", [("that he would leave", "hinted", "king")]),
    ("The king admitted that he had fled.", [("that he had fled", "admitted", "king")]),
    ("The king found that the duke had fled.", [("that the duke had fled", "found", "king")]),
    ("The king knew of the plot.", [("the plot", "knew", "king")]),
    ("The king promised peace.", [("peace", "promised", "king")]),
    ("The king offered to leave.", [("to leave", "offered", "king")]),
    ("The king plans to leave.", [("to leave", "plans", "king")]),
    ("The king likes to hunt.", [("to hunt", "likes", "king")]),
    ("The king decided to leave.", [("to leave", "decided", "king")]),
    ("The king refused to leave.", [("to leave", "refused", "king")]),
    ("The king agreed on a treaty.", [("a treaty", "agreed", "king")]),
    ("The king voted to leave.", [("to leave", "voted", "king")]),
    ("The king rejected the treaty.", [("the treaty", "rejected", "king")]),
    ("The king welcomed the treaty.", [("the treaty", "welcomed", "king")]),
    ("The king called the duke a traitor.", [("the duke a traitor", "called", "king")]),
    ("The king likened the duke to a fox.", [("the duke to a fox", "likened", "king")]),
    ("The king spoke about the war.", [("the war", "spoke", "king")]),
    ("The king referred to the war.", [("the war", "referred", "king")]),
    ("The king voiced hope for peace.", [("peace", "hope", "king")]),
    ("The king expressed concern over the war.", [("the war", "concern", "king")]),
    ("The king's threat to leave is old.", [("to leave", "threat", "king")]),
    ("Fears of a long war grew.", [("a long war", "Fears", None)]),
    ("The king is sure that the war will end.", [("that the war will end", "sure", "king")]),
    ("The king is aware of the plot.", [("the plot", "aware", "king")]),
    ("The king is angry at the duke.", [("the duke", "angry", "king")]),
    ("The king is ready to leave.", [("to leave", "ready", "king")]),
    ("In the view of the king, the war is over.", [("the war is over.", "In", "king")]),
    ("In her opinion, the war is over.", [("the war is over.", "In", None)]),
    ("As the king put it, the war is over.", [("the war is over.", "put", "king")]),
    ("Supposedly the war is over.", [("the war is over.", "Supposedly", None)]),
    ("It is believed that the war is over.", [("that the war is over", "believed", None)]),
    ("The war is said to be over.", [("The war || to be over", "said", None)]),
    ("The king was accused of treason by the duke.", [("The king || of treason", "accused", "duke")]),
    ("The king was quoted as saying that the war was over.", [("that the war was over", "saying", "king")]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_the_frame_of_every_class(parse: Parse, text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = [q.statement for q in statements.find(parse(text), Mentions([]))]
    rows = [
        (
            " || ".join(span.text for span in s.content),
            s.cue.text if s.cue else None,
            s.speaker.name if s.speaker else None,
        )
        for s in found
    ]
    assert rows == expected
