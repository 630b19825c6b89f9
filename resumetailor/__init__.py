"""Tells a resume's facts so that a product leader sees a product person, and adds none.

One way of data, one type a stage; `pipeline` alone knows the order:

    ooxml.read            a Word file's bytes               → source.SourceDocument: what a person sees
    segment               its lines                         → resume.Resume: jobs, schools, lists
    analyse, by nlp       the highlights                    → evidence.AnalysedResume: what each is evidence of
    mapping               the evidence, by a framework      → mapping.CompetencyMap: ranking, coverage, choices
    reframe               highlights and choices            → tailored.TailoredResume: each text with its source
    verify                the tailored texts                → verify.Verdict: faults, before anything is saved
    ooxml.render, .edit   a template or the person's file   → a Word file's bytes, read back and verified again

`english`, `framework` and `knowledge` hold what is known (YAML below models/), `claimable` says which competencies may
be told; `errors`, `options`, `output` and `resources` are used all over; `cli`, `batch` and `report` are the ends,
`doctor` and `evaluate` examine the program.
"""

__version__ = "0.1.0"
