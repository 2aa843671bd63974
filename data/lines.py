"""YAML read as values that remember the line on which each of them stands."""

import re
from dataclasses import dataclass, field

import yaml

USUAL = (
    "Look here and one line above: a quote that is not closed, no space after a colon, "
    "or a line that does not stand below its neighbors"
)

type Place = tuple[str | int, ...]


class NotReadableError(Exception):
    """The text is not YAML, or says a thing twice; `line` is where."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line
        self.text = text


@dataclass(frozen=True)
class Lined:
    """A YAML document: its plain value, and the line of each of its parts."""

    value: object
    lines: dict[Place, int] = field(default_factory=dict)

    def line(self, place: Place) -> int:
        """The line of the innermost part of `place` that the document has."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


class _Loader(yaml.SafeLoader):
    """Only `true` and `false` are booleans: YAML 1.1 would read the key `on` as one."""


class _QuickLoader(yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader):  # type: ignore[misc]
    """The same in C, ten times as fast, whose complaints say less."""


_BOOL = "tag:yaml.org,2002:bool"
for _one in (_Loader, _QuickLoader):
    _one.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOL]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    _one.add_implicit_resolver(_BOOL, re.compile(r"^(?:true|false)$"), list("tf"))


def read_lined(text: str) -> Lined:
    """Read one YAML document with the line of every key and item, from 1."""
    try:
        return _read(text, _QuickLoader)
    except yaml.YAMLError:
        return _read_carefully(text)


def _read_carefully(text: str) -> Lined:
    try:
        return _read(text, _Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise NotReadableError(
            line, f"not YAML: {error.problem or error.context}. {USUAL}"
        ) from error
    except yaml.YAMLError as error:
        raise NotReadableError(1, f"not YAML: {error}") from error


def _read(text: str, kind: type[_Loader] | type[_QuickLoader]) -> Lined:
    loader = kind(text)
    root = loader.get_single_node()
    if root is None:
        return Lined(None)
    lines: dict[Place, int] = {}
    _note_lines(root, (), lines)
    return Lined(loader.construct_document(root), lines)


def _note_lines(node: yaml.Node, place: Place, lines: dict[Place, int]) -> None:
    lines[place] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            inner = (*place, str(key_node.value))
            line = key_node.start_mark.line + 1
            if inner in lines:
                raise NotReadableError(line, f"the key {key_node.value!r} is given twice")
            _note_lines(value_node, inner, lines)
            lines[inner] = line
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            _note_lines(item, (*place, index), lines)
