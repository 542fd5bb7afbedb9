#include <fmt/format.h>

#include <ostream>

#include "commands/edit.hpp"

// The command `retire`.
namespace generator::commands {

int retire(const retire_options& options, const streams& to) {
  spec_to_edit spec;
  if (const auto code = open(options, spec, to)) return *code;
  if (!has_entry(spec, options.id, to)) return exit_code::failed;
  if (!options.replaced_by.empty() && !has_entry(spec, options.replaced_by, to)) return exit_code::failed;
  const auto change =
      edit_spec::retire_entry(spec.files, spec.written(), options.id, options.replaced_by, spec.sources);
  const auto place = edit_spec::find_entry(spec.files, options.id);
  edit_result how{options.dry_run, {}, {}};
  how.done = fmt::format("{}: retired `{}`; its number stays reserved\n",
                         spec.sources.path(place.value->at.file), options.id);
  how.next = "Next: take its name out of programs.\n";
  return finish(spec, change, how, to);
}

}  // namespace generator::commands
