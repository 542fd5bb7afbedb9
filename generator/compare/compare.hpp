#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/build.hpp"
#include "catalog/catalog.hpp"
#include "spec/impact.hpp"
#include "value/value.hpp"

/// What has changed between two states of the catalogs. How much a change matters is declared at its key, in
/// the description of the format.
namespace generator::compare {

struct change {
  enum class type {
    added,       ///< `after` is new
    removed,     ///< `before` is gone
    retired,     ///< an entry is gone, and its number or id is reserved
    renamed,     ///< an entry has another id
    renumbered,  ///< an entry has another number
    reused,      ///< a number means another entry
    reordered,   ///< the same things in another order
    changed,
    inherited,  ///< what entries inherit has changed; nothing of their own has
  };
  type what{};
  spec::impact impact{};
  std::string
      where;  ///< names and keys of the spec: "errors.key_expired.causes"; of an `inherited` one its key
  std::string before;
  std::string after;
  std::vector<std::string> entries{};  ///< those that inherit; or the entry that takes a retired one's place
  bool kept = false;                   ///< a renamed entry keeps its former id in `other_ids`
};

struct vendor_changes {
  enum class state { added, removed, changed };
  std::string vendor;
  std::string title;
  state is = state::changed;
  std::vector<change> all;
};

struct comparison {
  std::vector<change> kinds;
  std::vector<vendor_changes> vendors;  ///< those that differ, by name
};

/// The catalogs of a run.
struct catalogs {
  std::vector<catalog::catalog> vendors;  ///< sorted by name
  catalog::kind_set kinds;
};

/// Everything that differs. Nothing in a spec is left out, except what parts of a spec have to say to be its
/// parts.
comparison compare(const catalogs& before, const catalogs& after);

/// What the changes do. Empty if nothing differs.
std::set<spec::impact> impacts_of(const comparison& from);

/// "text", "behavior" or "compile".
std::string_view name_of(spec::impact impact);

/// The form of `view_of`. Increases when a name is removed or changes its meaning.
inline constexpr int format_version = 1;

/// The changes as values, for the page and for programs.
value view_of(const comparison& from);

}  // namespace generator::compare
