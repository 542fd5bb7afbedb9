#include "manual/prose.hpp"

#include <stdexcept>
#include <string>

// The texts of the manual that the description of the command line does not have.
namespace generator::manual {
namespace {

constexpr remark specs_folder = {
    "specs",
    "errcat reads this folder if you name no spec. Each file in it that ends in .yaml or .yml is a spec."};

constexpr remark installed_specs = {
    "share/errcat/specs",
    "The specs that are installed with errcat, in a folder beside that of the program. They are used for "
    "vendors that the folder specs does not have."};

const std::vector<prose>& all() {
  static const std::vector<prose> pages = {
      {"errcat",
       {"You describe a vendor's errors once, in one YAML spec for its API: statuses, error codes, retry "
        "rules, causes, fixes and the messages for end users. errcat renders the spec as C++ enums and "
        "lookups, message files and reference pages, so code and documents cannot "
        "drift apart.",
        "Each command has its own page, and lists its options with --help. Findings go to standard error, in "
        "color if that is a terminal. The environment variable NO_COLOR turns color off. A run that takes "
        "longer than a second shows on the terminal what it is doing, in a line that is gone at the end. "
        "TERM=dumb turns that off."},
       {specs_folder},
       {{"errcat generate --out generated", "Renders the folder specs."},
        {"errcat explain idenfy TOKEN_NOT_VALID", "Explains what that code of that vendor means."}}},
      {"errcat generate",
       {"Renders specs as C++, message files and reference pages. errcat replaces a file only if its bytes "
        "change. If a spec has an error, errcat writes nothing.",
        "You can stop a run at any time, and start several at once. Every file is whole at any moment, "
        "because "
        "errcat writes to temporary files and then renames them. If a run is killed, the next one removes "
        "its temporary files.",
        "The options from --unit on are for build tools, where each step makes a part of the output."},
       {specs_folder,
        {"DIR/.errcat",
         "Lists what errcat wrote to the folder that --out names, with one file per vendor. errcat never "
         "deletes a file that is not listed there."}},
       {{"errcat generate --out generated", "Renders the folder specs for every target."},
        {"errcat generate specs/acme.yaml --out src --target cpp --flat", "Renders the C++ of one vendor."},
        {"errcat generate --out generated --check",
         "Lists files that are stale, missing, edited or left over."}}},
      {"errcat check",
       {"Reports everything that is wrong with specs. Each finding shows its line and column, and how to fix "
        "it. Of each rule, errcat shows the first 100 findings in a file, and says how many more there are. "
        "errcat writes nothing."},
       {specs_folder},
       {{"errcat check", "Checks the folder specs."},
        {"errcat check specs/acme.yaml", "Checks one vendor."}}},
      {"errcat diff",
       {"Prints a changelog of the catalogs as a page of Markdown: everything that differs between two "
        "folders "
        "of specs, by vendor and by what it does to programs. Programs that use what is gone or has another "
        "name do not compile; programs that read codes, statuses, kinds, numbers or retry rules behave "
        "differently; and texts only read differently. A note or a citation that has changed is a change, "
        "too.",
        "An error with another id is the same error if it has the old id in other_ids, or the same number "
        "and "
        "code. If a number has gone to another error, errcat says so.",
        "errcat reads folders only. For a revision of git, use git worktree or git archive.",
        "The exit code is 0, whatever has changed, unless --deny names it. It is 1 if it does, or if a spec "
        "has "
        "an error: then errcat compares nothing."},
       {specs_folder},
       {{"git worktree add ../old v1.2 && errcat diff ../old/specs > CHANGES.md",
         "Writes the page of the changes since a release."},
        {"errcat diff ../old/specs --deny compile", "Stops if a name that programs can use is gone."}}},
      {"errcat explain",
       {"Explains a response from a vendor: what happened, what to do, whether and when to retry, and what "
        "to tell the user. Give the response by its code, or by --status, --body, --header and --message.",
        "Or paste what you have, into a pipe, as a file with --body, or into the terminal with - as the last "
        "word: "
        "raw HTTP, the output of curl -v, an HTTP archive, a body, or a log line with JSON in it. errcat "
        "first "
        "says what it read. It never shows secrets that it recognizes, and names them.",
        "Without a vendor, errcat asks all of them. A vendor alone lists its entries. A pipe is read only if "
        "nothing else says what to explain.",
        "If VENDOR is the rule of one of errcat's own findings and nothing else is given, explains that "
        "rule, with a wrong and a right example. The rule is what a finding has in brackets, as in "
        "error[unknown-key]. This needs no spec."},
       {specs_folder, installed_specs},
       {{"curl -i URL | errcat explain idenfy", "Explains what came through the pipe."},
        {"errcat explain idenfy --body response.txt --ticket", "Writes a text for the vendor's support."},
        {"errcat explain TOKEN_NOT_VALID", "Asks whose code this is."},
        {"errcat explain idenfy --search expired", "Lists the entries that have this word in a text."},
        {"errcat explain idenfy --status 429", "Explains what a status means."},
        {"errcat explain idenfy --status 429 --made 3", "Explains what to do after the third call."},
        {"errcat explain unknown-key", "Explains the finding error[unknown-key]."}}},
      {"errcat schema",
       {"Prints a JSON Schema (draft-07) of the spec format to standard output. An editor that knows it "
        "offers keys and "
        "words, shows what they mean, and marks what is not in the format while you type. The schema covers "
        "vendors' specs, their parts and specs of kinds. It cannot know what depends on other places in a "
        "spec, such as "
        "the name of a retry policy: errcat check can."},
       {{"share/errcat/errcat-1.schema.json",
         "The same schema, below the folder that errcat is installed to."}},
       {{"errcat schema > errcat.schema.json", "Writes the schema to a file that an editor can use."}}},
      {"errcat lsp",
       {"Serves an editor that speaks the Language Server Protocol, on standard input and output. The editor "
        "starts it; you do not. While you type, it shows what errcat check would report, with fixes. It "
        "offers "
        "keys, words and names with their meaning, shows what a rule or a message comes to, follows and "
        "renames "
        "names, and lists what a file defines. errcat writes nothing to the disk: changes are made by the "
        "editor.",
        "What is not saved counts: a spec is checked as the editor has it, together with its parts. A "
        "document "
        "that is in none of the specs is checked alone, if it has the key errcat."},
       {{"specs", "errcat reads this folder, in the folder that the editor has open, if you name no spec."}},
       {{"errcat lsp", "Serves the specs of the project that the editor has open."},
        {"errcat lsp vendors", "Serves the specs in another folder of it."}}},
      {"errcat mcp",
       {"Serves coding agents and chat tools that speak the Model Context Protocol, on standard input and "
        "output. The client starts it; you do not. Its tools explain a response, decide on a retry, find an "
        "error by words, and list vendors and their errors. They answer as errcat explain does.",
        "errcat reads the specs for each call anew. It writes nothing to the disk and uses no network. It "
        "never "
        "shows secrets that it recognizes in a response."},
       {specs_folder, installed_specs},
       {{"errcat mcp", "Serves the folder specs where the client starts it, and the installed specs."},
        {"errcat mcp /home/me/shop/specs", "Serves the specs of a project, wherever the client starts it."}}},
      {"errcat new",
       {"Writes the spec VENDOR.yaml with what the options say. Comments in it ask for the rest, and show "
        "how "
        "to write it. errcat never writes over a file. With --interactive, errcat asks at the terminal; if "
        "the "
        "answers end early, it writes nothing.",
        "The new spec has no findings, and neither do those beside it: otherwise errcat shows the finding "
        "and "
        "writes nothing."},
       {specs_folder},
       {{"errcat new acme", "Writes specs/acme.yaml."},
        {"errcat new acme --code /error/code --message /error/message",
         "The same, with what an error response looks like."},
        {"errcat new acme --from responses/401-expired.json responses/429.txt",
         "The same, with what errcat finds in two responses. Of their values, the spec gets only codes and "
         "messages."}}},
      {"errcat add",
       {"Adds an error to the spec of a vendor, behind the last one and written like it, with the next free "
        "number. No other line changes. errcat checks the result first: if it has a finding that the spec "
        "did "
        "not have, errcat shows it and writes nothing."},
       {specs_folder},
       {{"errcat add acme key_expired --code KEY_EXPIRED --status 401", "Adds an error that has a code."},
        {"errcat add acme forged --outcome --code FORGED --summary 'The document is forged.'",
         "Adds a negative result in a successful response."},
        {"errcat add acme key_expired --code KEY_EXPIRED --status 401 --dry-run",
         "Shows what would change."}}},
      {"errcat rename",
       {"Gives an entry another id, and changes what names it: the quick reference, replacements, "
        "contradictions "
        "and exceptions, in the spec and in its parts. The number stays, and an error or an outcome keeps "
        "the "
        "old id in other_ids, so that links to it keep working. If the result has a finding that the spec "
        "did "
        "not have, errcat shows it and writes nothing."},
       {specs_folder},
       {{"errcat rename acme key_expired api_key_expired", "Renames an error."}}},
      {"errcat retire",
       {"Takes an entry out of the spec, and adds its number, its id and its former ids to reserved, so that "
        "nothing gets them again. If the result has a finding that the spec did not have, such as a message "
        "that nothing uses any more, errcat shows it and writes nothing."},
       {specs_folder},
       {{"errcat retire acme key_expired", "Retires an error."},
        {"errcat retire acme key_expired --replaced-by key_invalid",
         "The same, and says what comes in its place."}}},
      {"errcat init",
       {"Writes files that make errcat part of a project, and says what to do with each. errcat never writes "
        "over a file: if one is there, errcat writes none, and --dry-run shows what to add to yours by "
        "hand."},
       {specs_folder},
       {{"errcat init cmake github", "Writes errcat.cmake and .github/workflows/errcat.yml."},
        {"errcat init gitlab --dry-run", "Shows a job for GitLab."}}},
  };
  return pages;
}

}  // namespace

const prose& prose_of(std::string_view command) {
  for (const auto& one : all())
    if (one.command == command) return one;
  throw std::out_of_range("generator/manual/prose.cpp has no text for " + std::string(command));
}

}  // namespace generator::manual
