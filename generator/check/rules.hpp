#pragma once
#include <chrono>

#include "catalog/catalog.hpp"
#include "diagnostics/findings.hpp"

// The rules that `check::run` runs. Each adds its findings to `out`.
namespace generator::check {

/// Whether there is an error inside this part of a spec, so that it does not say what its author means.
bool is_broken(const span& part, const findings& found);

// matching
void ambiguous_errors(const catalog::catalog& on, findings& out);
void ambiguous_statuses(const catalog::catalog& on, findings& out);
void ambiguous_outcomes(const catalog::catalog& on, findings& out);
void nothing_to_match(const catalog::catalog& on, findings& out);
void example_mismatch(const catalog::catalog& on, findings& out);
void unread_retry_after(const catalog::catalog& on, findings& out);
void retry_of_rejected(const catalog::catalog& on, findings& out);

// effects
void unsafe_retry(const catalog::catalog& on, findings& out);
void defaults_apply(const catalog::catalog& on, findings& out);
void rows_apply(const catalog::catalog& on, findings& out);
void delays_apply(const catalog::catalog& on, findings& out);
void statuses_listed(const catalog::catalog& on, findings& out);

// places
void matchers_have_places(const catalog::catalog& on, findings& out);
void places_borne_out(const catalog::catalog& on, findings& out);
void places_reachable(const catalog::catalog& on, findings& out);
void units_likely(const catalog::catalog& on, findings& out);
void lists_joined(const catalog::catalog& on, findings& out);
void success_codes_free(const catalog::catalog& on, findings& out);
void examples_complete(const catalog::catalog& on, findings& out);

// texts
void placeholders_well_formed(const catalog::catalog& on, findings& out);
void placeholders_known(const catalog::catalog& on, findings& out);
void placeholders_alike(const catalog::catalog& on, findings& out);
void missing_locale(const catalog::catalog& on, findings& out);
void leaking_message(const catalog::catalog& on, findings& out);
void unused_definition(const catalog::catalog& on, findings& out);

// advice
void fixes_given(const catalog::catalog& on, findings& out);
void fixes_differ_from_causes(const catalog::catalog& on, findings& out);
void messages_plain(const catalog::catalog& on, findings& out);
void sources_cited(const catalog::catalog& on, findings& out);
/// Not in the list of rules, as it needs to know what day it is.
void sources_fresh(const catalog::catalog& on, std::chrono::sys_days today, findings& out);

}  // namespace generator::check
