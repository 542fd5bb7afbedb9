#pragma once
// All vendors with committed code, with everything that is generated for them.
#include <errcat/customer-verification_error_code.hpp>
#include <errcat/customer-verification_fixtures.hpp>
#include <errcat/diagnostics_error_code.hpp>
#include <errcat/diagnostics_fixtures.hpp>
#include <errcat/idenfy_error_code.hpp>
#include <errcat/idenfy_fixtures.hpp>
#include <errcat/ranex-compliance_error_code.hpp>
#include <errcat/ranex-compliance_fixtures.hpp>
#include <errcat/unico-idcloud_error_code.hpp>
#include <errcat/unico-idcloud_fixtures.hpp>

namespace idenfy = errcat::idenfy;
namespace customer_verification = errcat::customer_verification;
namespace ranex_compliance = errcat::ranex_compliance;
namespace unico_idcloud = errcat::unico_idcloud;
namespace diagnostics = errcat::diagnostics;
