#include "yaml/read_any.hpp"

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <utility>

#include "diagnostics/unicode.hpp"
#include "yaml/syntax_error.hpp"
#include "yaml/text_buffer.hpp"
#include "yaml/tree_builder.hpp"

// Runs yaml-cpp on a file, within the limits, and turns its exceptions into findings.
namespace generator::yaml {
namespace {

/// @return whether the file was read to the end
bool read_documents(YAML::Parser& parser, tree_builder& builder, const source_set& sources, file_id file,
                    std::size_t start, findings& out, const limits& bounds) {
  const std::size_t size = sources.text(file).size();
  const auto span_of = [&](std::size_t at) {
    const auto offset = static_cast<std::uint32_t>(std::min(at, size));
    return span{file, offset, offset};
  };
  try {
    while (parser.HandleNextDocument(builder)) {
    }
    builder.check_end();
    return true;
  } catch (const stop_reading&) {
  } catch (const read_too_far& error) {
    out.add(rule::too_large, span_of(builder.read_to()),
            {{"what", "the value or comment here"},
             {"size", fmt::format("at least {} bytes", error.bytes)},
             {"limit", std::to_string(bounds.ahead)}},
            "Write large maps and lists without brackets, one entry per line.");
  } catch (const YAML::DeepRecursion& error) {
    out.add(rule::too_deep, span_of(builder.read_to()), {{"limit", std::to_string(error.depth())}});
  } catch (const YAML::ParserException& error) {
    const std::size_t at = error.mark.is_null() ? size : start + static_cast<std::size_t>(error.mark.pos);
    add_syntax_error(sources, file, {at, error.msg, builder.read_to(), builder.open_bracket()}, out);
  }
  return false;
}

}  // namespace

any_read read_any(source_set& sources, file_id file, findings& out, const limits& bounds) {
  const std::string_view text = sources.text(file);
  const std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  text_buffer buffer(text.substr(start), bounds.ahead);
  std::istream stream(&buffer);
  YAML::Parser parser(stream);
  tree_builder builder(sources, file, start, buffer, out, bounds);
  const bool complete = read_documents(parser, builder, sources, file, start, out, bounds);
  return {builder.take_tree(), complete};
}

}  // namespace generator::yaml
