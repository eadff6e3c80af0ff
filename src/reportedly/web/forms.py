"""What a form of a page sends."""

from typing import Annotated
from urllib.parse import parse_qs

from fastapi import Depends, Request

from reportedly.errors import UsageError
from reportedly.web.limits import REQUEST

_TYPE = "application/x-www-form-urlencoded"


async def _fields(request: Request) -> dict[str, str]:
    """The fields by name, the first of each. Raises UsageError for a body that is no form, or a longer one."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _TYPE:
        raise UsageError("this is no form.", request.url.path, f"Send {_TYPE}.")
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > REQUEST:
            raise UsageError("the form is too long.", request.url.path, f"Send at most {REQUEST:,} bytes.")
    return {name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}


Sent = Annotated[dict[str, str], Depends(_fields)]
