"""What the words of a heading open."""

from __future__ import annotations

import pytest

from resumetailor.segment.sections import headings, misspelled


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("PROFESSIONAL EXPERIENCE", ("work",)),
        ("Where I’ve worked", ("work",)),
        ("Where I’ve cooked", ("work",)),
        ("stuff I’ve done", ("work",)),
        ("Legal Experience (continued)", ("work",)),
        ("Teaching Appointments", ("work",)),
        ("PROFESSIONAL CAREER", ("work",)),
        ("4. ACADEMIC QUALIFICATION:", ("education",)),
        ("Diplomas", ("education",)),
        ("Good at", ("skills",)),
        ("Can also do:", ("skills",)),
        ("Kit I know", ("skills",)),
        ("Tech I have used", ("skills",)),
        ("Committees", ("volunteer",)),
        ("I can do too", ("skills",)),
        ("スキル / Skills", ("skills",)),
        ("职业经历 (Work Experience)", ("work",)),
        ("SOFTWARE KNOWN:-", ("skills",)),
        ("What I’ve been doing", ("work",)),
        ("Good causes", ("volunteer",)),
        ("Speak", ("languages",)),
        ("Home language(s)", ("languages",)),
        ("Free time", ("interests",)),
        ("Career to date", ("work",)),
        ("Nursing Experience", ("work",)),
        ("E X P E R I E N C E", ("work",)),
        ("W O R K   H I S T O R Y", ("work",)),
        ("2. Education:", ("education",)),
        ("Education, Licenses & Medals", ("education", "certificates", "awards")),
        ("Awards & Honors", ("awards",)),
        ("§ Languages spoken", ("languages",)),
        ("HELLO!", ("summary",)),
        ("Me in a line", ("summary",)),
        ("In a few words", ("summary",)),
        ("6. AWAY FROM THE STOVE", ("interests",)),
        ("Top Skills", ("skills",)),
        ("Skills & Languages", ("skills", "languages")),
        ("Licences and certifications", ("certificates",)),
        ("Volunteering", ("volunteer",)),
        ("About me", ("summary",)),
        ("My hobbies and interests", ("interests",)),
        ("Product-relevant highlights", ("highlights",)),
        ("Experience (continued)", ("work",)),
        ("Publications", ("other",)),
        ("Where have I been working? (oldest first)", ("work",)),
        ("Where did I work?", ("work",)),
        ("my work so far", ("work",)),
        ("What did I study?", ("education",)),
        ("studied", ("education",)),
        ("Which languages?", ("languages",)),
        ("What can I offer?", ("skills",)),
        ("How can you reach me?", ("contact",)),
        ("Who can vouch for me?", ("other",)),
        ("PROJECT PROFILE:", ("projects",)),
        ("项目经历 PROJECT", ("projects",)),
        ("=== What I did and where ===", ("work",)),
        ("Strong at", ("skills",)),
        ("Proud of", ("highlights",)),
        ("Give time to", ("volunteer",)),
        ("Courses followed", ("certificates",)),
        ("Funding obtained", ("awards",)),
    ],
)
def test_kinds(text: str, kinds: tuple[str, ...]) -> None:
    reading = headings.read(text)
    assert (reading.kinds, reading.certainty > 0) == (kinds, True)


@pytest.mark.parametrize(
    "text",
    [
        "Potluck",
        "Jane Doe",
        "Where have all the clerks gone?",
        "Halvergate Software Ltd",
        "Away from Leeds",
        "In a line of business",
        "Strong & Sons Ltd",
        "What I did",
        "Gives time",
        "Proud parents of two",
        "MSc in Library Studies, 2013",
    ],
)
def test_other_words_are_unknown(text: str) -> None:
    assert headings.read(text).certainty == 0


@pytest.mark.parametrize(
    "text",
    [
        "Page 2 of 3",
        "Jane Doe – Page 2",
        "Curriculum Vitae",
        "CURRICULUM VITAE ET STUDIORUM",
        "Lebenslauf",
        "RESUME",
        "(continued)",
        "- 2 -",
    ],
)
def test_noise(text: str) -> None:
    assert headings.is_noise(text)


@pytest.mark.parametrize("text", ["Resume writer", "Page designer", "2 of the team left"])
def test_content_is_no_noise(text: str) -> None:
    assert not headings.is_noise(text)


def test_every_phrase_opens_one_kind_only() -> None:
    phrases = [phrase for group in headings.words().phrases.values() for phrase in group]
    repeated = {phrase for phrase in phrases if phrases.count(phrase) > 1}
    assert not repeated


def test_phrases_are_written_as_they_are_compared() -> None:
    phrases = [phrase for group in headings.words().phrases.values() for phrase in group]
    assert [phrase for phrase in phrases if headings.normal(phrase) != phrase] == []


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("2. Employement History", ("work",)),
        ("Wrok Experience", ("work",)),
        ("Skils", ("skills",)),
        ("Langauges", ("languages",)),
        ("Acheivements", ("highlights",)),
        ("Eductaion & Qualifications", ("education", "training")),
    ],
)
def test_a_slip_of_the_finger_is_seen_through(typed: str, kinds: tuple[str, ...]) -> None:
    reading = misspelled.read(typed)
    assert (reading.kinds, reading.certainty) == (kinds, 0.8)


@pytest.mark.parametrize("text", ["Carer", "Trainer", "Rewards", "Sale", "Studio Skilz Ltd", "Key accomplishment:"])
def test_other_words_are_not_taken_for_misspelled_headings(text: str) -> None:
    assert misspelled.read(text).certainty == 0
