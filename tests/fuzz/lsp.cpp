#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "demand.hpp"
#include "language_server/server.hpp"
#include "loaded_spec.hpp"
#include "rpc/framing.hpp"

// Edits random specs as an editor does. An input is the text of a spec and, after nulls, what the editor
// does: a letter, then what it takes. An input that begins with `Content-Length` is the stream of an editor
// itself.
namespace {

using namespace generator;
using nlohmann::json;

constexpr std::string_view uri = "file:///specs/acme.yaml";

/// Whether every range in an answer goes forward.
bool ranges_hold(const json& in) {
  if (in.is_object() && in.contains("start") && in.contains("end")) {
    const auto place = [&](const char* name) {
      return std::pair(in.at(name).at("line").get<std::size_t>(),
                       in.at(name).at("character").get<std::size_t>());
    };
    if (place("end") < place("start")) return false;
  }
  return !in.is_structured() || std::ranges::all_of(in, ranges_hold);
}

class editor {
 public:
  editor()
      : server_(
            {[](const auto&, const auto&, auto&) {}, load_file}, [this](auto text) { take(text); }, "1") {
    request("initialize", {{"capabilities", json::object()}});
    demand(waiting_.empty());
  }

  void open(std::string_view text) {
    text_ = text;
    tell("textDocument/didOpen", {{"textDocument", {{"uri", uri}, {"text", text}}}});
  }

  void act(std::string_view what) {
    if (what.empty()) return;
    const auto letter = what[0];
    what.remove_prefix(1);
    switch (letter) {
      case 'e':
        return replace(what);
      case 'i':
        return insert(what);
      case 'x':
        return receive(what);
      case 'p':
        return server_.publish();
      case 'q':
        return tell("textDocument/didClose", document());
      case 'o':
        return open(what);
      default:
        return ask(letter, what);
    }
  }

  void stream(std::string_view bytes) {
    rpc::message_reader in(rpc::framing::headers, std::size_t{1} << 20);
    in.feed(bytes);
    while (const auto next = in.next()) {
      if (next->problem.empty())
        receive(next->text);
      else
        server_.messages().refuse(rpc::error_code::invalid_request, next->problem);
      if (!next->can_go_on) break;
    }
  }

  void end() {
    server_.publish();
    demand(waiting_.empty());
  }

 private:
  static void load_file(const language_server::document& one, const language_server::documents&,
                        language_server::analysis& into) {
    loaded_spec all;
    load(one.text, {}, all, one.path);
    into.sources = std::move(all.sources);
    into.found = std::move(all.found);
    into.vendors = std::move(all.vendors);
    into.kinds = std::move(all.kinds);
  }

  static json document() { return {{"textDocument", {{"uri", uri}}}}; }

  /// A line and a column, from two characters. Mostly they are in the text.
  json position(std::string_view& from) {
    std::size_t line = 0, column = 0;
    if (from.size() > 1) {
      const auto lines = static_cast<std::size_t>(std::ranges::count(text_, '\n')) + 2;
      line = static_cast<unsigned char>(from[0]) % lines;
      column = static_cast<unsigned char>(from[1]);
      from.remove_prefix(2);
    }
    return {{"line", line}, {"character", column}};
  }

  void replace(std::string_view with) {
    text_ = with;
    tell("textDocument/didChange",
         {{"textDocument", {{"uri", uri}}}, {"contentChanges", json::array({{{"text", with}}})}});
  }

  void insert(std::string_view what) {
    const auto start = position(what);
    const auto end = position(what);
    text_ += what;
    const json change{{"range", {{"start", start}, {"end", end}}}, {"text", what}};
    tell("textDocument/didChange",
         {{"textDocument", {{"uri", uri}}}, {"contentChanges", json::array({change})}});
  }

  void ask(char letter, std::string_view what) {
    static const std::map<char, std::string> methods{
        {'h', "hover"},      {'c', "completion"},        {'d', "definition"},
        {'f', "references"}, {'k', "documentHighlight"}, {'n', "prepareRename"},
        {'r', "rename"},     {'s', "documentSymbol"},    {'l', "codeLens"},
        {'a', "codeAction"}};
    const auto method = methods.find(letter);
    if (method == methods.end()) return;
    auto params = document();
    params["position"] = position(what);
    if (letter == 'a') {
      params["range"] = {{"start", params["position"]}, {"end", position(what)}};
      params.erase("position");
    }
    if (letter == 'r') params["newName"] = what;
    request("textDocument/" + method->second, std::move(params));
  }

  void request(const std::string& method, json params) {
    waiting_.push_back(++last_id_);
    send({{"jsonrpc", "2.0"}, {"id", last_id_}, {"method", method}, {"params", std::move(params)}});
  }
  void tell(const std::string& method, json params) {
    send({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
  }
  void send(const json& message) { receive(message.dump(-1, ' ', false, json::error_handler_t::replace)); }

  void receive(std::string_view message) {
    auto& messages = server_.messages();
    messages.receive(message);
    while (messages.has_waiting()) messages.handle_next();
  }

  void take(std::string_view message) {
    const auto sent = json::parse(message, nullptr, false);
    demand(sent.is_object() && sent.value("jsonrpc", "") == "2.0" && ranges_hold(sent));
    if (sent.contains("method")) return demand(!sent.contains("id") && sent.at("params").is_object());
    demand(sent.contains("id") && (sent.contains("result") != sent.contains("error")));
    if (const auto one = std::ranges::find_if(waiting_, [&](int id) { return sent.at("id") == id; });
        one != waiting_.end())
      waiting_.erase(one);
  }

  std::string text_;
  std::vector<int> waiting_;  ///< requests without an answer
  int last_id_ = 1'000'000;
  language_server::server server_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto input = text_of(data, size);
  editor one;
  if (input.starts_with("Content-Length")) {
    one.stream(input);
  } else {
    const auto parts = parts_of(input);
    one.open(parts[0]);
    for (std::size_t i = 1; i < parts.size() && i < 50; ++i) one.act(parts[i]);
  }
  one.end();
  return 0;
}
