// All vendors' headers in one file, and what the generated code offers for each vendor.
#include <errcat/customer-verification.hpp>
#include <errcat/diagnostics.hpp>
#include <errcat/idenfy.hpp>
#include <errcat/large.hpp>
#include <errcat/ranex-compliance.hpp>
#include <errcat/unico-idcloud.hpp>
#include <errcat/unix.hpp>

#include "vendor.hpp"

// The lists of names include deprecated names.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace {

namespace of_idenfy {
namespace api = errcat::idenfy;
#include "idenfy.inc"

#include "adaptor.inc"
}  // namespace of_idenfy

namespace of_customer_verification {
namespace api = errcat::customer_verification;
#include "customer-verification.inc"

#include "adaptor.inc"
}  // namespace of_customer_verification

namespace of_ranex_compliance {
namespace api = errcat::ranex_compliance;
#include "ranex-compliance.inc"

#include "adaptor.inc"
}  // namespace of_ranex_compliance

namespace of_unico_idcloud {
namespace api = errcat::unico_idcloud;
#include "unico-idcloud.inc"

#include "adaptor.inc"
}  // namespace of_unico_idcloud

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
  return {of_idenfy::adapted("idenfy"),
          of_customer_verification::adapted("customer-verification"),
          of_ranex_compliance::adapted("ranex-compliance"),
          of_unico_idcloud::adapted("unico-idcloud"),
          of_diagnostics::adapted("diagnostics"),
          of_large::adapted("large"),
          of_unix::adapted("unix")};
}
