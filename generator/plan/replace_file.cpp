#include "plan/replace_file.hpp"

#include "plan/temporaries.hpp"

// Replaces a file that errcat does not own, such as a spec.
namespace generator::plan {
namespace fs = std::filesystem;

std::error_code replace_file(const fs::path& file, std::string_view text, const disk& target) {
  std::error_code error;
  const fs::path real = fs::canonical(file, error);
  if (error) return error;
  const auto permissions = fs::status(real, error).permissions();
  if (error) return error;

  run_mark mark(real.parent_path());
  if ((error = mark.set())) return error;
  remove_leftovers(real.parent_path(), {""}, target);
  const fs::path temporary = mark.temporary_beside(real);
  error = target.create(temporary, text);
  if (!error) fs::permissions(temporary, permissions, error);
  if (!error) error = target.rename(temporary, real);
  if (error) target.remove(temporary);
  return error;
}

}  // namespace generator::plan
