#include "language_server/server.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "language_server/completion.hpp"
#include "language_server/diagnostics.hpp"
#include "language_server/editor_view.hpp"
#include "language_server/hover.hpp"
#include "language_server/meaning.hpp"
#include "language_server/names.hpp"
#include "language_server/outline.hpp"
#include "language_server/uri.hpp"
#include "rpc/json_text.hpp"

// Which message gets which answer.
namespace generator::language_server {
namespace {

using nlohmann::json;
using rpc::count_in;
using rpc::error_code;
using rpc::list_in;
using rpc::object_in;
using rpc::text_in;

text_position position_in(const json& params, const char* name) {
  const auto& at = object_in(params, name);
  return {count_in(at, "line"), count_in(at, "character")};
}

/// Whether the editor lists a unit of columns. Without a list, it counts in UTF-16.
bool offers(const json& params, const char* unit) {
  const auto known = params.value("/capabilities/general/positionEncodings"_json_pointer, json());
  return known.is_array() && std::ranges::find(known, json(unit)) != known.end();
}

column_unit chosen_unit(const json& params) {
  return offers(params, "utf-8") ? column_unit::byte : column_unit::utf16_unit;
}

json capabilities(column_unit unit) {
  return {{"positionEncoding", unit == column_unit::byte ? "utf-8" : "utf-16"},
          {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", true}}},
          {"completionProvider", {{"triggerCharacters", {" ", "[", ","}}}},
          {"hoverProvider", true},
          {"definitionProvider", true},
          {"referencesProvider", true},
          {"documentHighlightProvider", true},
          {"renameProvider", {{"prepareProvider", true}}},
          {"documentSymbolProvider", true},
          {"codeLensProvider", {{"resolveProvider", false}}},
          {"codeActionProvider", {{"codeActionKinds", {"quickfix", "source.fixAll.errcat"}}}}};
}

/// The folder that the editor has open; empty if it names none.
std::string folder_in(const json& params) {
  const auto folders = params.value("workspaceFolders", json());
  const bool has_folders = folders.is_array() && !folders.empty() && folders.front().is_object();
  const auto uri = has_folders ? folders.front().value("uri", json()) : params.value("rootUri", json());
  return uri.is_string() ? path_of(uri.get<std::string>()).value_or("") : "";
}

/// Makes one change to a text. Without a range, the change is the whole text.
void apply(const json& change, column_unit unit, std::string& text) {
  const auto& with = text_in(change, "text");
  if (!change.contains("range")) {
    text = with;
    return;
  }
  const auto& range = object_in(change, "range");
  const auto start = position_in(range, "start");
  const auto end = position_in(range, "end");
  const text_positions lines(text, unit);
  const auto from = lines.offset_of(start);
  const auto to = std::max(from, lines.offset_of(end));
  text.replace(from, to - from, with);
}

/// Whether the editor shows Markdown. Nobody who says nothing shows it badly.
bool shows_markdown(const json& params) {
  const auto known = params.value("/capabilities/textDocument/hover/contentFormat"_json_pointer, json());
  return !known.is_array() || std::ranges::find(known, json("markdown")) != known.end();
}

/// A content in Markdown, in the form that an editor without it shows.
void make_plain(json& content) {
  content = {{"kind", "plaintext"}, {"value", plain(content.at("value").get<std::string>())}};
}

std::vector<std::string> kinds_in(const json& params) {
  std::vector<std::string> all;
  const auto only = params.value("/context/only"_json_pointer, json());
  if (!only.is_array()) return all;
  for (const auto& one : only)
    if (one.is_string()) all.push_back(one.get<std::string>());
  return all;
}

}  // namespace

server::server(loader load, rpc::dispatcher::sender send, std::string version)
    : messages_(std::move(send), {"$/cancelRequest", "id", true}),
      specs_(std::move(load)),
      version_(std::move(version)) {
  messages_.set_guard([this](std::string_view method) {
    if (shut_down_ && method != "exit")
      throw rpc::error{error_code::invalid_request, "errcat was told to shut down"};
    if (!initialized_ && method != "initialize" && method != "exit")
      throw rpc::error{error_code::not_initialized, "the first request must be `initialize`"};
  });
  add_life_cycle();
  add_documents();
  add_answers();
}

json server::initialize(const json& params) {
  if (initialized_) throw rpc::error{error_code::invalid_request, "`initialize` came twice"};
  unit_ = chosen_unit(params);
  markdown_ = shows_markdown(params);
  specs_.set_folder(folder_in(params));
  initialized_ = true;
  return {{"capabilities", capabilities(unit_)}, {"serverInfo", {{"name", "errcat"}, {"version", version_}}}};
}

void server::add_life_cycle() {
  messages_.add("initialize", [this](const json& params) { return initialize(params); });
  messages_.add("shutdown", [this](const json&) {
    shut_down_ = true;
    return json();
  });
  messages_.add_notification("exit", [this](const json&) { ended_ = true; });
}

void server::change(const json& params) {
  const auto& named = object_in(params, "textDocument");
  auto* document = specs_.find(text_in(named, "uri"));
  if (!document) return;
  // A change that is malformed changes nothing, not half of the text.
  auto text = document->text;
  for (const auto& one : list_in(params, "contentChanges")) apply(one, unit_, text);
  document->text = std::move(text);
  // The editor's own number may be missing, and repeat after the document was opened again.
  ++document->version;
  specs_.changed();
}

void server::add_documents() {
  messages_.add_notification("textDocument/didOpen", [this](const json& params) {
    const auto& one = object_in(params, "textDocument");
    auto path = path_of(text_in(one, "uri"));
    // What is in no file, such as an unnamed buffer, still has to have a name.
    specs_.open(
        {text_in(one, "uri"), path ? std::move(*path) : text_in(one, "uri"), 0, text_in(one, "text")});
  });
  messages_.add_notification("textDocument/didChange", [this](const json& params) { change(params); });
  messages_.add_notification("textDocument/didClose", [this](const json& params) {
    specs_.close(text_in(object_in(params, "textDocument"), "uri"));
  });
  for (const auto* saved : {"textDocument/didSave", "workspace/didChangeWatchedFiles"})
    messages_.add_notification(saved, [this](const json&) { specs_.files_changed(); });
}

std::optional<server::asked_place> server::place_in(const json& params) {
  auto in = specs_.locate(text_in(object_in(params, "textDocument"), "uri"));
  if (!in) return {};
  asked_place out{std::move(*in)};
  const text_positions lines(out.in.text->text, unit_);
  if (params.contains("position")) out.begin = out.end = lines.offset_of(position_in(params, "position"));
  if (params.contains("range")) {
    out.begin = lines.offset_of(position_in(object_in(params, "range"), "start"));
    out.end = lines.offset_of(position_in(object_in(params, "range"), "end"));
  }
  return out;
}

void server::add_answer(const std::string& method, json (*answer)(const editor_view&, file_id, std::size_t)) {
  messages_.add(method, [this, answer](const json& params) -> json {
    const auto at = place_in(params);
    if (!at) return nullptr;
    return answer(editor_view(*at->in.now, specs_.all(), unit_), at->in.file, at->begin);
  });
}

void server::add_answers() {
  add_answer("textDocument/definition", definition_at);
  add_answer("textDocument/documentHighlight", highlights_at);
  add_answer("textDocument/prepareRename", renamable_at);
  add_answer("textDocument/documentSymbol",
             [](const editor_view& view, file_id file, std::size_t) { return symbols_of(view, file); });
  add_answer("textDocument/codeLens",
             [](const editor_view& view, file_id file, std::size_t) { return lenses_of(view, file); });
  messages_.add("textDocument/hover", [this](const json& params) -> json {
    const auto at = place_in(params);
    auto shown = at ? hover_at({*at->in.now, specs_.all(), unit_}, at->in.file, at->begin) : json();
    if (!markdown_ && !shown.is_null()) make_plain(shown["contents"]);
    return shown;
  });
  messages_.add("textDocument/references", [this](const json& params) -> json {
    const auto at = place_in(params);
    if (!at) return nullptr;
    const bool with_definition = params.value("/context/includeDeclaration"_json_pointer, json()) == true;
    return references_at({*at->in.now, specs_.all(), unit_}, at->in.file, at->begin, with_definition);
  });
  messages_.add("textDocument/rename", [this](const json& params) -> json {
    const auto at = place_in(params);
    if (!at) return nullptr;
    return renamed({*at->in.now, specs_.all(), unit_}, at->in.file, at->begin, text_in(params, "newName"));
  });
  messages_.add("textDocument/codeAction", [this](const json& params) -> json {
    const auto at = place_in(params);
    if (!at) return json::array();
    return code_actions({*at->in.now, specs_.all(), unit_}, at->in.file, at->begin, at->end,
                        kinds_in(params));
  });
  messages_.add("textDocument/completion", [this](const json& params) -> json {
    const auto at = place_in(params);
    if (!at) return json::array();
    auto all = completions(at->in, text_positions(at->in.text->text, unit_), at->begin);
    for (auto& one : all)
      if (!markdown_ && one.contains("documentation")) make_plain(one["documentation"]);
    return all;
  });
}

void server::publish_about(const analysis& load, std::set<std::string>& told) {
  const editor_view view(load, specs_.all(), unit_);
  const auto sorted = load.found.sorted();
  for (file_id file = 0; file < load.sources.size(); ++file) {
    const auto uri = view.uri(file);
    if (uri.empty() || told.contains(uri)) continue;
    auto diagnostics = diagnostics_of(view, file, sorted);
    const bool is_open = specs_.find(uri);
    if (diagnostics.empty() && !is_open && !published_.contains(uri)) continue;
    told.insert(uri);
    messages_.notify("textDocument/publishDiagnostics",
                     {{"uri", uri}, {"diagnostics", std::move(diagnostics)}});
  }
}

void server::publish() {
  if (!initialized_ || shut_down_) return;
  specs_.refresh();
  if (!specs_.take_news()) return;
  std::set<std::string> told;
  for (const auto& load : specs_.analyses()) publish_about(*load, told);
  for (const auto& uri : published_)
    if (!told.contains(uri))
      messages_.notify("textDocument/publishDiagnostics", {{"uri", uri}, {"diagnostics", json::array()}});
  published_ = std::move(told);
}

}  // namespace generator::language_server
