"""The command line: parses, calls, prints. Nothing heavy is imported before a command runs."""

from resumetailor.cli.main import cli, main

__all__ = ["cli", "main"]
