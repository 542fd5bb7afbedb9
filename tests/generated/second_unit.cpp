// A second translation unit with the same headers in another order. Detects multiple definitions.
#include <errcat/unix.hpp>

#include <errcat/diagnostics.hpp>
#include <errcat/idenfy.hpp>
#include <errcat/large.hpp>

#include "checker.hpp"
#include "hand_written.hpp"

namespace {

namespace api = errcat::unix_;

/// Every enumerator can be a case label, also those that later releases add.
const char* name_of(api::error code) {
  switch (code) {
    case api::error::new_:
      return "new";
    case api::error::class_:
      return "class";
    default:
      return "another";
  }
}

/// The retry rule retries idempotent calls. The spec says that one of these operations is idempotent.
void check_idempotency() {
  const auto decide = [](errcat::operation which) {
    errcat::call last;
    last.method = "POST";
    last.operation = which;
    return api::decide(api::classify({403}), last);
  };
  const auto repeated = decide(api::operations::delete_);
  checker::holds(repeated.action == errcat::action::repeat, "an idempotent operation: action");
  // One second, and jitter of a fifth of it.
  checker::same(repeated.wait_ms, 1200, "an idempotent operation: wait");
  const auto other = decide(api::operations::operation);
  checker::holds(other.action == errcat::action::stop, "another operation: action");
  checker::holds(other.reason == errcat::reason::not_repeatable, "another operation: reason");
}

}  // namespace

void check_taken_names() {
  check_idempotency();
  checker::same(name_of(api::error::new_), "new", "a switch");
  checker::same(name_of(api::error::linux_), "another", "a switch");
  // An id can differ from its spelling in C++.
  checker::same(api::to_string(api::error::new_), "new", "new");
  checker::same(api::to_string(api::error::class_), "class", "class");
  checker::same(api::to_string(api::error::unix_), "unix", "unix");
  checker::same(api::to_string(api::error::linux_), "linux", "linux");
  checker::same(api::to_string(api::error::errno_), "errno", "errno");
  checker::same(api::to_string(api::error::default_), "default", "default");
  checker::same(api::to_string(api::error::import_), "import", "import");
  checker::same(api::to_string(api::error::nullptr_), "nullptr", "nullptr");
  checker::same(api::to_string(api::error::and_eq_), "and_eq", "and_eq");
  checker::same(api::to_string(api::error::a_b), "a__b", "a__b");
  checker::same(api::to_string(api::error::error), "error", "error");
  checker::same(api::to_string(api::error::errcat), "errcat", "errcat");
  checker::same(static_cast<std::int32_t>(api::error::module_), 2147483647, "the largest number");
  checker::holds(api::surfaces::namespace_ != api::surfaces::errcat, "surfaces");
  checker::holds(api::operations::delete_ != api::operations::operation, "operations");
  // The program has both vendors' tables, each in its own namespace.
  checker::holds(errcat::idenfy::entries().size() != errcat::diagnostics::entries().size(), "two vendors");
  checker::holds(errcat::idenfy::describe(errcat::idenfy::error::bad_value) !=
                     errcat::large::describe(static_cast<errcat::large::error>(2)),
                 "entries of two vendors");
}
