#pragma once
#include "catalog/build.hpp"
#include "catalog/names.hpp"
#include "catalog/words.hpp"

/// The steps of building a catalog, in the order in which they run. Each returns the names that it defines.
namespace generator::catalog {

struct section_names {
  explicit section_names(name_uses& uses)
      : surfaces(spec::section::surfaces, uses),
        environments(spec::section::environments, uses),
        categories(spec::section::categories, uses),
        operations(spec::section::operations, uses),
        policies(spec::section::retry_policies, uses),
        messages(spec::section::user_messages, uses),
        kinds(spec::section::kinds, uses),
        sources(spec::section::sources, uses),
        entries(spec::section::entries, uses) {}

  name_table surfaces;
  name_table environments;
  name_table categories;
  name_table operations;
  name_table policies;
  name_table messages;
  name_table kinds;
  name_table sources;
  std::vector<std::int64_t> source_lines;  ///< by the index in `sources`; 0 if not stated
  name_table entries;
};

name_table add_policies(const spec::vendor_spec& from, catalog& into, findings& out);

/// Adds a retry policy that is written where it is used.
index add_own_policy(const spec::retry_policy& from, catalog& into, findings& out);

/// Adds the vendor's messages, then the messages of the kinds that no vendor message of the same name
/// replaces.
name_table add_messages(const spec::vendor_spec& from, const kind_set& kinds, catalog& into, findings& out);

/// Statuses, transport failures, errors, outcomes and symptoms of the catalog's spec, with the defaults
/// applied.
void add_entries(section_names& names, catalog& into, findings& out);

/// Links entries to their successors. These can come later in the file, so all entries must be there.
void add_successors(section_names& names, catalog& into, findings& out);

/// Decides what applies to entries without a retry rule of their own: ranks of status rows, effective retry
/// rules and messages.
void settle_entries(catalog& into);

/// Resolves the names that only readers need: in citations, contradictions and the quick reference.
void check_references(const spec::vendor_spec& from, const section_names& names, const catalog& in,
                      findings& out);

/// The fields of an entry in the form in which they are compared.
std::vector<field_matcher> matchers_of(const spec::named_list<spec::field_matcher>& from);

/// The conditions of a wait. In a header, `null` means that the header is absent, not the word.
std::vector<field_matcher> conditions_of(const spec::named_list<spec::field_matcher>& from);

/// The statuses that the patterns cover, without those in `except`.
std::vector<status_range> ranges_of(const spec::statuses& covered, const spec::statuses& except);

/// How exact a row with these patterns is.
status_rank rank_of(const spec::statuses& covered);

/// Adds a finding for each pattern that a row cannot cover or exclude.
void check_coverage(const spec::status_row& row, findings& out);

/// The kind that a status has by default. An exact status wins over a class.
std::optional<index> kind_of_status(const std::vector<kind>& kinds, std::int32_t status);

}  // namespace generator::catalog
