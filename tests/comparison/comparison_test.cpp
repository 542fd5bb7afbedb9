#include <errcat/batch.hpp>
#include <errcat/code-host.hpp>
#include <errcat/customer-verification.hpp>
#include <errcat/diagnostics.hpp>
#include <errcat/graph.hpp>
#include <errcat/idenfy.hpp>
#include <errcat/payments.hpp>
#include <errcat/problem.hpp>
#include <errcat/ranex-compliance.hpp>
#include <errcat/rpc.hpp>
#include <errcat/unico-idcloud.hpp>

#include "comparison/facts.hpp"
#include "comparison/mutants.hpp"

#include "catch.hpp"

namespace {

struct vendor {
  std::string name;
  errcat::detail::tables tables;
};

std::vector<vendor> vendors() {
  return {{"specs/customer-verification", errcat::customer_verification::tables()},
          {"specs/diagnostics", errcat::diagnostics::tables()},
          {"specs/idenfy", errcat::idenfy::tables()},
          {"specs/ranex-compliance", errcat::ranex_compliance::tables()},
          {"specs/unico-idcloud", errcat::unico_idcloud::tables()},
          {"tests/shapes/batch", errcat::batch::tables()},
          {"tests/shapes/code-host", errcat::code_host::tables()},
          {"tests/shapes/graph", errcat::graph::tables()},
          {"tests/shapes/payments", errcat::payments::tables()},
          {"tests/shapes/problem", errcat::problem::tables()},
          {"tests/shapes/rpc", errcat::rpc::tables()}};
}

YAML::Node spec_of(const vendor& one) {
  return YAML::LoadFile(ROOT_DIR "/" + one.name + ".yaml");
}

std::vector<std::string> compared(const YAML::Node& spec, const errcat::detail::tables& tables) {
  static const auto kinds = YAML::LoadFile(ROOT_DIR "/specs/kinds.yaml");
  const auto asked = facts_of(spec, kinds);
  return differences(asked, facts_of(tables, asked));
}

}  // namespace

TEST_CASE("the tables of each vendor are its spec, field by field") {
  for (const auto& one : vendors()) {
    CAPTURE(one.name);
    CHECK(compared(spec_of(one), one.tables) == std::vector<std::string>{});
  }
}

TEST_CASE("a spec with one change is not what the tables hold") {
  for (const auto& one : vendors()) {
    CAPTURE(one.name);
    const auto whole = spec_of(one);
    std::size_t count = 0;
    for (const auto& change : changes_of(whole)) {
      CAPTURE(change.what);
      CHECK(!compared(mutant_of(whole, change), one.tables).empty());
      ++count;
    }
    CHECK(count >= 20);
  }
}
