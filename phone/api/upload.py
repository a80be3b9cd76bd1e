"""A file that came with a request."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Upload:
    """One part of a multipart request.

    Attributes:
        filename: as the client named it.
        content_type: as the client said.
        data: the bytes.
    """

    filename: str
    content_type: str
    data: bytes = field(repr=False)
