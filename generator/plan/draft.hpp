#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "plan/disk.hpp"
#include "plan/manifest.hpp"

namespace generator::plan {

/// The text of one output while it comes. As long as it equals the file on the disk, nothing is written. From
/// the first difference on, it goes to a temporary file beside that file. So no output has to fit into
/// memory, and an output that has not changed costs no writing.
class draft {
 public:
  /// A new name for a temporary file, or why there cannot be one.
  using name_maker = std::function<std::error_code(place&)>;

  /// @param old the file to compare with, from its start; null if there is none
  /// @param may_write false for a file that is not errcat's: then the text is only compared
  draft(input old, bool may_write, const disk& target, name_maker new_name);
  ~draft();
  draft(const draft&) = delete;
  draft& operator=(const draft&) = delete;

  std::error_code add(std::string_view piece);
  /// The text is complete.
  std::error_code finish();

  /// Whether there was a file to compare with.
  bool had_old() const { return had_old_; }
  /// After `finish`: whether the file on the disk has another text, or does not exist.
  bool differs() const { return differs_; }
  std::string hash() const { return hash_.hex(); }
  /// The temporary file, if there is one. It is the caller's from then on.
  std::optional<place> take_temporary() { return std::exchange(temporary_, {}); }

 private:
  bool continues_with(std::string_view piece);
  std::error_code diverge();
  std::error_code put(std::string_view piece);
  std::error_code flush();

  bool had_old_;
  input old_;
  bool differs_;
  bool may_write_;
  const disk& disk_;
  name_maker new_name_;
  std::size_t equal_ = 0;  ///< bytes at the start that both texts have
  text_hash hash_;
  std::string waiting_;  ///< not in the temporary file yet
  std::optional<place> temporary_;
};

}  // namespace generator::plan
