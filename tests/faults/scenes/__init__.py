"""The scenes, by what breaks."""

from tests.faults.scene import SCENES, Scene
from tests.faults.scenes import deaths, events, files, models, services, stacks

__all__ = ["SCENES", "Scene", "deaths", "events", "files", "models", "services", "stacks"]
