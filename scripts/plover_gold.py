#!/usr/bin/env python3
"""Turn coded sentences of other projects into gold rows for `reportedly evaluate`.

    python scripts/plover_gold.py coded.jsonl > gold.jsonl

A line of the input: {"id", "text", "published", "events": [{"type", "source": [{"country"}], "target", "code"}]}.
PLOVER's older type YIELD becomes RETREAT. Events without a type are left out, and sentences without any are too.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

OLD_TYPES = {"YIELD": "RETREAT"}


def rows(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Gold rows in the form of docs/evaluation.md."""
    for line in lines:
        row = json.loads(line)
        events = [_event(event) for event in row["events"] if event.get("type")]
        if events:
            yield {"id": row["id"], "text": row["text"], "published": row.get("published"), "events": events}


def _event(event: dict[str, Any]) -> dict[str, Any]:
    sides = {
        side: sorted({a["country"] for a in event.get(side, ()) if a.get("country")}) for side in ("source", "target")
    }
    cameo = event.get("code") or event.get("root")
    kind = OLD_TYPES.get(event["type"], event["type"])
    return {"type": kind, **sides, "symmetric": bool(event.get("symmetric")), **({"cameo": cameo} if cameo else {})}


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as coded:
        for made in rows(coded):
            print(json.dumps(made, ensure_ascii=False))
