"""Turns trained students into the network that ships."""

from __future__ import annotations

from network import Student

from resumetailor.nlp.classifier_network import Network


def exported(student: Student) -> Network:
    """The student without what only training needs, its linear layers transposed for numpy."""
    tables, weights = {}, {}
    for name, tensor in student.state_dict().items():
        array = tensor.detach().numpy()
        if name.startswith("tables."):
            tables[name.split(".")[1]] = array
        elif not name.startswith("copy."):
            weights[name] = array.T.copy() if array.ndim == 2 and name != "place" else array
    return Network(tables, weights, len(student.layers), student.layers[0].heads)
