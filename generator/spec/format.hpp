#pragma once
#include "spec/description.hpp"
#include "spec/model.hpp"

/// Describes version 1 of the format, with one shape for each map of a spec.
namespace generator::spec {

// clang-format off: a table.
template <> const shape<item>& shape_of<item>();
template <> const shape<report_item>& shape_of<report_item>();
template <> const shape<limit>& shape_of<limit>();
template <> const shape<example>& shape_of<example>();
template <> const shape<status_row>& shape_of<status_row>();
template <> const shape<transport_row>& shape_of<transport_row>();
template <> const shape<unlisted_code>& shape_of<unlisted_code>();
template <> const shape<error>& shape_of<error>();
template <> const shape<outcome>& shape_of<outcome>();
template <> const shape<symptom>& shape_of<symptom>();
template <> const shape<source>& shape_of<source>();
template <> const shape<scope>& shape_of<scope>();
template <> const shape<title>& shape_of<title>();
template <> const shape<defaults>& shape_of<defaults>();
template <> const shape<category>& shape_of<category>();
template <> const shape<place_map>& shape_of<place_map>();
template <> const shape<code_place>& shape_of<code_place>();
template <> const shape<wait_place>& shape_of<wait_place>();
template <> const shape<other_place>& shape_of<other_place>();
template <> const shape<envelope>& shape_of<envelope>();
template <> const shape<operation>& shape_of<operation>();
template <> const shape<idempotency>& shape_of<idempotency>();
template <> const shape<retry_policy>& shape_of<retry_policy>();
template <> const shape<transport>& shape_of<transport>();
template <> const shape<reporting>& shape_of<reporting>();
template <> const shape<sample>& shape_of<sample>();
template <> const shape<statement>& shape_of<statement>();
template <> const shape<contradiction>& shape_of<contradiction>();
template <> const shape<reserved>& shape_of<reserved>();
template <> const shape<allowance>& shape_of<allowance>();
template <> const shape<vendor_spec>& shape_of<vendor_spec>();
template <> const shape<spec_part>& shape_of<spec_part>();
template <> const shape<kind>& shape_of<kind>();
template <> const shape<kinds_spec>& shape_of<kinds_spec>();
// clang-format on

/// The version of the format that this errcat reads.
inline constexpr int format_version = 1;
inline constexpr std::int64_t largest_number = 2147483647;

/// Adds `from` and `basis`, which every map can have.
template <class Owner, std::size_t Count>
consteval auto with_provenance(const std::array<key<Owner>, Count>& keys) {
  return joined<Owner>(keys, std::array{
      member<&Owner::from, Owner>("from", "Where the source states the fact: `L35`, `L35-42`, `source:L18`.").refers(section::sources),
      member<&Owner::basis, Owner>("basis", "The kind of passage that states it.").words({"table", "prose", "example", "sample", "ours"}),
  });
}

}  // namespace generator::spec
