// A shared library that contains errcat and hides its symbols. Others see only these functions.
#include "library.hpp"

#include <errcat/customer-verification_error_code.hpp>
#include <errcat/idenfy_error_code.hpp>

void idenfy_code(int status, const char* code, std::error_code& made) {
  made = make_error_code(errcat::idenfy::classify({status, code}));
}

void other_vendors_code(int number, std::error_code& made) {
  made = static_cast<errcat::customer_verification::error>(number);
}

bool is_kind(const std::error_code& code, int kind) {
  return code == static_cast<errcat::kind>(kind);
}

bool is_error(const std::error_code& code, int number) {
  const auto wanted = static_cast<errcat::idenfy::error>(number);
  return code == wanted && !(code != wanted) && errcat::idenfy::find_error(code) == wanted;
}
