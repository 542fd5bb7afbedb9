#pragma once
#include "catalog/catalog.hpp"
#include "view/view.hpp"

/// The pieces that the view of a vendor is put together from.
namespace generator::view {

value texts(const spec::texts& from);
value links(const spec::links& from);
value citations(const std::vector<spec::citation>& from);
value provenance(const spec::provenance& from);
/// A place as written, in its parts.
value place_of(const std::string& written);
/// A citation as specs write it: "L35", "guide:L35-42".
std::string citation_text(const spec::citation_ref& from);

value items(const std::vector<catalog::item>& from, const catalog::catalog& in);
/// Items of sections that are not entries, whose names are not resolved.
value items(const std::vector<spec::item>& from, const catalog::catalog& in);

value ranges(const std::vector<catalog::status_range>& from);

/// A policy as fields and as a sentence.
value policy(const catalog::policy& from);

/// In tables of statuses: "401", "502, 503", "any other", "no answer".
std::string label_of(const catalog::entry& from);

/// "the header `X-RateLimit-Remaining` is `0`, and `/type` is `a` or `b`": what must hold. `null` is
/// "absent".
std::string condition_text(const std::vector<catalog::field_matcher>& from);

/// By what on the wire the entry is known, in words: "code `X`", "message `Y` or `Z`".
value recognised_by(const catalog::entry& from);

/// How a reader finds the entry: its id, the statuses of a row, or a symptom's title.
std::string heading_of(const catalog::entry& from);

/// One entry with all that readers and templates need.
value entry(const catalog::entry& from, const catalog::catalog& in);

/// How many statuses, errors, outcomes and symptoms there are.
value counts(const catalog::catalog& in);

value sources(const spec::vendor_spec& from);
/// What entries take over unless they say otherwise, as written; null where the spec has none.
value defaults(const spec::defaults& from);
value categories(const spec::vendor_spec& from);
/// Findings that the spec says are right.
value allowed(const spec::vendor_spec& from);
value scope(const catalog::catalog& in);
value envelopes(const catalog::catalog& in);
value operations(const catalog::catalog& in);
value idempotency(const spec::idempotency& from);
value reporting(const spec::reporting& from);
value samples(const std::vector<spec::sample>& from);
value contradictions(const catalog::catalog& in);

}  // namespace generator::view
