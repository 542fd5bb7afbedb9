#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "catalog/build.hpp"
#include "commands/read_specs.hpp"
#include "diagnostics/findings.hpp"
#include "progress/progress.hpp"
#include "render/render.hpp"

/// From files to catalogs: the first step of all commands.
namespace generator::commands {

struct loaded {
  std::vector<catalog::catalog> vendors;  ///< sorted by name
  catalog::kind_set kinds;
  bool complete = false;  ///< whether a folder was read, not only single files
};

/// Reads specs, resolves names and checks them. Collects the findings of all files. Catalogs of broken specs
/// are included as far as they could be built.
/// @param paths files, or folders whose `*.yaml` files are all read. The folder `specs` if empty.
/// @param kinds a spec of kinds that replaces the built-in one. Empty for none.
/// @param jobs files read at the same time; 0 for one for each processor
/// @param unsaved texts that stand for those of files
loaded load(const std::vector<std::string>& paths, const std::string& kinds, unsigned jobs,
            source_set& sources, findings& out, progress& on, const unsaved_texts& unsaved = {});

/// Gets vendors that are whole, and the kinds.
using vendor_user =
    std::function<void(const std::vector<const catalog::catalog*>&, const catalog::kind_set&)>;

/// The same, some vendors at a time, of which only what `catalog::shed` leaves is kept. The last ones stay
/// whole: what is only known when all are there can be checked before they are used.
/// @param use gets all other vendors, once more of them are there
/// @return nothing if a file with kinds came after vendors that had got the built-in ones. Then what `use`
/// made of them is wrong: load the whole run.
std::optional<loaded> load_in_batches(const std::vector<std::string>& paths, const std::string& kinds,
                                      unsigned jobs, source_set& sources, findings& out, progress& on,
                                      const vendor_user& use, const unsaved_texts& unsaved = {});

/// The vendors that are whole.
std::vector<const catalog::catalog*> whole_ones(const std::vector<catalog::catalog>& among);

/// What HTTP itself says about statuses, from the spec that is compiled into the program, with errcat's own
/// kinds.
catalog::catalog load_http(source_set& sources, findings& out, progress& on);

/// The built-in templates. Templates with the same name in `folder` replace them, unless `folder` is empty.
render::template_set load_templates(const std::string& folder, source_set& sources, findings& out,
                                    progress& on);

/// The templates in a folder and those below it, sorted by path.
std::vector<std::string> templates_in(const std::filesystem::path& folder, std::error_code& error);

}  // namespace generator::commands
