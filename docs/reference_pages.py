"""The pages of docs/reference, each made from the code it describes."""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from typing import Any

import typer

from crossread.base import errors
from crossread.clean import config as clean_config
from crossread.clean.rejections import WHY
from crossread.cli.app import app
from crossread.ingest import config as ingest_config
from crossread.ingest.rejections import REJECTIONS
from crossread.pipeline.stages import STAGES

Page = str
_MADE = "<!-- Made by `python -m docs.generate` from the code; change the code instead. -->\n"

# Reasons that no table in the code holds because only one place gives them.
_OTHER_REASONS = {
    "annotate": {"failed": "A stage stopped with an error on this page; its bytes are kept, the others are read."},
    "stories": {"other_story": "The report was read together with these but tells another story."},
}


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Write a Markdown table.

    Args:
        head: the names of the columns.
        rows: the cells; a bar in them is escaped.

    Returns:
        The table with a line feed at its end.
    """
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def commands() -> Page:
    """Describe every verb of the command line with its arguments and options."""
    root: Any = typer.main.get_command(app)  # typer's own copy of click has no public name
    parts = [_MADE, "# Command line\n", _help(root), _options(root)]
    for name, command in root.commands.items():
        arguments = [p.metavar for p in command.params if p.param_type_name == "argument"]
        usage = " ".join(["crossread", name, "[OPTIONS]", *arguments])
        parts += [f"## {name}\n", f"```\n{usage}\n```\n", _help(command), _options(command)]
    return "\n".join(parts)


def _help(command: Any) -> str:
    lines = inspect.cleandoc(command.help or "").splitlines()
    return "\n".join(f"    {line.strip()}" if line.startswith("  ") else line for line in lines) + "\n"


def _options(command: Any) -> str:
    rows = []
    for option in command.params:
        text = getattr(option, "help", None) or ""
        env = f" Environment: `{option.envvar}`." if option.envvar else ""
        names = ", ".join(f"`{o}`" for o in option.opts) if option.param_type_name == "option" else f"`{option.name}`"
        takes = "" if getattr(option, "is_flag", False) else (option.metavar or "")
        rows.append((names, f"`{takes}`" if takes else "", text + env))
    return table(("name", "takes", "what it does"), rows)


def stages() -> Page:
    """Describe the stages in the order in which they run."""
    rows = [
        (
            f"`{stage.name}`",
            str(stage.version),
            stage.scope,
            ", ".join(f"`{name}`" for name in stage.reads),
            (inspect.getdoc(stage.run) or "").splitlines()[0],
        )
        for stage in STAGES
    ]
    intro = (
        "Every stage is a pure function of what it reads, its version and its configuration. A result is made again "
        "when one of these changes, and only then. `page` is the bytes taken in, `layers` what the report stages found "
        "in all reports of a story.\n"
    )
    return "\n".join(
        [_MADE, "# Stages\n", intro, table(("stage", "version", "one result per", "reads", "what it does"), rows)]
    )


def rejections() -> Page:
    """Describe every reason for which something is left out."""
    intro = (
        "What is taken in and left out is listed in the dossier under `rejections`, with the stage, one of these codes "
        "and a sentence that says what was found.\n"
    )
    rows: list[tuple[str, ...]] = []
    for stage, reasons in (("ingest", REJECTIONS), ("clean", WHY), *_OTHER_REASONS.items()):
        rows += [(stage, f"`{code}`", _sentence(text)) for code, text in sorted(reasons.items())]
    return "\n".join([_MADE, "# Rejections\n", intro, table(("stage", "code", "meaning"), rows)])


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:].rstrip(".") + "."


def errors_page() -> Page:
    """Describe every error the library raises on purpose."""
    rows = [
        (
            f"`{kind.__name__}`",
            f"`{kind.__base__.__name__}`" if kind.__base__ else "",
            str(kind.exit_code),
            _first(kind),
        )
        for kind in _family(errors.CrossreadError)
    ]
    intro = "The command line prints the message and ends with the exit code; the library raises the error.\n"
    return "\n".join([_MADE, "# Errors\n", intro, table(("error", "is a", "exit code", "meaning"), rows)])


def _first(thing: Any) -> str:
    return (inspect.getdoc(thing) or "").split("\n\n")[0]


def _family(root: type[errors.CrossreadError]) -> Iterator[type[errors.CrossreadError]]:
    yield root
    for child in root.__subclasses__():
        if child.__module__ == errors.__name__:
            yield from _family(child)


def configuration() -> Page:
    """Describe the settings with their defaults and reasons."""
    parts = [
        _MADE,
        "# Configuration\n",
        "The command line needs no configuration file. `CROSSREAD_STORE` names the store where `--store` is not given. "
        "From Python, `crossread.api.ReadOptions` takes an `IngestConfig`; the cleaning stage's limits are part of its "
        "version.\n",
    ]
    for module, kind in ((ingest_config, ingest_config.IngestConfig), (clean_config, clean_config.CleanConfig)):
        rows = list(_settings(inspect.getsource(module), kind.__name__))
        parts += [f"## {kind.__name__}\n", inspect.cleandoc(kind.__doc__ or "") + "\n"]
        parts.append(table(("setting", "type", "default", "unit and reason"), rows))
    return "\n".join(parts)


def _settings(source: str, name: str) -> Iterator[tuple[str, ...]]:
    lines = source.splitlines()
    body = next(n for n in ast.parse(source).body if isinstance(n, ast.ClassDef) and n.name == name).body
    for node in body:
        if isinstance(node, ast.AnnAssign) and node.value is not None:
            comment = lines[node.lineno - 1].partition("  # ")[2]
            yield (
                f"`{ast.unparse(node.target)}`",
                f"`{ast.unparse(node.annotation)}`",
                f"`{ast.unparse(node.value)}`",
                comment,
            )


def dossier() -> Page:
    """Describe the fields of the dossier from its published schema."""
    schema = json.loads(resources.files("crossread").joinpath("data/dossier.schema.json").read_text(encoding="utf-8"))
    parts = [_MADE, "# The dossier\n", schema["description"] + "\n", _fields(schema)]
    for name, part in schema["$defs"].items():
        parts += [f"## {name}\n", part["description"] + "\n" if "description" in part else "", _fields(part)]
    return "\n".join(part for part in parts if part)


def _fields(part: Mapping[str, Any]) -> str:
    required = set(part.get("required", ()))
    if "properties" not in part:
        return f"{_type(part)}\n"
    rows = [
        (f"`{name}`", _type(field), "yes" if name in required else "no", field.get("description", ""))
        for name, field in part["properties"].items()
    ]
    return table(("field", "type", "always there", "meaning"), rows)


def _type(field: Mapping[str, Any]) -> str:
    if "$ref" in field:
        name = field["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()})"
    if "const" in field:
        return f"`{field['const']}`"
    if "enum" in field:
        return ", ".join(f"`{value}`" for value in field["enum"])
    for joined in ("anyOf", "oneOf"):
        if joined in field:
            return " or ".join(_type(one) for one in field[joined])
    if field.get("type") == "array":
        return f"list of {_type(field.get('items', {}))}"
    kind = field.get("type", "anything")
    if kind == "object" and "properties" in field:
        return "object with " + ", ".join(f"`{name}` ({_type(one)})" for name, one in field["properties"].items())
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


PAGES: dict[str, Any] = {
    "command-line.md": commands,
    "configuration.md": configuration,
    "dossier.md": dossier,
    "errors.md": errors_page,
    "rejections.md": rejections,
    "stages.md": stages,
}
