"""What the stack was after all scenes, and after the redrive, and what is wrong with it."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace

from tests.faults.invariants import BAD_ENDS, Item, Seen, broken
from tests.faults.playing import Playing
from tests.faults.scene import Scene
from tests.faults.stage import STRAIGHT, Stage, until
from tests.integration.logs import lines_with_words

_REST_S = 1_200

# Invariants that ask for what the scenes expect, which is true of the stack before its redrive.
_ABOUT_SCENES = {"dead_letters_are_what_they_should", "statuses_tell_the_truth", "briefs_are_announced_once"}


@dataclass
class Outcome:
    """The stack after all scenes and after the redrive, what is wrong with it, what went wrong in each scene, and
    the lines of logs that say what no log may."""

    scenes: Mapping[str, Scene]
    seen: Seen
    home: Seen
    findings: list[tuple[str, str, str]]
    errors: Mapping[str, str]
    logged: list[str]

    def about(self, scene: Scene) -> list[tuple[str, str, str]]:
        """What is wrong with a scene's files."""
        return [finding for finding in self.findings if finding[1].startswith(scene.key(""))]

    def about_none(self) -> list[tuple[str, str, str]]:
        """What is wrong and of no scene."""
        prefixes = tuple(scene.key("") for scene in self.scenes.values())
        return [finding for finding in self.findings if not finding[1].startswith(prefixes)]


def outcome_of(stage: Stage, scenes: Mapping[str, Scene]) -> Outcome:
    """Play the scenes, wait until all is at rest, look, redrive, and look again."""
    playing = Playing(stage, scenes)
    playing.play()
    playing.tell("all have played")
    _rest(stage)
    playing.tell("all is at rest")
    seen = look(stage)
    playing.check()

    stage.model.mend()
    stage.redrive("--apply", "--key", STRAIGHT)
    stage.redrive("notify", "--apply")
    _rest(stage)
    playing.tell("all is home")
    bad = frozenset(key for key, status in seen.files.items() if status["state"] in BAD_ENDS)
    home = replace(look(stage), bad_before=bad)
    after = [finding for finding in broken(home, scenes) if finding[0] not in _ABOUT_SCENES]
    return Outcome(scenes, seen, home, broken(seen, scenes) + after, playing.errors, lines_with_words(stage.aws))


def _rest(stage: Stage) -> None:
    until(stage.at_rest, "rest", _REST_S)
    time.sleep(2)  # what nobody waits for has its chance to come


def look(stage: Stage) -> Seen:
    """The whole stack, as a user and an operator can see it."""
    stage.heard.listen()
    items = stage.scan()
    articles: dict[str, list[Item]] = {}
    for item in items:
        if str(item["pk"]).startswith("ARTICLE#"):
            articles.setdefault(str(item["pk"]).removeprefix("ARTICLE#"), []).append(item)
    return Seen(
        files={item["key"]: item for item in items if item.get("kind") == "FILE"},
        articles=articles,
        texts={article_id: stage.aws.article(article_id)["text"] for article_id in articles},
        heard=list(stage.heard.messages),
        dead=stage.redrive(),
        newest=stage.newest(),
        on_the_way=stage.on_the_way(),
    )
