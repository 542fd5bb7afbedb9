// All vendors' headers in one file, and what generated code there is about one of them.
#include <errcat/diagnostics.hpp>
#include <errcat/idenfy.hpp>
#include <errcat/large.hpp>
#include <errcat/unix.hpp>

#include "vendor.hpp"

// The lists of names name what is deprecated as well.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace {

namespace of_idenfy {
namespace api = errcat::idenfy;
#include "idenfy.inc"

#include "adaptor.inc"
}  // namespace of_idenfy

namespace of_diagnostics {
namespace api = errcat::diagnostics;
#include "diagnostics.inc"

#include "adaptor.inc"
}  // namespace of_diagnostics

namespace of_large {
namespace api = errcat::large;
#include "large.inc"

#include "adaptor.inc"
}  // namespace of_large

namespace of_unix {
namespace api = errcat::unix_;
#include "unix.inc"

#include "adaptor.inc"
}  // namespace of_unix

}  // namespace

std::vector<vendor> all_vendors() {
  return {of_idenfy::adapted("idenfy"), of_diagnostics::adapted("diagnostics"), of_large::adapted("large"),
          of_unix::adapted("unix")};
}
