"""Files with their bytes, and the ids that the Bot API gives them."""

import base64
import hashlib
from types import MappingProxyType

from phone import limits
from phone.errors import BotApiError, bad_request, misuse
from phone.shapes import Json
from phone.world.media import Film, Picture, read_film, read_photo
from phone.world.records import StoredFile
from phone.world.store import Store

_PREFIXES: MappingProxyType[str, str] = MappingProxyType(
    # as real ids of these kinds begin
    {
        "photo": "AgACAgI",
        "animation": "CgACAgI",
        "document": "BQACAgI",
        "voice": "AwACAgI",
        "sticker": "CAACAgI",
        "thumbnail": "AAMCAgA",
    }
)
_TITLES: MappingProxyType[str, str] = MappingProxyType(
    # names of the kinds in td/telegram/files/FileType.cpp, as in its refusals
    {
        "photo": "Photo",
        "animation": "Animation",
        "document": "Document",
        "voice": "VoiceNote",
        "sticker": "Sticker",
        "thumbnail": "Thumbnail",
    }
)
_ENDINGS: MappingProxyType[str, str] = MappingProxyType(
    {
        "image/jpeg": ".jpg",
        "video/mp4": ".mp4",
        "image/gif": ".gif",
        "audio/ogg": ".oga",
        "image/webp": ".webp",
    }
)


class Files:
    """All files; the same bytes of the same kind are one file with one id."""

    def __init__(self, store: Store) -> None:
        """Load what is known of them; bytes stay in the store."""
        self._store = store
        self.reset()

    def reset(self) -> None:
        """Load from the store."""
        self._by_id = {key: StoredFile.from_doc(doc) for key, doc in self._store.load("file")}
        self._by_path = {file.path: file for file in self._by_id.values()}
        self._known_photos: dict[str, str] = {}

    def find(self, file_id: str) -> StoredFile:
        """The file of an id.

        Raises:
            BotApiError: there is none. Wording read in td's FileManager::from_persistent_id.
        """
        file = self._by_id.get(file_id)
        if file is None:
            raise bad_request(
                "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"
            )
        return file

    def find_path(self, path: str) -> StoredFile | None:
        """The file that getFile answered this path for."""
        return self._by_path.get(path)

    def data(self, file: StoredFile) -> bytes:
        """The bytes."""
        return self._store.get_bytes(file.blob)

    def reuse(self, file_id: str, kind: str) -> StoredFile:
        """A file by its id, for sending as this kind.

        Raises:
            BotApiError: unknown id, or another kind (td's FileManager::check_input_file_id).
        """
        file = self.find(file_id)
        if file.kind != kind:
            raise misuse(f"Can't use file of type {_TITLES[file.kind]} as {_TITLES[kind]}")
        return file

    def add(self, kind: str, data: bytes, name: str, mime: str) -> StoredFile:
        """A new file of a kind.

        Raises:
            BotApiError: empty, too big, or not what it should be.
        """
        _check_size(kind, data)
        if kind == "photo":
            return self._add_photo(data)
        if kind == "animation":
            return self._add_film(data, name)
        shape = {"file_name": name, "mime_type": mime} if kind == "document" else {}
        return self._keep(kind, data, mime, shape, salt=name if kind == "document" else "")

    def add_shaped(self, kind: str, data: bytes, mime: str, shape: Json) -> StoredFile:
        """A voice or a sticker, whose shape the sender's phone says."""
        return self._keep(kind, data, mime, shape, salt=repr(sorted(shape.items())))

    def as_content(self, file: StoredFile) -> Json:
        """The fields that a message with this file has."""
        if file.kind == "photo":
            return {"photo": file.shape["sizes"]}
        described = {
            "file_id": file.file_id,
            "file_unique_id": file.unique_id,
            **file.shape,
            "file_size": file.size,
        }
        if file.kind == "animation":
            # The page says of Message.animation that document is set beside it.
            plain = (
                "file_id",
                "file_unique_id",
                "file_name",
                "mime_type",
                "thumbnail",
                "file_size",
            )
            document = {key: described[key] for key in plain if key in described}
            return {"animation": described, "document": document}
        return {file.kind: described}

    def _add_photo(self, data: bytes) -> StoredFile:
        digest = hashlib.sha256(data).hexdigest()
        if digest in self._known_photos:
            return self._by_id[self._known_photos[digest]]
        kept = [
            (picture, self._keep("photo", picture.data, "image/jpeg", {}))
            for picture in read_photo(data)
        ]
        sizes = [_photo_size(picture, file) for picture, file in kept]
        described = [
            self._keep("photo", picture.data, "image/jpeg", {"sizes": sizes}) for picture, _ in kept
        ]
        self._known_photos[digest] = described[-1].file_id
        return described[-1]

    def _add_film(self, data: bytes, name: str) -> StoredFile:
        film: Film = read_film(data)
        still = self._keep("thumbnail", film.thumbnail.data, "image/jpeg", {})
        shape = {
            "width": film.width,
            "height": film.height,
            "duration": film.seconds,
            "thumbnail": _photo_size(film.thumbnail, still),
            "file_name": name,
            "mime_type": film.mime,
        }
        return self._keep("animation", data, film.mime, shape, salt=name)

    def _keep(self, kind: str, data: bytes, mime: str, shape: Json, salt: str = "") -> StoredFile:
        blob = hashlib.sha256(data).hexdigest()
        unique = hashlib.sha256(f"{kind}/{salt}/{blob}".encode()).digest()
        name = base64.urlsafe_b64encode(unique).decode().rstrip("=")
        kept = self._by_id.get(_PREFIXES[kind] + name)
        number = _number(kept.path) if kept else len(self._by_id)
        path = f"{kind}s/file_{number}{_ENDINGS.get(mime, '')}"
        file = StoredFile(
            _PREFIXES[kind] + name, f"AQAD{name[:12]}", kind, blob, len(data), path, mime, shape
        )
        self._store.put_bytes(blob, data)
        self._store.put("file", file.file_id, file.as_doc())
        self._by_id[file.file_id] = self._by_path[path] = file
        return file


def _number(path: str) -> str:
    return path.rpartition("_")[2].partition(".")[0]


def _photo_size(picture: Picture, file: StoredFile) -> Json:
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "width": picture.width,
        "height": picture.height,
        "file_size": file.size,
    }


def _check_size(kind: str, data: bytes) -> None:
    """Refuse by size; wording read in td's FileManager::check_local_location."""
    if not data:
        raise misuse("file must be non-empty")
    if kind == "photo" and len(data) > limits.PHOTO_BYTES:
        raise misuse(
            f"file of size {len(data)} bytes is too big for a photo; the maximum size is "
            f"{limits.PHOTO_BYTES} bytes"
        )
    if len(data) > limits.UPLOAD_BYTES:
        raise BotApiError(413, "Request Entity Too Large")
