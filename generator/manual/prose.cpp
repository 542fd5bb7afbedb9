#include "manual/prose.hpp"

#include <stdexcept>
#include <string>

namespace generator::manual {
namespace {

constexpr remark specs_folder = {
    "specs",
    "The folder whose specs are read if none is named; each of its files that ends in .yaml or .yml is one."};

const std::vector<prose>& all() {
  static const std::vector<prose> pages = {
      {"errcat",
       {"One spec in YAML per vendor API is the only place where that vendor's errors are written down: its "
        "statuses, error codes, retry rules, causes, fixes and the messages for end users. errcat renders it "
        "as "
        "C++ enums and lookups, as message files and as reference pages, so that code and documents cannot "
        "drift apart.",
        "Each command has a page of its own, and tells its options with --help. Findings go to the standard "
        "error, in colour where that is a terminal; the variable NO_COLOR turns the colour off."},
       {specs_folder},
       {{"errcat generate --out generated", "Renders the folder specs."},
        {"errcat explain idenfy TOKEN_NOT_VALID", "Tells what that code of that vendor's means."}}},
      {"errcat generate",
       {"Renders specs as C++, message files and reference pages. A file is replaced only if its bytes "
        "change. "
        "If a spec has an error nothing is written.",
        "The options from --unit on are for build tools, of which each step makes a part of the output."},
       {specs_folder,
        {"DIR/.errcat",
         "What errcat wrote to the folder that --out names, a file for each vendor. Nothing that "
         "is not listed there is ever deleted."}},
       {{"errcat generate --out generated", "Renders the folder specs for every target."},
        {"errcat generate specs/acme.yaml --out src --target cpp --flat", "Renders the C++ of one vendor."},
        {"errcat generate --out generated --check", "Tells what is stale, missing, edited or left over."}}},
      {"errcat check",
       {"Reports everything that is wrong with specs, each finding at its line and column and with the way "
        "to "
        "mend it. Nothing is written."},
       {specs_folder},
       {{"errcat check", "Checks the folder specs."},
        {"errcat check specs/acme.yaml", "Checks one vendor."}}},
      {"errcat explain",
       {"Tells what a response of a vendor's means: what happened, what to do, whether to repeat the call "
        "and "
        "when, and what to tell the user. The response is given by its code, or by --status, --body, "
        "--header "
        "and --message."},
       {specs_folder},
       {{"errcat explain idenfy --status 429", "Tells what a status means."},
        {"errcat explain idenfy --status 400 --body response.json", "Looks for the code in a body."},
        {"errcat explain idenfy --status 429 --made 3", "Tells what to do after the third call."}}},
  };
  return pages;
}

}  // namespace

const prose& prose_of(std::string_view command) {
  for (const auto& one : all())
    if (one.command == command) return one;
  throw std::out_of_range("generator/manual/prose.cpp says nothing of " + std::string(command));
}

}  // namespace generator::manual
