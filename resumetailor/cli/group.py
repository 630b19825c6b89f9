"""A command line whose first command is meant when none is named."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import click

from resumetailor.errors import BadOption
from resumetailor.options import require_role

F = TypeVar("F", bound=Callable[..., Any])

path = click.Path(path_type=Path)


def _role(_: click.Context, __: click.Parameter, role: str) -> str:
    try:
        require_role(role)
    except BadOption as error:
        raise click.BadParameter(f"{error.cause}; {error.remedy}") from error
    return role.strip()


def role(meaning: str) -> Callable[[F], F]:
    """The option --role: a few words on one line."""
    return click.option("--role", default="product management", show_default=True, callback=_role, help=meaning)


framework = click.option(
    "--framework",
    metavar="NAME|FILE.yml",
    default="product_manager",
    show_default=True,
    help="Competencies to map to, or a file of your own.",
)
verbose = click.option("-v", "--verbose", is_flag=True, expose_value=False, help="Show tracebacks of errors.")


def require_word_file(output: Path) -> None:
    """Refuses a name for one result that is neither a .docx nor a folder that is there."""
    from resumetailor.output import is_folder

    if output.suffix.lower() != ".docx" and not is_folder(output):
        raise click.UsageError(
            f"-o {output}: the result is a Word file; name one that ends with .docx, or a folder that is there"
        )


class TailorByDefault(click.Group):
    """A group whose first command is meant when none is named: `resumetailor resume.docx`."""

    default = "tailor"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Puts the default command before arguments that name none."""
        if args and args[0] not in {*self.commands, *ctx.help_option_names, "--version"}:
            self._require_no_slip(args[0], alone=len(args) == 1)
            args.insert(0, self.default)
        return super().parse_args(ctx, args)

    def _require_no_slip(self, word: str, *, alone: bool) -> None:
        """Refuses what is no file but nearly a command's name, or stands before others as a command does."""
        from resumetailor.output import is_there

        if word.startswith("-") or Path(word).suffix or is_there(Path(word)):
            return
        meant = get_close_matches(word, self.commands, n=1)
        if meant:
            raise click.UsageError(f"there is no file and no command {word!r}; did you mean {meant[0]!r}?")
        if not alone:
            raise click.UsageError(f"there is no file and no command {word!r}; commands: {', '.join(self.commands)}")

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The default command's help, then the other commands."""
        default = self.commands[self.default]
        formatter.write_usage(ctx.command_path, "INPUT... [OPTIONS]")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGUMENTS]", prefix="   or: ")
        self.format_help_text(ctx, formatter)
        default.format_options(click.Context(default, ctx, info_name=self.default), formatter)
        self.format_commands(ctx, formatter)
        self.format_epilog(ctx, formatter)
