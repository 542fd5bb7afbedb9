"""Finds what can be mutated in C++ sources, with Clang's syntax tree."""

import re
from dataclasses import dataclass

from clang.cindex import CursorKind as K, Index, TranslationUnit, TypeKind

NEGATED = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
BOUNDARY = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
SWAPPED = {"+": "-", "-": "+", "*": "/", "/": "*", "%": "*", "<<": ">>", ">>": "<<", "&": "|", "|": "&", "^": "&",
           "+=": "-=", "-=": "+=", "*=": "/=", "/=": "*=", "%=": "*=", "<<=": ">>=", ">>=": "<<=", "&=": "|=", "|=": "&=", "^=": "&="}
LOGICAL = {"&&": "||", "||": "&&"}
ASSIGNMENTS = {"=", *(op for op in SWAPPED if op.endswith("="))}
# The value that a default would be anyway.
DEFAULTS = re.compile(r"(false|0u?|0\.0|\{\}|nullptr|std::nullopt|nullopt|\"\"(sv)?|[\w:]+(\{\}|\(\)))")
FUNCTIONS = {K.FUNCTION_DECL, K.CXX_METHOD, K.CONSTRUCTOR, K.DESTRUCTOR, K.CONVERSION_FUNCTION, K.FUNCTION_TEMPLATE}
CASTS = {K.CXX_STATIC_CAST_EXPR, K.CXX_FUNCTIONAL_CAST_EXPR, K.CXX_REINTERPRET_CAST_EXPR, K.CXX_CONST_CAST_EXPR}
SKIPPED = {K.STATIC_ASSERT, K.ENUM_DECL, K.DECL_REF_EXPR,
           K.TEMPLATE_NON_TYPE_PARAMETER, K.TEMPLATE_TYPE_PARAMETER, K.TEMPLATE_TEMPLATE_PARAMETER, K.TYPE_ALIAS_DECL, K.TYPEDEF_DECL,
           K.TYPE_REF, K.TEMPLATE_REF, K.NAMESPACE_REF, K.SIZE_OF_PACK_EXPR, K.CXX_UNARY_EXPR, K.FRIEND_DECL}


@dataclass(frozen=True)
class Mutant:
    """`before` and `after` go around the source from `begin` to `end`, with the mutant's number for @."""
    path: str
    begin: int
    end: int
    order: int  # of those of the same place, the lowest is the outermost
    before: str
    after: str
    function: str
    line: int
    was: str
    becomes: str


def is_scalar(kind):
    return kind.value in range(3, 24) or kind in (TypeKind.POINTER, TypeKind.DEPENDENT, TypeKind.ENUM)


def one_line(text, most=110):
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most - 3] + "..."


class Finder:
    def __init__(self, path, text, macros):
        self.path, self.text, self.macros = path, text, macros
        self.found = {}
        self.in_loop_head = 0

    # What the source says. Clang counts in bytes, and so does `text`.
    def source(self, cursor):
        return self.text[cursor.extent.start.offset:cursor.extent.end.offset].decode()

    def between(self, first, second):
        return self.text[first.extent.end.offset:second.extent.start.offset].decode().strip()

    def add(self, cursor, order, before, after, becomes, was=None):
        begin, end = cursor.extent.start.offset, cursor.extent.end.offset
        # What is written in a macro, in part, cannot be replaced.
        if any(begin < stop and start < end and not (begin <= start and stop <= end) or (begin, end) == (start, stop)
               for start, stop in self.macros):
            return
        was = one_line(was or self.source(cursor))
        if was and "::errcat_mutation" not in was:
            self.found.setdefault((begin, end, one_line(becomes)), Mutant(
                self.path, begin, end, order, before, after, self.function, cursor.extent.start.line, was, one_line(becomes)))

    def instead(self, cursor, becomes):
        """Another expression of the same type."""
        self.add(cursor, 3, f"(::errcat_mutation::on(@) ? ({becomes}) : (", "))", becomes)

    def negate(self, condition):
        """A condition, if what it consists of is not negated anyway."""
        said = self.source(condition)
        parts = self.operation(condition)
        if said in ("true", "false") or said.startswith("!") and parts is None or parts and parts[1] in NEGATED:
            return
        if condition.kind in (K.CXX_BOOL_LITERAL_EXPR, K.VAR_DECL, K.DECL_STMT):
            return
        self.add(condition, 1, "(static_cast<bool>(", ") != ::errcat_mutation::on(@))", f"!({said})")

    def operation(self, cursor):
        """(left, operator, right) of an expression with two operands, built in or overloaded."""
        while cursor.kind in (K.UNEXPOSED_EXPR, K.PAREN_EXPR):
            parts = list(cursor.get_children())
            if len(parts) != 1:
                break
            cursor = parts[0]
        parts = sorted(cursor.get_children(), key=lambda part: part.extent.start.offset)
        if cursor.kind not in (K.BINARY_OPERATOR, K.COMPOUND_ASSIGNMENT_OPERATOR, K.CALL_EXPR, K.UNEXPOSED_EXPR) or len(parts) not in (2, 3):
            return None
        left, right = parts[0], parts[-1]
        op = self.between(left, right)
        return (left, op, right) if op in NEGATED | SWAPPED | LOGICAL or op == "=" else None

    def visit_operation(self, cursor):
        parts = self.operation(cursor)
        if parts is None or cursor.kind == K.PAREN_EXPR:
            return
        left, op, right = parts
        a, b = self.source(left), self.source(right)
        for table in (BOUNDARY, NEGATED, LOGICAL):
            if op in table:
                self.instead(cursor, f"{a} {table[op]} {b}")
        if op in SWAPPED and all(is_scalar(one.type.get_canonical().kind) for one in (cursor, left)):
            self.instead(cursor, f"{a} {SWAPPED[op]} {b}")

    def visit_unary(self, cursor):
        said = self.source(cursor)
        inner = next(cursor.get_children(), None)
        # C++20 makes `!=` of the operator `==`.
        if inner is None or self.in_loop_head or said.startswith("!="):
            return
        of = self.source(inner)
        if said.startswith("!"):
            self.instead(cursor, f"static_cast<bool>({of})")
        elif said.startswith("-") and not said.startswith("--"):
            self.instead(cursor, of)
        elif said.startswith("++") or said.startswith("--"):
            self.instead(cursor, ("--" if said[0] == "+" else "++") + of)
        elif said.endswith("++") or said.endswith("--"):
            self.instead(cursor, of + ("--" if said[-1] == "+" else "++"))

    def visit_literal(self, cursor):
        said, begin, end = self.source(cursor), cursor.extent.start.offset, cursor.extent.end.offset
        # The arguments of a template are constants for the compiler.
        if self.text[begin - 1:begin] == b"<" or self.text[end:end + 1] == b">" or not said:
            return
        if cursor.kind == K.CXX_BOOL_LITERAL_EXPR:
            self.instead(cursor, "false" if said == "true" else "true")
        elif re.fullmatch(r"(0x)?[0-9a-fA-F']+[uUlLzZ]*", said):
            self.instead(cursor, said + " + 1")
        elif re.fullmatch(r"'.+'", said):
            self.instead(cursor, f"static_cast<decltype({said})>({said} + 1)")

    def visit_statement(self, cursor):
        """One that is an expression can be removed."""
        if not cursor.kind.is_expression() or ".reserve(" in self.source(cursor):
            return
        inner, said = cursor, self.source(cursor)
        while inner.kind == K.UNEXPOSED_EXPR and (parts := list(inner.get_children())) and len(parts) == 1:
            inner = parts[0]
        parts = self.operation(inner)
        counts = inner.kind == K.UNARY_OPERATOR and re.match(r"\+\+|--|.*(\+\+|--)$", said)
        if inner.kind in (K.CALL_EXPR, K.CXX_THROW_EXPR, K.CXX_DELETE_EXPR) or counts or parts and parts[1] in ASSIGNMENTS:
            self.add(cursor, 0, "(::errcat_mutation::on(@) ? void() : static_cast<void>(", "))", "", said + ";")

    def visit_return(self, cursor):
        value = next(cursor.get_children(), None)
        if value is None or self.result is None:
            return
        said = self.source(value)
        if DEFAULTS.fullmatch(said) or said == "true":
            return
        empty = "{}"
        if self.result == "auto":
            if "[" in said or said.startswith("{"):
                return
            empty = f"std::decay_t<decltype({said})>{{}}"
        self.add(cursor, 0, f"if (::errcat_mutation::on(@)) return {empty}; else ", "", "return {}")

    def visit_function(self, cursor, parts):
        outer = self.function, self.result
        head = self.text[cursor.extent.start.offset:].split(b"{")[0].decode()
        if cursor.kind == K.LAMBDA_EXPR:
            named = re.search(r"\)\s*(?:\w+\s*)*->\s*([^{]+)", head)
            result = named[1] if named else "auto"
        else:
            parent = cursor.semantic_parent.spelling if cursor.semantic_parent and cursor.semantic_parent.kind.is_declaration() \
                and cursor.semantic_parent.kind not in (K.NAMESPACE, K.TRANSLATION_UNIT) else ""
            self.function = f"{parent}::{cursor.spelling}" if parent else cursor.spelling
            result = cursor.result_type.spelling
        self.result = None if "&" in result or "decltype" in result or result == "void" and cursor.kind != K.LAMBDA_EXPR else "auto" if "auto" in result else result
        if not re.search(r"\bconsteval\b", head):
            for part in parts:
                # Neither what is in the declaration, such as noexcept or default arguments, nor what is inherited.
                if part.kind == K.COMPOUND_STMT or cursor.kind == K.CONSTRUCTOR and part.kind.is_expression():
                    self.visit(part)
        self.function, self.result = outer

    def visit_variable(self, cursor, parts):
        name_end = cursor.location.offset + len(cursor.spelling.encode())
        head = self.text[cursor.extent.start.offset:cursor.location.offset].decode()
        if re.search(r"\b(constexpr|constinit)\b", head) or cursor.kind == K.VAR_DECL and self.function == "":
            return
        for part in parts:
            before = self.text[name_end:part.extent.start.offset]
            # Not the bounds of an array, the width of a bit field or the arguments of a template.
            if part.extent.start.offset >= name_end and re.match(rb"\s*(\[.*\]\s*)?[={(]|$", before) and part.kind.is_expression():
                constant = re.match(r"(static )?const (int|std::size_t|std::u?int\d+_t|char|bool|unsigned)\b", head) and \
                    part.kind.name.endswith("LITERAL")
                if not constant:
                    self.visit(part)

    def visit_loop(self, cursor, parts):
        body = parts[-1]
        if cursor.kind == K.FOR_STMT:
            head = self.text[cursor.extent.start.offset:body.extent.start.offset]
            first = cursor.extent.start.offset + head.find(b";")
            second = cursor.extent.start.offset + head.rfind(b";")
            for part in parts[:-1]:
                at = part.extent.start.offset
                if first < at <= second:
                    self.negate(part)
                # Other steps mostly loop for ever.
                self.in_loop_head += at > second
                if at <= second:
                    self.visit(part)
                self.in_loop_head -= at > second
        elif cursor.kind == K.CXX_FOR_RANGE_STMT:
            for part in parts[:-1]:
                self.visit(part)
        elif cursor.kind == K.DO_STMT:
            body = parts[0]
            self.negate(parts[1])
            self.visit(parts[1])
        else:
            if len(parts) == 2:
                self.negate(parts[0])
            for part in parts[:-1]:
                self.visit(part)
        self.visit_statement(body)
        self.visit(body)

    def visit_if(self, cursor, parts):
        head = self.text[cursor.extent.start.offset:][:40].decode(errors="replace")
        otherwise = len(parts) >= 3 and self.between(parts[-2], parts[-1]).endswith("else")
        branches = parts[-2:] if otherwise else parts[-1:]
        conditions = parts[:-len(branches)]
        if not re.match(r"if\s+constexpr", head):
            for part in conditions:
                self.visit(part)
            last = conditions[-1]
            # What a declaration converts to `bool` stands where its name is.
            declared = next((part for part in conditions if part.kind == K.VAR_DECL), None)
            if declared is None:
                self.negate(last)
            elif self.source(declared).count("\n") == 0:
                name = declared.spelling
                self.add(declared, 0, "", f"; static_cast<bool>({name}) != ::errcat_mutation::on(@)", f"!({self.source(declared)})")
        for part in branches:
            self.visit_statement(part)
            self.visit(part)

    def visit(self, cursor):
        kind = cursor.kind
        if kind in SKIPPED:
            return
        parts = list(cursor.get_children())
        if kind in FUNCTIONS or kind == K.LAMBDA_EXPR:
            return self.visit_function(cursor, parts)
        if kind in (K.VAR_DECL, K.FIELD_DECL):
            return self.visit_variable(cursor, parts)
        if kind in (K.FOR_STMT, K.CXX_FOR_RANGE_STMT, K.WHILE_STMT, K.DO_STMT):
            return self.visit_loop(cursor, parts)
        if kind == K.IF_STMT:
            return self.visit_if(cursor, parts)
        if kind in CASTS or kind == K.CASE_STMT:
            parts = parts[-1:]
        if kind == K.MEMBER_REF_EXPR:
            parts = [part for part in parts[:1] if part.extent.start.offset == cursor.extent.start.offset]
        if kind in (K.COMPOUND_STMT, K.CASE_STMT, K.DEFAULT_STMT):
            for part in parts:
                self.visit_statement(part)
        if kind in (K.BINARY_OPERATOR, K.COMPOUND_ASSIGNMENT_OPERATOR, K.CALL_EXPR, K.UNEXPOSED_EXPR):
            self.visit_operation(cursor)
        elif kind == K.UNARY_OPERATOR:
            self.visit_unary(cursor)
        elif kind in (K.INTEGER_LITERAL, K.CHARACTER_LITERAL, K.CXX_BOOL_LITERAL_EXPR):
            self.visit_literal(cursor)
        elif kind == K.CONDITIONAL_OPERATOR:
            self.negate(parts[0])
        elif kind == K.RETURN_STMT:
            self.visit_return(cursor)
        for part in parts:
            self.visit(part)


def find(root, paths, including, flags):
    """All mutants of the files `paths` in `root`, as `including` has them, a source text."""
    unit = Index.create().parse("mutated.cpp", args=flags, unsaved_files=[("mutated.cpp", including)],
                                options=TranslationUnit.PARSE_DETAILED_PROCESSING_RECORD)
    errors = [str(one) for one in unit.diagnostics if one.severity >= 3]
    if errors:
        raise SystemExit("Clang does not take the sources: " + "\n".join(errors[:5]))
    finders = {}
    macros = {}
    for cursor in unit.cursor.get_children():
        if cursor.kind == K.MACRO_INSTANTIATION and cursor.location.file:
            macros.setdefault(cursor.location.file.name, []).append((cursor.extent.start.offset, cursor.extent.end.offset))
    for path in paths:
        full = str(root / path)
        finder = finders[full] = Finder(path, (root / path).read_bytes(), macros.get(full, []))
        finder.function, finder.result = "", None
    def walk(cursor):
        for part in cursor.get_children():
            name = part.location.file.name if part.location.file else None
            if part.kind in (K.NAMESPACE, K.UNEXPOSED_DECL, K.LINKAGE_SPEC):
                walk(part)
            elif name in finders:
                finders[name].visit(part)
    walk(unit.cursor)
    return [one for finder in finders.values() for one in sorted(finder.found.values(), key=lambda m: (m.begin, m.order, -m.end, m.becomes))]
