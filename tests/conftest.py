"""One thread of linear algebra: two would wait for each other busily, and the matrices of a line are small."""

from __future__ import annotations

from resumetailor.batch.process import let_children_compute_in_one_thread

let_children_compute_in_one_thread()  # before numpy is loaded, which no test's module has done yet
