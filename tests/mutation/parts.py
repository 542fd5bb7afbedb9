"""The parts that are mutated, and what is to notice."""

from dataclasses import dataclass, field

GENERATOR = ["-std=c++20", "-w", "-I@/generator", "-I@/generated/cpp", "-I@/runtime", "-DXXH_INLINE_ALL"]


@dataclass
class Part:
    sources: list  # globs
    targets: list  # what has to be built for the tests
    programs: list  # Catch2 programs
    flags: list = field(default_factory=lambda: GENERATOR)
    but: list = field(default_factory=list)  # globs
    headers: bool = False  # there are no others
    probes: list = field(default_factory=list)  # tests that instantiate most of the headers
    slow: list = field(default_factory=list)  # test cases that take seconds for each mutant, and are not run
    commands: list = field(default_factory=list)  # further tests: a folder, and a command, with @ for the folder that is built in


PARTS = {
    "plan": Part(["generator/plan/*.?pp"], ["plan_test"], ["tests/plan/plan_test"]),
    "render": Part(["generator/render/*.?pp"], ["render_test"], ["tests/render/render_test"]),
    # All but what prints, logs or is data.
    "runtime": Part(["runtime/errcat/*.hpp", "runtime/errcat/detail/*.hpp"],
                    ["runtime_test", "runtime_xml_test", "tables_test", "vendors_test", "shapes_test", "standard_test", "transport_test"],
                    ["tests/runtime/runtime_test", "tests/runtime/runtime_xml_test", "tests/tables/tables_test", "tests/vendors/vendors_test",
                     "tests/shapes/shapes_test", "tests/standard/standard_test", "tests/libraries/transport_test"],
                    flags=[*GENERATOR, "-I@/tests", '-DTESTS_DIR="@/tests"'], headers=True,
                    probes=[f"tests/runtime/{name}_test.cpp" for name in ("retry_loop", "xml_body", "headers", "vendor", "body")],
                    slow=["all longer values are read as the grammar has them", "decide answers as documented in all situations, stated a second time",
                          "fifty megabytes of brackets", "long values made of pieces are read as the grammar has them",
                          "lines may be long and many", "a value of megabytes takes no more than a pass over it",
                          "a tree that was parsed already may be as deep, and a discarded one is no JSON"],
                    but=[f"runtime/errcat/{name}.hpp" for name in ("captured", "compile_runtime", "compiled", "fixture", "fmt", "format", "log",
                                                                   "telemetry", "to_string", "detail/http_tables", "detail/compiled_functions")]),
}
