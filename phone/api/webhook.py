"""Methods about webhooks: there is none to set here, so polling is the only way."""

from types import MappingProxyType

from phone.api.arguments import Request
from phone.shapes import Json
from phone.world.world import World


def delete_webhook(world: World, request: Request) -> bool:
    """DeleteWebhook."""
    if request.flag("drop_pending_updates"):
        world.updates.drop_all()
    return True


def get_webhook_info(world: World, _request: Request) -> Json:
    """GetWebhookInfo."""
    info: Json = {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    }
    if world.updates.allowed:
        info["allowed_updates"] = world.updates.allowed
    return info


METHODS = MappingProxyType({"deleteWebhook": delete_webhook, "getWebhookInfo": get_webhook_info})
