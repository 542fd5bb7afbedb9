#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/build.hpp"
#include "diagnostics/findings.hpp"
#include "language_server/text_positions.hpp"

// What the editor has open, and what errcat makes of it.
namespace generator::language_server {

struct document {
  std::string uri;   ///< as the editor spells it
  std::string path;  ///< that of the URI
  std::int64_t version = 0;
  std::string text;
};
using documents = std::map<std::string, document, std::less<>>;  ///< by URI

/// What one load of specs gave.
struct analysis {
  source_set sources;
  findings found;
  std::vector<catalog::catalog> vendors;
  catalog::kind_set kinds;

  /// A file by the path that it was loaded with.
  std::optional<file_id> file_of(std::string_view path) const;
  /// The catalog that a file is the spec of, or a part. Null if there is none.
  const catalog::catalog* vendor_of(file_id file) const;
};

/// How specs are loaded. Takes what is open instead of what is on the disk.
struct loader {
  /// Loads the specs that the command line names, or those of a project.
  /// @param folder of the project; empty if the editor has none open
  std::function<void(const std::string& folder, const documents& open, analysis& into)> project;
  /// Loads one file, with the parts that it lists.
  std::function<void(const document& one, const documents& open, analysis& into)> file;
};

/// A document within the load that has it.
struct located_document {
  const document* text = nullptr;
  std::shared_ptr<const analysis> now;
  file_id file = 0;
  /// The last load in which the document was part of a catalog: it knows the names while a line is half
  /// typed.
  std::shared_ptr<const analysis> last_good;
};

class workspace {
 public:
  explicit workspace(loader load) : load_(std::move(load)) {}

  void set_folder(std::string folder) { folder_ = std::move(folder); }
  void open(document one);
  /// Null if no such document is open.
  document* find(std::string_view uri);
  void close(std::string_view uri);
  /// Call this after a document changed.
  void changed() { is_current_ = false; }
  /// Call this after files changed on the disk.
  void files_changed();

  /// Loads again what is not current.
  void refresh();
  /// Whether anything was loaded, or closed, since the last call.
  bool take_news() { return std::exchange(has_news_, false); }
  /// A document in the current loads. Nothing if it is not open or no spec.
  std::optional<located_document> locate(std::string_view uri);
  /// All loads: that of the project first.
  std::vector<std::shared_ptr<const analysis>> analyses() const;
  const documents& all() const { return open_; }

 private:
  struct group {
    std::string uri;  ///< of the document that is loaded alone; empty for the project
    std::map<std::string, std::int64_t> read;  ///< versions of the documents that the load has, by URI
    std::shared_ptr<const analysis> now;
    std::shared_ptr<const analysis> last_good;
  };

  bool is_stale(const group& one) const;
  void load(group& one);
  const group* group_of(const document& one) const;
  /// Drops loads of a single document that another load has, as a part of its spec.
  void drop_needless();

  loader load_;
  std::string folder_;
  documents open_;
  std::vector<group> groups_;
  bool is_current_ = false;
  bool has_news_ = false;
};

}  // namespace generator::language_server
