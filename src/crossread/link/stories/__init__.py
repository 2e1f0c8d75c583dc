"""Groups reports into stories: everything printed on one developing matter."""

from crossread.link.stories.group import group_stories
from crossread.link.stories.types import StoryConfig, StoryReport

__all__ = ["StoryConfig", "StoryReport", "group_stories"]
