"""A command line whose first command is meant when none is named."""

from __future__ import annotations

from pathlib import Path

import click

path = click.Path(path_type=Path)
framework = click.option(
    "--framework", default="product_manager", show_default=True, help="Competencies: a name, or a .yml file."
)
verbose = click.option("-v", "--verbose", is_flag=True, expose_value=False, help="Show tracebacks of errors.")
as_json = click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")


class TailorByDefault(click.Group):
    """A group whose first command is meant when none is named: `resumetailor resume.docx`."""

    default = "tailor"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Puts the default command before arguments that name none."""
        if args and args[0] not in {*self.commands, *ctx.help_option_names, "--version"}:
            args.insert(0, self.default)
        return super().parse_args(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The default command's help, then the other commands."""
        default = self.commands[self.default]
        formatter.write_usage(ctx.command_path, "INPUT... [OPTIONS]")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGUMENTS]", prefix="   or: ")
        self.format_help_text(ctx, formatter)
        default.format_options(click.Context(default, ctx, info_name=self.default), formatter)
        self.format_commands(ctx, formatter)
        self.format_epilog(ctx, formatter)
