#pragma once
#include "catalog/catalog.hpp"
#include "view/view.hpp"

/// The pieces that make up the view of a vendor.
namespace generator::view {

value texts(const spec::texts& from);
value links(const spec::links& from);
value citations(const std::vector<spec::citation>& from);
value provenance(const spec::provenance& from);
/// A place as written, split into its parts.
value place_of(std::string_view written);
/// A citation in the form that specs use: "L35", "guide:L35-42".
std::string citation_text(const spec::citation_ref& from);

value items(const std::vector<catalog::item>& from, const catalog::catalog& in);
/// Items of sections that are not entries. Their names are not resolved.
value items(const std::vector<spec::item>& from, const catalog::catalog& in);

value ranges(const std::vector<catalog::status_range>& from);

/// A policy, as fields and as a sentence.
value policy(const catalog::policy& from);

/// Whether entries of the type describe an absence: of a response, or of the code in the catalog.
bool is_by_absence(errcat::entry_type type);

/// The label in tables of statuses: "401", "502, 503", "any other", "no answer".
std::string label_of(const catalog::entry& from);

/// The conditions in words: "the header `X-RateLimit-Remaining` is `0`, and `/type` is `a` or `b`". `null`
/// becomes "absent".
std::string condition_text(const std::vector<catalog::field_matcher>& from);

/// What identifies the entry in a response, in words: "code `X`", "message `Y` or `Z`".
value recognised_by(const catalog::entry& from);

/// The heading by which a reader finds the entry: its id, the statuses of a row, or the title of a symptom.
std::string heading_of(const catalog::entry& from);

/// What pages call the entry: its code or id as code, or its heading.
std::string shown_of(const catalog::entry& from);
bool is_shown_as_code(const catalog::entry& from);

/// The page of the entry's section, from the folder of all pages: "acme.md", "acme/errors-a.md".
std::string page_of(const catalog::entry& from, const catalog::catalog& in);
/// How the pages of `in` link to an entry: "#a", "acme/errors-a.md#a", "../acme.md#a".
/// @param page the page with the link, as in catalog::entry::page
std::string link_to(const catalog::entry& to, std::string_view page, const catalog::catalog& in);
/// The same for the section of a retry rule.
std::string link_to(const catalog::policy& to, std::string_view page, const catalog::catalog& in);
std::string anchor_of(const catalog::policy& from);

/// A reference to an entry, for a page of the same vendor.
value reference(const catalog::entry& to, std::string_view page, const catalog::catalog& in);
/// The table of these errors. Null if there are none.
value error_table(std::vector<catalog::index> these, std::string_view page, const catalog::catalog& in);

/// The pages that hold parts of the errors. Empty if all are on the vendor's page.
value parts(const catalog::catalog& in);

/// One entry with everything that readers and templates need.
value entry(const catalog::entry& from, const catalog::catalog& in);

/// The number of statuses, errors, outcomes and symptoms.
value counts(const catalog::catalog& in);

value sources(const spec::vendor_spec& from);
/// The defaults of entries, as written. Null if the spec has none.
value defaults(const spec::defaults& from);
value categories(const spec::vendor_spec& from);
/// The findings that the spec allows.
value allowed(const spec::vendor_spec& from);
value scope(const catalog::catalog& in);
value envelopes(const catalog::catalog& in);
value operations(const catalog::catalog& in);
value idempotency(const spec::idempotency& from);
value reporting(const spec::reporting& from);
value samples(const std::vector<spec::sample>& from);
value contradictions(const catalog::catalog& in);

}  // namespace generator::view
