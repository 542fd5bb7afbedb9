#pragma once
#include <string>

#include "retry_reference.hpp"
#include "sample.hpp"

/// A vendor's words on retries, as the runtime and the reference each need them, so that both can answer.
namespace compared {

/// A retry rule and everything else that a vendor says.
struct vendor_words {
  bool has_policy = true;
  reference::policy policy;
  reference::idempotency idempotency;
};

/// What happened on the caller's side, and what the caller wants.
struct situation {
  errcat::effect effect = errcat::effect::none;
  errcat::call call;
  errcat::budget budget;
};

/// A vendor in the form that each side of the comparison needs.
class vendor {
 public:
  explicit vendor(vendor_words from);

  const vendor_words& words() const { return words_; }
  errcat::decision decide(const situation& in) const;
  reference::answer expected(const situation& in) const;

 private:
  vendor_words words_;
  sample::vendor packed_;
  errcat::match<sample::number> found_[3];
};

/// Both as text, to print the first difference.
std::string text_of(const vendor& of, const situation& in);
std::string text_of(const reference::answer& of);

}  // namespace compared
