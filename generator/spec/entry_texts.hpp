#pragma once
#include <string_view>

#include "errcat/entry_texts.hpp"
#include "spec/impact.hpp"

// The one description of the texts of an entry that errcat passes on and does not interpret. The decoder, the
// view, the tables and the documents work from it.
namespace generator::spec {

using errcat::detail::entry_text;

struct entry_text_description {
  entry_text which;
  std::string_view name;  ///< the key in a spec, and the name in the view
  std::string_view meaning;
  std::string_view example;                  ///< as YAML
  bool sentence = false;                     ///< it ends with a full stop
  bool errors_alone = false;                 ///< only errors and outcomes have the key
  spec::impact impact = spec::impact::text;  ///< what a change does to users
};

inline constexpr entry_text_description entry_texts[] = {
    {entry_text::since, "since", "The version or date that introduced it.", "\"2.3\"", false, true},
    {entry_text::deprecated, "deprecated", "Why it is deprecated, and what happens then.",
     "Version 3 sends another code instead.", true, true,
     impact::compile},  // of a program whose warnings are errors
    {entry_text::runbook, "runbook", "Your own instructions for it: a URL, or where to find them.",
     "https://wiki.acme.example/runbooks/bad-key"},
    {entry_text::owner, "owner", "Who in your organization takes care of it.", "Team onboarding"},
};

}  // namespace generator::spec
