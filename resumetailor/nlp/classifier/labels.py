"""The classifier's labels, in the order of its outputs."""

from __future__ import annotations

from resumetailor.evidence import FLAGS, KINDS

COMPETENCIES = (
    "problem_solving",
    "customer_insight",
    "communication",
    "stakeholder_management",
    "strategy",
    "execution",
    "data_analysis",
    "business_acumen",
    "leadership",
    "technical_fluency",
    "attention_to_detail",
    "continuous_learning",
)
YES_NO = len(FLAGS) + len(COMPETENCIES)
OUTPUTS = len(KINDS) + YES_NO
"""Three for the kind, of which one is true; the others each for itself."""
