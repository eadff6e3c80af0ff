"""``reportedly settings``: every limit and default, and where its value comes from."""

import os


def settings() -> None:
    """List every limit and default with its value in force, its unit and the reason for it."""
    from reportedly import settings as table
    from reportedly.cli import console

    rows = [
        (variable, table.value(s.name), "environment" if variable in os.environ else "default", s.unit, s.reason)
        for s in table.SETTINGS
        for variable in [f"REPORTEDLY_{s.name.upper()}"]
    ]
    console.show("Settings", ("environment variable", "value", "from", "unit", "reason"), rows)
