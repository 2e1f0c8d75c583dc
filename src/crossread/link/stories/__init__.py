"""Groups reports into stories: everything printed on one developing matter."""

from crossread.link.stories.assign import StoryIndex, assign, build_index
from crossread.link.stories.group import group_stories
from crossread.link.stories.types import StoryConfig, StoryReport

__all__ = ["StoryConfig", "StoryIndex", "StoryReport", "assign", "build_index", "group_stories"]
