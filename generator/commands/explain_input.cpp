#include "commands/explain_input.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iostream>

#include "errcat/detail/media_type.hpp"
#include "pasted/status_in_text.hpp"

// Reads what the command `explain` is given.
namespace generator::commands {
namespace {

/// An archive of a long visit to a site has tens of MiB. More is not read.
constexpr std::size_t most_read = std::size_t{64} << 20;

std::string read_stream(std::istream& in) {
  std::string text;
  std::string buffer(std::size_t{1} << 16, '\0');
  while (text.size() < most_read) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    const auto count = static_cast<std::size_t>(in.gcount());
    if (count == 0) break;
    text.append(buffer, 0, count);
  }
  return text;
}

/// The contents of a file, or of the standard input for `-`. Empty if it cannot be read.
std::optional<std::string> read_all(const std::string& path) {
  if (path == "-") return read_stream(std::cin);
  std::ifstream in(path, std::ios::binary);
  if (!in || in.peek() == std::char_traits<char>::eof()) {
    if (!in.is_open() || in.bad()) return {};
  }
  in.clear();
  auto text = read_stream(in);
  if (in.bad()) return {};
  return text;
}

/// Splits "Name: value".
pasted::header header_of(std::string_view line) {
  const auto colon = line.find(':');
  return {std::string(line.substr(0, colon)),
          std::string(errcat::detail::without_blanks(line.substr(colon + 1)))};
}

/// The file to read that the options name. Empty for none.
std::string source_of(const explain_options& options) {
  if (options.text) return {};
  if (!options.body.empty()) return options.body;
  return options.vendor == "-" || options.code == "-" ? "-" : "";
}

}  // namespace

bool evidence::is_empty() const {
  return code.empty() && status == 0 && !has_paste && !has_source && headers.empty() &&
         options->message.empty();
}

bool is_word_alone(const explain_options& options) {
  return options.code.empty() && !options.status && options.body.empty() && options.headers.empty() &&
         options.message.empty() && options.search.empty();
}

bool is_header(std::string_view line) {
  const auto colon = line.find(':');
  return colon != line.npos && colon != 0;
}

std::int32_t status_of_word(std::string_view word) {
  return word.size() == 3 ? pasted::status_at_start(word) : 0;
}

std::optional<evidence> read_input(const explain_options& options, const std::string& code, bool has_input,
                                   remarks& on) {
  evidence out;
  out.options = &options;
  if (code != "-") out.code = code;
  auto source = source_of(options);
  out.has_source = !source.empty() || !options.text.value_or("").empty();
  if (source.empty() && out.code.empty() && has_input && is_word_alone(options)) source = "-";
  auto text = source.empty() ? options.text : read_all(source);
  if (!text && !source.empty()) {
    on.push_back(fmt::format("cannot read `{}`", source));
    return {};
  }
  if (text) {
    if (text->size() >= most_read)
      on.push_back(fmt::format("reads the first {} MiB of the text", most_read >> 20));
    out.pasted = pasted::read(*text);
    out.has_paste = out.pasted.form != pasted::form::nothing;
    if (!out.has_paste && out.has_source) on.emplace_back("the body cannot be read and is ignored");
    out.text = std::move(*text);
  }
  out.status = options.status.value_or(out.pasted.status);
  // The first of several headers counts, so those of the options come first.
  for (const auto& one : options.headers) out.headers.push_back(header_of(one));
  out.headers.insert(out.headers.end(), out.pasted.headers.begin(), out.pasted.headers.end());
  return out;
}

}  // namespace generator::commands
