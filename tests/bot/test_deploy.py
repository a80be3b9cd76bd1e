"""What deploy/ says of the program is so."""

import re
import shutil
import subprocess
from configparser import RawConfigParser, SectionProxy
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from bot.cli import CANNOT_BEGIN
from bot.metrics import Metrics
from bot.settings import Settings, variable

DEPLOY = Path(__file__).parents[2] / "deploy"
PAGE = DEPLOY.parent / "docs" / "operating.md"
UNITS = sorted(path.name for path in DEPLOY.glob("bandstride*.*"))


def told() -> dict[str, Any]:
    """Every metric by its name in a query."""
    metrics = Metrics()
    metrics.follow(SimpleNamespace(held=0, lanes=0))
    names = {}
    for family in metrics.registry.collect():
        end = {"counter": "_total", "histogram": "_bucket"}.get(family.type, "")
        names[family.name + end] = family
    return names


def read(name: str) -> Any:
    return yaml.safe_load((DEPLOY / name).read_text("utf-8"))


def test_every_rule_asks_for_metrics_that_there_are_and_says_what_to_mend() -> None:
    (group,) = read("prometheus-rules.yml")["groups"]
    asked = re.findall(r"\bbandstride_\w+", " ".join(rule["expr"] for rule in group["rules"]))
    assert set(asked) <= told().keys()
    assert len(asked) == len(group["rules"]) - 1  # `up` is Prometheus' own
    for rule in group["rules"]:
        assert rule["expr"].count("(") == rule["expr"].count(")")
        assert set(rule["annotations"]) == {"summary", "mend"}
        assert rule["labels"]["severity"] in {"page", "ticket"}


def test_every_metric_is_on_the_operators_page_with_a_unit_in_its_name() -> None:
    page = PAGE.read_text("utf-8")
    ours = {name: family for name, family in told().items() if name.startswith("bandstride_")}
    assert [name for name in ours if name.removesuffix("_bucket") not in page] == []
    assert all(f.documentation.endswith(".") or "Always" in f.documentation for f in ours.values())
    timed = [name for name, family in ours.items() if family.type == "histogram"]
    assert all(name.endswith("_seconds_bucket") for name in timed)


def test_all_that_watches_asks_at_one_port() -> None:
    (job,) = read("prometheus.yml")["scrape_configs"]
    service = read("compose.yaml")["services"]["bandstride"]
    (target,) = job["static_configs"][0]["targets"]
    assert service["ports"] == [f"{target}:{service['environment']['BANDSTRIDE_METRICS_PORT']}"]
    known = {variable(field) for field in Settings.model_fields.values()}
    assert set(service["environment"]) <= known


def test_a_container_has_an_init_so_that_no_sigterm_is_lost_on_process_1() -> None:
    assert read("compose.yaml")["services"]["bandstride"]["init"] is True
    for page in (PAGE, DEPLOY.parent / "README.md"):
        detached = re.findall(r"^docker run --detach .*", page.read_text("utf-8"), re.MULTILINE)
        assert detached
        assert all(" --init " in line for line in detached)


def service_of(name: str) -> SectionProxy:
    unit = RawConfigParser(strict=False)
    unit.optionxform = str  # type: ignore[assignment,method-assign]  # as its own page shows it
    unit.read(DEPLOY / name, "utf-8")
    return unit["Service"]


def test_what_is_copied_is_the_database_that_the_coach_uses() -> None:
    # DATABASE_URL in the coach's settings was not known to the copy.
    coach, copy = service_of("bandstride.service"), service_of("bandstride-backup.service")
    assert copy["EnvironmentFile"] == coach["EnvironmentFile"]
    assert copy["Environment"] in coach["Environment"]


def test_the_unit_is_not_begun_anew_for_a_setting_and_has_time_to_end() -> None:
    service = service_of("bandstride.service")
    assert service["RestartPreventExitStatus"] == str(CANNOT_BEGIN)
    assert service["Type"] == "notify"
    assert (
        int(service["TimeoutStopSec"].rstrip("s")) > Settings.model_fields["stop_seconds"].default
    )
    named = re.findall(r"\b(BANDSTRIDE_\w+)=", (DEPLOY / "bandstride.service").read_text("utf-8"))
    assert set(named) <= {variable(field) for field in Settings.model_fields.values()}


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_reads_every_unit() -> None:
    done = subprocess.run(  # noqa: S603 - our own files
        ["systemd-analyze", "verify", "--man=no", *UNITS],  # noqa: S607 - wherever it is
        cwd=DEPLOY,
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stderr.splitlines()
    assert [line for line in said if "/opt/bandstride/bin/" not in line] == []
