#include "pasted/har.hpp"

#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "errcat/detail/json_reader.hpp"
#include "pasted/http.hpp"

// Reads HTTP archives in one pass, without a tree.
namespace generator::pasted {
namespace {

using errcat::detail::json_text;

/// Bytes in Base64. Ends at the first character that does not belong to it.
std::string from_base64(std::string_view text) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    const auto value = digits.find(c);
    if (value == digits.npos) break;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    if ((count += 6) < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> count & 0xFF);
  }
  return out;
}

/// The handler of `read_json`. Keeps the entry that it reads, and the best one so far.
class har_reader {
 public:
  bool start_object() { return open(); }
  bool start_array() { return open(); }
  void end() {
    path_.resize(open_.back());
    open_.pop_back();
    if (path_ == entry) finish();
  }
  bool name(const json_text& given) {
    path_.resize(open_.back());
    path_.append("/").append(given.raw());
    return true;
  }
  void text(const json_text& given) {
    if (!path_.starts_with(entry)) return;
    const auto at = std::string_view(path_).substr(entry.size());
    if (at == "/request/method") next_.method = given.decoded();
    if (at == "/request/url") next_.path = path_of(given.decoded());
    if (at == "/response/headers/name") next_.headers.push_back({given.decoded(), {}});
    if (at == "/response/headers/value" && !next_.headers.empty())
      next_.headers.back().value = given.decoded();
    if (at == "/response/content/text") content_ = given.decoded();
    if (at == "/response/content/encoding") is_base64_ = given.equals("base64");
  }
  void number(std::string_view digits) {
    if (path_ == "/log/entries/response/status")
      std::from_chars(digits.data(), digits.data() + digits.size(), next_.status);
  }
  void boolean(bool) {}
  void null() {}

  response best() && {
    finish();  // the archive may be cut off within the last entry
    if (seen_ != 0) best_.form = form::har;
    best_.of = seen_;
    return std::move(best_);
  }

 private:
  /// Elements of an array have the path of the array.
  static constexpr std::string_view entry = "/log/entries";
  /// Deeper than anything that counts.
  static constexpr std::size_t most_depth = 8;

  bool open() {
    if (open_.size() == most_depth) return false;
    open_.push_back(path_.size());
    return true;
  }

  void finish() {
    if (next_.status > 0) {
      ++seen_;
      if (!content_.empty()) next_.bodies.push_back(is_base64_ ? from_base64(content_) : content_);
      if (next_.status >= 400 || best_.status < 400) best_ = std::move(next_);
    }
    next_ = {};
    content_.clear();
    is_base64_ = false;
  }

  std::string path_;
  std::vector<std::size_t> open_;
  response next_;
  response best_;
  std::string content_;
  bool is_base64_ = false;
  std::size_t seen_ = 0;
};

}  // namespace

response read_har(std::string_view text) {
  if (text.find("\"entries\"") == text.npos) return {};
  har_reader reader;
  errcat::detail::read_json(text, reader);
  return std::move(reader).best();
}

}  // namespace generator::pasted
