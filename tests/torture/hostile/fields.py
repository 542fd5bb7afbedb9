"""The fields of the format, as its JSON Schema has them, and where they are in a spec."""
from writer import KEY


class Schema:
    def __init__(self, schema):
        self.definitions = schema["definitions"]

    def resolve(self, at):
        """What a schema refers to, and the name of that definition if it is a map of the format."""
        name = None
        while "$ref" in at:
            name = at["$ref"].rsplit("/", 1)[-1]
            at = self.definitions[name]
        return at, name

    def map_of(self, at):
        """The properties of a map of the format, which can have a short form beside it."""
        for one in [at] + at.get("anyOf", []):
            if "properties" in one:
                return one["properties"]
        return None

    def all_fields(self):
        """(map, key) or (map, key, "name") of all that a writer fills in."""
        found = set()

        def add(at, owner):
            at, _ = self.resolve(at)
            if self.map_of(at) is not None:
                return
            if "anyOf" in at:
                for one in at["anyOf"]:
                    add(one, owner)
            elif "items" in at:
                add(at["items"], owner)
            elif at.get("type") == "object":
                found.add(owner + ("name",))
                add(at["additionalProperties"], owner)
            else:
                found.add(owner)
                if "type" not in at and "enum" not in at:
                    found.add(owner + ("name",))

        for name, one in self.definitions.items():
            if "anyOf" in one and self.map_of(one) is not None:
                found.add((name, "short"))
            for key, value in (self.map_of(one) or {}).items():
                add(value, (name, key))
        return found

    def ways(self, at):
        """All that a value can be written as, but not the short forms of maps that it can be."""
        at, _ = self.resolve(at)
        yield at
        for one in at.get("anyOf", []):
            if self.map_of(self.resolve(one)[0]) is None:
                yield from self.ways(one)

    def shape_of(self, at):
        """The name of the map of the format that a value can be, and its properties."""
        at, name = self.resolve(at)
        if self.map_of(at) is not None:
            return name, self.map_of(at)
        return next((found for one in at.get("anyOf", []) if (found := self.shape_of(one))), None)

    def inner(self, at, key):
        """What the items of a list are, or the values of a map from names."""
        return next((way[key] for way in self.ways(at) if isinstance(way.get(key), dict)), {})

    def complete(self, value, at, source):
        """Says of each map of the format where it is from."""
        if isinstance(value, list):
            for one in value:
                self.complete(one, self.inner(at, "items"), source)
        elif isinstance(value, dict) and (shape := self.shape_of(at)):
            if "from" in shape[1]:
                value.setdefault("from", [f"{source}:L7"])
                value.setdefault("basis", "prose")
            for key, one in value.items():
                self.complete(one, shape[1][key], source)
        elif isinstance(value, dict):
            for one in value.values():
                self.complete(one, self.inner(at, "additionalProperties"), source)

    def add(self, value, at, field):
        """Writes a text that a spec lacks into the first map that can have it. Returns whether there is one."""
        if isinstance(value, list):
            return any(self.add(one, self.inner(at, "items"), field) for one in value)
        if not isinstance(value, dict):
            return False
        shape = self.shape_of(at)
        if shape and shape[0] == field[0] and shape[1][field[1]].get("$ref", "").endswith(("/text", "/list-of-text")):
            value[field[1]] = "A new text."
            return True
        inner = self.inner(at, "additionalProperties")
        return any(self.add(one, shape[1][key] if shape else inner, field) for key, one in value.items())

    def leaves(self, value, at, owner=None, path=()):
        """(path, field) of each scalar in a spec, and of each name in it that is not one of the format."""
        shape = self.shape_of(at)
        if isinstance(value, list):
            for number, one in enumerate(value):
                yield from self.leaves(one, self.inner(at, "items"), owner, path + (number,))
        elif isinstance(value, dict) and shape:
            for key, one in value.items():
                yield from self.leaves(one, shape[1][key], (shape[0], key), path + (key,))
        elif isinstance(value, dict):
            for key, one in value.items():
                yield path + (key, KEY), owner + ("name",)
                yield from self.leaves(one, self.inner(at, "additionalProperties"), owner, path + (key,))
        else:
            at, name = self.resolve(at)
            # A map of the format that has a short form, and is written so.
            yield path, (name, "short") if self.map_of(at) is not None else owner
