#include "replay.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

namespace {

/// "/acme/503/ok" has the parts acme, 503 and ok.
std::vector<std::string> parts_of(const std::string& path) {
  std::vector<std::string> parts;
  std::istringstream rest(path);
  for (std::string part; std::getline(rest, part, '/');)
    if (!part.empty()) parts.push_back(part);
  return parts;
}

bool goes_by(const errcat::fixture& example, const std::string& name) {
  return example.id.empty() ? std::to_string(example.status) == name : example.id == name;
}

http::answer answer_of(const errcat::fixture& example) {
  http::answer made;
  made.status = example.status;
  made.body = example.body;
  for (const errcat::http_header& one : example.headers) made.headers.emplace(one.name, one.value);
  return made;
}

http::answer bare(int status) {
  http::answer made;
  made.status = status;
  return made;
}

}  // namespace

replay::replay(std::map<std::string, std::vector<errcat::fixture>> by_vendor)
    : by_vendor_(std::move(by_vendor)) {}

http::answer replay::operator()(const std::string& path) {
  const std::vector<std::string> parts = parts_of(path);
  const auto vendor = parts.size() < 2 ? by_vendor_.end() : by_vendor_.find(parts.front());
  if (vendor == by_vendor_.end()) return bare(404);

  const std::lock_guard<std::mutex> lock(one_at_a_time_);
  const std::size_t call = ++calls_[path];
  const std::string& name = parts[std::min(call, parts.size() - 1)];
  if (name == "ok") return bare(200);
  const auto& examples = vendor->second;
  const auto found = std::find_if(examples.begin(), examples.end(),
                                  [&](const errcat::fixture& one) { return goes_by(one, name); });
  return found == examples.end() ? bare(404) : answer_of(*found);
}
