"""Who stands where around a verb or an event noun: subjects, objects, complements, prepositional phrases.

Works on ClearNLP-style trees: passives, relative clauses, control and raising, coordination and appositions are
undone here, so that patterns can speak of subject and object alone.
"""

from reportedly.codebook.events import designs, ditransitive, object_control, prepositions
from reportedly.extract.tree import is_infinitive, lacks_stop, remembered
from reportedly.model.parsed import Token

_RELATIVE = {"who", "which", "that", "whom"}
# Verbs whose subject, not object, does what their infinitive says.
_SUBJECT_CONTROL = {"promise", "threaten", "vow", "pledge", "offer", "agree", "use", "take"}
# Infinitives that tell what the governor's own subject wants: "summoned the envoy to protest".
_OWN_PURPOSE = {("summon", verb) for verb in ("protest", "complain", "express", "convey", "demand", "lodge")}
# Verbs whose subject suffers what the gerund or noun behind them says: "the town faces shelling".
_SUFFERING = frozenset({"face", "suffer", "endure", "undergo", "withstand"})
# Verbs that name the one who is to act behind a preposition: "called on A to withdraw".
_URGING = {
    ("call", "on"), ("call", "upon"), ("call", "for"), ("appeal", "to"), ("plead", "with"), ("rely", "on"),
    ("count", "on"), ("prevail", "on"), ("prevail", "upon"), ("wait", "for"), ("signal", "to"), ("shout", "at"),
}  # fmt: skip
_ADPOSITIONS = frozenset({"prep", "dative", "agent", "prt", "advmod"})
# Words after a verb that may carry the preposition that is meant for it: "pulled out of", "moved up to".
_PARTICLES = frozenset({"out", "up", "away", "back", "off", "down", "home", "over", "through", "ahead", "closer"})
# Kinds of names that say whose a plan is, as an adjective does.
_PEOPLES = frozenset({"NORP", "GPE"})
# What the parser may take a name for that belongs to a list before the verb.
_MISTAKEN = frozenset({"npadvmod", "dep", "nmod", "advcl"})
# What a tokenizer cuts off a verb: "agreed to re-open".
_CUT_OFF = frozenset({"re", "co", "de", "-"})
# What may stand between two verbs that share an object, and how far apart they may be.
_JOINING = frozenset({"cc", "advmod", "punct", "conj"})
_NEAR_JOINED = 4
_ALL = frozenset({"all", "every", "each", "everyone", "everybody"})
_VERBAL = frozenset({"VERB", "AUX"})
_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM", "X"}


def spread(token: Token | None) -> list[Token]:
    """A phrase's head and those coordinated with it; "all states but Peru" leaves Peru out."""
    if token is None:
        return []
    found = [token]
    if _excepts(token):
        return found
    for child in token.children:
        if child.dep == "conj" and child.pos in _NOMINAL:
            found.extend(spread(child))
    return found


def _excepts(noun: Token) -> bool:
    """Whether what is joined to a noun by "but" is what it doesn't hold for: "every state but Peru"."""
    joint = noun.child("cc")
    if joint is None or joint.lower != "but":
        return False
    return noun.lower in _ALL or any(c.lower in _ALL for c in noun.children)


def is_verb(token: Token) -> bool:
    """Whether the token is a verb form, auxiliaries included; or one that the tagger took for a noun."""
    return token.pos in _VERBAL or token.tag.startswith("VB") or (token.head is token and is_hidden_verb(token))


@remembered
def is_hidden_verb(token: Token) -> bool:
    """Whether the tagger took a verb for a noun ("Japan sanctions a bank"): it heads its sentence and has an object."""
    if not token.is_root or token.pos != "NOUN" or (token.child("dobj") is None and _headline_object(token) is None):
        return False
    return token.child("nsubj") is not None or _mistaken_subject(token) is not None


@remembered
def is_passive(verb: Token) -> bool:
    """Whether the verb's syntactic subject suffers the act."""
    if any(c.dep in ("nsubjpass", "auxpass") for c in verb.children):
        return True
    if verb.tag != "VBN" or _is_mistagged(verb):
        return False
    if verb.dep == "conj" and is_verb(verb.head) and not verb.child("nsubj", "aux"):
        return is_passive(verb.head)
    return verb.dep in ("acl", "advcl") and verb.child("aux") is None


def _shared_agent(verb: Token) -> Token | None:
    """The doer behind the passive joined to one that names none: "two were killed and six wounded by shells"."""
    second = verb.child("conj")
    if second is not None and second.tag != "VBN":
        second = second.child("acl")
    return second.child("agent") if second is not None else None


def _is_mistagged(verb: Token) -> bool:
    """Whether what hangs on its noun as a participle does is the past tense of a clause: "youths hurled stones"."""
    own = verb.child("dobj") if verb.dep == "acl" else None
    return own is not None and own.lemma not in ("captive", "hostage", "prisoner") and verb.child("agent") is None


def _antecedent(token: Token, verb: Token) -> Token:
    """What a relative pronoun stands for."""
    if token.lower in _RELATIVE and token.tag in ("WDT", "WP", "IN", "DT"):
        clause = verb
        while clause.dep in ("conj", "xcomp", "ccomp") and clause.dep != "relcl" and not clause.is_root:
            clause = clause.head
        if clause.dep == "relcl":
            return _one_of(clause.head)
    return token


def _one_of(many: Token) -> Token:
    """Who is meant where a clause tells something of one of many: "Laos, one of the states that signed"."""
    one = many.head.head
    if many.dep != "pobj" or many.head.lower not in ("of", "among") or one.lower != "one":
        return many
    if one.dep == "attr":
        return next(iter(own_subject(one.head)), one)
    return one.head if one.dep == "appos" else one


@remembered
def subjects(verb: Token) -> list[Token]:
    """Heads of the phrases that do what the verb says (the by-phrase of a passive)."""
    if is_passive(verb):
        agent = verb.child("agent") or _shared_agent(verb)
        return spread(agent.child("pobj")) if agent else []
    if verb.tag == "VBG" and verb.dep == "pcomp" and (doers := prepositional(verb, "by")):
        return doers
    return _grammatical_subject(verb)


def _grammatical_subject(verb: Token, depth: int = 0) -> list[Token]:
    own = verb.offspring("nsubj", "nsubjpass")
    if own:
        joined = own if own[0].child("cc") or _is_torn_list(own, verb) or _is_headline_list(own) else own[:1]
        doers = [t for subject in joined for t in spread(_antecedent(subject, verb))]
        return [*_listed_before(own[0], verb), *doers, *_headline_company(own[0])]
    if (mistaken := _mistaken_subject(verb) or _subject_to_be(verb)) is not None:
        return spread(_antecedent(mistaken, verb))
    if depth > 6 or verb.is_root:
        return []
    return _inherited_subject(verb, verb.head, depth + 1)


def _listed_before(subject: Token, verb: Token) -> list[Token]:
    """Names of a list that the parser hung on the verb: the first of "Malaysia, Indonesia and Laos"."""
    commas = {c.index for c in verb.children if c.lower == ","}
    asides = (c for c in verb.children if c.dep in _MISTAKEN and c.index < subject.index and c.pos == "PROPN")
    if subject.child("conj") is not None:
        return [c for c in asides if not c.children and c.index + 1 in commas]
    return [c for c in asides if _opens_headline(c) and c.index + 1 in commas and subject.pos == "PROPN"]


def _opens_headline(name: Token) -> bool:
    """Whether a name is the first of a headline."""
    first = name.sentence.tokens[0].index
    return lacks_stop(name) and min(t.index for t in name.subtree()) == first


def _is_headline_list(subjects: list[Token]) -> bool:
    """Whether two subjects are names that a headline joins by a comma: "Japan, Kenya discuss port"."""
    return len(subjects) == 2 and all(s.pos == "PROPN" for s in subjects) and _opens_headline(subjects[0])


def _headline_company(subject: Token) -> list[Token]:
    """A name right behind the first of a headline, taken for its apposition: "Oman, Qatar hold drill"."""
    beside = subject.child("appos")
    if beside is None or beside.pos != "PROPN" or not _opens_headline(subject):
        return []
    return [beside] if subject.pos == "PROPN" and beside.ent == subject.ent and not beside.child("poss") else []


def _is_torn_list(subjects: list[Token], verb: Token) -> bool:
    """Whether the parser tore a list of names in two: "the leaders of Chile | , the U.S. and Peru met"."""
    if len(subjects) != 2 or subjects[1].pos != "PROPN" or subjects[1].child("conj") is None:
        return False
    between = [c.index for c in verb.children if subjects[0].index < c.index < subjects[1].index]
    return len(between) == 1 and any(n.pos == "PROPN" and n.index == between[0] - 1 for n in subjects[0].subtree())


def _headline_object(noun: Token) -> Token | None:
    """What stands right behind a noun that may be the verb of a headline, taken for its apposition: "UK hits banks"."""
    beside = noun.child("appos") if lacks_stop(noun) else None
    if beside is None or min(beside.subtree(), key=lambda t: t.index).index != noun.index + 1:
        return None
    return beside


def _mistaken_subject(verb: Token) -> Token | None:
    """A name before a verb that the parser took for something else: "Sweden supplied weapons", "Laos shares data"."""
    if not verb.is_root or verb.tag not in ("VBN", "VBD", "NNS") or verb.child("aux", "auxpass") is not None:
        return None
    before = [c for c in verb.children if c.index < verb.index and c.pos in ("PROPN", "NOUN")]
    return next((c for c in before if c.dep in ("npadvmod", "dep", "nmod", "advcl", "compound")), None)


def _subject_to_be(verb: Token) -> Token | None:
    """Who is to do it in a headline whose parse hides them: "Defying Oslo, Mali to sell ships"."""
    to, named = verb.child("aux"), verb.head.is_root and verb.head.pos == "PROPN"
    if not named or verb.dep not in ("relcl", "acl") or to is None or to.lower != "to":
        return None
    tokens = verb.sentence.tokens
    before = tokens[to.index - tokens[0].index - 1] if to is not tokens[0] else None
    return before if before is not None and before.pos == "PROPN" and before is not verb.head else None


def _inherited_subject(verb: Token, head: Token, depth: int) -> list[Token]:
    """The subject of a form that has none of its own, by the kind of its link to the governor."""
    if verb.tag == "VBG" and head.lemma in _SUFFERING:
        return []
    if verb.dep in ("xcomp", "ccomp") and is_verb(head) and (head.lemma, verb.lemma) not in _OWN_PURPOSE:
        return _controller(head, depth)
    if verb.dep in ("pcomp", "prep") or head.pos == "ADP":
        if charged := _charged(head):
            return charged
        return (_grammatical_subject if is_verb(head.head) else _owner)(head.head, depth)
    if verb.dep in ("acl", "relcl") and not is_verb(head):
        if _announced(verb, head):
            return spread(head)
        told = verb.tag == "VBD" or (verb.tag == "VBN" and _is_mistagged(verb))
        return spread(head) if verb.tag == "VBG" or told else _owner(head, depth)
    if verb.dep == "csubj":
        return [n for t in (head, *objects(head)) for n in prepositional(t, "for")]
    if head.pos == "ADJ" or verb.dep in ("acomp", "attr", "oprd"):
        return _grammatical_subject(head, depth)
    if verb.dep in ("conj", "advcl", "dep", "parataxis", "xcomp", "ccomp"):
        return _grammatical_subject(head, depth)
    return []


def _announced(verb: Token, name: Token) -> bool:
    """Whether an infinitive stands behind its subject, as headlines have it: "Ghana to sign pact, officials say"."""
    to = next((c for c in verb.children if c.tag == "TO"), None)
    if to is None or to.index != name.index + 1 or name.child("det", "poss") is not None:
        return False
    headline = name.is_root and name.sentence.tokens[-1].pos != "PUNCT"
    return headline or (name.pos == "PROPN" and (name.is_root or name.dep in ("dep", "nsubj", "ccomp")))


def _described(noun: Token, depth: int) -> list[Token]:
    """Who is called what a noun says: "Laos, a partner capable of sending rice", "called Laos a partner capable of"."""
    if noun.dep == "appos":
        return spread(noun.head)
    if noun.dep in ("attr", "oprd"):
        return (objects(noun.head) if noun.dep == "oprd" else []) or _grammatical_subject(noun.head, depth)
    return spread(noun)


def _charged(preposition: Token) -> list[Token]:
    """Who does what a gerund behind the preposition says, where the verb above says it of its object.

    The parser may hang the preposition on that object: "imposed sanctions on a firm for selling arms".
    """
    anchor = preposition.head
    verb = anchor if is_verb(anchor) else next((t for t in anchor.ancestors() if is_verb(t)), anchor)
    if verb.lemma not in object_control().get(preposition.lower, ()):
        return []
    against = [n for t in (verb, *objects(verb)) for name in ("on", "against") for n in prepositional(t, name)]
    charged = against if verb.lemma == "impose" else objects(verb)
    return charged if anchor is verb or anchor in charged else []


def _controller(governor: Token, depth: int) -> list[Token]:
    """Who does what the infinitive under ``governor`` says: its object if it has one, else its subject."""
    if governor.child("nsubjpass") is None and governor.lemma not in _SUBJECT_CONTROL:
        urged = governor.child("dobj", "dative")
        if urged is None:
            adposition = next((p for p in governor.offspring("prep") if (governor.lemma, p.lower) in _URGING), None)
            urged = adposition.child("pobj") if adposition else None
        if urged is not None and urged.pos in ("PROPN", "NOUN", "PRON"):
            return spread(urged)
    return _grammatical_subject(governor, depth)


def _owner(noun: Token, depth: int) -> list[Token]:
    """Whose plan, attempt or duty a noun names: its possessor, who is given it, else the subject of the verb above."""
    if noun.pos == "ADJ" and noun.dep == "amod":
        return _described(noun.head, depth)
    owner = noun.child("poss") or _adjectival_owner(noun)
    if owner is not None:
        return [owner]
    given = noun.head.child("dative") if noun.dep == "dobj" else None
    if given is not None and given.pos != "ADP":
        return spread(given)
    for above in noun.ancestors():
        if is_verb(above):
            return _grammatical_subject(above, depth)
    return []


def _adjectival_owner(noun: Token) -> Token | None:
    """The state that a word before a plan names as the one whose plan it is: "a Swedish decision to close the port"."""
    if noun.lemma not in designs():
        return None
    return next((c for c in noun.children if c.index < noun.index and c.ent in _PEOPLES), None)


def sufferers(noun: Token) -> list[Token]:
    """Who suffers what a noun names: "the states face sanctions"."""
    return subjects(noun.head) if noun.dep == "dobj" and noun.head.lemma in _SUFFERING else []


def receivers(verb: Token) -> list[Token]:
    """Who gets what a verb gives: "sold Angola drones", also where the parser took them for a part of its name."""
    named = spread(verb.child("nsubjpass" if _given(verb) else "dative"))
    if named or any(p.lower in ("to", "into", "for") for t in (verb, *objects(verb)) for p in t.offspring("prep")):
        return named
    return [o for o in objects(verb) if any(c.dep == "compound" and c.pos == "PROPN" for c in o.children)]


@remembered
def objects(verb: Token) -> list[Token]:
    """Heads of the phrases that suffer what the verb says."""
    if is_passive(verb):
        own = _given(verb) or verb.child("nsubjpass")
        if own is not None:
            return spread(_antecedent(own, verb))
        if verb.dep in ("acl", "relcl"):
            return spread(verb.head)
        return _grammatical_subject(verb)
    direct = verb.child("dobj") or _let_through(verb) or _shared_object(verb)
    if direct is None and is_hidden_verb(verb):
        direct = _headline_object(verb)
    if direct is None and verb.dep == "relcl" and _lacks_object(verb):
        return spread(verb.head)
    return [n for t in spread(direct) for n in [_antecedent(t, verb)]]


def _given(verb: Token) -> Token | None:
    """What a passive says that its subject was given: "Libya was sent missiles by Oman"."""
    return verb.child("dobj") if verb.lemma in ditransitive() and verb.child("nsubjpass") is not None else None


def _shared_object(verb: Token) -> Token | None:
    """The object that a verb has in common with the one joined to it: "arrested and later deported a preacher"."""
    second = verb.child("conj")
    if second is None or second.tag != verb.tag or second.child("nsubj", "nsubjpass") is not None:
        return None
    between = all(c.dep in _JOINING for c in (*verb.children, *second.children) if verb.index < c.index < second.index)
    near = second.index - verb.index <= _NEAR_JOINED
    return second.child("dobj") or _shared_object(second) if near and between else None


def _let_through(verb: Token) -> Token | None:
    """The noun that the parser took for a clause below "let": "let convoys into the town"."""
    clause = verb.child("ccomp") if verb.lemma == "let" else None
    return clause if clause is not None and clause.pos == "NOUN" else None


def _lacks_object(verb: Token) -> bool:
    """Whether a clause without "which" has its noun as object: "the tanks Sweden sent"."""
    own = verb.child("nsubj")
    relative = any(t.lower in _RELATIVE or t.tag == "WRB" for t in verb.children)
    return own is not None and own.lower not in _RELATIVE and not relative and verb.child("acomp", "attr") is None


def prepositional(token: Token, name: str) -> list[Token]:
    """Heads of the phrases behind a preposition that hangs on the token, or on its particle ("pulled out of")."""
    found: list[Token] = []
    names = prepositions(name)
    for chain in _adpositions(token):
        behind = next((c for c in chain if c.lower in names), None)
        if behind is None:
            continue
        phrases = behind.offspring("pobj", "pcomp")
        found.extend(t for phrase in phrases for t in spread(_antecedent(phrase, token)))
        if not phrases and behind.dep == "prep" and (left := _left_behind(token)) is not None:
            found.extend(spread(left))
    return found


def _left_behind(verb: Token) -> Token | None:
    """What a preposition without a phrase is meant for: "the states that Chile traded with"."""
    clause = verb
    while clause.dep in ("xcomp", "acomp"):
        clause = clause.head
    return _one_of(clause.head) if clause.dep == "relcl" and own_subject(clause) else None


@remembered
def _adpositions(token: Token) -> list[list[Token]]:
    """The prepositions and particles that hang on a token, each particle with those that hang on it."""
    own = (c for c in token.children if c.dep in _ADPOSITIONS)
    return [[c, *c.children] if c.lower in _PARTICLES else [c] for c in own]


@remembered
def complement(head: Token) -> Token | None:
    """The head of the clause that says what is asked, agreed, threatened: below a verb, an adjective or a noun."""
    clauses = [c for c in head.offspring("xcomp", "ccomp") if c.lower not in _CUT_OFF]
    if clauses:
        return next((c for c in clauses if c.index > head.index), clauses[0])
    for preposition in head.offspring("prep"):
        inner = preposition.child("pcomp")
        if inner is not None:
            return inner
    noun = head.child("dobj")
    own = noun.child("acl", "relcl") if noun is not None else None
    return (
        own
        or head.child("acl")
        or next((c for c in head.offspring("advcl") if c.pos == "ADJ" or is_infinitive(c)), None)
    )


def modals(clause: Token) -> set[str]:
    """The modal verbs of a clause, lower case."""
    return {c.lower for c in clause.offspring("aux") if c.tag == "MD"}


def is_negated(clause: Token) -> bool:
    """Whether the clause has a negation of its own."""
    return clause.child("neg") is not None


def own_subject(clause: Token) -> list[Token]:
    """Heads of the phrases that stand as subject in the clause itself."""
    return [t for c in clause.offspring("nsubj", "nsubjpass") for t in spread(c)]


def owner_of_clause(verb: Token) -> list[Token]:
    """Who stands behind a clause that hangs on a noun: "issued a declaration demanding ..."."""
    hangs = verb.dep == "acl" and not is_verb(verb.head) and not is_passive(verb)
    return _owner(verb.head, 0) if hangs else []
