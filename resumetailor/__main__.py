"""`python -m resumetailor`."""

from resumetailor.cli import main

main()
