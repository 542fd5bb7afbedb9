#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/build.hpp"
#include "plan/receiver.hpp"
#include "render/render.hpp"

/// What errcat can generate: the single list that generating, checking and help use.
namespace generator::targets {

/// What a file is rendered for.
enum class each {
  vendor,
  page,    ///< once for each page that a large catalog needs besides the vendor's own
  locale,  ///< once for each locale of each vendor
  kinds,   ///< once, from the kinds alone
  run,     ///< once, from all vendors together
  http,    ///< once, from the spec of HTTP
};

struct file {
  each once_for = each::vendor;
  std::string_view path;  ///< in the target's folder; `{vendor}`, `{page}` and `{locale}` are filled in
  std::string_view template_name;  ///< in the target's folder; if empty, the view itself as JSON
};

struct target {
  std::string_view name;  ///< also its folder in templates and outputs
  std::string_view purpose;
  std::span<const file> files;
  bool on_request = false;  ///< rendered only if it is named
};

std::span<const target> all();

/// What a run renders.
struct request {
  std::vector<std::string> targets;  ///< empty for all that are not `on_request`
  bool complete = true;  ///< whether these are all vendors, so that pages across vendors can be made
  bool flat = false;     ///< without the folder of the target in the paths; only for one target
  std::vector<std::string> locales{};  ///< limits the files that exist for each locale; empty for all
  std::vector<std::string> units{};    ///< vendors and the three units below; empty for all
  unsigned jobs = 0;                   ///< threads that render at most; 0 for one for each processor
  /// What a unit may have for one target; more is a finding. Outputs repeat what entries share, so without a
  /// limit, a small spec could fill a disk.
  std::size_t most_bytes = std::size_t{1} << 30;
};

/// The units for the kinds, for everything across vendors, and for the runtime. No vendor can have these
/// names.
inline constexpr std::string_view kinds_unit = "_kinds";
inline constexpr std::string_view index_unit = "_index";
inline constexpr std::string_view runtime_unit = "_runtime";

/// Adds a finding for each unit and each locale of the request that no spec has.
void check(const request& what, const std::vector<catalog::catalog>& vendors, source_set& sources,
           findings& out);

/// Whether the run leaves no unit out. Otherwise, missing units were not requested, so they are not gone.
bool covers_all(const request& what);
/// The folders that the run is limited to. Empty for all.
std::vector<std::string> scope_of(const request& what);

/// Renders the outputs of a run: those of each vendor, some vendors at a time, and then the common ones.
/// Outputs and findings are the same, whatever the number of threads.
class rendering {
 public:
  /// Everything must outlive the object.
  /// @param into is used by several threads at a time
  rendering(const request& what, const render::template_set& templates, const source_set& sources,
            plan::receiver& into);
  ~rendering();

  /// Renders what these vendors have for themselves. Nothing refers to them afterwards.
  void add(const std::vector<const catalog::catalog*>& vendors, const catalog::kind_set& kinds);
  /// Renders the rest.
  /// @param vendors all of them, of which what `catalog::shed` leaves is enough
  /// @param http what HTTP itself says; not rendered if it has no name
  void add_common(const std::vector<catalog::catalog>& vendors, const catalog::kind_set& kinds,
                  const catalog::catalog& http);
  /// What was found in templates. After an error the outputs are useless.
  findings take_found();

 private:
  class schedule;
  std::unique_ptr<schedule> todo_;
};

/// The templates that are compiled into the program, registered in `sources` as `<built-in>/cpp/...`.
render::template_set built_in_templates(source_set& sources);

/// The templates of files that errcat writes once and people then edit, in the same way.
render::template_set built_in_skeletons(source_set& sources);

/// The specs that are compiled into the program: those of the kinds and of HTTP.
std::string_view built_in_kinds();
std::string_view built_in_http();

}  // namespace generator::targets
