"""Which acts of a sentence are told in their own right, and which are only its background.

A reader of the record doesn't look for the war that a sentence mentions in passing, nor for the strike with which
somebody threatens beside the threat: an act below another one stays only where the text tells it for its own sake.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.codebook import events as book
from reportedly.extract.events import roles
from reportedly.extract.tree import is_finite, is_infinitive, stands_beside
from reportedly.model.actor import Actor
from reportedly.model.finding import EventMention
from reportedly.model.parsed import Token

_CLAUSAL = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl", "relcl", "csubj"})
# Clauses that tell something, where infinitives and participles only name it.
_TOLD = frozenset({"ccomp", "advcl", "relcl", "csubj"})
# Acts of speech: what stands below them is their content.
_SPEECH = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "SUPPORT", "PROTEST"})
# Acts whose code tells the content already.
_TELLS_ALL = frozenset({"THREATEN", "PROTEST"})
# Acts of speech whose topic, named by a noun, is not told as an act ("agreed on talks", "rejected an offer of talks").
_TOPICAL = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "PROTEST", "CONSULT", "MOBILIZE"})
# Acts of speech whose longer codes tell what is asked, promised or refused: 1041 a change of leaders.
_ASKING = frozenset({"AGREE", "REQUEST", "REJECT"})
_GENERAL = 3  # digits of a code that says no more than that something is asked
_CIRCUMSTANCES = frozenset({"because", "until", "unless", "before", "although", "though", "despite"})
_LISTING = frozenset({"involving", "including", "covering"})
_SCENE = frozenset({"at", "during", "in"})
_PROSPECTIVE = frozenset({"will", "would", "may", "might", "could", "can", "should", "must", "shall"})


@dataclass(frozen=True, slots=True)
class _Above:
    """The nearest act that another hangs below, and the tokens from the lower head up to just below the upper."""

    event: EventMention
    path: tuple[Token, ...]

    @property
    def clausal(self) -> bool:
        """Whether a clause of its own tells the lower act."""
        return any(t.dep in _CLAUSAL for t in self.path)


def background(coded: list[EventMention]) -> dict[int, str]:
    """The acts that are not told in their own right, by their place in ``coded``, each with the reason in words."""
    dropped = dict(_repeated(coded))
    heads = {e.head.index: e for place, e in enumerate(coded) if place not in dropped}
    for place, event in enumerate(coded):
        reason = None if place in dropped else _subordinate(event, heads)
        if reason:
            dropped[place] = reason
    busy = {e.head.sentence.index for place, e in enumerate(coded) if place not in dropped and _speaks_for_itself(e)}
    for place, event in enumerate(coded):
        reason = None if place in dropped else _idle(event, busy, heads)
        if reason:
            dropped[place] = reason
    return dropped


def _repeated(coded: list[EventMention]) -> Iterator[tuple[int, str]]:
    """Nouns whose act a verb of the sentence, or a noun before them, tells with the same type and parties."""
    seen: set[tuple[object, ...]] = set()
    for place, event in sorted(enumerate(coded), key=lambda e: (_nominal(e[1]), e[1].trigger.start)):
        key = (event.head.sentence.index, event.type or event.cameo, _states(event.source), _states(event.target))
        if key in seen and _nominal(event):
            yield place, "a verb of the sentence tells the same act"
        seen.add(key)


def _states(actors: tuple[Actor, ...]) -> frozenset[str | None]:
    return frozenset(a.country for a in actors)


def _nominal(event: EventMention) -> bool:
    return event.pattern.startswith("noun:")


def _bare(event: EventMention) -> bool:
    """Whether a noun, or a gerund in its place, tells the act without a verb that lends it a subject."""
    gerund = event.head.tag == "VBG" and event.head.dep in ("dobj", "pobj", "nsubj")
    return gerund or (_nominal(event) and not roles.is_verb(event.head))


def _speaks_for_itself(event: EventMention) -> bool:
    """Whether it is an act that lets others of its sentence pass for background."""
    return not _bare(event) and not _says(event)


def _says(event: EventMention) -> bool:
    return event.cameo == "010"


def _idle(event: EventMention, busy: set[int], heads: dict[int, EventMention]) -> str | None:
    """Words that only report, and wars in passing, where the sentence tells something else."""
    if event.head.sentence.index not in busy:
        return None
    if _says(event) and (not _leads(event.head) or _own_act(event, heads)):
        return "the sentence tells the act that the words report"
    if _bare(event) and event.type == "ASSAULT":
        return "fighting mentioned in passing"
    return None


def _own_act(event: EventMention, heads: dict[int, EventMention]) -> bool:
    """Whether the words only report what their speaker does: "said it had expelled an envoy", "announced a boycott"."""
    if heads.get(event.head.index, event) is not event:
        return True
    content = event.head.child("ccomp")
    told = heads.get(content.index) if content is not None else None
    return told is not None and told.type is not None and bool(_states(told.source) & _states(event.source))


def _leads(verb: Token) -> bool:
    """Whether the sentence opens with who says it, and says nothing above."""
    content = verb.child("ccomp", "xcomp")
    return verb.is_root and (content is None or content.index > verb.index)


def _subordinate(event: EventMention, heads: dict[int, EventMention]) -> str | None:
    """Why an act below another one is not told in its own right; None where it is, or where it stands alone."""
    above = _above(event, heads)
    if above is None or above.event.type is None or event.type is None:
        return None
    if _bare(event) and not any(t.dep in _TOLD for t in above.path):
        return _passing(event, above)
    return _content(event, above)


def _above(event: EventMention, heads: dict[int, EventMention]) -> _Above | None:
    token, path = event.head, [event.head]
    while not token.is_root:
        token = token.head
        found = heads.get(token.index)
        if found is not None and found is not event:
            return None if stands_beside(path[-1], token) else _Above(found, tuple(path))
        path.append(token)
    return None


def _passing(event: EventMention, above: _Above) -> str | None:
    """A noun in the phrases of another act: what that act is about, or when it was."""
    if event.type == "ASSAULT" and not _bare(above.event):
        return "fighting mentioned in passing"
    if above.event.type == "CONSULT" and event.type == "AID" and _complete(event):
        return None  # "discussed Iran's delivery of drones to Mali": the record asks what is to go where
    if above.event.type in _TOPICAL and not _scene(above.path) and not _listed(event, above.path):
        return "it is what the act above is about"
    return None if _complete(event) else "it lacks a party and stands in the phrase of another act"


def _listed(event: EventMention, path: tuple[Token, ...]) -> bool:
    """Whether the noun names what a deal may hold: "a deal possibly involving cooperation" foretells that too."""
    return event.symmetric and any(t.lower in _LISTING and t.child("advmod") is not None for t in path[1:])


def _scene(path: tuple[Token, ...]) -> bool:
    """Whether the noun says where or when ("said at a summit with"), or is itself what the verb is said of."""
    place = len(path) > 1 and path[0].dep == "pobj" and path[1].lower in _SCENE
    return place or path[-1].dep in ("nsubj", "nsubjpass")


def _content(event: EventMention, above: _Above) -> str | None:
    """An act in a clause below another: what is threatened, agreed, asked for; or a circumstance."""
    link = above.path[-1]
    if event.type == "SANCTION" and event.head.dep in ("acl", "relcl") and event.head.head.lemma in book.rules():
        return None  # "broke the resolutions that ban arms sales": the ban is in force whatever was done
    tells_all = above.event.type in _TELLS_ALL and above.event.head.lemma not in book.plain_intents()
    if tells_all and above.clausal and event.head.index > above.event.head.index:
        return "it is what the act above threatens or demands"
    if event.type == "AGREE" and above.event.type in ("AGREE", "REJECT") and link.dep in ("xcomp", "ccomp"):
        return "it is a consent within a consent"
    if _is_its_purpose(event, above):
        return "it says what the act above is for, which is of the same kind"
    if _named_above(event, above):
        return "the code of the act above tells it, and it is of one party alone"
    if above.event.type in _SPEECH and not _complete(event):
        return "it lacks a party and is only what the act above is about"
    return _circumstance(event, above)


def _is_its_purpose(event: EventMention, above: _Above) -> bool:
    """Whether an infinitive tells the act above once more: "summoned the envoy to complain of gangs".

    Who travels to meet somebody does two things.
    """
    known = _states((*above.event.source, *above.event.target)) | {None}
    again = event.type == above.event.type != "CONSULT" and _states((*event.source, *event.target)) <= known
    told = len(event.cameo or "") <= len(above.event.cameo or "")
    return again and told and above.path == (event.head,) and is_infinitive(event.head)


def _named_above(event: EventMention, above: _Above) -> bool:
    """Whether the code above tells what is asked, promised or refused, and only one state is named in it."""
    told = above.event.type in _ASKING and len(above.event.cameo or "") > _GENERAL
    alone = len((_states(event.source) | _states(event.target)) - {None}) <= 1
    return told and alone and above.clausal and event.head.index > above.event.head.index


def _circumstance(event: EventMention, above: _Above) -> str | None:
    if any(t.dep == "advcl" and _marks(t) & _CIRCUMSTANCES for t in above.path):
        return "a clause of time or reason tells it"
    if any(t.dep == "acl" and not is_finite(t) and not _set_off(t, event) for t in above.path):
        return "it only tells which decision, plan or person is meant"
    if any(t.dep == "relcl" and not roles.modals(t) & _PROSPECTIVE for t in above.path) and not _tells_more(event):
        return "a relative clause tells it of somebody"
    if above.path[-1].dep in ("advcl", "xcomp") and "if" not in _marks(above.path[-1]) and not _complete(event):
        return "it lacks a party and is only the purpose of the act above"
    return None


def _tells_more(event: EventMention) -> bool:
    """Whether a relative clause doesn't say who is meant but what else somebody did: "Peru, which has sued Chile"."""
    clause = event.head.head if event.head.dep == "conj" else event.head
    who = next((c for c in clause.children if c.dep in ("nsubj", "nsubjpass") and c.tag in ("WDT", "WP")), None)
    return clause.dep == "relcl" and who is not None and _behind_comma(who, clause.head) and _between_states(event)


def _set_off(participle: Token, event: EventMention) -> bool:
    """Whether a participle behind a comma tells what else happened: "Peru, accusing Chile", "a ship, hit by Iran"."""
    done = participle.tag == "VBG" and participle.head.dep == "nsubj"
    suffered = participle is event.head and participle.tag == "VBN" and participle.child("agent") is not None
    return _behind_comma(participle, participle.head) and (done or (suffered and _between_states(event)))


def _behind_comma(word: Token, noun: Token) -> bool:
    """Whether a comma of the noun's phrase stands right before a word."""
    return any(c.lower == "," and c.index == word.index - 1 for c in noun.children)


def _between_states(event: EventMention) -> bool:
    """Whether both sides are named, and of different states."""
    source, target = _states(event.source) - {None}, _states(event.target) - {None}
    return bool(source and target) and source != target


def _marks(clause: Token) -> set[str]:
    return {c.lower for c in clause.offspring("mark", "advmod", "prep")}


def _complete(event: EventMention) -> bool:
    """Whether both parties are named."""
    return event.symmetric or bool(event.source and event.target)
