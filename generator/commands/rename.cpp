#include <fmt/format.h>

#include <ostream>

#include "commands/edit.hpp"

// The command `rename`.
namespace generator::commands {

int rename(const rename_options& options, const streams& to) {
  auto wrong = why_no_id(options.new_id);
  if (options.id == options.new_id) wrong = fmt::format("`{}` is the id already", options.id);
  if (!wrong.empty()) {
    to.error << fmt::format("errcat: {}\n", wrong);
    return exit_code::failed;
  }
  spec_to_edit spec;
  if (const auto code = open(options, spec, to)) return *code;
  if (!has_entry(spec, options.id, to)) return exit_code::failed;
  const auto change =
      edit_spec::rename_entry(spec.files, spec.written(), options.id, options.new_id, spec.sources);
  const auto place = edit_spec::find_entry(spec.files, options.id);
  edit_result how{options.dry_run, {}, {}};
  how.done = fmt::format("{}: renamed `{}` to `{}`\n", spec.sources.path(place.value->at.file), options.id,
                         options.new_id);
  how.next =
      edit_spec::keeps_former_ids(place)
          ? fmt::format("Its number and links to `{}` stay. Next: use the new name in programs.\n",
                        options.id)
          : fmt::format("It cannot keep `{}` as a former id. Next: use the new name in programs and links.\n",
                        options.id);
  return finish(spec, change, how, to);
}

}  // namespace generator::commands
