#include <filesystem>
#include <ostream>

#include "commands/commands.hpp"
#include "commands/load.hpp"
#include "commands/read_specs.hpp"
#include "commands/serve.hpp"
#include "language_server/server.hpp"

// The command `lsp`: brings messages to the language server, and files to what it loads.
namespace generator::commands {
namespace {

namespace fs = std::filesystem;
using language_server::analysis;
using language_server::document;
using language_server::documents;

unsaved_texts unsaved_in(const documents& open) {
  unsaved_texts all;
  for (const auto& [uri, one] : open)
    all.insert_or_assign(identity_of(one.path), unsaved_text{one.path, one.text});
  return all;
}

std::string absolute(const std::string& path, const std::string& folder) {
  std::error_code error;
  const auto at = fs::path(folder) / path;
  const auto whole = fs::absolute(at, error);
  return (error ? at : whole).lexically_normal().string();
}

/// The spec beside a part or above it that lists the part. Empty if there is none.
std::string lister_of(const document& part, source_set& sources) {
  const auto file = fs::path(part.path);
  for (auto folder = file.parent_path();; folder = folder.parent_path()) {
    std::error_code error;
    for (const auto& path : specs_in(folder, error)) {
      findings dropped;
      const auto read = path == part.path ? std::nullopt : read_file(path, sources, dropped);
      const auto name = file.lexically_relative(folder).generic_string();
      const auto text = read ? sources.text(*read) : std::string_view();
      if (text.find("parts:") != text.npos && text.find(name) != text.npos) return path;
    }
    if (folder != file.parent_path()) return {};
  }
}

/// Loads with the same steps as other commands, but with what the editor has.
class spec_loader {
 public:
  explicit spec_loader(const lsp_options& options) : options_(options) {}

  void load_project(const std::string& folder, const documents& open, analysis& into) const {
    std::vector<std::string> paths;
    for (const auto& one : options_.specs) paths.push_back(absolute(one, folder));
    std::error_code error;
    const auto usual = absolute("specs", folder);
    if (paths.empty() && fs::is_directory(usual, error)) paths.push_back(usual);
    if (!paths.empty()) run(paths, folder, open, into);
  }

  void load_file(const std::string& folder, const document& one, const documents& open,
                 analysis& into) const {
    std::string spec;
    source_set dropped;
    if (one.text.find("part_of:") != std::string::npos) spec = lister_of(one, dropped);
    run({spec.empty() ? one.path : spec}, folder, open, into);
  }

 private:
  void run(const std::vector<std::string>& paths, const std::string& folder, const documents& open,
           analysis& into) const {
    progress untold;
    const auto kinds = options_.kinds.empty() ? std::string() : absolute(options_.kinds, folder);
    auto specs = load(paths, kinds, 0, into.sources, into.found, untold, unsaved_in(open));
    into.vendors = std::move(specs.vendors);
    into.kinds = std::move(specs.kinds);
  }

  const lsp_options& options_;
};

}  // namespace

int lsp(const lsp_options& options, const streams& to) {
  const auto send = [&](std::string_view message) {
    to.out << rpc::framed(message, rpc::framing::headers) << std::flush;
  };
  const spec_loader files(options);
  std::string folder;
  const language_server::loader load{[&](const std::string& of, const documents& open, analysis& into) {
                                       folder = of;
                                       files.load_project(of, open, into);
                                     },
                                     [&](const document& one, const documents& open, analysis& into) {
                                       files.load_file(folder, one, open, into);
                                     }};
  language_server::server server(load, send, ERRCAT_VERSION);
  serve({server.messages(), [&] { return server.has_ended(); }, [&] { server.publish(); }},
        rpc::message_reader(rpc::framing::headers));
  return server.was_shut_down() ? exit_code::clean : exit_code::found_something;
}

}  // namespace generator::commands
