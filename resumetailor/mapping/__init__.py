"""The fourth stage: which highlights speak for which competency, which come first, and what is missing.

`competency_map` puts it together; `merit` counts a highlight's points (`measured`: does it tell a change?), `choice`
picks those for the top, `order` says how the rest stands, `threads` keeps together what only makes sense behind its
predecessor.
"""

from resumetailor.mapping.choice import Choice
from resumetailor.mapping.competency_map import CompetencyMap, Coverage, map_competencies
from resumetailor.mapping.order import by_relevance

__all__ = ["Choice", "CompetencyMap", "Coverage", "by_relevance", "map_competencies"]
