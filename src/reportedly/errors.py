"""One error tree. Every message says what was wrong, where, and what to do."""


class ReportedlyError(Exception):
    """Base of every error that the product raises on purpose.

    ``what`` is the fault, ``where`` the file, page, store or argument, ``todo`` what the user can do about it.
    """

    def __init__(self, what: str, where: str = "", todo: str = "") -> None:
        self.what, self.where, self.todo = what, where, todo
        super().__init__(what, where, todo)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.todo}" if self.todo else ""
        return f"{place}{self.what}{advice}"


class InputError(ReportedlyError):
    """A path, page or row that can't be read; the rest of the batch goes on."""


class FetchError(InputError):
    """An address that isn't fetched.

    ``status``: the server's, if it answered; ``passing``: another try may do better, in ``after`` seconds at the
    earliest if the server has said so.
    """

    def __init__(
        self,
        what: str,
        where: str = "",
        todo: str = "",
        *,
        status: int | None = None,
        passing: bool = False,
        after: float | None = None,
    ) -> None:
        super().__init__(what, where, todo)
        self.status, self.passing, self.after = status, passing, after


class PageError(InputError):
    """A page that was loaded but holds no usable English article."""


class LimitError(ReportedlyError):
    """What was asked for is more than one answer may be."""


class StoreError(ReportedlyError):
    """The store can't be opened, is locked, is damaged, or was written by a newer version."""


class ModelError(ReportedlyError):
    """The parser's language model is missing or unfit."""


class UsageError(ReportedlyError):
    """An argument that means nothing here: an unknown country, code, kind or date."""
