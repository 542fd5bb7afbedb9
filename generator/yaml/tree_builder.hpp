#pragma once
#include <yaml-cpp/eventhandler.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/findings.hpp"
#include "yaml/aliases.hpp"
#include "yaml/limits.hpp"
#include "yaml/text_buffer.hpp"

// The handler for yaml-cpp's events that builds the tree of a spec.
namespace generator::yaml {

/// Thrown through yaml-cpp to stop reading. The finding has been added already.
struct stop_reading {};

/// Builds the tree from yaml-cpp's events, which say where values start, and from the text, which says the
/// rest.
class tree_builder : public YAML::EventHandler {
 public:
  /// @param start the offset in the text from which yaml-cpp counts
  tree_builder(source_set& sources, file_id file, std::size_t start, text_buffer& buffer, findings& out,
               const limits& bounds);

  /// The document, if there was one. Call this once.
  std::optional<tree> take_tree();
  /// Call this after the last event.
  void check_end();
  /// The end of the last value that was read.
  std::size_t read_to() const { return cursor_; }
  /// The opening bracket of the innermost open collection.
  std::optional<std::size_t> open_bracket() const;

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

 private:
  /// A collection that is not closed yet.
  struct level {
    node::type kind = node::type::sequence;
    std::size_t begin = 0;
    std::vector<node> items;
    std::vector<member> members;
    std::uint32_t number = 0;  ///< in the order in which collections open
    std::size_t column = 0;    ///< in bytes; only for a block collection
    bool flow = false;
    bool bracketed = false;  ///< false for the map in `[a: b]`
    bool has_key = false;
    bool explicit_key = false;  ///< after a `?`
    bool drop_value = false;    ///< the key is not a scalar
    member pending;             ///< set if has_key

    bool is_map() const { return kind == node::type::map; }
  };

  std::size_t offset_of(const YAML::Mark& mark) const;
  span span_of(std::size_t begin, std::size_t end) const;
  bool at_key() const { return !levels_.empty() && levels_.back().is_map() && !levels_.back().has_key; }
  void read_gap(std::size_t end);
  void stop_if_too_many();
  void count_node(std::size_t at);

  void report_directives(std::size_t begin, std::size_t end);
  std::size_t skip_properties(std::size_t at);
  bool is_null_word(std::size_t at) const;
  node absent_at(std::size_t at, std::size_t before);
  node scalar_at(std::size_t begin, std::string_view value);

  void open(node::type kind, const YAML::Mark& mark, bool has_properties, YAML::anchor_t anchor, bool flow);
  void close();
  void add_value(const node& value);
  void add_key(const node& key);
  void report_repeated_keys(const std::vector<member>& members);

  /// What an alias refers to.
  struct referent {
    std::optional<node> value;
    std::string_view why_not;  ///< not empty if the alias refers to nothing usable
  };

  /// What a collection holds, complete or not.
  struct held {
    std::span<const node> items;
    std::span<const member> members;
    bool is_map = false;

    std::size_t size() const { return is_map ? members.size() : items.size(); }
    const node& at(std::size_t index) const { return is_map ? members[index].value : items[index]; }
  };

  tree_position next_position() const;
  void remember(YAML::anchor_t anchor, bool can_be_key);
  std::vector<std::uint32_t> path_to(const tree_position& sought) const;
  held holder_of(const std::vector<std::uint32_t>& path) const;
  referent find(const tree_position& sought) const;
  void add_copy(const node& original, const span& alias);

  source_set& sources_;
  file_id file_;
  std::string_view text_;
  std::size_t start_;
  text_buffer& buffer_;
  findings& out_;
  limits bounds_;
  std::size_t findings_before_;

  std::vector<level> levels_;
  tree tree_;
  bool has_root_ = false;
  std::size_t cursor_;  ///< the source is read up to here
  std::size_t documents_ = 0;
  std::size_t nodes_ = 0;
  std::size_t copied_nodes_ = 0;
  std::size_t copied_bytes_ = 0;
  bool has_unusable_members_ = false;
  std::vector<tree_position> collections_;  ///< by number
  std::vector<tree_position> anchors_;      ///< by yaml-cpp's anchor number
};

}  // namespace generator::yaml
