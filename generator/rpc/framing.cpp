#include "rpc/framing.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace generator::rpc {
namespace {

constexpr std::string_view end_of_headers = "\r\n\r\n";
constexpr std::string_view too_long = "the message is too long";

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The length that headers state. Nothing if they state none, or not one number.
std::optional<std::size_t> length_in(std::string_view headers) {
  std::optional<std::size_t> length;
  while (!headers.empty()) {
    const auto line = headers.substr(0, headers.find("\r\n"));
    headers.remove_prefix(std::min(headers.size(), line.size() + 2));
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return {};
    if (!same_name(trimmed(line.substr(0, colon)), "content-length")) continue;
    const auto value = trimmed(line.substr(colon + 1));
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (length || error != std::errc() || end != value.data() + value.size()) return {};
    length = number;
  }
  return length;
}

}  // namespace

std::string framed(std::string_view message, framing how) {
  if (how == framing::lines) return std::string(message) + '\n';
  return "Content-Length: " + std::to_string(message.size()) + "\r\n\r\n" + std::string(message);
}

std::optional<frame> message_reader::next() {
  return how_ == framing::lines ? next_line() : next_with_headers();
}

bool message_reader::skipped() {
  const auto now = std::min(to_skip_, bytes_.size());
  bytes_.erase(0, now);
  to_skip_ -= now;
  return to_skip_ == 0;
}

std::optional<frame> message_reader::read_headers() {
  const auto end = bytes_.find(end_of_headers);
  if (std::min(end, bytes_.size()) > most_header_bytes) return frame{{}, "the headers are too long", false};
  if (end == std::string::npos) return {};
  const auto length = length_in(std::string_view(bytes_).substr(0, end));
  if (!length) return frame{{}, "the headers have no valid Content-Length", false};
  bytes_.erase(0, end + end_of_headers.size());
  if (*length > limit_) {
    to_skip_ = *length;
    return frame{{}, too_long};
  }
  length_ = length;
  return {};
}

std::optional<frame> message_reader::next_with_headers() {
  if (!skipped()) return {};
  if (!length_)
    if (auto broken = read_headers()) return broken;
  if (!length_ || bytes_.size() < *length_) return {};
  frame whole{bytes_.substr(0, *length_), {}};
  bytes_.erase(0, *length_);
  length_.reset();
  return whole;
}

std::optional<frame> message_reader::next_line() {
  for (;;) {
    const auto end = bytes_.find('\n', searched_);
    const bool complete = end != std::string::npos;
    searched_ = 0;
    if (skips_line_) {
      bytes_.erase(0, complete ? end + 1 : bytes_.size());
      skips_line_ = !complete;
      if (!complete) return {};
      continue;
    }
    if (std::min(end, bytes_.size()) > limit_) {
      bytes_.erase(0, complete ? end + 1 : bytes_.size());
      skips_line_ = !complete;
      return frame{{}, too_long};
    }
    if (!complete) {
      searched_ = bytes_.size();
      return {};
    }
    frame whole{bytes_.substr(0, end), {}};
    bytes_.erase(0, end + 1);
    if (whole.text.ends_with('\r')) whole.text.pop_back();
    if (!whole.text.empty()) return whole;
  }
}

}  // namespace generator::rpc
