"""One shape for every fault: what was wrong, where, and what to do, as JSON for programs and as a page for people."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from reportedly.errors import LimitError, ReportedlyError, StoreError, UsageError
from reportedly.web import look


class NotFoundError(UsageError):
    """The record has nothing of that name."""


def install(app: FastAPI) -> None:
    """Answer every error of the product, and every wrong request, in the one shape."""

    @app.exception_handler(ReportedlyError)
    def _ours(request: Request, error: Exception) -> Response:
        assert isinstance(error, ReportedlyError)
        return answer(request, _status(error), error)

    @app.exception_handler(RequestValidationError)
    def _invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        first: Any = error.errors()[0]
        told = UsageError(f"{first['msg']}.", ".".join(map(str, first["loc"][1:])), "See /api for what can be asked.")
        return answer(request, 400, told)

    @app.exception_handler(HTTPException)
    def _other(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        told = ReportedlyError(f"{error.detail}.", request.url.path, "The start page leads to all others.")
        return answer(request, error.status_code, told)

    @app.exception_handler(Exception)
    def _unexpected(request: Request, error: Exception) -> Response:
        told = ReportedlyError("the server failed.", request.url.path, "Its terminal says why; please report it.")
        return answer(request, 500, told)


def _status(error: ReportedlyError) -> int:
    if isinstance(error, NotFoundError):
        return 404
    if isinstance(error, LimitError):
        return 422
    return 400 if isinstance(error, UsageError) else 503 if isinstance(error, StoreError) else 500


def answer(request: Request, status: int, error: ReportedlyError) -> Response:
    """The fault as the asker can use it."""
    if request.url.path.startswith("/api/"):
        told = {"what": error.what, "where": error.where, "todo": error.todo}
        return JSONResponse({"error": told}, status)
    return look.page(request, "fault.html.j2", status, error=error)
